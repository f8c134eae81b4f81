"""Kinds of date and time: the moment a vacancy opens or closes, a day, and the date of a stage."""

from dataclasses import dataclass
from datetime import date, datetime, time

from generator import wording
from generator.fields.dates import Unclear, Written, instant, written
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
