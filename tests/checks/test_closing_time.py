"""A closing date without a time."""

import pytest

from generator.checks import closing_time
from tests.checks.told import VACANCY, Advise, VacancyText


@pytest.mark.parametrize("closing", ["5pm on 20 March 2026", "2026-03-20 17:00", "open until filled", None])
def test_a_time_or_no_closing_date_at_all_is_fine(advise_body: Advise, closing: str | None) -> None:
    assert advise_body(closing_time, closing_date=closing) == []


@pytest.mark.parametrize("closing", ["20 March 2026", "Friday 20 March 2026", "2026-03-20"])
def test_a_date_alone_is_told_and_corrected_in_its_own_words(advise_body: Advise, closing: str) -> None:
    (told,) = advise_body(closing_time, closing_date=closing)
    assert told.at == closing
    assert told.problem.code == "closing-time-missing"
    assert told.fix == f"closing_date: 11:59pm on {closing}"
    assert advise_body(closing_time, closing_date=told.fix.removeprefix("closing_date: ")) == []


def test_a_draft_is_told_and_a_closed_vacancy_is_not(advise: Advise, vacancy_text: VacancyText) -> None:
    draft = {VACANCY: vacancy_text(closing_date="20 March 2026", status="draft")}
    assert len(advise(closing_time, draft)) == 1
    assert advise(closing_time, {VACANCY: vacancy_text(closing_date="20 March 2026")}, "1 April 2026") == []
