"""JSON Feed 1.1, by the rules of jsonfeed.org."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from generator.advert import description
from generator.open_data import vacancy
from generator.outputs import json_feed
from generator.site import Site
from generator.theme import Theme
from generator.tree import Tree
from tests.made import files_of

SITE_OF = Callable[..., Site]
OUTPUTS_OF = Callable[..., dict[str, bytes]]
TEXT = Callable[..., str]
HOME = "https://jobs.example/careers/"
ANALYST = "content/vacancies/analyst.md"


def items(made: dict[str, bytes], folder: str = "") -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(made[f"{folder}feed.json"])["items"]
    return told


def test_a_feed_says_what_it_is_and_where(outputs_of: OUTPUTS_OF) -> None:
    told = json.loads(outputs_of({})["organisations/anytown/feed.json"])
    assert [item["title"] for item in told.pop("items")] == ["Crime Analyst"]
    assert told == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Anytown Police: open vacancies",
        "home_page_url": f"{HOME}organisations/anytown/",
        "feed_url": f"{HOME}organisations/anytown/feed.json",
        "language": "en-GB",
        "authors": [{"name": "Anytown Police"}],
    }


def test_an_item_has_all_of_a_vacancy(site_of: SITE_OF, outputs_of: OUTPUTS_OF, vacancy_text: TEXT) -> None:
    text = vacancy_text(
        closing_date="2026-04-20T17:00+02:00",
        reference="00123",
        partner_organisations="county",
        hub_locations="high-street",
        location="London",
        salary="£30,000 to £32,500",
        contract="{type: fixed term, length: 2 years}",
        updates="'5 March 2026: Pay'",
    )
    files = {ANALYST: text, "content/organisations/county.md": "---\nname: County Council\n---\n"}
    made = outputs_of(files)
    (item,) = items(made)
    page = f"{HOME}vacancies/analyst/"
    assert item == {
        "id": page,
        "url": page,
        "title": "Crime Analyst",
        "summary": "Find the patterns in crime.",
        "content_html": description(site_of(files).open[0]),
        "date_published": "2026-03-01T00:00:00+00:00",
        "date_modified": "2026-03-05T00:00:00+00:00",
        "authors": [{"name": "Anytown Police"}, {"name": "County Council"}],
        "_vacancy": vacancy(site_of(files).open[0]),
    }
    assert item["_vacancy"]["closing_date"] == "2026-04-20T16:00:00+01:00"
    assert item["_vacancy"]["salary"]["maximum"] == 32500
    assert items(made, "organisations/county/") == items(made, "hubs/high-street/") == [item]


@pytest.mark.parametrize(
    "fields",
    [
        {"closing_date": "open until filled"},
        {"closing_date": None},
        {"closing_date": None, "stages": '["Interview: 7 April 2026"]'},
    ],
)
def test_what_the_advert_does_not_give_is_left_out_and_no_date_is_made_up(
    outputs_of: OUTPUTS_OF, vacancy_text: TEXT, fields: dict[str, str | None]
) -> None:
    (item,) = items(outputs_of({ANALYST: vacancy_text(posted="not stated", **fields)}))
    assert item["_vacancy"].get("closing_date") == fields["closing_date"]
    assert not {"posted", "updated", "salary", "contract", "reference"} & item["_vacancy"].keys()
    assert item.keys() == {
        *("id", "url", "title", "summary", "content_html", "authors", "_vacancy"),
    }


def test_the_language_of_an_advert_is_told_where_it_is_not_that_of_the_feed(
    outputs_of: OUTPUTS_OF, vacancy_text: TEXT
) -> None:
    files = {"content/vacancies/dadansoddwr.md": vacancy_text(title="Dadansoddwr", language="cy")}
    told = {item["title"]: item.get("language") for item in items(outputs_of(files))}
    assert told == {"Dadansoddwr": "cy", "Crime Analyst": None}


def test_a_closed_vacancy_is_no_item(outputs_of: OUTPUTS_OF) -> None:
    made = outputs_of({}, "5pm on 20 March 2026")
    assert [items(made, folder) for folder in ("", "organisations/anytown/", "hubs/high-street/")] == [[]] * 3


@pytest.mark.parametrize("kinds", ["[]", "atom"])
def test_it_is_made_only_where_it_is_asked_for(site_of: SITE_OF, theme_files: Tree, kinds: str) -> None:
    front = f"title: A\naddress: https://jobs.example/\norganisation: anytown\nfeeds: {kinds}"
    site = site_of({"content/site.md": f"---\n{front}\n---\n"})
    assert files_of(json_feed, site, Theme(theme_files)) == {}
