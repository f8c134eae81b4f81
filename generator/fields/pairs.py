"""Kinds of list whose items are a name and a text: pairs, updates and benefits."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.fields.kind import Kind, Spot, part_of, said
from generator.fields.moments import Day
from generator.fields.words import Words
from generator.problem import Gathered, Invalid, Problem
from generator.shapes import Mapping, Node, Scalar, Sequence


class Pairs(Kind[tuple[Any, ...]]):
    """A list of `name: text`, or a mapping of them."""

    missing: tuple[Any, ...] = ()
    accepts = "a list of `name: text`"
    name, text = Words(100), Words(500)

    def read(self, node: Node, spot: Spot) -> tuple[Any, ...]:
        """Every pair, in the order typed."""
        gathered = Gathered()
        values = [gathered.attempt(self.pair, each, spot) for each in _each(node)]
        gathered.raise_any()
        return tuple(values)

    def pair(self, node: Mapping | Scalar, spot: Spot) -> Any:
        """One pair, from a mapping of one or from text with a colon."""
        name: Node
        text: Node
        if isinstance(node, Mapping):
            name, text = node.entries[0].key, node.entries[0].value
        else:
            colon = node.value.find(": ")
            name, text = part_of(node, 0, max(colon, 0)), part_of(node, colon + 2)
        if not all(isinstance(part, Scalar) and part.value.strip() for part in (name, text)):
            raise self._half(node, name, text, spot)
        return self.make(name, text, spot)

    def _half(self, node: Mapping | Scalar, name: Node, text: Node, spot: Spot) -> Invalid:
        """The complaint about what is no pair; a name that has no text is named."""
        hint = "Write the name, a colon, a space and the text."
        if isinstance(name, Scalar) and name.value.strip() and isinstance(text, Scalar):
            message = f"{said(name)} in {spot.name} has no text after it"
            return Invalid([Problem("not-a-pair", message, name.where, hint)])
        return self.wrong(node, spot, "not-a-pair", hint)

    def make(self, name: Node, text: Node, spot: Spot) -> Any:
        """The value of one pair."""
        return self.name.read(name, spot), self.text.read(text, spot)

    def show(self, value: Iterable[Any]) -> str:
        """The pairs, each as `name: text`."""
        return "; ".join(f"{name}: {text}" for name, text in value)


def _each(node: Node) -> Iterable[Mapping | Scalar]:
    """The items of a list; a mapping of several is several."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _each(item)
    elif isinstance(node, Mapping):
        yield from (Mapping((entry,), entry.key.where) for entry in node.entries)
    else:
        yield node


@dataclass(frozen=True, slots=True)
class Update:
    """What changed on a published advert, and on which day."""

    day: date
    text: str

    def __str__(self) -> str:
        return f"{Day().show(self.day)}: {self.text}"


class Updates(Pairs):
    """A list of `date: what changed`; newest first, however they were typed."""

    accepts = "a list of `date: what changed`, such as `27 April 2022: Closing date moved from 4 to 11 May`"

    def read(self, node: Node, spot: Spot) -> tuple[Update, ...]:
        """The updates, newest first."""
        return tuple(sorted(super().read(node, spot), key=lambda update: update.day, reverse=True))

    def make(self, name: Node, text: Node, spot: Spot) -> Update:
        """The day and what changed."""
        return Update(Day().read(name, spot.inner("date")), self.text.read(text, spot))

    def show(self, value: Iterable[Update]) -> str:
        """The updates, newest first."""
        return "; ".join(map(str, value))


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
    name = Words(300)

    def pair(self, node: Mapping | Scalar, spot: Spot) -> Benefit:
        """One benefit, with or without a detail."""
        if isinstance(node, Scalar) and ": " not in node.value:
            return Benefit(self.name.read(node, spot))
        return Benefit(*super().pair(node, spot))

    def show(self, value: Iterable[Benefit]) -> str:
        """The benefits, with semicolons, for a benefit may have commas."""
        return "; ".join(map(str, value))
