"""The closing date; the vacancy is posted on Sunday 1 and closes at 5pm on Friday 20 March 2026."""

import pytest

from generator.checks import closing_date
from tests.checks.told import Advise


def codes(advise_body: Advise, **fields: str | None) -> list[str]:
    return [told.problem.code for told in advise_body(closing_date, **fields)]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"closing_date": "open until filled"},
        {"closing_date": "20 March 2026"},
        {"closing_date": "9am on 20 March 2026"},
        {"closing_date": "5:30pm on 20 March 2026"},
        {"closing_date": "23:55 on 20 March 2026"},
        {"closing_date": "11:59pm on 20 March 2026"},
        {"posted": "not stated"},
        {"closing_date": None, "status": "filled"},
    ],
)
def test_a_usual_closing_date_is_fine(advise_body: Advise, fields: dict[str, str | None]) -> None:
    assert codes(advise_body, **fields) == []


def test_none_is_told_at_the_top_of_the_file(advise_body: Advise) -> None:
    (told,) = advise_body(closing_date, closing_date=None)
    assert (told.problem.code, told.line) == ("closing-date-missing", 1)
    assert told.problem.message == "the vacancy has no closing date"


def test_where_there_is_none_the_first_stage_closes_it(advise_body: Advise) -> None:
    (told,) = advise_body(closing_date, closing_date=None, stages='["Interview: 10am on 7 April 2026"]')
    assert told.problem.message == (
        "the vacancy has no closing date, so it closes at 10am on Tuesday 7 April 2026, by its first stage"
    )


@pytest.mark.parametrize(
    ("closes", "day", "next_one"),
    [
        ("5pm on 21 March 2026", "Saturday (21 March 2026)", "Monday 23 March 2026"),
        ("11:59pm on 3 April 2026", "Good Friday (3 April 2026)", "Tuesday 7 April 2026"),
        ("25 December 2026", "Christmas Day (25 December 2026)", "Tuesday 29 December 2026"),
    ],
)
def test_a_day_off_is_told_with_the_next_working_day(
    advise_body: Advise, closes: str, day: str, next_one: str
) -> None:
    (told,) = advise_body(closing_date, closing_date=closes)
    assert (told.problem.code, told.at, told.fix) == ("closing-weekend", closes, "")
    assert told.problem.message == f"the last day to apply is {day}"
    assert next_one in told.problem.hint


@pytest.mark.parametrize("clock", ["3am", "7pm", "4:20pm", "17:01", "11:07pm"])
def test_a_time_that_few_expect_is_told(advise_body: Advise, clock: str) -> None:
    (told,) = advise_body(closing_date, closing_date=f"{clock} on 20 March 2026")
    assert told.problem.code == "unusual-closing-time"
    assert "5pm or 11:59pm" in told.problem.hint


def test_the_start_of_a_day_is_told_as_the_end_of_the_day_before(advise_body: Advise) -> None:
    (told,) = advise_body(closing_date, closing_date="00:00 on 21 March 2026")
    assert told.problem.message == "applications close at the start of Saturday 21 March 2026"
    assert told.problem.hint == "For the end of the day before, write 11:59pm on 20 March 2026."


@pytest.mark.parametrize(
    ("posted", "closes", "contract", "days"),
    [
        ("2 March 2026", "11:59pm on 12 March 2026", "permanent", "11 days"),
        ("2 March 2026", "11:59pm on 13 March 2026", "permanent", "12 days"),
        ("4 March 2026", "5pm on 17 March 2026", "permanent", "13 days"),
        ("2 March 2026", "5pm on 20 March 2026", "appointment", "18 days"),
        ("9am on 20 March 2026", "5pm on 20 March 2026", "permanent", "less than a day"),
    ],
)
def test_a_short_time_to_apply_is_told(
    advise_body: Advise, posted: str, closes: str, contract: str, days: str
) -> None:
    (told,) = advise_body(closing_date, posted=posted, closing_date=closes, contract=contract)
    assert told.problem.code == "short-opening"
    assert told.problem.message == f"people have {days} to apply"


@pytest.mark.parametrize(
    ("posted", "closes", "contract"),
    [
        ("3 March 2026", "11:59pm on 16 March 2026", "permanent"),
        ("2 March 2026", "9am on 16 March 2026", "permanent"),
        ("3pm on 2 March 2026", "9am on 16 March 2026", "permanent"),
        ("2 March 2026", "9am on 23 March 2026", "appointment"),
        ("3 March 2026", "5pm on 2 March 2026", "permanent"),
    ],
)
def test_enough_time_and_dates_in_the_wrong_order_are_fine(
    advise_body: Advise, posted: str, closes: str, contract: str
) -> None:
    assert codes(advise_body, posted=posted, closing_date=closes, contract=contract, status="draft") == []
