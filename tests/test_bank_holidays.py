"""The bank holidays of England and Wales."""

from datetime import date, timedelta

import pytest
from holidays import country_holidays

from generator.bank_holidays import bank_holiday, day_off, next_working_day


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 4, 3), "Good Friday"),
        (date(2026, 12, 28), "Boxing Day (substitute day)"),
        (date(2022, 9, 19), "State Funeral of Queen Elizabeth II"),
        (date(2026, 4, 4), ""),
        (date(2026, 3, 17), ""),
    ],
)
def test_a_bank_holiday_has_a_name(day: date, name: str) -> None:
    assert bank_holiday(day) == name


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 4, 3), "Good Friday"),
        (date(2026, 4, 4), "Saturday"),
        (date(2026, 4, 5), "Sunday"),
        (date(2026, 4, 7), ""),
    ],
)
def test_a_day_off_is_a_bank_holiday_or_at_a_weekend(day: date, name: str) -> None:
    assert day_off(day) == name


@pytest.mark.parametrize(
    ("day", "after"),
    [
        (date(2026, 4, 3), date(2026, 4, 7)),
        (date(2026, 12, 31), date(2026, 12, 31)),
        (date(2027, 1, 1), date(2027, 1, 4)),
    ],
)
def test_work_goes_on_after_easter_and_the_new_year(day: date, after: date) -> None:
    assert next_working_day(day) == after


def test_the_package_that_knows_every_country_says_the_same() -> None:
    known = country_holidays("GB", subdiv="ENG", years=range(1978, 2041))
    first, after = date(1978, 1, 1), date(2041, 1, 1)
    days = [first + timedelta(days=number) for number in range((after - first).days)]
    ours = {day: name for day in days if (name := bank_holiday(day))}
    assert ours == {day: name.replace("(observed)", "(substitute day)") for day, name in known.items()}
