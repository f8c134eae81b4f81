"""A date of posting that was not stated."""

from generator.checks import posted
from tests.checks.told import VACANCY, Advise, VacancyText


def test_a_date_is_fine(advise: Advise) -> None:
    assert advise(posted) == []


def test_an_open_vacancy_without_a_date_is_told(advise_body: Advise) -> None:
    (told,) = advise_body(posted, posted="not stated")
    assert told.at == "not stated"
    assert told.problem.code == "posted-not-stated"


def test_a_draft_is_told_and_a_closed_vacancy_is_not(advise: Advise, vacancy_text: VacancyText) -> None:
    draft = {VACANCY: vacancy_text(posted="not stated", status="draft")}
    assert len(advise(posted, draft)) == 1
    assert advise(posted, {VACANCY: vacancy_text(posted="not stated")}, "1 April 2026") == []
