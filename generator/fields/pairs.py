"""Kinds of list whose items are a name and a text: pairs, updates and benefits."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.fields.kind import Kind, Spot, one_line
from generator.fields.moments import Day
from generator.fields.words import Words
from generator.problem import Gathered
from generator.shapes import Mapping, Node, Scalar, Sequence


class Pairs(Kind[tuple[Any, ...]]):
    """A list of `name: text`, or a mapping of them."""

    missing: tuple[Any, ...] = ()
    accepts = "a list of `name: text`"

    def read(self, node: Node, spot: Spot) -> tuple[Any, ...]:
        """Every pair, in the order typed."""
        nodes = node.items if isinstance(node, Sequence) else (node,)
        gathered = Gathered()
        values = []
        for item in nodes:
            parts = (
                [Mapping((entry,), entry.key.where) for entry in item.entries]
                if isinstance(item, Mapping)
                else [item]
            )
            values += [gathered.attempt(self.pair, part, spot) for part in parts]
        gathered.raise_any()
        return tuple(values)

    def pair(self, node: Node, spot: Spot) -> Any:
        """One pair."""
        if isinstance(node, Mapping):
            (entry,) = node.entries
            if isinstance(entry.value, Scalar) and entry.value.value.strip():
                return self.make(entry.key, entry.value, spot)
        elif isinstance(node, Scalar) and ": " in node.value:
            name, _, text = node.value.partition(": ")
            return self.make(Scalar(name, node.where), Scalar(text, node.where), spot)
        raise self.wrong(node, spot, "not-a-pair", "Write the name, a colon, a space and the text.")

    def make(self, name: Scalar, text: Scalar, spot: Spot) -> Any:
        """The value of one pair."""
        return name.value, Words(500).read(text, spot)


@dataclass(frozen=True, slots=True)
class Update:
    """What changed on a published advert, and on which day."""

    day: date
    text: str

    def __str__(self) -> str:
        return f"{Day().show(self.day)}: {self.text}"


class Updates(Pairs):
    """A list of `date: what changed`; shown newest first."""

    accepts = "a list of `date: what changed`, such as `27 April 2022: Closing date moved from 4 to 11 May`"

    def make(self, name: Scalar, text: Scalar, spot: Spot) -> Update:
        """The day and what changed."""
        return Update(Day().read(name, spot), Words(500).read(text, spot))

    def show(self, value: tuple[Update, ...]) -> str:
        """The updates, newest first."""
        return "; ".join(str(update) for update in value)


@dataclass(frozen=True, slots=True)
class Benefit:
    """Something that comes with the job: its name, and the detail where one was typed."""

    name: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.name}: {self.detail}" if self.detail else self.name


class Benefits(Pairs):
    """A list of text or `Name: detail`."""

    accepts = "a list, each text or `Name: detail`, such as `Annual leave: 32.5 days`"

    def pair(self, node: Node, spot: Spot) -> Benefit:
        """One benefit."""
        node = one_line(node)
        if not isinstance(node, Scalar) or not node.value.strip():
            raise self.wrong(node, spot, "wrong-shape")
        name, _, detail = node.value.partition(": ")
        return Benefit(Words(300).read(Scalar(name, node.where), spot), detail.strip())
