"""The dated events of a vacancy as iCalendar (RFC 5545): its closing moment, and the stages of its selection.

A calendar has no METHOD: it is there to be read, and invites nobody.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from generator.content_lines import TIME_ZONE, by_london, day, folded, moment, text, utc
from generator.fields.candidate import Stage
from generator.fields.stage_dates import StageDate
from generator.listing import NO_DATE, Listing
from generator.memory import recent
from generator.stage import ENDED
from generator.tree import digest, slug

FILE = "calendar.ics"
HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//careers-microsite//calendar//EN", "CALSCALE:GREGORIAN")
CLOSING = "closing"
# What there is to know of dates that are not certain.
UNCERTAIN = {
    "either": "This stage is on one of these days only.",
    "week": "The advert gives the week, not the day.",
}


@dataclass(frozen=True, slots=True)
class Event:
    """One event: `key` is its name within the vacancy, `when` the content lines of its time.

    It `starts` at an aware moment. `told` are the sentences that describe it; it is not `certain` where the
    day is not.
    """

    listing: Listing
    key: str
    name: str
    starts: datetime
    when: tuple[str, ...]
    told: tuple[str, ...]
    place: str = ""
    certain: bool = True

    @property
    def called_off(self) -> bool:
        """Whether the vacancy was withdrawn or filled before it came to this."""
        ended = self.listing.ended
        return self.listing.stage in ENDED and (ended is None or self.starts > ended)


@dataclass(frozen=True, slots=True)
class CalendarLink:
    """What leads to the calendar of a vacancy; it goes when the vacancy closes if it is only `while_open`."""

    words: str
    href: str
    while_open: bool


@recent(2)
def events(listing: Listing, zone: ZoneInfo) -> tuple[Event, ...]:
    """All that has a date, in the order of the advert."""
    return (*closing(listing), *_stages(listing, zone))


def is_dated(listing: Listing) -> bool:
    """Whether there are `events`, none of which is made for that."""
    return bool(listing.closing_given and listing.closes) or _has_dated_stages(listing)


def _has_dated_stages(listing: Listing) -> bool:
    return any(stage.date.kind != "unknown" for stage in listing.vacancy.stages)


def link(listing: Listing) -> CalendarLink | None:
    """What the page offers to a candidate; None where there is nothing to come that could be added."""
    only_closing = not _has_dated_stages(listing)
    if not is_dated(listing) or listing.stage in ENDED or (only_closing and not listing.stage.is_open):
        return None
    words = "Add the closing date to your calendar" if only_closing else "Add the dates to your calendar"
    return CalendarLink(words, listing.url + FILE, only_closing)


def closing(listing: Listing) -> tuple[Event, ...]:
    """The moment of closing, where the advert gives it."""
    if not (listing.closing_given and listing.closes):
        return ()
    told = f"Apply by {listing.closing}." if listing.stage.is_open else listing.notice
    when = (moment("DTSTART", listing.closes),)
    return (Event(listing, CLOSING, "Applications close", listing.closes, when, (told,)),)


def calendar(name: str, shown: Sequence[Event]) -> bytes:
    """A whole calendar; London's clocks are in it where a time goes by them.

    They also stand in one that has no events, since every calendar must have a component (section 3.6).
    """
    needed = not shown or any(";TZID=" in line for event in shown for line in event.when)
    return folded(
        (
            *HEAD,
            text("NAME", name),  # RFC 7986, 5.1
            text("X-WR-CALNAME", name),
            *(TIME_ZONE if needed else ()),
            *(line for event in shown for line in _lines(event)),
            "END:VCALENDAR",
        )
    )


def _lines(event: Event) -> Iterator[str]:
    listing = event.listing
    off = event.called_off
    yield "BEGIN:VEVENT"
    yield text("UID", f"{listing.name}.{event.key}@{listing.address.partition('//')[2].rstrip('/')}")
    yield utc("DTSTAMP", listing.updated or NO_DATE)
    if listing.updated:
        yield utc("LAST-MODIFIED", listing.updated)
    yield f"SEQUENCE:{len(listing.vacancy.updates) + off}"
    yield f"STATUS:{'CANCELLED' if off else 'CONFIRMED' if event.certain else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield from event.when
    after = f" ({listing.stage})" if off else ""
    yield text("SUMMARY", f"{event.name}: {listing.vacancy.title}{after}")
    if event.place:
        yield text("LOCATION", event.place)
    yield text("DESCRIPTION", "\n".join((listing.employer_names, *event.told, listing.url)))
    yield f"URL:{listing.url}"
    yield "END:VEVENT"


def _stages(listing: Listing, zone: ZoneInfo) -> Iterator[Event]:
    """Stages that have a date. A first alternative has the key that the stage keeps when it is settled."""
    met: dict[str, int] = {}
    for stage in listing.vacancy.stages:
        name = _key(stage.stage)
        met[name] = met.get(name, 0) + 1
        key = f"stage.{name}.{met[name]}" if met[name] > 1 else f"stage.{name}"
        for number, (first, last) in enumerate(_spans(stage.date, zone), 1):
            yield Event(
                listing,
                f"{key}.day{number}" if number > 1 else key,
                _name(stage),
                datetime.combine(first, stage.date.starts or time(), zone),
                tuple(_when(stage.date, first, last, zone)),
                _told(stage, listing),
                stage.place,
                certain=stage.date.kind not in UNCERTAIN,
            )


# Employers have few names for their stages.
@lru_cache(maxsize=256)
def _key(name: str) -> str:
    """A name as part of the key of an event."""
    return slug(name) or digest(name.encode())


def _name(stage: Stage) -> str:
    """What the stage is, with all the days that it may be on where that is not certain."""
    days = str(stage.date)
    return f"{stage.stage} ({days[0].lower()}{days[1:]})" if stage.date.kind in UNCERTAIN else stage.stage


def _told(stage: Stage, listing: Listing) -> tuple[str, ...]:
    ended = listing.notice if listing.stage in ENDED else ""
    told = (f"{stage.date}.", UNCERTAIN.get(stage.date.kind, ""), stage.note, ended)
    return tuple(each for each in told if each)


def _spans(when: StageDate, zone: ZoneInfo) -> Iterable[tuple[date, date]]:
    """The first and the last day of each event that a stage has."""
    if when.kind == "unknown":
        return ()
    first, last = when.days[0], when.days[-1]
    if when.kind == "week":
        monday = first - timedelta(first.weekday())
        return ((monday, monday + timedelta(6)),)
    if when.kind == "either":
        return ((each, each) for each in when.days)
    if when.starts and not by_london(datetime.combine(first, when.starts, zone)):
        # Times in UTC cannot be repeated, because the clocks may change between them.
        days = (first + timedelta(number) for number in range((last - first).days + 1))
        return ((each, each) for each in days)
    return ((first, last),)


def _when(when: StageDate, first: date, last: date, zone: ZoneInfo) -> Iterator[str]:
    """The content lines of a time; the end of whole days is the day after them (section 3.6.1)."""
    if when.starts is None:
        yield day("DTSTART", first)
        yield day("DTEND", last + timedelta(1))
        return
    yield moment("DTSTART", datetime.combine(first, when.starts, zone))
    if when.ends:
        yield moment("DTEND", datetime.combine(first, when.ends, zone))
    if last > first:
        yield f"RRULE:FREQ=DAILY;COUNT={(last - first).days + 1}"
