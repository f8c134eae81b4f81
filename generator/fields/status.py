"""Whether a vacancy is live, a draft, withdrawn or filled, and since when."""

import re
from dataclasses import dataclass

from generator.fields.kind import Kind, Spot
from generator.fields.moments import Dated, Moment
from generator.fields.words import Choice
from generator.shapes import Node, Scalar, normal

STATUSES = {"live": "Live", "draft": "Draft", "withdrawn": "Withdrawn", "filled": "Filled"}
CLOSES = "A vacancy closes by its closing date; use withdrawn or filled to end it early."
ENDED = re.compile(r"\s*(withdrawn|filled) (?:on|at) ", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Status:
    """One of STATUSES; `since` is the moment of withdrawing or filling, where it was typed."""

    word: str
    since: Moment | None = None

    def __str__(self) -> str:
        if not self.since:
            return STATUSES[self.word]
        return f"{STATUSES[self.word]} {'at' if self.since.timed else 'on'} {self.since}"


class StatusKind(Kind[Status]):
    """`live`, `draft`, `withdrawn` or `filled`; the last two may say when: `withdrawn on 28 April 2022`."""

    choice = Choice(STATUSES)
    accepts = f"{choice.accepts}; the last two may say when, such as withdrawn on 28 April 2022"

    def read(self, node: Node, spot: Spot) -> Status:
        """The word, and the moment where it was typed."""
        if isinstance(node, Scalar) and (found := ENDED.match(node.value)):
            since = Dated().read(node.part(found.end()), spot.inner("date"))
            return Status(found[1].lower(), since)
        if isinstance(node, Scalar) and normal(node.value) == "closed":
            raise self.wrong(node, spot, "unknown-choice", CLOSES)
        return Status(self.choice.read(node, spot))
