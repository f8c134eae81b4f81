"""The bank holidays of England and Wales, by the package `holidays`."""

from datetime import date, timedelta
from functools import cache


def bank_holiday(day: date) -> str:
    """The name of the bank holiday that a day is, such as `Good Friday`; empty where it is none."""
    return _of_year(day.year).get(day, "").replace("(observed)", "(substitute day)")


def day_off(day: date) -> str:
    """What makes a day no working day, such as `Saturday` or `Good Friday`; empty for a working day."""
    return bank_holiday(day) or (f"{day:%A}" if day.weekday() > 4 else "")


def next_working_day(day: date) -> date:
    """The day, or the first day after it that is neither at a weekend nor a bank holiday."""
    while day_off(day):
        day += timedelta(days=1)
    return day


@cache
def _of_year(year: int) -> dict[date, str]:
    # Loaded only when it is needed: it takes longer than most commands do.
    from holidays import country_holidays  # noqa: PLC0415

    return dict(country_holidays("GB", subdiv="ENG", years=year).items())
