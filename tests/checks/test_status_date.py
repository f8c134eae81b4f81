"""A vacancy that ended on a day that nobody wrote down."""

import pytest

from generator.checks import status_date
from tests.checks.told import Advise


@pytest.mark.parametrize("status", ["live", "draft", "withdrawn on 5 March 2026", "filled on 5 May 2026"])
def test_a_status_that_needs_no_date_or_has_one_is_fine(advise_body: Advise, status: str) -> None:
    assert advise_body(status_date, status=status) == []


@pytest.mark.parametrize("status", ["withdrawn", "filled"])
def test_a_vacancy_that_ended_without_a_date_is_told(advise_body: Advise, status: str) -> None:
    (told,) = advise_body(status_date, status=status)
    assert told.at == status
    assert told.problem.code == "status-date-missing"
    assert f"status: {status} on " in told.problem.hint
