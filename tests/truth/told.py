"""What is told of one vacancy, whatever format tells it, and how two tellings differ.

A telling has only the terms that its format can tell. `posted` and `closes` are ISO, in UTC where there is a
time; `salary` and `closing` are words, `pay` figures; `ways` is where a candidate goes to apply, or all
links; `said` is each plain sentence of the advert, or the whole of it. What an advert does not give is None.
"""

import re
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from generator.markup import UNHOLDABLE

Told = dict[str, Any]
LONDON = ZoneInfo("Europe/London")
MOMENT = re.compile(r"(?:(?P<time>midday|[0-9:]+[ap]m) on |the start of )?\w+day (?P<day>\d+ \w+ \d{4})")
PAY = re.compile(r"(From |Up to )?£([0-9,.]+)(?: to £([0-9,.]+))? an? (\w+)")


def plain(text: str) -> str:
    """Text as every format can hold it, with white space as HTML shows it."""
    return " ".join(UNHOLDABLE.sub("", text).replace("\u2060", "").split())


def utc(iso: str) -> str:
    """A moment in UTC; a date stays a date."""
    return iso if len(iso) == 10 else datetime.fromisoformat(iso).astimezone(UTC).isoformat()


def read_moment(words: str) -> str | None:
    """The moment that a page's words mean: a date alone, or a moment in UTC; None where they are no date."""
    found = MOMENT.fullmatch(words)
    if not found:
        return None
    day = datetime.strptime(found["day"], "%d %B %Y").replace(tzinfo=LONDON).date()
    if words.startswith("the start of"):
        return at(day, time())
    if not found["time"]:
        return day.isoformat()
    clock = found["time"].replace("midday", "12pm")
    form = "%I:%M%p" if ":" in clock else "%I%p"
    return at(day, datetime.strptime(clock, form).replace(tzinfo=UTC).time())


def at(day: date, clock: time) -> str:
    return datetime.combine(day, clock, LONDON).astimezone(UTC).isoformat()


def read_pay(words: str) -> dict[str, Any] | None:
    """The figures of a page's words for pay in pounds; None where there are none."""
    found = PAY.match(words)
    if not found:
        return None
    low, high = float(found[2].replace(",", "")), float((found[3] or found[2]).replace(",", ""))
    figures = {
        "minimum": None if found[1] == "Up to " else low,
        "maximum": None if found[1] == "From " else high,
    }
    return {**figures, "per": found[4], "currency": "GBP"}


def read_days(words: str) -> list[str]:
    """The days that a page's words name, such as `10am on Monday 12 January 2026` or `8 or 9 January 2026`.

    Other words name none.
    """
    found = re.search(r"(?:(\d+) (or|to) )?(\d+) (\w+ \d{4})$", words)
    if not found:
        return []
    last = int(found[3])
    first = int(found[1] or last)
    days = [first, last] if found[2] == "or" else range(first, last + 1)
    return [
        datetime.strptime(f"{day} {found[4]}", "%d %B %Y").replace(tzinfo=UTC).date().isoformat()
        for day in days
    ]


def differences(page: Told, other: Told) -> list[str]:
    """What another telling says otherwise than the page does."""
    return [
        f"{term}: the page says {page[term]!r}, the file {value!r}"
        for term, value in other.items()
        if not agrees(term, page[term], value)
    ]


def agrees(term: str, page: Any, value: Any) -> bool:
    """Whether a format says of one term what the page says, as far as it tells it."""
    if term == "towns":
        return all(town in page for town in value)
    if term == "said":
        return all(words in value for words in page)
    if term == "ways":
        return page in value
    if term == "apply_at":
        return value in page
    return bool(page == value)


def also(told: Told, url: str) -> Told:
    """What follows from a page's telling, in the forms in which other formats tell it."""
    closes, route = told["closes"], told["apply"]
    local = datetime.fromisoformat(closes).astimezone(LONDON).date().isoformat() if closes else None
    pay = told["pay"] or {}
    return {
        **told,
        "closing_day": local,
        "posted_day": local_day(told["posted"]),
        "posted_moment": midnight(told["posted"]),
        "apply_at": {route, url},
        "bare_route": route.removeprefix("mailto:"),
        "whole_pay": {end: pay[end] for end in ("minimum", "maximum") if pay.get(end)} or None,
        "named": " and ".join([told["employer"], *told["partners"]]),
    }


def local_day(posted: str | None) -> str | None:
    """The day in London."""
    if posted is None or len(posted) == 10:
        return posted
    return datetime.fromisoformat(posted).astimezone(LONDON).date().isoformat()


def midnight(posted: str | None) -> str | None:
    """The moment that a date alone stands for in a feed: its first."""
    return at(date.fromisoformat(posted), time()) if posted and len(posted) == 10 else posted
