"""The date of a stage of the selection: a day, one of several, a range, a week, or not yet known."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache, partial
from itertools import pairwise
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo

from generator import wording
from generator.fields.date_slips import put_right
from generator.fields.dates import (
    FLAGS,
    OFFSET,
    Unclear,
    Written,
    advised,
    day_of,
    exactly,
    instant,
    time_of,
)
from generator.fields.kind import Kind, Schema, Spot
from generator.fields.moments import Day
from generator.fields.typed import closed_object
from generator.shapes import Node, Scalar, normal

StageKind = Literal["day", "either", "range", "week", "unknown"]
UNKNOWN = "to be confirmed"
KINDS = (
    "How many of the days are meant: the one day, either of several, the range from the first to the last, "
    "the week of the day, or a day that is unknown yet."
)
TIME: Schema = {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}
WEEK = re.compile(r"week of (.+)", FLAGS)
TIMES_ON_DAYS = re.compile(r"(?P<times>.+?) on (?P<days>.+)", FLAGS)
ISO_AND_TIMES = re.compile(r"(?P<days>\d{4}-\d\d-\d\d)(?:T| at | )(?P<times>(?:\d|mid).*)", FLAGS)
DAYS_AND_TIMES = re.compile(r"(?P<days>.+ \d{4})(?: at | )(?P<times>(?:\d|mid).*)", FLAGS)
JOINED = re.compile(r"(.+) (or|to) (.+)", FLAGS)
BORROWED = re.compile(r"(?:([a-z]+) )?(\d{1,2})(?: ([a-z]+))?", FLAGS)
SLIPS = tuple(
    (re.compile(slip, FLAGS), right)
    for slip, right in (
        (r"^(?:tb[acd]|to be (?:advised|agreed|announced|arranged|decided))$", UNKNOWN),
        (r"^(?:the )?(?:week (?:commencing|beginning|starting)|w/?[bc])\b[ :]*", "week of "),
        (r"^the week\b", "week"),
        (r"^(?:from|between) ", ""),
        (r" ?[–—] ?| - ", " to "),
        (r"(?<![\d-])(\d{1,2}(?:am|pm)?)-(\d{1,2})(?![\d-])", r"\1 to \2"),
    )
)


@dataclass(frozen=True, slots=True)
class StageDate:
    """When a stage takes place: one day, one of several, a range, the week of a day, or not yet known.

    `days` are in order; `starts` and `ends` are times of each day in the site's time zone.
    """

    kind: StageKind
    days: tuple[date, ...] = ()
    starts: time | None = None
    ends: time | None = None

    def __str__(self) -> str:
        return wording.stage_date(self.kind, self.days, self.starts, self.ends)

    @property
    def earliest(self) -> datetime:
        """The first moment at which it may start, by the clock on the wall; only where days are known."""
        return datetime.combine(self.days[0], self.starts or time.min)

    @property
    def latest(self) -> datetime:
        """The last moment at which it may start, by the clock on the wall; only where days are known."""
        days = {"either": self.days[-1], "week": self.days[0] + timedelta(days=6)}
        return datetime.combine(days.get(self.kind, self.days[0]), self.starts or time.max)

    @property
    def last(self) -> datetime:
        """The last moment at which any of it may start: what takes place on a range of days, on its last."""
        return replace(self, kind="either").latest if self.kind == "range" else self.latest


class StageDates(Kind[StageDate]):
    """The date of a stage, as `8 or 9 January 2026`, `12 to 16 January 2026` or `week of 12 January 2026`."""

    accepts = (
        "a date such as 12 January 2026, 10am on 12 January 2026, 8 or 9 January 2026, "
        f"12 to 16 January 2026, week of 12 January 2026, or {UNKNOWN}"
    )

    def read(self, node: Node, spot: Spot) -> StageDate:
        """The days, in order; the second of a range must be after the first."""
        if not isinstance(node, Scalar):
            raise self.wrong(node, spot, "wrong-shape")
        try:
            return _advised(node.value, spot.zone)
        except Unclear as unclear:
            raise self.wrong(node, spot, unclear.code, unclear.hint, unclear.better) from None

    def data(self, value: StageDate) -> dict[str, Any]:
        """The parts that are known: days as `2026-01-12`, times as `10:00`."""
        days = [day.isoformat() for day in value.days]
        times = {"starts": value.starts, "ends": value.ends}
        given = {key: at.isoformat("minutes") for key, at in times.items() if at}
        return {"kind": value.kind, **({"days": days} if days else {}), **given}

    def schema(self) -> Schema:
        """A kind, and what it goes with."""
        days = {"type": "array", "items": Day().schema(), "minItems": 1, "uniqueItems": True}
        kind = {"description": KINDS, "enum": list(get_args(StageKind))}
        whole = closed_object({"kind": kind, "days": days, "starts": TIME, "ends": TIME}, ["kind"])
        unknown = {"properties": {"kind": {"const": "unknown"}}}
        return {**whole, "if": unknown, "then": {"maxProperties": 1}, "else": {"required": ["days"]}}


@lru_cache(maxsize=2048)
def _advised(text: str, zone: ZoneInfo) -> StageDate:
    return advised(text, partial(_stage_date, zone=zone), _put_right)


def _put_right(text: str) -> list[str]:
    better = text
    for slip, right in SLIPS:
        better = slip.sub(right, better)
    return [better, *put_right(better)] if better != text else put_right(text)


def _stage_date(text: str, zone: ZoneInfo) -> StageDate:
    if normal(text) == normal(UNKNOWN):
        return StageDate("unknown")
    if found := WEEK.fullmatch(text):
        return StageDate("week", (day_of(found[1]),))
    patterns = (TIMES_ON_DAYS, ISO_AND_TIMES, DAYS_AND_TIMES)
    found = next(filter(None, (pattern.fullmatch(text) for pattern in patterns)), None)
    if not found:
        return StageDate(*_days(text))
    if OFFSET.fullmatch(found["times"]):
        local = instant(exactly(text), zone, time()).astimezone(zone)
        return StageDate("day", (local.date(),), local.time())
    kind, days = _days(found["days"])
    starts, ends = _times(found["times"])
    for day in days:
        for at in (starts, ends or starts):
            instant(Written(day, at), zone, at)
    return StageDate(kind, days, starts, ends)


def _times(text: str) -> tuple[time, time | None]:
    """`10am`, or `10am to 11am`."""
    first, to, second = text.lower().partition(" to ")
    starts = time_of(first)
    if not to:
        return starts, None
    ends = time_of(second)
    if ends <= starts:
        raise Unclear("date-order", f"{second} is not after {first}.")
    return starts, ends


def _days(text: str) -> tuple[StageKind, tuple[date, ...]]:
    found = JOINED.fullmatch(text)
    if not found:
        if re.search(r" (?:and|&) ", text, FLAGS):
            raise Unclear("date", "Write `or` between days of which one is meant, `to` for a range of days.")
        return "day", (day_of(text),)
    last = day_of(found[3])
    firsts = re.split(r", ?| or ", found[1], flags=FLAGS)
    days = (*(_completed(first, last) for first in firsts), last)
    for earlier, later in pairwise(days):
        if earlier >= later:
            order = f"{wording.plain_day(earlier)} is not before {wording.plain_day(later)}."
            raise Unclear("date-order", f"{order} Write the earlier first, or the year of each.")
    if found[2].lower() == "or":
        return "either", days
    if len(days) > 2:
        raise Unclear("date", "Write a range with two dates, such as 12 to 16 January 2026.")
    return "range", days


def _completed(text: str, last: date) -> date:
    """A first date that borrows its month or year from the last: the `8` of `8 or 9 January 2026`."""
    found = BORROWED.fullmatch(text)
    if not found:
        return day_of(text)
    weekday, number, month = found.groups()
    whole = f"{number} {month or f'{last:%B}'} {last.year}"
    return day_of(f"{weekday} {whole}" if weekday else whole)
