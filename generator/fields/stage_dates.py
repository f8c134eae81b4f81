"""The date of a stage of the selection: a day, one of several, a range, a week, or not yet known."""

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from generator import wording
from generator.fields.dates import Unclear, month_of, time_of, written
from generator.fields.kind import Kind, Spot, one_line
from generator.shapes import Node, Scalar, normal

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
