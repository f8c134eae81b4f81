"""The bank holidays of England and Wales: the rules that have held since 1978, and what was proclaimed since.

The package `holidays` knows the same of every country, and takes longer to load than a small site to make; a
test holds these against it.
"""

from datetime import date, timedelta
from functools import lru_cache

# The usual days that a proclamation has moved, by name and year.
MOVED = {
    ("May Day", 1995): date(1995, 5, 8),
    ("May Day", 2020): date(2020, 5, 8),
    ("Spring Bank Holiday", 2002): date(2002, 6, 4),
    ("Spring Bank Holiday", 2012): date(2012, 6, 4),
    ("Spring Bank Holiday", 2022): date(2022, 6, 2),
}
# What a proclamation has made a bank holiday for once.
ONCE = {
    date(1981, 7, 29): "Wedding of Charles and Diana",
    date(1999, 12, 31): "Millennium Celebrations",
    date(2002, 6, 3): "Golden Jubilee of Elizabeth II",
    date(2011, 4, 29): "Wedding of William and Catherine",
    date(2012, 6, 5): "Diamond Jubilee of Elizabeth II",
    date(2022, 6, 3): "Platinum Jubilee of Elizabeth II",
    date(2022, 9, 19): "State Funeral of Queen Elizabeth II",
    date(2023, 5, 8): "Coronation of Charles III",
}


def bank_holiday(day: date) -> str:
    """The name of the bank holiday that a day is, such as `Good Friday`; empty where it is none."""
    return ONCE.get(day) or _of_year(day.year).get(day, "")


def day_off(day: date) -> str:
    """What makes a day no working day, such as `Saturday` or `Good Friday`; empty for a working day."""
    return bank_holiday(day) or (f"{day:%A}" if day.weekday() > 4 else "")


def next_working_day(day: date) -> date:
    """The day, or the first day after it that is neither at a weekend nor a bank holiday."""
    while day_off(day):
        day += timedelta(days=1)
    return day


@lru_cache(maxsize=32)
def _of_year(year: int) -> dict[date, str]:
    """The bank holidays that come every year; those on a day at a weekend have a substitute."""
    sunday = _easter(year)
    new_year, christmas = date(year, 1, 1), date(year, 12, 25)
    boxing = christmas + timedelta(days=1)
    usual = {
        "New Year's Day": new_year,
        "Good Friday": sunday - timedelta(days=2),
        "Easter Monday": sunday + timedelta(days=1),
        "May Day": _monday(date(year, 5, 1)),
        "Spring Bank Holiday": _monday(date(year, 5, 25)),
        "Late Summer Bank Holiday": _monday(date(year, 8, 25)),
        "Christmas Day": christmas,
        "Boxing Day": boxing,
    }
    days = {MOVED.get((name, year), day): name for name, day in usual.items()}
    # Two days at Christmas: where both are at a weekend, so are two working days after it.
    instead = {new_year: _monday(new_year)} | {day: day + timedelta(days=2) for day in (christmas, boxing)}
    return days | {
        substitute: f"{days[day]} (substitute day)"
        for day, substitute in instead.items()
        if day.weekday() > 4
    }


def _monday(day: date) -> date:
    """The day, or the first Monday after it."""
    return day + timedelta(days=-day.weekday() % 7)


def _easter(year: int) -> date:
    """Easter Sunday (J. M. Oudin's algorithm, Explanatory Supplement to the Astronomical Almanac, 1992)."""
    century, golden = year // 100, year % 19
    moon = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= moon // 28 * (1 - moon // 28 * (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=moon - weekday)
