"""Dates, times, money and lists in plain English, as the GOV.UK style guide has them."""

from collections.abc import Sequence
from datetime import date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


# What a page says of dates, it says several times, and so does the next page.
@lru_cache(maxsize=1024)
def plain_day(day: date) -> str:
    """`4 May 2022`."""
    return f"{day.day} {day:%B} {day.year}"


@lru_cache(maxsize=1024)
def day(value: date) -> str:
    """`Wednesday 4 May 2022`."""
    return f"{value:%A} {plain_day(value)}"


def clock(at: time) -> str:
    """`11:59pm`, `5pm`, `midday`; the start of a day is `12am`."""
    if at.hour == 12 and at.minute == 0:
        return "midday"
    hour = at.hour % 12 or 12
    minutes = f":{at.minute:02d}" if at.minute else ""
    return f"{hour}{minutes}{'am' if at.hour < 12 else 'pm'}"


def moment(at: datetime) -> str:
    """`11:59pm on Wednesday 4 May 2022`; `the start of …` where a day begins, which has no clear time."""
    if at.time() == time():
        return f"the start of {day(at.date())}"
    return f"{clock(at.time())} on {day(at.date())}"


def stage_date(kind: str, days: Sequence[date], starts: time | None = None, ends: time | None = None) -> str:
    """`8 or 9 January 2026`, `30 January to 3 February 2026`, `10am to 11am on Monday 12 January 2026`."""
    if kind == "unknown":
        return "To be confirmed"
    if kind == "week":
        return f"Week of {plain_day(days[0])}"
    if kind == "day":
        text = day(days[0])
    else:
        first = [_without(d, days[-1]) for d in days[:-1]]
        text = f"{', '.join(first)} {'or' if kind == 'either' else 'to'} {plain_day(days[-1])}"
    if starts and ends:
        return f"{clock(starts)} to {clock(ends)} on {text}"
    return f"{clock(starts)} on {text}" if starts else text


def _without(first: date, last: date) -> str:
    """A date less the month and year that it shares with a later one."""
    if first.year != last.year:
        return plain_day(first)
    return str(first.day) if first.month == last.month else f"{first.day} {first:%B}"


def money(amount: "Decimal", currency: str = "GBP") -> str:
    """`£41,580`, `£15.40`, `41,580 CHF`."""
    digits = f"{amount:,.2f}" if amount % 1 else f"{amount:,.0f}"
    sign = {"GBP": "£", "EUR": "€", "USD": "$"}.get(currency)
    return f"{sign}{digits}" if sign else f"{digits} {currency}"


def listed(items: Sequence[str], joint: str = "and") -> str:
    """`a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {joint} {items[-1]}"


def counted(number: int, one: str, many: str = "") -> str:
    """`1 vacancy`, `2 vacancies`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def size(octets: int) -> str:
    """`24 KB`, `1.3 MB`: a file's size in units of 1,024."""
    kilobytes = max(1, round(octets / 1024))
    if kilobytes < 1024:
        return f"{kilobytes} KB"
    return f"{octets / 1024 / 1024:.1f}".removesuffix(".0") + " MB"
