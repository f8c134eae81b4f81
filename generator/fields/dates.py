"""Dates and times as people in Britain write them, read without ever guessing.

`written` reads text; `instant` makes a moment of it in a time zone. Both raise Unclear with what to
write instead. Style: GOV.UK style guide, "Dates" and "Times".
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

MONTHS = ("january february march april may june july august september october november december").split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
WORDS = re.compile(r"(?:([a-z]+) )?(\d{1,2}) ([a-z]+) (\d{4})", re.IGNORECASE)
CLOCK = re.compile(r"(\d{1,2})(?::(\d\d))?(?::(\d\d))? ?(am|pm)?", re.IGNORECASE)
OFFSET = re.compile(r" ?(Z|[+-]\d\d:?\d\d)$", re.IGNORECASE)
NUMERIC = re.compile(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{2,4})")


class Unclear(ValueError):
    """Text that is no clear date or time: a stable `code`, a `hint`, and `better` where it is certain."""

    def __init__(self, code: str, hint: str = "", better: str = "") -> None:
        self.code, self.hint, self.better = code, hint, better
        super().__init__(hint)


@dataclass(frozen=True, slots=True)
class Written:
    """A date, and a time and an offset from UTC where they were written."""

    day: date
    at: time | None = None
    offset: timezone | None = None


def written(text: str) -> Written:
    """What a date, or a date and time, says: `4 May 2022`, `2022-05-04T17:00Z`, `5pm on 4 May 2022`."""
    text = " ".join(text.split())
    try:
        return _written(text)
    except Unclear as unclear:
        raise _advised(text, unclear) from None


def _written(text: str) -> Written:
    first, second = _split(text)
    if not second:
        return Written(day_of(first))
    offset = OFFSET.search(second)
    clock = second[: offset.start()] if offset else second
    return Written(day_of(first), time_of(clock), _offset(offset[1]) if offset else None)


def _split(text: str) -> tuple[str, str]:
    """The date and the time of a text, in whichever order they stand."""
    if found := re.fullmatch(r"(.+?) on (.*\d.*)", text, re.IGNORECASE):
        return found[2], found[1]
    if found := re.match(r"(\d{4}-\d\d-\d\d)(?:T| at | )(.+)", text, re.IGNORECASE):
        return found[1], found[2]
    if found := re.fullmatch(r"(.*? \d{4})(?: at | )(.+)", text, re.IGNORECASE):
        return found[1], found[2]
    return text, ""


def day_of(text: str) -> date:
    """One date; a weekday beside it must agree."""
    if found := ISO.fullmatch(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    found = WORDS.fullmatch(text)
    if not found:
        raise Unclear("date")
    month = month_of(found[3])
    day = _date(int(found[4]), month, int(found[2]))
    if found[1]:
        named = [n for n, name in enumerate(WEEKDAYS) if _is_short_for(found[1], name)]
        if not named:
            raise Unclear("date")
        if named[0] != day.weekday():
            right = f"{WEEKDAYS[day.weekday()].capitalize()} {day.day} {MONTHS[month - 1].capitalize()} {day.year}"
            raise Unclear(
                "weekday",
                f"{day.day} {MONTHS[month - 1].capitalize()} {day.year} is a "
                f"{WEEKDAYS[day.weekday()].capitalize()}. Check which of the two is right.",
                right,
            )
    return day


def month_of(word: str) -> int:
    """The number of a month from its name or the first three or more letters of it."""
    for number, name in enumerate(MONTHS, 1):
        if _is_short_for(word, name):
            return number
    raise Unclear("date", f'There is no month "{word}".')


def _is_short_for(word: str, name: str) -> bool:
    return len(word) >= 3 and name.startswith(word.lower())


def _date(year: int, month: int, day: int) -> date:
    if not 1900 <= year <= 2199:
        raise Unclear("date", f"The year must be between 1900 and 2199; {year} is not.")
    try:
        return date(year, month, day)
    except ValueError:
        name = MONTHS[month - 1].capitalize() if 1 <= month <= 12 else f"month {month}"
        raise Unclear("impossible-date", f"There is no {day} {name} {year}.") from None


def time_of(text: str) -> time:
    """A time of day: `23:59`, `11:59pm`, `5pm`, `midday`; never midnight, which could be either end of the day."""
    text = text.strip()
    if text.lower() == "midday":
        return time(12)
    found = CLOCK.fullmatch(text)
    bare = text.lower().replace(" ", "")
    if bare in ("24:00", "24:00:00", "midnight", "12am", "12:00am", "12midnight"):
        hint = (
            "Midnight is both ends of a day. Write 11:59pm for the end of that day, or 00:00 for its start."
        )
        raise Unclear("midnight", hint)
    if bare in ("12pm", "12:00pm", "noon", "12noon"):
        raise Unclear("time", "Write midday.", "midday")
    if not found or (found[2] is None and not found[4]):
        raise Unclear("time", "Write a time such as 11:59pm, 5pm, 17:00 or midday.")
    hour, minute, second = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    half = (found[4] or "").lower()
    if half and not 1 <= hour <= 12:
        raise Unclear("time", f"There is no {text}.")
    hour = hour % 12 + 12 * (half == "pm") if half else hour
    if hour > 23 or minute > 59 or second > 59:
        raise Unclear("time", f"There is no {text}.")
    return time(hour, minute, second)


def _offset(text: str) -> timezone:
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
    exists = early.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == local
    if exists:
        hint = "The clocks go back then, so that time comes twice. Write an earlier or later time."
        raise Unclear("clock-change", hint)
    hint = "The clocks go forward then, so that time does not exist. Write a time one hour later."
    raise Unclear("clock-change", hint)


def _advised(text: str, unclear: Unclear) -> Unclear:
    """The same complaint with the best advice: both readings of 04/05/2022, or a corrected text."""
    if found := NUMERIC.search(text):
        return _numeric(text, found)
    better = _tidied(text)
    if better != text:
        try:
            _written(better)
        except Unclear:
            return unclear
        code = "ordinal" if re.search(r"\d(st|nd|rd|th)\b", text, re.IGNORECASE) else unclear.code
        return Unclear(code, f"Write {better}.", better)
    if unclear.code == "time" and unclear.better:
        word = re.compile(r"12(?::00)? ?pm|12 ?noon|noon", re.IGNORECASE)
        return Unclear("time", unclear.hint, word.sub(unclear.better, text))
    return unclear


def _tidied(text: str) -> str:
    """A text with what is certain put right: ordinals, commas, full stops in times, months before days."""
    text = re.sub(r"\b(\d{1,2})(?:st|nd|rd|th)\b", r"\1", text, flags=re.IGNORECASE)
    text = re.sub(r"(?i)\bnoon\b", "midday", text).replace(",", " ")
    text = re.sub(r"(?i)\b(\d{1,2})\.(\d\d) ?(am|pm)\b", r"\1:\2\3", text)
    text = re.sub(r"(?i)\b([a-z]{3,9})\.? (\d{1,2}) (\d{4})\b", r"\2 \1 \3", " ".join(text.split()))
    return " ".join(word for word in text.split() if word.lower() not in ("the", "of", "by"))


def _numeric(text: str, found: re.Match[str]) -> Unclear:
    first, third = found[1], found[4]
    if len(first) == 4:
        readings = [(int(third), int(found[3]), int(first))]
    else:
        year = int(third) if len(third) == 4 else 2000 + int(third)
        readings = [(int(first), int(found[3]), year), (int(found[3]), int(first), year)]
    good = []
    for day, month, year in dict.fromkeys(readings):
        try:
            good.append(_date(year, month, day))
        except Unclear:
            continue
    words = [f"{d.day} {MONTHS[d.month - 1].capitalize()} {d.year}" for d in good]
    if not words:
        return Unclear(
            "impossible-date",
            "There is no such date. Write the month as a word, such as 4 May 2022.",
        )
    if len(words) == 1:
        return Unclear("date", "Write the month as a word.", text.replace(found.group(), words[0]))
    return Unclear("ambiguous-date", f"{' or '.join(words)}? Write the month as a word.")
