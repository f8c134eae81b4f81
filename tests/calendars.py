"""Reading calendars with a parser that is not ours."""

from typing import Any

from icalendar import Calendar, Event


def read(raw: bytes) -> Calendar:
    """A calendar as icalendar reads it, with no error in it, and with lines as RFC 5545 wants them."""
    *lines, end = raw.split(b"\r\n")
    assert end == b""
    assert max(map(len, lines)) <= 75
    for line in lines:
        assert not [
            sign for sign in line.decode() if sign != "\t" and not sign.isprintable() and sign < "\xa0"
        ]
    calendar = Calendar.from_ical(raw)
    assert isinstance(calendar, Calendar)
    assert [component.errors for component in calendar.walk() if component.errors] == []
    assert [calendar[name] for name in ("VERSION", "CALSCALE")] == ["2.0", "GREGORIAN"]
    assert "METHOD" not in calendar
    used = {zone for event in calendar.events for value in event.values() if (zone := zone_of(value))}
    if calendar.events:
        assert [zone.tz_name for zone in calendar.timezones] == sorted(used)
    uids = [event["UID"] for event in calendar.events]
    assert len(uids) == len(set(uids))
    return calendar


def zone_of(value: Any) -> str:
    """The time zone that a value names."""
    return str(getattr(value, "params", {}).get("TZID", ""))


def names(calendar: Calendar) -> set[str]:
    """What a calendar is called, by its properties of RFC 7986 and of older programs."""
    # icalendar reads as text only what RFC 5545 has.
    raw = [f"BEGIN:VEVENT\r\nSUMMARY:{calendar[name]}\r\nEND:VEVENT" for name in ("NAME", "X-WR-CALNAME")]
    return {str(Event.from_ical(each)["SUMMARY"]) for each in raw}


def told(calendar: Calendar, *names: str) -> list[tuple[str, ...]]:
    """Some properties of each event, as they are written but for folds and escapes."""
    return [tuple(written(event.get(name)) for name in names) for event in calendar.events]


def written(value: Any) -> str:
    """A value as a file has it, with its time zone."""
    if value is None:
        return ""
    if isinstance(value, str):
        return str(value)
    raw = value.to_ical()
    text = raw.decode() if isinstance(raw, bytes) else str(raw)
    return f"{zone_of(value)}:{text}" if zone_of(value) else text
