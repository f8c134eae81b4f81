"""Kinds of list whose items are a name and a text: pairs, updates and benefits."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from generator.fields.kind import Kind, Schema, Spot, said
from generator.fields.moments import Day
from generator.fields.table import Field, Table
from generator.fields.typed import data_of, schema_of
from generator.fields.words import Words
from generator.problem import Gathered, Invalid, Problem
from generator.shapes import Mapping, Node, Scalar, Sequence


class Pair(NamedTuple):
    """A name and the text that follows it."""

    name: str
    text: str


class Pairs(Kind[tuple[Any, ...]]):
    """A list of `name: text`, or a mapping of them. `table` has the two as data."""

    missing: tuple[Any, ...] = ()
    accepts = "a list of `name: text`"
    name, text = Words(100), Words(500)
    table: Table = (
        Field("name", name, "The name.", "closing-time-missing", required=True),
        Field("text", text, "The text.", "We gave a date only", required=True),
    )

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
            name, text = node.part(0, max(colon, 0)), node.part(colon + 2)
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
        return Pair(self.name.read(name, spot), self.text.read(text, spot))

    def show(self, value: Iterable[Any]) -> str:
        """The pairs, each as `name: text`."""
        return "; ".join(f"{name}: {text}" for name, text in value)

    def data(self, value: Iterable[Any]) -> list[Any]:
        """An object for each pair."""
        return [
            data_of(self.table, {part.key: getattr(each, part.key) for part in self.table}) for each in value
        ]

    def schema(self) -> Schema:
        """An array of at least one pair; data leaves out a list with none."""
        return {"type": "array", "items": schema_of(self.table), "minItems": 1}


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
    table = (
        Field("day", Day(), "On which day it changed.", "27 April 2022", required=True),
        Field("text", Pairs.text, "What changed.", "Closing date moved from 4 to 11 May", required=True),
    )

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
    table = (
        Field("name", name, "What it is.", "Annual leave", required=True),
        Field("detail", Pairs.text, "More about it.", "32.5 days"),
    )

    def pair(self, node: Mapping | Scalar, spot: Spot) -> Benefit:
        """One benefit, with or without a detail."""
        if isinstance(node, Scalar) and ": " not in node.value:
            return Benefit(self.name.read(node, spot))
        return Benefit(*super().pair(node, spot))

    def show(self, value: Iterable[Benefit]) -> str:
        """The benefits, with semicolons, for a benefit may have commas."""
        return "; ".join(map(str, value))
