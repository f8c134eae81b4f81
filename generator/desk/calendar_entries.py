"""The entries that a candidate's calendar shows, read from the calendar that the page of a vacancy leads to.

It reads what `calendar` writes (RFC 5545), so that it says what that says and nothing else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from generator import wording

SIGNS = re.compile(r"\\(.)")
# How many digits a whole day has.
DAY = 8
COUNT = re.compile(r"COUNT=(\d+)")


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One event; `details` are the sentences of its description."""

    name: str
    when: str
    place: str
    details: tuple[str, ...]


def entries(raw: bytes, zone: ZoneInfo) -> list[CalendarEntry]:
    """The events of a calendar, with times by the clock of the site."""
    found: list[CalendarEntry] = []
    event: dict[str, str] = {}
    for line in raw.decode("utf-8", "replace").replace("\r\n ", "").splitlines():
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            event = {}
        elif line == "END:VEVENT":
            found.append(_entry(event, zone))
        else:
            event[name.partition(";")[0]] = value
    return found


def _entry(event: dict[str, str], zone: ZoneInfo) -> CalendarEntry:
    return CalendarEntry(
        name=_text(event.get("SUMMARY", "")),
        when=" ".join(_when(event, zone)),
        place=_text(event.get("LOCATION", "")),
        details=tuple(_text(event.get("DESCRIPTION", "")).split("\n")),
    )


def _when(event: dict[str, str], zone: ZoneInfo) -> Iterator[str]:
    """Whole days, or times; and how many days it comes again."""
    starts = event["DTSTART"]
    first, last = _time(starts, zone), _time(event.get("DTEND", starts), zone)
    if len(starts) > DAY and last > first:
        times = (wording.clock(each.time()) for each in (first, last))
        yield f"{' to '.join(times)} on {wording.day(first.date())}"
    elif len(starts) > DAY:
        yield wording.moment(first)
    else:
        yield wording.day(first.date())
        # The end of whole days is the day after them (section 3.6.1).
        if last - first > timedelta(1):
            yield f"to {wording.day((last - timedelta(1)).date())}"
    if again := COUNT.search(event.get("RRULE", "")):
        yield f"and each day, {again[1]} days in all"


def _time(text: str, zone: ZoneInfo) -> datetime:
    """A moment in UTC, or by the clock of London; a whole day is its start."""
    if len(text) == DAY:
        text += "T000000"
    moment = datetime.strptime(text[:15], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    return moment.astimezone(zone) if text.endswith("Z") else moment.replace(tzinfo=zone)


def _text(value: str) -> str:
    return SIGNS.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
