"""Dates in an order that cannot be meant; the vacancy is posted on 1 and closes at 5pm on 20 March 2026."""

import pytest

from generator.checks import dates
from tests.checks.told import Advise


def stages(*days: str) -> str:
    return "".join(f"\n  - stage: Stage {number}\n    date: {day}" for number, day in enumerate(days, 1))


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"posted": "not stated", "closing_date": "1 January 2026"},
        {"closing_date": "1 March 2026"},
        {"closing_date": None, "stages": stages("1 January 2026")},
        {
            "closing_date": "open until filled",
            "stages": stages("1 January 2026"),
            "start_date": "2 January 2026",
        },
        {"stages": stages("20 March 2026", "20 March 2026", "to be confirmed", "23 March 2026")},
        {"stages": stages("19 or 20 March 2026", "5:01pm on 20 March 2026")},
        {"stages": stages("week of 16 March 2026")},
        {"stages": stages("26 March 2026", "week of 23 March 2026")},
        {"stages": stages("9am on 26 March 2026", "10am on 26 March 2026"), "start_date": "26 March 2026"},
        {"stages": "\n  stage: Interview\n  date: 26 March 2026"},
        {"stages": "\n  - stage: Interview"},
        {"start_date": "as soon as possible"},
        {"start_date": "20 March 2026"},
        {"updates": '"1 March 2026: Pay corrected"'},
        {"status": "withdrawn on 1 March 2026", "posted": "9am on 1 March 2026"},
    ],
)
def test_dates_that_can_be_meant_are_fine(advise_body: Advise, fields: dict[str, str | None]) -> None:
    assert advise_body(dates, **fields) == []


@pytest.mark.parametrize(
    ("fields", "at", "says"),
    [
        ({"closing_date": "28 February 2026"}, "28 February 2026", "before the advert is posted"),
        (
            {"posted": "9am on 1 March 2026", "closing_date": "8am on 1 March 2026"},
            "8am on 1 March 2026",
            "before the advert is posted, on Sunday 1 March 2026",
        ),
        ({"status": "withdrawn on 28 February 2026"}, "withdrawn on 28 February 2026", "is withdrawn before"),
        ({"updates": '"27 February 2026: Pay"'}, '"27 February 2026: Pay"', "the update is dated before"),
        ({"updates": "\n  - 2 March 2026: A\n  - 27 February 2026: B"}, "27 February 2026: B", "the update"),
        ({"updates": "\n  2 March 2026: A\n  27 February 2026: B"}, "27 February 2026: B", "the update"),
        ({"updates": "\n  - - 27 February 2026: B"}, "27 February 2026: B", "the update"),
        ({"stages": stages("19 March 2026")}, "19 March 2026", "before the closing date, 5pm on Friday 20"),
        ({"stages": "\n  - Interview: 19 March 2026"}, "19 March 2026", "before the closing date"),
        (
            {"stages": '\n  - "Interview: 19 March 2026"'},
            '"Interview: 19 March 2026"',
            "before the closing date",
        ),
        ({"stages": stages("10am on 20 March 2026")}, "10am on 20 March 2026", "before the closing date"),
        ({"stages": stages("18 or 19 March 2026")}, "18 or 19 March 2026", "before the closing date"),
        ({"stages": stages("19 to 25 March 2026")}, "19 to 25 March 2026", "before the closing date"),
        ({"stages": stages("week of 9 March 2026")}, "week of 9 March 2026", "before the closing date"),
        (
            {"stages": stages("26 March 2026", "to be confirmed", "25 March 2026")},
            "25 March 2026",
            '"Stage 3" is before the one above it, "Stage 1"',
        ),
        (
            {"stages": stages("10am on 26 March 2026", "9am on 26 March 2026")},
            "9am on 26 March 2026",
            "the one above it",
        ),
        ({"start_date": "19 March 2026"}, "19 March 2026", "the start date is before the closing date"),
        (
            {"start_date": "25 March 2026", "stages": stages("26 March 2026")},
            "25 March 2026",
            "the start date is before the last stage, on Thursday 26 March 2026",
        ),
    ],
)
def test_a_date_that_comes_too_early_is_told(
    advise_body: Advise, fields: dict[str, str | None], at: str, says: str
) -> None:
    (told,) = advise_body(dates, **fields)
    assert told.at == at
    assert says in told.problem.message
    assert told.problem.code == "date-order"


def test_closed_vacancies_and_drafts_are_looked_at(advise_body: Advise) -> None:
    assert len(advise_body(dates, posted="9 March 2026", closing_date="8 March 2026")) == 1
    assert len(advise_body(dates, closing_date="28 February 2026", status="draft")) == 1
