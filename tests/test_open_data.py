"""A vacancy as open data: typed, by the keys of the field table, with nothing added."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from generator import making
from generator.advert import description
from generator.fields.dates import written
from generator.listing import Listing
from generator.open_data import LEFT_OUT, as_json, data_file, ended, vacancy, whole_vacancy
from generator.site import Site
from generator.tree import joined
from generator.vacancy_fields import VACANCY
from tests.browser.projects import FULL

LISTING = Callable[..., Listing]
SITE_OF = Callable[..., Site]
TEXT = Callable[..., str]
HOME = "https://jobs.example/careers/"
ANALYST = "content/vacancies/analyst.md"
ANYTOWN = {
    "id": "anytown",
    "name": "Anytown Police",
    "website": "https://www.anytown.example",
    "kind": "police",
}


@pytest.fixture(scope="module")
def told() -> dict[str, dict[str, Any]]:
    """The data of the vacancies of a site that has every field, by their file names."""
    site = making.site_at(FULL.files, written(FULL.as_of))
    return {listing.vacancy.slug: vacancy(listing) for listing in site.open}


@pytest.fixture(scope="module")
def everything(told: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The data of the vacancy that gives every field but `remote`."""
    return told["everything"]


def test_a_vacancy_of_few_fields(listing_of: LISTING) -> None:
    assert list(vacancy(listing_of()).items()) == [
        ("id", f"{HOME}vacancies/analyst/"),
        ("url", f"{HOME}vacancies/analyst/"),
        ("stage", "open"),
        ("title", "Crime Analyst"),
        ("summary", "Find the patterns in crime."),
        ("organisation", ANYTOWN),
        ("posted", "2026-03-01"),
        ("closing_date", "2026-03-20T17:00:00+00:00"),
        ("right_to_work", "required"),
        ("apply", {"url": "https://apply.anytown.example/1"}),
        ("contact", {"email": "hr@anytown.example"}),
        ("adjustments_contact", {"email": "access@anytown.example"}),
        ("language", "en-GB"),
        ("updated", "2026-03-01T00:00:00+00:00"),
    ]


def test_every_field_is_in_the_data_or_left_out_for_a_reason(
    told: dict[str, dict[str, Any]], everything: dict[str, Any]
) -> None:
    keys = {key for data in told.values() for key in data}
    assert {field.key for field in VACANCY} - keys == set(LEFT_OUT)
    assert list(everything)[:7] == [
        *("id", "url", "stage", "title", "summary", "organisation", "partner_organisations"),
    ]
    assert list(everything)[-2:] == ["own", "updated"]


def test_the_id_is_the_first_address_and_the_url_is_the_present_one(everything: dict[str, Any]) -> None:
    assert everything["id"] == f"{HOME}vacancies/head-of-performance/"
    assert everything["url"] == f"{HOME}vacancies/everything/"


def test_what_an_author_names_is_told_in_full(everything: dict[str, Any]) -> None:
    assert everything["organisation"]["short_name"] == "OCC"
    assert [each["name"] for each in everything["partner_organisations"]] == ["County Police"]
    assert everything["hub_locations"] == [
        {
            "id": "high-street",
            "name": "High Street",
            "street": "10 High Street",
            "locality": "Anytown",
            "region": "Anyshire",
            "postcode": "SE1 0LL",
            "country": "GB",
            "near": "Anytown station",
            "access": "Step-free from the street. There is an accessible toilet on each floor.",
        },
        {"id": "river-house", "name": "River House", "postcode": "SE26", "country": "GB"},
    ]
    assert everything["documents"] == [
        {
            "title": "Job description",
            "url": f"{HOME}attachments/job-description.txt",
            "kind": "TXT",
            "size": 33,
            "note": "With the competency framework.",
        },
        {"title": "How the county is policed", "url": "https://www.county.example/performance"},
    ]


def test_a_statement_is_the_text_that_its_name_stands_for(everything: dict[str, Any]) -> None:
    assert everything["ai_policy"].startswith("You may use AI tools to check your spelling.")
    assert everything["statements"] == [
        """We welcome applicants of every background. We want our staff to:

- reflect the county
- feel safe at work""",
        "We publish the pay of all our senior staff.",
    ]


def test_the_sites_own_fields_stand_apart_by_key(everything: dict[str, Any]) -> None:
    assert everything["own"] == {"team": "North"}


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"posted": "not stated", "closing_date": "open until filled"}, "open until filled"),
        ({"posted": "not stated", "closing_date": None}, None),
        ({"posted": "not stated", "closing_date": None, "stages": '["Interview: 7 April 2026"]'}, None),
    ],
)
def test_no_date_is_made_up(listing_of: LISTING, fields: dict[str, str | None], told: str | None) -> None:
    data = vacancy(listing_of(**fields))
    assert data.get("closing_date") == told
    assert not {"posted", "updated"} & data.keys()


def test_the_whole_has_the_advert_that_feeds_and_search_engines_have(listing_of: LISTING) -> None:
    listing = listing_of(closing_date="12 March 2026")
    whole = {**vacancy(listing), "body": listing.prose, "description": description(listing)}
    assert whole_vacancy(listing) == whole
    assert listing.prose in whole["description"]
    assert vacancy(listing)["stage"] == "closing soon"
    assert "body" not in whole_vacancy(listing_of(""))


@pytest.mark.parametrize(
    ("fields", "end"),
    [
        ({}, {"closed": "2026-03-20T17:00:00+00:00", "why": "closed"}),
        (
            {"status": "withdrawn on 9am on 5 March 2026"},
            {"closed": "2026-03-05T09:00:00+00:00", "why": "withdrawn"},
        ),
        ({"status": "filled"}, {"why": "filled"}),
    ],
)
def test_a_vacancy_that_has_ended(listing_of: LISTING, fields: dict[str, str], end: dict[str, str]) -> None:
    listing = listing_of(as_of="1 April 2026", reference="00123", salary="£31,000", **fields)
    assert ended(listing) == {
        "id": f"{HOME}vacancies/analyst/",
        "url": f"{HOME}vacancies/analyst/",
        "reference": "00123",
        "title": "Crime Analyst",
        "organisation": ANYTOWN,
        "posted": "2026-03-01",
        "closing_date": "2026-03-20T17:00:00+00:00",
        **end,
    }


@pytest.mark.parametrize("licence", ["", "licence: OGL-UK-3.0"])
def test_a_file_says_what_it_is(site_of: SITE_OF, licence: str) -> None:
    front = f"title: Jobs\naddress: {HOME}\norganisation: anytown\n{licence}"
    site = site_of({"content/site.md": f"---\n{front}\n---\n"})
    name, pieces = data_file(site.settings, "vacancies.json", "open vacancies", ['{"title": "Clerk"}'])
    assert (name, json.loads(joined(pieces))) == (
        "vacancies.json",
        {
            "$schema": f"{HOME}schemas/vacancies.json",
            "title": "Jobs: open vacancies",
            "address": HOME,
            **({"licence": "OGL-UK-3.0"} if licence else {}),
            "vacancies": [{"title": "Clerk"}],
        },
    )


def test_json_holds_any_text() -> None:
    awkward = {"text": ']]> &amp;nbsp; \u2028 \u202e 😀 \x00 \\ " </script>'}
    assert json.loads(as_json(awkward)) == awkward
