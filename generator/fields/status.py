"""Whether a vacancy is live, a draft, withdrawn or filled, and since when."""

from dataclasses import dataclass

from generator.fields.kind import Kind, Spot
from generator.fields.moments import Dated, Moment
from generator.fields.words import Choice
from generator.shapes import Node, Scalar

STATUSES = {"live": "Live", "draft": "Draft", "withdrawn": "Withdrawn", "filled": "Filled"}
ENDED = ("withdrawn", "filled")


@dataclass(frozen=True, slots=True)
class Status:
    """One of STATUSES; `since` is the moment of withdrawing or filling, where it was typed."""

    word: str
    since: Moment | None = None

    def __str__(self) -> str:
        since = f" on {Dated().show(self.since)}" if self.since and not self.since.timed else ""
        return f"{STATUSES[self.word]}{since}"


class StatusKind(Kind[Status]):
    """`live`, `draft`, `withdrawn` or `filled`; the last two may say when: `withdrawn on 28 April 2022`."""

    choice = Choice(STATUSES)
    accepts = f"{choice.accepts}; the last two may say when, such as withdrawn on 28 April 2022"

    def read(self, node: Node, spot: Spot) -> Status:
        """The word, and the moment where it was typed."""
        if isinstance(node, Scalar):
            word, joint, since = node.value.partition(" on ")
            if joint and word.strip().lower() in ENDED:
                moment = Scalar(since, node.where)
                return Status(word.strip().lower(), Dated().read(moment, spot))
        return Status(self.choice.read(node, spot))
