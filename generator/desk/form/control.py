"""The simple controls of a form: each turns the shape of a value into what its inputs hold, and back.

Inputs have names made of keys and numbers, such as `stages.0.date`. What they hold is by name, as a browser
sends it: one value, or several where boxes of one name are ticked.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from generator.desk.form.shape import Shape
from generator.problem import Problem
from generator.shapes import Mapping as Parts
from generator.shapes import Node, normal
from generator.shapes import Sequence as Items

Typed = Mapping[str, Sequence[str]]


class Control(ABC):
    """One control; `sort` names how it is drawn."""

    sort: ClassVar[str]

    @abstractmethod
    def typed(self, shape: Shape, name: str) -> dict[str, list[str]]:
        """What the inputs hold for a value, by name; what does not fit is left out."""

    @abstractmethod
    def shape(self, typed: Typed, name: str) -> Shape | None:
        """The value that inputs hold; None where they are empty."""

    def input_of(self, problem: Problem, node: Node, typed: Typed, name: str) -> str:
        """The name of the input that a problem is about; `node` is the value that the control gave."""
        return name


def one_text(shape: Shape) -> str:
    """The text that a value is, where it is one: `Name: text` too, which YAML takes for a part."""
    if isinstance(shape, list) and len(shape) == 1:
        return one_text(shape[0])
    if isinstance(shape, dict) and len(shape) == 1:
        ((key, value),) = shape.items()
        return f"{key}: {value}" if isinstance(value, str) else ""
    return shape if isinstance(shape, str) else ""


@dataclass(frozen=True)
class Text(Control):
    """Text on one line, or in a `long` box; with `several`, its lines are kept as they are."""

    sort = "text"
    long: bool = False
    several: bool = False
    mode: str = "text"

    def typed(self, shape: Shape, name: str) -> dict[str, list[str]]:
        """The text."""
        return {name: [self._tidied(one_text(shape))]}

    def shape(self, typed: Typed, name: str) -> Shape | None:
        """The text without white space around it."""
        return self._tidied("".join(typed.get(name, ()))) or None

    def _tidied(self, text: str) -> str:
        # A browser takes line ends out of a box of one line, so that none may stand there.
        return text.strip() if self.several else re.sub(r"\s*\n\s*", " ", text.strip())


@dataclass(frozen=True)
class Select(Control):
    """One of a few values; `others` are further ways to type one of them, and `empty` is what none means."""

    sort = "select"
    options: Mapping[str, str]
    others: Mapping[str, str] = field(default_factory=dict)
    empty: str = ""

    def option(self, text: str) -> str:
        """The option that a text says, however it is typed; the text itself where it says none."""
        known = {normal(option): option for option in self.options} | dict(self.others)
        return known.get(normal(text), text)

    def typed(self, shape: Shape, name: str) -> dict[str, list[str]]:
        """The option; a value that is none is kept."""
        return {name: [self.option(one_text(shape).strip())]}

    def shape(self, typed: Typed, name: str) -> Shape | None:
        """The option."""
        return "".join(typed.get(name, ())) or None

    def choices(self, typed: Typed, name: str) -> dict[str, str]:
        """The options to show, with what was typed and is none of them."""
        held = (each for each in typed.get(name, ()) if each and each not in self.options)
        return {**self.options, **{each: f"{each} (as typed)" for each in held}}


@dataclass(frozen=True)
class Ticks(Select):
    """Any number of a few values; `own` takes values in words of one's own beside them.

    What the input named `besides` holds is not offered.
    """

    sort = "ticks"
    own: "Rows | None" = None
    besides: str = ""

    def typed(self, shape: Shape, name: str) -> dict[str, list[str]]:
        """The ticked options in their order, and what is none of them."""
        items = shape if isinstance(shape, list) else [shape]
        said = [text for text in (self.option(one_text(item).strip()) for item in items) if text]
        ticked = [option for option in self.options if option in said]
        rest = [text for text in said if text not in self.options]
        if self.own and rest:
            return {name: ticked, **self.own.typed(list[Shape](rest), f"{name}.own")}
        return {name: ticked + rest}

    def shape(self, typed: Typed, name: str) -> Shape | None:
        """What is ticked, then what was written."""
        more = self.own.shape(typed, f"{name}.own") if self.own else None
        return [*typed.get(name, ()), *(more if isinstance(more, list) else ())] or None

    def choices(self, typed: Typed, name: str) -> dict[str, str]:
        """The options to show, with what was ticked and is not offered."""
        gone = {*typed.get(self.besides, ())}.difference(typed.get(name, ()))
        return {value: shown for value, shown in super().choices(typed, name).items() if value not in gone}


@dataclass(frozen=True)
class Rows(Control):
    """A list, each item in a row of its own; rows with nothing in them do not count.

    A `flat` list is one of pairs, of which several may stand in one item.
    """

    sort = "rows"
    item: Control
    flat: bool = False

    def names(self, typed: Typed, name: str) -> list[str]:
        """The names of the rows in order, of which some may be empty."""
        found = (re.match(rf"{re.escape(name)}\.([0-9]{{1,4}})(?:\.|$)", key) for key in typed)
        return [f"{name}.{number}" for number in sorted({int(each[1]) for each in found if each})]

    def typed(self, shape: Shape, name: str) -> dict[str, list[str]]:
        """The items, numbered; one alone is the first."""
        rows = (self.item.typed(item, f"{name}.{at}") for at, item in enumerate(self._items(shape)))
        return {key: values for row in rows for key, values in row.items()}

    def shape(self, typed: Typed, name: str) -> Shape | None:
        """The list of what is in the rows."""
        items = (self.item.shape(typed, row) for row in self.names(typed, name))
        return [item for item in items if item is not None] or None

    def input_of(self, problem: Problem, node: Node, typed: Typed, name: str) -> str:
        """In the row of the item that the problem stands in."""
        rows = [row for row in self.names(typed, name) if self.item.shape(typed, row) is not None]
        nodes = list(self._nodes(node))
        at = max((at for at, each in enumerate(nodes) if each.where <= problem.where), default=0)
        return self.item.input_of(problem, nodes[at], typed, rows[at]) if at < len(rows) else name

    def _items(self, shape: Shape) -> Iterator[Shape]:
        if isinstance(shape, list):
            for item in shape:
                yield from self._items(item) if self.flat else (item,)
        elif self.flat and isinstance(shape, dict):
            yield from ({key: value} for key, value in shape.items())
        else:
            yield shape

    def _nodes(self, node: Node) -> Iterator[Node]:
        if isinstance(node, Items):
            for item in node.items:
                yield from self._nodes(item) if self.flat else (item,)
        elif self.flat and isinstance(node, Parts):
            yield from (Parts((entry,), entry.key.where) for entry in node.entries)
        else:
            yield node
