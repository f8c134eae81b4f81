"""The days of stages, as of 10 March 2026; the vacancy closes at 5pm on 20 March 2026."""

import pytest

from generator.checks import stage_days
from tests.checks.told import Advise

OVER = {"status": "draft", "closing_date": "5 March 2026"}
NEVER = {"closing_date": "open until filled"}


def stages(*dates: str) -> str:
    return "".join(f"\n  - stage: Stage {number}\n    date: {date}" for number, date in enumerate(dates, 1))


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"stages": stages("27 March 2026", "week of 4 April 2026", "to be confirmed")},
        {"stages": stages("26 to 30 March 2026")},
        {"stages": stages("9 to 11 March 2026"), **NEVER},
        {"stages": stages("9 or 10 March 2026"), **NEVER},
        {"stages": stages("9 March 2026"), "status": "filled"},
        # Before the closing date, which is advice already.
        {"stages": stages("9 March 2026")},
    ],
)
def test_stages_to_come_on_working_days_are_fine(advise_body: Advise, fields: dict[str, str]) -> None:
    assert advise_body(stage_days, **fields) == []


@pytest.mark.parametrize("fields", [OVER, NEVER])
@pytest.mark.parametrize(
    "date", ["9 March 2026", "7 March 2026", "5 or 6 March 2026", "week of 2 March 2026"]
)
def test_a_stage_that_is_past_is_told(advise_body: Advise, fields: dict[str, str], date: str) -> None:
    (told,) = advise_body(stage_days, stages=stages(date), **fields)
    assert (told.problem.code, told.at) == ("stage-past", date)
    assert told.problem.message.startswith('the stage "Stage 1" is past: ')


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("28 March 2026", "Saturday (28 March 2026)"),
        ("3 or 6 April 2026", "Good Friday (3 April 2026) and Easter Monday (6 April 2026)"),
        ("27 to 29 March 2026", "Sunday (29 March 2026)"),
    ],
)
def test_a_stage_on_a_day_off_is_told(advise_body: Advise, date: str, days: str) -> None:
    (told,) = advise_body(stage_days, stages=stages("27 March 2026", date))
    assert (told.problem.code, told.at) == ("stage-weekend", date)
    assert told.problem.message == f'the stage "Stage 2" has a date on {days}'
