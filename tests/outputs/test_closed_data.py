"""The vacancies that have ended, read back by the schema that lies beside them."""

import json
from collections.abc import Callable

import pytest
from jsonschema import Draft202012Validator

from generator.outputs import closed_data, schemas
from generator.site import Site
from generator.theme import Theme
from generator.tree import Tree
from tests.made import files_of

SITE_OF = Callable[..., Site]


def test_every_vacancy_that_has_ended_says_when_and_why(
    site_of: SITE_OF, theme_files: Tree, vacancy_text: Callable[..., str]
) -> None:
    files = {
        "content/vacancies/clerk.md": vacancy_text(title="Clerk", status="filled"),
        "content/vacancies/driver.md": vacancy_text(title="Driver", closing_date="9 March 2026"),
        "content/vacancies/editor.md": vacancy_text(title="Editor", status="withdrawn on 5 March 2026"),
    }
    site, theme = site_of(files), Theme(theme_files)
    ((path, raw),) = files_of(closed_data, site, theme).items()
    told = json.loads(raw)
    assert path == "closed.json"
    assert [(each["title"], each["why"], each.get("closed")) for each in told["vacancies"]] == [
        ("Driver", "closed", "2026-03-09T23:59:00+00:00"),
        ("Editor", "withdrawn", "2026-03-05T00:00:00+00:00"),
        ("Clerk", "filled", None),
    ]
    schema = json.loads(dict(schemas.whole(site, theme))["schemas/closed.json"])
    assert told["$schema"] == schema["$id"]
    Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(told)


@pytest.mark.parametrize(
    ("status", "closed", "why"),
    [
        ("live", "2026-03-20T17:00:00+00:00", "closed"),
        ("filled on 25 March 2026", "2026-03-20T17:00:00+00:00", "filled"),
        ("withdrawn on 12 March 2026", "2026-03-12T00:00:00+00:00", "withdrawn"),
    ],
)
def test_it_tells_of_a_vacancy_whose_page_is_no_longer_kept_and_when_it_first_closed(
    site_of: SITE_OF,
    theme_files: Tree,
    vacancy_text: Callable[..., str],
    status: str,
    closed: str,
    why: str,
) -> None:
    front = "title: A\naddress: https://jobs.example/\norganisation: anytown\nkeep_closed_days: 0"
    text = vacancy_text(status=status)
    files = {"content/site.md": f"---\n{front}\n---\n", "content/vacancies/analyst.md": text}
    site = site_of(files, "1 April 2026")
    assert site.listings == ()
    ((_, raw),) = files_of(closed_data, site, Theme(theme_files)).items()
    (told,) = json.loads(raw)["vacancies"]
    assert (told["closed"], told["why"]) == (closed, why)


def test_a_vacancy_is_in_one_of_the_two_files_only(site_of: SITE_OF, theme_files: Tree) -> None:
    ((_, raw),) = files_of(closed_data, site_of(), Theme(theme_files)).items()
    assert json.loads(raw)["vacancies"] == []
