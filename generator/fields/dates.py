"""Dates and times as people in Britain write them, read without ever guessing.

`written` reads text; `instant` makes a moment of it in a time zone. Both raise Unclear with what to
write instead. Style: GOV.UK style guide, "Dates" and "Times".
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache
from typing import NamedTuple, TypeVar
from zoneinfo import ZoneInfo

from generator import wording
from generator.fields.date_slips import ORDINAL, numeric_dates, put_right
from generator.nearest import nearest

T = TypeVar("T")
MOST = 120
MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
FLAGS = re.ASCII | re.IGNORECASE
ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)", FLAGS)
WORDS = re.compile(r"(?:([a-z]+) )?(\d{1,2}) ([a-z]+) (\d{4})", FLAGS)
NO_YEAR = re.compile(rf"(?:[a-z]+ )?\d{{1,2}} (?:{'|'.join(name[:3] for name in MONTHS)})[a-z]*", FLAGS)
TIME_ON_DATE = re.compile(r"(?P<time>.+?)(?P<joint> on )(?P<day>.+)", FLAGS)
ISO_AND_TIME = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?P<joint>T| at | )(?P<time>.+)", FLAGS)
DATE_AND_TIME = re.compile(r"(?P<day>.+? \d{4})(?P<joint> at | )(?P<time>.+)", FLAGS)
CLOCK = re.compile(r"(\d{1,2})(?::(\d\d))?(?::(\d\d))? ?(am|pm)?", FLAGS)
OFFSET = re.compile(r"(?P<clock>.+?) ?(?P<offset>Z|[+-]\d\d:?\d\d)", FLAGS)
MIDNIGHT = re.compile(r"24:00(:00)?|(12 ?)?midnight|12(:00)? ?am", FLAGS)
NO_MIDNIGHT = "Midnight is both ends of a day. Write 11:59pm for the end of the day, or 00:00 for its start."


class Unclear(ValueError):  # noqa: N818 -- the name says what it means: the text is no clear date
    """Text that is no clear date or time: a stable `code`, a `hint`, and `better` where it is certain."""

    def __init__(self, code: str, hint: str = "", better: str = "") -> None:
        self.code, self.hint, self.better = code, hint, better
        super().__init__(hint)

    def told(self, text: str) -> str:
        """Why a text that does not stand in a file is none, and what to write instead."""
        hint = self.hint or "Write a date such as 4 May 2022, or a date and time such as 5pm on 4 May 2022."
        return f'"{text}" is not a clear date. {hint}' if text.strip() else hint


class Written(NamedTuple):
    """A date, and a time and an offset from UTC where they were written.

    No dataclass: where a moment is named, a build in which nothing changed would load all that makes those.
    """

    day: date
    at: time | None = None
    offset: timezone | None = None


@lru_cache(maxsize=2048)
def written(text: str) -> Written:
    """What a date, or a date and time, says: `4 May 2022`, `2022-05-04T17:00Z`, `5pm on 4 May 2022`."""
    return advised(text, exactly)


def advised(text: str, read: Callable[[str], T], slips: Callable[[str], list[str]] = put_right) -> T:
    """What `read` makes of a text; raises Unclear with both readings of 04/05/2022, or the text put right.

    `slips` gives the texts that may have been meant; the first that can be read is offered, never taken.
    """
    text = " ".join(text.split())
    if len(text) > MOST:
        raise Unclear("date", f"That is longer than the {MOST} characters that a date may have.")
    try:
        return read(text)
    except Unclear as unclear:
        reason = unclear
    for readings in numeric_dates(text):
        if not readings:
            raise Unclear("impossible-date", "There is no such date. Write the month as a word.")
        if len(readings) > 1:
            raise Unclear("ambiguous-date", f"{' or '.join(readings)}? Write the month as a word.")
    for better in slips(text):
        try:
            read(better)
        except Unclear as unclear:
            reason = unclear if unclear.hint else reason
        else:
            code = "ordinal" if ORDINAL.search(text) else reason.code
            raise Unclear(code, f"Write {better}.", better)
    raise reason


def exactly(text: str) -> Written:
    """What a date, or a date and time, says, in one of the forms that are accepted."""
    patterns = (TIME_ON_DATE, ISO_AND_TIME, DATE_AND_TIME)
    found = next(filter(None, (pattern.fullmatch(text) for pattern in patterns)), None)
    if not found:
        return Written(day_of(text))
    day, clock = day_of(found["day"]), found["time"]
    ends = OFFSET.fullmatch(clock)
    if not ends:
        return Written(day, time_of(clock))
    clock, offset = ends["clock"], ends["offset"]
    if offset[0] == "-" and found["joint"].upper() != "T" and clock.count(":") < 2:
        # 10:00-11:00 is far more often from ten to eleven than ten o'clock in Samoa.
        hint = f"For an offset from UTC, write {day.isoformat()}T{clock}{offset}."
        raise Unclear("time", hint)
    return Written(day, time_of(clock), offset_of(offset))


def day_of(text: str) -> date:
    """One date; a weekday beside it must agree."""
    if found := ISO.fullmatch(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    found = WORDS.fullmatch(text)
    if not found:
        raise Unclear("date", "Write the year too." if NO_YEAR.fullmatch(text) else "")
    weekday, number, month, year = found.groups()
    day = _date(int(year), month_of(month), int(number))
    if weekday:
        named = [name for name in WEEKDAYS if _is_short_for(weekday, name)]
        if not named:
            if MIDNIGHT.fullmatch(weekday):
                raise Unclear("midnight", NO_MIDNIGHT)
            raise Unclear("date", f'There is no day of the week "{weekday}".')
        if named != [WEEKDAYS[day.weekday()]]:
            right = WEEKDAYS[day.weekday()].capitalize()
            hint = f"{wording.plain_day(day)} is a {right}. Check which of the two is right."
            raise Unclear("weekday", hint)
    return day


def month_of(word: str) -> int:
    """The number of a month from its name or the first three or more letters of it."""
    for name, number in MONTHS.items():
        if _is_short_for(word, name):
            return number
    meant = nearest(word, [name.capitalize() for name in MONTHS])
    raise Unclear("date", f'There is no month "{word}".' + (f" Did you mean {meant}?" if meant else ""))


def _is_short_for(word: str, name: str) -> bool:
    return len(word) >= 3 and name.startswith(word.lower())


def _date(year: int, month: int, day: int) -> date:
    if not 1900 <= year <= 2199:
        raise Unclear("date", f"The year must be between 1900 and 2199; {year} is not.")
    if not 1 <= month <= 12:
        raise Unclear("impossible-date", f"There is no month {month}.")
    try:
        return date(year, month, day)
    except ValueError:
        month_and_year = f"{date(year, month, 1):%B} {year}"
        raise Unclear("impossible-date", f"There is no {day} {month_and_year}.") from None


def time_of(text: str) -> time:
    """A time of day: `23:59`, `11:59pm`, `5pm`, `midday`; never midnight, which is both ends of a day."""
    if text.lower() == "midday":
        return time(12)
    if MIDNIGHT.fullmatch(text):
        raise Unclear("midnight", NO_MIDNIGHT)
    found = CLOCK.fullmatch(text)
    if not found or not (found[2] or found[4]):
        raise Unclear("time", "Write a time such as 11:59pm, 5pm, 17:00 or midday.")
    hour, minute, second = (int(number or 0) for number in found.groups()[:3])
    half = (found[4] or "").lower()
    if (hour, minute, second, half) == (12, 0, 0, "pm"):
        raise Unclear("time", "Write midday.")
    if not half and len(found[1]) == 1:
        hint = f"Write {text}am, {text}pm or 0{text}." if hour else f"Write 0{text}."
        raise Unclear("time", hint)
    if minute > 59 or second > 59 or (not 1 <= hour <= 12 if half else hour > 23):
        raise Unclear("time", f"There is no {text}.")
    return time(hour % 12 + 12 * (half == "pm") if half else hour, minute, second)


def offset_of(text: str) -> timezone:
    """An offset from UTC: `Z`, `+01:00` or `+0100` (ISO 8601)."""
    if text.upper() == "Z":
        return UTC
    hours, minutes = int(text[1:3]), int(text[-2:])
    if hours > 14 or minutes > 59:
        raise Unclear("time", f"There is no offset {text}.")
    size = timedelta(hours=hours, minutes=minutes)
    return timezone(-size if text[0] == "-" else size)


def instant(said: Written, zone: ZoneInfo, otherwise: time) -> datetime:
    """The moment of a written date, with `otherwise` as the time where none was written.

    Raises Unclear for a local time that the clocks skip or show twice when they change.
    """
    local = datetime.combine(said.day, said.at or otherwise)
    if said.offset:
        return local.replace(tzinfo=said.offset)
    early, late = local.replace(tzinfo=zone, fold=0), local.replace(tzinfo=zone, fold=1)
    if early.utcoffset() == late.utcoffset():
        return early
    if early.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == local:
        hint = "The clocks go back then, so that time comes twice. Write an earlier or a later time."
    else:
        hint = "The clocks go forward then, so that time does not exist. Write an earlier or a later time."
    raise Unclear("clock-change", hint)


def meant(as_of: datetime | Written, zone: ZoneInfo) -> datetime:
    """The moment that is asked for: one as written is in a time zone, a date alone is its first moment."""
    return as_of if isinstance(as_of, datetime) else instant(as_of, zone, time())
