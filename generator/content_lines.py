"""Content lines of iCalendar (RFC 5545), with text that anybody may have typed."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime

# The most octets of a line, without its end (section 3.1).
MOST = 75
# What no line may hold; of the characters for control, only the tab and the end of a line are left.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# The signs that mean something in text, and how they are written (section 3.3.11).
SIGNS = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
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
    return f"{name}:{CONTROL.sub('', value).translate(SIGNS)}"


def day(name: str, on: date) -> str:
    """A property that is a whole day."""
    return f"{name};VALUE=DATE:{on:%Y%m%d}"


def moment(name: str, at: datetime) -> str:
    """A property that is a moment, by the clock of London or in UTC."""
    return f"{name};TZID={LONDON}:{at:%Y%m%dT%H%M%S}" if by_london(at) else utc(name, at)


def utc(name: str, at: datetime) -> str:
    """A property that is a moment in UTC."""
    return f"{name}:{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def by_london(at: datetime) -> bool:
    """Whether a moment is told by the clock of London: not in the hour that it shows for the second time.

    The clock then means the first time (section 3.3.5). Nor before there is a rule for it.
    """
    return str(at.tzinfo) == LONDON and not at.fold and at.year > SINCE


def folded(lines: Iterable[str]) -> bytes:
    """Lines with their ends, each of at most 75 octets, and none cut within a character."""
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def _folded(line: str) -> bytes:
    made = bytearray()
    size = 0
    for octets in map(str.encode, line):
        if size + len(octets) > MOST:
            made += b"\r\n "
            size = 1
        made += octets
        size += len(octets)
    return bytes(made)
