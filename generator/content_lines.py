"""Content lines of iCalendar (RFC 5545), with text that anybody may have typed."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime

# The most octets of a line, without its end (section 3.1).
MOST = 75
# What no line may hold; of the characters for control, only the tab and the end of a line are left.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# The signs that mean something in text, and how they are written (section 3.3.11); the first one comes first.
SIGNS = (("\\", r"\\"), (";", r"\;"), (",", r"\,"), ("\n", r"\n"))
LONDON = "Europe/London"
# The clocks of London (section 3.6.5) by the rule that has held from the first year that is named.
SINCE = 1996
TIME_ZONE = (
    "BEGIN:VTIMEZONE",
    f"TZID:{LONDON}",
    "BEGIN:DAYLIGHT",
    f"DTSTART:{SINCE}0331T010000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0100",
    "TZNAME:BST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    f"DTSTART:{SINCE}1027T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0000",
    "TZNAME:GMT",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def text(name: str, value: str) -> str:
    """A property that is text."""
    value = CONTROL.sub("", value)
    for sign, written in SIGNS:
        value = value.replace(sign, written)
    return f"{name}:{value}"


def day(name: str, on: date) -> str:
    """A property that is a whole day."""
    return f"{name};VALUE=DATE:{_digits(on)}"


def moment(name: str, at: datetime) -> str:
    """A property that is a moment, by the clock of London or in UTC."""
    return f"{name};TZID={LONDON}:{_digits(at)}T{_clock(at)}" if by_london(at) else utc(name, at)


def utc(name: str, at: datetime) -> str:
    """A property that is a moment in UTC."""
    at = at.astimezone(UTC)
    return f"{name}:{_digits(at)}T{_clock(at)}Z"


# As strftime has it, which takes ten times as long.
def _digits(on: date) -> str:
    return f"{on.year}{on.month:02}{on.day:02}"


def _clock(at: datetime) -> str:
    return f"{at.hour:02}{at.minute:02}{at.second:02}"


def by_london(at: datetime) -> bool:
    """Whether a moment is told by the clock of London: not in the hour that it shows for the second time.

    The clock then means the first time (section 3.3.5). Nor before there is a rule for it.
    """
    return str(at.tzinfo) == LONDON and not at.fold and at.year > SINCE


def folded(lines: Iterable[str]) -> bytes:
    """Lines with their ends, each of at most 75 octets, and none cut within a character."""
    whole = [line if len(line) <= MOST and line.isascii() else _folded(line) for line in lines]
    return "\r\n".join((*whole, "")).encode()


def _folded(line: str) -> str:
    octets = line.encode()
    parts: list[bytes] = []
    start, room = 0, MOST
    while len(octets) - start > room:
        end = start + room
        # An octet that goes on with a character.
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(octets[start:end])
        start, room = end, MOST - 1
    parts.append(octets[start:])
    return b"\r\n ".join(parts).decode()
