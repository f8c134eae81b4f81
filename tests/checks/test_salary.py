"""Pay in words alone."""

import pytest

from generator.checks import salary
from tests.checks.told import Advise


def test_words_without_a_figure_are_told(advise_body: Advise) -> None:
    (told,) = advise_body(salary, salary="Competitive")
    assert (told.problem.code, told.at) == ("salary-words", "Competitive")


def test_a_draft_is_told_before_it_is_live(advise_body: Advise) -> None:
    assert len(advise_body(salary, salary="Competitive", status="draft")) == 1


@pytest.mark.parametrize("fields", [{}, {"salary": "£30,000"}, {"salary": "Competitive", "status": "filled"}])
def test_figures_no_salary_and_ended_vacancies_are_fine(advise_body: Advise, fields: dict[str, str]) -> None:
    assert advise_body(salary, **fields) == []
