"""Pay that is missing, in words alone, or in the text alone."""

import pytest

from generator.checks import salary
from tests.checks.told import Advise

ORGANISATION = "content/organisations/anytown.md"


def test_words_without_a_figure_are_told(advise_body: Advise) -> None:
    (told,) = advise_body(salary, salary="Competitive")
    assert (told.problem.code, told.at) == ("salary-words", "Competitive")


def test_a_draft_is_told_before_it_is_live(advise_body: Advise) -> None:
    assert len(advise_body(salary, salary="Competitive", status="draft")) == 1


@pytest.mark.parametrize("contract", ["permanent", "appointment"])
def test_no_salary_is_told_at_the_top_of_the_file(advise_body: Advise, contract: str) -> None:
    body = "You manage a budget of £3 billion. Your salary is paid each month."
    (told,) = advise_body(salary, body, contract=contract)
    assert (told.problem.code, told.line) == ("salary-missing", 1)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("We offer a competitive salary.", "competitive salary."),
        ("The pay is competitive.", "pay is competitive."),
        ("An attractive package and more.", "attractive package and more."),
        ("Salary commensurate with experience.", "Salary commensurate with experience."),
    ],
)
def test_praise_of_pay_is_told_where_it_stands(advise_body: Advise, body: str, at: str) -> None:
    (told,) = advise_body(salary, f"Text.\n\n{body}")
    assert (told.problem.code, told.at) == ("salary-words", at)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Salary: £41,580 a year.", "£41,580 a year."),
        ("A budget of £20 million, and a salary of £41,580.", "£41,580."),
    ],
)
def test_a_figure_in_the_text_alone_is_told(advise_body: Advise, body: str, at: str) -> None:
    (told,) = advise_body(salary, body)
    assert (told.problem.code, told.at) == ("salary-missing", at)
    assert told.problem.message == "the salary is in the text alone: £41,580"


def test_what_the_employer_says_of_pay_is_told_in_its_file(advise: Advise) -> None:
    text = "---\nname: Anytown Police\ndefaults:\n  benefits: [A generous salary]\n---\n"
    (told,) = advise(salary, {ORGANISATION: text})
    assert (told.path, told.at) == (ORGANISATION, "generous salary]")


@pytest.mark.parametrize(
    "fields",
    [
        {"salary": "£30,000"},
        {"salary": "£15.40 an hour"},
        {"contract": "volunteer"},
        {"contract": "volunteer", "salary": "Expenses only"},
        {"salary": "Competitive", "status": "filled"},
        {"status": "filled"},
    ],
)
def test_figures_volunteers_and_ended_vacancies_are_fine(advise_body: Advise, fields: dict[str, str]) -> None:
    assert advise_body(salary, "We offer a competitive salary of £30,000.", **fields) == []
