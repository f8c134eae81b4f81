"""Kinds of date and time: the moment a vacancy opens or closes, a day, and the date of a stage."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from generator import wording
from generator.fields.dates import Unclear, Written, instant, month_of, time_of, written
from generator.fields.kind import Kind, Spot, one_line
from generator.fields.words import Words
from generator.problem import Invalid
from generator.shapes import Node, Scalar, normal

A_MOMENT = "a date such as 4 May 2022, or a date and time such as 11:59pm on 4 May 2022"
END_OF_DAY = time(23, 59)


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment as an aware datetime; `timed` says whether the author wrote a time, `local` where it is shown."""

    at: datetime
    timed: bool
    local: datetime


class Dated(Kind[Moment]):
    """A date, or a date and time; a date alone means `otherwise` on that day."""

    def __init__(self, otherwise: time = time(0), accepts: str = A_MOMENT) -> None:
        self.otherwise, self.accepts = otherwise, accepts

    def read(self, node: Node, spot: Spot) -> Moment:
        """The moment, in the time zone of the site unless an offset was written."""
        said, moment = self.moment(node, spot)
        return Moment(moment, said.at is not None, moment.astimezone(spot.zone))

    def moment(self, node: Node, spot: Spot) -> tuple[Written, datetime]:
        """What was written, and the moment it means."""
        node = one_line(node)
        if not isinstance(node, Scalar):
            raise self.wrong(node, spot, "wrong-shape")
        try:
            said = written(node.value)
            return said, instant(said, spot.zone, self.otherwise)
        except Unclear as unclear:
            raise self.wrong(node, spot, unclear.code, unclear.hint, unclear.better) from None

    def show(self, value: Moment) -> str:
        """`11:59pm on Wednesday 4 May 2022`, or the date alone where no time was written."""
        return wording.moment(value.local) if value.timed else wording.day(value.local.date())


@dataclass(frozen=True, slots=True)
class Closing:
    """When applications close; no moment means open until filled."""

    moment: Moment | None


class ClosingDate(Kind[Closing]):
    """The closing date: a date alone means 11:59pm on that day."""

    phrase = "open until filled"
    accepts = f'{A_MOMENT}, or "{phrase}"'

    def read(self, node: Node, spot: Spot) -> Closing:
        """The moment of closing."""
        if isinstance(node, Scalar) and normal(node.value) == normal(self.phrase):
            return Closing(None)
        return Closing(Dated(END_OF_DAY, self.accepts).read(node, spot))

    def show(self, value: Closing) -> str:
        """The moment with its time, always, or the phrase."""
        return wording.moment(value.moment.local) if value.moment else "Open until filled"


class PostedDate(Kind[Moment | None]):
    """When the advert is published; `not stated` for an old advert whose date nobody knows."""

    phrase = "not stated"
    accepts = f'{A_MOMENT}, or "{phrase}"'

    def read(self, node: Node, spot: Spot) -> Moment | None:
        """The moment of publishing, or None."""
        if isinstance(node, Scalar) and normal(node.value) == normal(self.phrase):
            return None
        return Dated(accepts=self.accepts).read(node, spot)

    def show(self, value: Moment | None) -> str:
        """The date, or the phrase."""
        return Dated().show(value) if value else "Not stated"


class Day(Kind[date]):
    """A date without a time."""

    accepts = "a date such as 4 May 2022"

    def read(self, node: Node, spot: Spot) -> date:
        """The date."""
        if not isinstance(node, Scalar):
            raise self.wrong(node, spot, "wrong-shape")
        try:
            said = written(node.value)
        except Unclear as unclear:
            raise self.wrong(node, spot, unclear.code, unclear.hint, unclear.better) from None
        if said.at:
            raise self.wrong(node, spot, "date", "Leave out the time.")
        return said.day

    def show(self, value: date) -> str:
        """`Wednesday 4 May 2022`."""
        return wording.day(value)


class DateOrText(Kind[date | str]):
    """A date, or words such as `as soon as possible`; text that looks like a date must be one."""

    accepts = "a date such as 4 May 2022, or text"

    def read(self, node: Node, spot: Spot) -> date | str:
        """The date where it is one, otherwise the text."""
        try:
            return Day().read(node, spot)
        except Invalid as invalid:
            problem = invalid.problems[0]
            if problem.fix or problem.code != "date":
                raise
            return Words(most=200).read(node, spot)

    def show(self, value: date | str) -> str:
        """The date in words, or the text."""
        return value if isinstance(value, str) else wording.day(value)


StageKind = Literal["day", "either", "range", "week", "unknown"]


@dataclass(frozen=True, slots=True)
class StageDate:
    """When a stage takes place: one day, one of several, a range, the week of a day, or not yet known."""

    kind: StageKind
    days: tuple[date, ...] = ()
    starts: time | None = None
    ends: time | None = None

    def __str__(self) -> str:
        return wording.stage_date(self.kind, self.days, self.starts, self.ends)


class StageDates(Kind[StageDate]):
    """The date of a stage, as `8 or 9 January 2026`, `12 to 16 January 2026` or `week of 12 January 2026`."""

    accepts = (
        "a date such as 12 January 2026, 10am on 12 January 2026, 8 or 9 January 2026, "
        "12 to 16 January 2026, week of 12 January 2026, or to be confirmed"
    )

    def read(self, node: Node, spot: Spot) -> StageDate:
        """The days, in order; the second of a range must be after the first."""
        node = one_line(node)
        if not isinstance(node, Scalar):
            raise self.wrong(node, spot, "wrong-shape")
        text = " ".join(node.value.split())
        try:
            return self._stage_date(text)
        except Unclear as unclear:
            raise self.wrong(node, spot, unclear.code, unclear.hint, unclear.better) from None

    def _stage_date(self, text: str) -> StageDate:
        if normal(text) == normal("to be confirmed"):
            return StageDate("unknown")
        if found := re.fullmatch(r"(?i)(?:the )?week (of|commencing|beginning) (.+)", text):
            day = written(found[2]).day
            if found[1].lower() != "of":
                raise Unclear("date", "Write `week of`.", f"week of {found[2]}")
            return StageDate("week", (day,))
        starts, ends, text = self._times(text)
        joined = re.fullmatch(r"(?i)(.+?) ?(\bor\b|\bto\b|[-–]) ?(.+)", text)
        if not joined or re.match(r"\d{4}-", text):
            said = written(text)
            return StageDate("day", (said.day,), starts or said.at, ends)
        return self._joined(joined[1], joined[2].lower(), joined[3], (starts, ends))

    def _times(self, text: str) -> tuple[time | None, time | None, str]:
        """A range of times before or after the date: `10am to 11am on 12 January 2026`."""
        clock = r"(midday|\d{1,2}(?::\d\d)? ?(?:am|pm)|\d\d:\d\d)"
        for pattern in (
            rf"(?i){clock} to {clock} on (.+)",
            rf"(?i)(?P<day>.+?)(?: at|,)? {clock} to {clock}",
        ):
            if found := re.fullmatch(pattern, text):
                groups = found.groups()
                first, second, day = groups if not found.groupdict() else (*groups[1:], groups[0])
                starts, ends = time_of(first), time_of(second)
                if ends <= starts:
                    raise Unclear("date-order", f"{second} is not after {first}.")
                return starts, ends, day
        return None, None, text

    def _joined(
        self, first: str, joint: str, second: str, times: tuple[time | None, time | None]
    ) -> StageDate:
        last = written(second).day
        firsts = [self._completed(part, last) for part in re.split(r" ?, ?", first)]
        days = (*firsts, last)
        if list(days) != sorted(set(days)):
            raise Unclear("date-order", "Write the earlier date first.")
        if joint in "-–":
            raise Unclear("date", "Write `to` between two dates.", f"{first} to {second}")
        if joint == "to" and len(days) > 2:
            raise Unclear("date", "Write a range with two dates, such as 12 to 16 January 2026.")
        return StageDate("either" if joint == "or" else "range", days, *times)

    def _completed(self, text: str, last: date) -> date:
        """A first date that borrows its month or year from the last: the `8` of `8 or 9 January 2026`."""
        found = re.fullmatch(r"(?:([A-Za-z]+) )?(\d{1,2})(?: ([A-Za-z]+))?", text)
        if not found:
            return written(text).day
        month = month_of(found[3]) if found[3] else last.month
        weekday = f"{found[1]} " if found[1] else ""
        return written(f"{weekday}{found[2]} {date(2000, month, 1):%B} {last.year}").day

    def show(self, value: StageDate) -> str:
        """The date in words."""
        return str(value)
