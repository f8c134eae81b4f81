"""Dates, pay and codes in a title."""

import pytest

from generator.checks import title_figures
from tests.checks.told import Advise


@pytest.mark.parametrize(
    ("title", "code", "at"),
    [
        ("Crime Analyst, £41,580", "title-pay", "£41,580"),
        ("Crime Analyst £30,000 to £32,000 a year", "title-pay", "£30,000 to £32,000 a year"),
        ("Crime Analyst (£15.40 per hour)", "title-pay", "£15.40 per hour)"),
        ("Crime Analyst - 30k", "title-pay", "30k"),
        ("Crime Analyst - 4 May", "title-date", "4 May"),
        ("Crime Analyst, 12th January 2026", "title-date", "12th January 2026"),
        ("Crime Analyst, March 2026", "title-date", "March 2026"),
        ("Crime Analyst (04/05/2026)", "title-date", "04/05/2026)"),
        ("Crime Analyst, 2026-05-04", "title-date", "2026-05-04"),
        ("Crime Analyst (2026)", "title-date", "2026)"),
        ("Crime Analyst - 2026", "title-date", "2026"),
        ("Crime Analyst (REF 42)", "title-code", "REF 42)"),
        ("Crime Analyst - job ID AB/7", "title-code", "job ID AB/7"),
        ("Crime Analyst HR-0123", "title-code", "HR-0123"),
        ("Crime Analyst 123456", "title-code", "123456"),
        ("Crime Analyst (123)", "title-code", "123)"),
    ],
)
def test_a_figure_that_has_a_field_of_its_own_is_told(
    advise_body: Advise, title: str, code: str, at: str
) -> None:
    (told,) = advise_body(title_figures, title=title)
    assert (told.problem.code, told.at) == (code, at)


@pytest.mark.parametrize(
    "title",
    [
        "Crime Analyst",
        "Grade 7 Crime Analyst",
        "Level 3 Apprentice",
        "Band 6 Nurse, nights",
        "Post 16 Education Adviser",
        "Census 2031 Planner",
        "Marketing 3 Lead",
        "24/7/365 Duty Manager",
        "M365 Engineer",
        "ISO 27001 Auditor",
        "COVID-19 Inquiry Counsel",
        "Lead of a £2 million Programme",
        "Lead of a £20m Programme",
        "10k Run Organiser",
        "Manager, 101 Calls",
        "Unit 4 Caretaker",
    ],
)
def test_figures_that_are_part_of_the_job_are_fine(advise_body: Advise, title: str) -> None:
    assert advise_body(title_figures, title=title) == []


def test_the_reference_is_told_however_it_looks(advise_body: Advise) -> None:
    (told,) = advise_body(title_figures, title="Crime Analyst - ab.c", reference="ab.c")
    assert (told.problem.code, told.at, told.fix) == ("title-code", "ab.c", "title: Crime Analyst")
    assert advise_body(title_figures, title="Crime Analyst", reference="ab.c") == []


def test_each_kind_of_thing_is_told_once(advise_body: Advise) -> None:
    found = advise_body(title_figures, title="Analyst 4 May or 5 May, £30,000, REF 42", reference="REF 42")
    assert [(told.problem.code, told.at) for told in found] == [
        ("title-pay", "£30,000, REF 42"),
        ("title-date", "4 May or 5 May, £30,000, REF 42"),
        ("title-code", "REF 42"),
    ]


def test_a_title_that_ended_is_left_alone(advise_body: Advise) -> None:
    assert advise_body(title_figures, title="Crime Analyst £30,000", status="filled") == []
    assert len(advise_body(title_figures, title="Crime Analyst £30,000", status="draft")) == 1
