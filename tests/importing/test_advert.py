"""Damaged copies of the two adverts of this repository, as people find them on job boards."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import content
from generator.disk import read_project
from generator.fields.kind import LONDON
from generator.importing.advert import Advert, advert
from generator.importing.extract import Extract
from generator.importing.known import Known
from generator.importing.markdown_lines import body
from generator.importing.notes import Notes
from generator.importing.reading import read
from generator.vacancy_fields import VACANCY

HOME = Path(__file__).parent.parent.parent
FILES = Path(__file__).parent / "files"
TABLE = {field.key: field for field in VACANCY}
MOPAC = "Mayor's Office for Policing and Crime"
Read = Callable[[Extract], Advert]


@pytest.fixture(scope="module")
def known() -> Known:
    said, _ = content.read(read_project(HOME))
    return Known(said.organisations, said.hubs)


@pytest.fixture
def reading(known: Known) -> Read:
    return lambda extract: advert(extract, TABLE, known, LONDON)


def comments(extract: Extract) -> str:
    return "\n".join(extract.notes.comments())


def test_a_pasted_copy_of_an_advert(reading: Read) -> None:
    extract = read((FILES / "pasted.txt").read_bytes())
    found = reading(extract)
    assert (found.title, found.is_titled) == ("Head of Private Office and Secretariat", False)
    assert {settled.line for settled in found.certain.values()} == {
        "location: London",
        "posted: 24 November 2025",
        "contract: permanent",
        "salary: excellent",
        "stages:\n  - stage: Interviews\n    date: 12 January 2026",
    }
    assert found.employers == [MOPAC]
    assert body(found.lines) == (FILES / "pasted.md").read_text().strip()
    told = comments(extract)
    for words in (
        *(
            "“Recommended Jobs”, “Data Analyst”",
            "10 lines of other adverts",
            "1 line of a notice about cookies",
        ),
        *("8 lines with the words of buttons", "3 lines with the name of an employer alone: “MOPAC”"),
        *("at [email protected] before", "“…You will need resilience and discretion to a to a high degree.”"),
        *("A paragraph is there 2 times", "became headings: “About the role”", "2 codes for characters"),
        *(
            "3 no-break spaces",
            "1 sign of no width",
            "1 soft hyphen",
            "3 headings spaced out letter by letter",
        ),
        *("9 lines that start with a sign", "2 dates have no st, nd, rd or th", "1 address has no tracking"),
    ):
        assert words in told


def test_a_page_of_a_job_board(reading: Read) -> None:
    extract = read((FILES / "aggregator.html").read_bytes())
    found = reading(extract)
    assert (found.title, found.is_titled) == ("Commissioner of the Metropolitan Police Service", True)
    assert {settled.line for settled in found.certain.values()} == {
        "closing_date: 4 May 2022",
        "location: London",
        "contract: appointment",
    }
    assert found.employers == ["Home Office", MOPAC]
    assert body(found.lines) == (FILES / "aggregator.md").read_text().strip()
    told = comments(extract)
    for words in (
        *(
            "9 lines of other adverts",
            "“Only robots see this.”",
            "1 picture: “Home Office”",
            "“javascript:share()”",
        ),
        *(
            "“Apply now” (leads to https://board.example/apply/77)",
            "3 headings were at the level of the title",
        ),
        *("1 hidden email address is decoded", "or [email protected].”", "2 codes for characters"),
        *(
            "2 lines with the name of an employer alone: “HOME OFFICE”, “MOPAC”",
            "1 line with the title alone",
        ),
        *("2 addresses have no tracking parameters", "2 headings spaced out letter by letter"),
    ):
        assert words in told


def test_a_page_with_data_about_the_job(reading: Read) -> None:
    extract = read((FILES / "portal.html").read_bytes())
    found = reading(extract)
    assert found.is_titled
    assert {settled.line for settled in found.certain.values()} == {
        "closing_date: 11:59pm on 4 May 2022",
        "title: Commissioner of the Metropolitan Police Service",
        "posted: 6 April 2022",
        "contract: temporary",
        "working_pattern: full time",
        "organisation: home-office",
        "reference: HO-77",
        "location: London",
    }
    assert list(found.lines) == [
        "You will lead the largest police force in the UK.",
        "Its first duty is to protect the public.",
        "## What you will do",
        "- cut and prevent crime",
        "- lead significant change",
        "You can apply only through the [application pack](https://jobs.homeoffice.example/pack.html).",
    ]
    told = comments(extract)
    assert "“Ask the Home Office if you need help.”" in told
    assert "industry “Policing”" in told
    assert "baseSalary “currency: GBP" in told


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["MOPAC", "Policy Adviser", "Lead."], "Policy Adviser"),
        (["ab", "We are hiring.", "Policy Adviser"], "Policy Adviser"),
        (["JOB ADVERT", "MOPAC - Job description", "Policy Adviser"], "Policy Adviser"),
        (["Hi both,", "Thanks!", "Policy Adviser"], "Policy Adviser"),
        (["We are hiring.", "Join us.", "Lead a team.", "Policy Adviser"], ""),
        ([], ""),
    ],
)
def test_the_title_of_a_text_is_one_of_its_first_lines(
    reading: Read, notes: Notes, lines: list[str], title: str
) -> None:
    found = reading(Extract(lines, notes))
    assert (found.title, found.is_titled) == (title, False)


def test_a_title_with_a_label_is_certain(reading: Read, notes: Notes) -> None:
    found = reading(Extract(["MOPAC", "Job title: Policy Adviser", "Policy Adviser", "Lead."], notes))
    assert (found.title, found.is_titled) == ("Policy Adviser", True)
    assert list(found.lines) == ["Lead."]
