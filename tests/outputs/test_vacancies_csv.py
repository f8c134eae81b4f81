"""The open vacancies as a table, read back by Python's csv module."""

import csv
from collections.abc import Callable
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.outputs import vacancies_csv
from generator.site import Site
from generator.slips.line import quoted
from generator.theme import Theme
from generator.tree import Tree
from tests.made import files_of

SITE_OF = Callable[..., Site]
TEXT = Callable[..., str]
ROWS = Callable[..., list[dict[str, str]]]
ANALYST = "content/vacancies/analyst.md"
HOME = "https://jobs.example/careers/"


@pytest.fixture
def rows(site_of: SITE_OF, theme_files: Tree, vacancy_text: TEXT) -> ROWS:
    """The rows of the small project, of whose vacancy some fields are changed."""

    def make(as_of: str = "10 March 2026", **fields: str | None) -> list[dict[str, str]]:
        files = {
            ANALYST: vacancy_text(**fields),
            "content/organisations/county.md": "---\nname: County, Town and Port\n---\n",
        }
        ((path, raw),) = files_of(vacancies_csv, site_of(files, as_of), Theme(theme_files)).items()
        assert path == "vacancies.csv"
        assert raw.startswith(b'\xef\xbb\xbf"Title","Organisation",')
        assert raw.count(b"\r\n") == raw.count(b"\n")
        return list(csv.DictReader(StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))

    return make


def test_a_vacancy_of_many_fields_is_a_row_of_words_dates_and_numbers(rows: ROWS) -> None:
    (row,) = rows(
        reference="00123",
        partner_organisations="county",
        department="Crime",
        salary="{minimum: 52000, maximum: £62500.50, allowance: a car}",
        grade="7",
        contract="{type: fixed term, length: 2 years}",
        working_pattern="[full time, job share]",
        hours="36",
        hub_locations="high-street",
        location="London",
        hybrid="2 days a week in a hub",
        political_restriction="all staff",
        vetting="[SC, MV]",
    )
    assert row == {
        "Title": "Crime Analyst",
        "Organisation": "Anytown Police",
        "Partner organisations": "County, Town and Port",
        "Department": "Crime",
        "Reference": "00123",
        "Posted": "2026-03-01",
        "Closing date": "5pm on Friday 20 March 2026",
        "Closes": "2026-03-20T17:00:00+00:00",
        "Salary": "£52,000 to £62,500.50 a year, plus a car",
        "Salary minimum": "52000",
        "Salary maximum": "62500.5",
        "Salary period": "year",
        "Salary currency": "GBP",
        "Grade": "7",
        "Contract": "Fixed term, 2 years",
        "Working pattern": "Full time; Job share",
        "Hours": "36",
        "Places": "High Street (Anytown); London",
        "Hybrid working": "2 days a week in a hub",
        "Political restriction": "Politically restricted, like all staff of an elected local policing body",
        "Vetting": "Security Check (SC); Management Vetting (MV)",
        "Apply": "https://apply.anytown.example/1",
        "Address": f"{HOME}vacancies/analyst/",
    }


@pytest.mark.parametrize(
    ("closing", "words"),
    [("open until filled", "Open until filled"), (None, "No closing date given")],
)
def test_what_is_not_given_is_an_empty_cell(rows: ROWS, closing: str | None, words: str) -> None:
    stages = '["Interview: 7 April 2026"]'
    (row,) = rows(posted="not stated", closing_date=closing, stages=stages, salary="Competitive")
    assert {heading: cell for heading, cell in row.items() if cell} == {
        "Title": "Crime Analyst",
        "Organisation": "Anytown Police",
        "Closing date": words,
        "Salary": "Competitive",
        "Apply": "https://apply.anytown.example/1",
        "Address": f"{HOME}vacancies/analyst/",
    }


@pytest.mark.parametrize("title", ["=1+1+cmd|' /C calc'!A0", "+44 jobs", "-Editor-", "@SUM(A1)"])
def test_a_cell_that_a_spreadsheet_would_work_out_has_an_apostrophe_in_front(rows: ROWS, title: str) -> None:
    (row,) = rows(title=quoted(title))
    assert row["Title"] == f"'{title}"


@pytest.mark.parametrize("title", ['A "good", plain; job', "]]> &amp;nbsp; 😀", "Rhôl = £1 + 2", "It's 1-2"])
def test_any_other_text_stays_as_it_is(rows: ROWS, title: str) -> None:
    (row,) = rows(title=quoted(title))
    assert row["Title"] == title


def test_a_closed_vacancy_has_no_row(rows: ROWS) -> None:
    assert rows("1 April 2026") == []


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from('",\r\n;'), max_size=6), min_size=1
    )
)
def test_a_line_is_what_the_csv_module_writes(cells: list[str]) -> None:
    text = StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(cells)
    assert vacancies_csv._line(cells) == text.getvalue()
