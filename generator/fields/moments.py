"""Kinds of date and time: the moment a vacancy opens or closes, and a day."""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from generator import wording
from generator.fields.dates import Unclear, instant, written
from generator.fields.kind import Kind, Schema, Spot
from generator.fields.words import Words
from generator.nearest import nearest
from generator.problem import Invalid
from generator.shapes import Node, Scalar, normal

A_MOMENT = "a date such as 4 May 2022, or a date and time such as 11:59pm on 4 May 2022"
END_OF_DAY = time(23, 59)


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment in time as an aware datetime, with the offset where one was written.

    `timed` says whether the author wrote a time; `local` is the moment in the site's time zone.
    """

    at: datetime
    timed: bool
    local: datetime

    def __str__(self) -> str:
        return wording.moment(self.local) if self.timed else wording.day(self.local.date())

    @property
    def iso(self) -> str:
        """ISO 8601: a moment with its offset, or the date alone where no time was written."""
        return self.local.isoformat() if self.timed else self.local.date().isoformat()


class Dated(Kind[Moment]):
    """A date, or a date and time; a date alone means `otherwise` on that day."""

    def __init__(self, otherwise: time = time(0), accepts: str = A_MOMENT) -> None:
        self.otherwise, self.accepts = otherwise, accepts

    def read(self, node: Node, spot: Spot) -> Moment:
        """The moment, in the time zone of the site unless an offset was written."""
        if not isinstance(node, Scalar):
            raise self.wrong(node, spot, "wrong-shape")
        try:
            return _moment(node.value, spot.zone, self.otherwise)
        except Unclear as unclear:
            raise self.wrong(node, spot, unclear.code, unclear.hint, unclear.better) from None


@lru_cache(maxsize=2048)
def _moment(text: str, zone: ZoneInfo, otherwise: time) -> Moment:
    """Many adverts are posted, and close, on the same days; raises Unclear."""
    said = written(text)
    at = instant(said, zone, otherwise)
    return Moment(at, said.at is not None, at.astimezone(zone))


class DatedOr(Kind[Moment | None]):
    """A date, a date and time, or one phrase for there being none."""

    phrase: str
    otherwise = time(0)

    def read(self, node: Node, spot: Spot) -> Moment | None:
        """The moment, or None for the phrase; a near miss of the phrase is told."""
        if not isinstance(node, Scalar):
            raise self.wrong(node, spot, "wrong-shape")
        if normal(node.value) == normal(self.phrase):
            return None
        try:
            return Dated(self.otherwise, self.accepts).read(node, spot)
        except Invalid:
            if not nearest(node.value, [self.phrase]):
                raise
        raise self.wrong(node, spot, "unknown-choice", f"Did you mean {self.phrase}?", self.phrase)


class PostedDate(DatedOr):
    """When the advert is published; `not stated` for an old advert whose date nobody knows."""

    phrase = "not stated"
    accepts = f"{A_MOMENT}, or {phrase}"

    def show(self, value: Moment | None) -> str:
        """The date, or the phrase."""
        return str(value or "Not stated")

    def data(self, value: Moment | None) -> str | None:
        """The date or the moment; nothing where it is not known."""
        return value.iso if value else None

    def schema(self) -> Schema:
        """A date, or a date and time (RFC 3339)."""
        return {"type": "string", "anyOf": [{"format": "date"}, {"format": "date-time"}]}


@dataclass(frozen=True, slots=True)
class Closing:
    """When applications close; no moment means open until filled."""

    moment: Moment | None

    def __str__(self) -> str:
        """The moment with its time, always, or the phrase."""
        return wording.moment(self.moment.local) if self.moment else "Open until filled"


class OpenOrClosing(DatedOr):
    """The moment of closing, where a date alone means 11:59pm on that day, or `open until filled`."""

    phrase = "open until filled"
    otherwise = END_OF_DAY
    accepts = f"{A_MOMENT}, or {phrase}"


class ClosingDate(Kind[Closing]):
    """The closing date: a date alone means 11:59pm on that day."""

    moment = OpenOrClosing()
    accepts = moment.accepts

    def read(self, node: Node, spot: Spot) -> Closing:
        """The moment of closing."""
        return Closing(self.moment.read(node, spot))

    def data(self, value: Closing) -> str:
        """The moment with its offset, always, or the phrase."""
        return value.moment.local.isoformat() if value.moment else self.moment.phrase

    def schema(self) -> Schema:
        """A date and time (RFC 3339), or the phrase."""
        return {"anyOf": [{"type": "string", "format": "date-time"}, {"const": self.moment.phrase}]}


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
            raise self.wrong(node, spot, "date", "Leave out the time.", wording.plain_day(said.day))
        return said.day

    def show(self, value: date) -> str:
        """`Wednesday 4 May 2022`."""
        return wording.day(value)

    def data(self, value: date) -> str:
        """`2022-05-04` (ISO 8601)."""
        return value.isoformat()

    def schema(self) -> Schema:
        """A date (RFC 3339)."""
        return {"type": "string", "format": "date"}


class DateOrText(Kind[date | str]):
    """A date, or words such as `as soon as possible`; text that looks like a date must be one."""

    accepts = "a date such as 4 May 2022, or text"
    text = Words(200)

    def read(self, node: Node, spot: Spot) -> date | str:
        """The date where it is one, otherwise the text; a date and time are kept as text."""
        try:
            said = written(node.value) if isinstance(node, Scalar) else None
        except Unclear as unclear:
            if unclear.better or unclear.code != "date":
                raise self.wrong(node, spot, unclear.code, unclear.hint, unclear.better) from None
            said = None
        return said.day if said and not said.at else self.text.read(node, spot)

    def show(self, value: date | str) -> str:
        """The date in words, or the text."""
        return value if isinstance(value, str) else wording.day(value)

    def data(self, value: date | str) -> str:
        """The date as `2022-05-04` (ISO 8601), or the text."""
        return value if isinstance(value, str) else value.isoformat()

    def schema(self) -> Schema:
        """A date (RFC 3339), or text."""
        return {"anyOf": [Day().schema(), self.text.schema()]}
