"""`careers fields`: what an author can type."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Run

CAREERS = Callable[..., Run]


def test_every_field_of_a_vacancy_is_listed(careers: CAREERS) -> None:
    lines = careers("fields").out.splitlines()
    assert re.fullmatch("title +Required. The job, not the advert: .*", lines[0])
    assert any(re.fullmatch("salary +The pay, as a figure or a range.", line) for line in lines)


@pytest.mark.parametrize("name", ["closing_date", "Closing date", "closing-date", "vacancy.closing_date"])
def test_one_field_is_explained(careers: CAREERS, name: str) -> None:
    run = careers("fields", name)
    assert run.code == 0
    assert run.out == (
        "Closing date\n"
        "The last moment to apply. A date alone means 11:59pm on that day.\n"
        "\n"
        "Takes a date such as 4 May 2022, or a date and time such as 11:59pm on 4 May 2022, "
        "or open until filled.\n"
        "\n"
        "Example:\n"
        "  closing_date: 11:59pm on 4 May 2022\n"
    )


def test_its_parts_are_explained(careers: CAREERS) -> None:
    out = careers("fields", "stages").out
    assert "below `stages:`, these parts:" in out
    assert "  stage: Interview\n    Required. What the step is. Takes text of up to 120 characters." in out
    assert "    Where it is. " in out


def test_what_is_required_and_what_a_field_is_when_left_out_is_told(careers: CAREERS) -> None:
    assert "\nRequired.\n" in careers("fields", "title").out
    assert "\nLeft out, it is: live\n" in careers("fields", "status").out


def test_fields_of_other_files_are_explained(careers: CAREERS) -> None:
    for name in ("site.address", "organisation.logo", "hub.near", "page.title"):
        assert f"  {name.partition('.')[2]}: " in careers("fields", name).out


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("closing dat", "Did you mean closing_date?"),
        ("logo", "Did you mean organisation.logo?"),
        ("site.adress", "Did you mean site.address?"),
        ("zebra", "To see all of a vacancy, run: careers fields"),
    ],
)
def test_a_name_that_is_no_field_is_told(careers: CAREERS, typed: str, hint: str) -> None:
    run = careers("fields", typed)
    assert (run.code, run.err) == (2, f'"{typed}" is not a field. {hint}\n')


def test_the_fields_of_the_site_are_among_them(careers: CAREERS, folder: Path) -> None:
    path = folder / "content/site.md"
    path.write_text(path.read_text().replace("\n---\n", "\nfields: {team: {one_of: [North, South]}}\n---\n"))
    assert "\nteam\n" in careers("fields").out
    assert careers("fields", "team").out.startswith("Team\n\nTakes one of North, South.\n")


def test_it_is_data_for_a_program(careers: CAREERS) -> None:
    (told,) = json.loads(careers("fields", "residency", "--format", "json").out)["fields"]
    assert told["takes"] == "a number of years such as 3 years"
    assert [part["key"] for part in told["parts"]] == ["years", "continuous", "note"]
