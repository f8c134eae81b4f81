"""Controls of several parts: records, a name and a text, and a status with its date."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.desk.form.control import Control, Text, Typed, one_text
from generator.desk.form.shape import Shape, node_of
from generator.fields.kind import LONDON, Kind, Spot
from generator.fields.record import Record
from generator.fields.status import ENDED
from generator.fields.table import Field, default_of
from generator.fields.typed import NOT_GIVEN
from generator.problem import Gathered, Problem
from generator.shapes import Mapping, Node, normal

# What tells an email address and a web address from each other and from other text.
SIGNS = ("@", "://")
LINE = Text()


@dataclass(frozen=True)
class Part:
    """One part: its field, and the control that takes it."""

    field: Field
    control: Control


@dataclass(frozen=True)
class Parts(Control):
    """A value of several parts, each in a control of its own."""

    sort = "parts"
    parts: Sequence[Part]

    def typed(self, shape: Shape, name: str) -> dict[str, list[str]]:
        """What each part holds."""
        given = self.given(shape)
        typed: dict[str, list[str]] = {}
        for part in self.parts:
            if part.field.key in given:
                typed |= part.control.typed(given[part.field.key], f"{name}.{part.field.key}")
        return typed

    def shape(self, typed: Typed, name: str) -> Shape | None:
        """The value that the parts make."""
        given = self.filled(typed, name)
        return self.made(given) if given else None

    def filled(self, typed: Typed, name: str) -> dict[str, Shape]:
        """What is in each part, by key, where there is anything."""
        shapes = (
            (part.field.key, part.control.shape(typed, f"{name}.{part.field.key}")) for part in self.parts
        )
        return {key: shape for key, shape in shapes if shape is not None}

    @abstractmethod
    def given(self, shape: Shape) -> dict[str, Shape]:
        """The parts of a value by key."""

    @abstractmethod
    def made(self, given: dict[str, Shape]) -> Shape:
        """The value of some parts, of which there is at least one."""


@dataclass(frozen=True)
class RecordParts(Parts):
    """A record, also where a file has it in one line."""

    kind: Record[Any]

    def given(self, shape: Shape) -> dict[str, Shape]:
        """The parts by key, also of a value in one line; one that cannot be read is all in one part."""
        keyed = self.keyed(shape)
        if keyed:
            return keyed
        text = one_text(shape)
        return meant_by(self.kind, text) or ({self._likely(text): text} if text else {})

    def made(self, given: dict[str, Shape]) -> Shape:
        """The parts in their order, or the one part that says as much in one line."""
        ordered: dict[str, Shape] = {
            part.field.key: given[part.field.key] for part in self.parts if part.field.key in given
        }
        ((key, text), *more) = ordered.items()
        return text if not more and isinstance(text, str) and stands_alone(self.kind, key, text) else ordered

    def input_of(self, problem: Problem, node: Node, typed: Typed, name: str) -> str:
        """In the part that the problem stands in, or that is missing."""
        for part in self.parts:
            if problem.message.startswith(f"{part.field.name} in ") and problem.code == "missing-field":
                return f"{name}.{part.field.key}"
        if isinstance(node, Mapping):
            entries = [entry for entry in node.entries if entry.key.where <= problem.where]
            place = {normal(entry.key.value): entry.value for entry in entries[-1:]}
        else:
            place = {normal(key): node for key in list(self.filled(typed, name))[:1]}
        for part in self.parts:
            if value := place.get(normal(part.field.key)):
                return part.control.input_of(problem, value, typed, f"{name}.{part.field.key}")
        return name

    def keyed(self, shape: Shape) -> dict[str, Shape]:
        """The parts of a value that has the keys of parts."""
        keys = {normal(part.field.key): part.field.key for part in self.parts}
        typed = shape if isinstance(shape, dict) else {}
        return {keys[normal(key)]: value for key, value in typed.items() if normal(key) in keys}

    def _likely(self, text: str) -> str:
        """The part that a line was probably meant for: its example can stand alone and has the same signs."""
        fields = [part.field for part in self.parts]
        alone = [each for each in fields if stands_alone(self.kind, each.key, each.example)]
        signs = {each.key: [sign in each.example for sign in SIGNS] for each in alone}
        like = (key for key, has in signs.items() if has == [sign in text for sign in SIGNS])
        return next(like, (alone or fields)[0].key)


@dataclass(frozen=True)
class LinedParts(RecordParts):
    """A record that can say in one line what no part of it says: `line` has the name of the record itself."""

    sort = "lined"
    line: Text = LINE

    def typed(self, shape: Shape, name: str) -> dict[str, list[str]]:
        """What the parts hold, or the line."""
        return super().typed(shape, name) if self.keyed(shape) else self.line.typed(shape, name)

    def shape(self, typed: Typed, name: str) -> Shape | None:
        """The line, or the parts with what the line says of them."""
        line, given = self.line.shape(typed, name), self.filled(typed, name)
        if not isinstance(line, str) or not given:
            return line or super().shape(typed, name)
        return self.made(meant_by(self.kind, line) | given)

    def clash(self, typed: Typed, name: str) -> bool:
        """Whether there are parts beside a line that does not say what they are parts of."""
        line = self.line.shape(typed, name)
        return isinstance(line, str) and bool(self.filled(typed, name)) and not meant_by(self.kind, line)


def stands_alone(kind: Record[Any], key: str, text: str) -> bool:
    """Whether a part says in one line, without its key, the same as with it."""
    short, parted = read_as(kind, text), read_as(kind, {key: text})
    return short is not None and short == parted


def meant_by(kind: Record[Any], line: str) -> dict[str, Shape]:
    """The parts that a line says, by key, each as an author types it; none where it says something else."""
    value = read_as(kind, line)
    said = {part: getattr(value, part.key) for part in kind.table} if value else {}
    given = {part: each for part, each in said.items() if each not in (*NOT_GIVEN, default_of(part, LONDON))}
    parts: dict[str, Shape] = {part.key: as_typed(part.kind, each) for part, each in given.items()}
    return parts if read_as(kind, parts) == value else {}


def read_as(kind: Kind[Any], shape: Shape) -> Any:
    """What a kind of value reads in a shape; None where it refuses it."""
    return Gathered().attempt(kind.read, node_of(shape), Spot(""))


def as_typed(kind: Kind[Any], value: Any) -> str:
    """A value as an author types it: as data where that is text or a number, or else as the page says it."""
    data = kind.data(value)
    return (
        str(data) if isinstance(data, str | int | float) and not isinstance(data, bool) else kind.show(value)
    )


@dataclass(frozen=True)
class PairParts(Parts):
    """A name and the text that follows it."""

    def given(self, shape: Shape) -> dict[str, Shape]:
        """The two, of a pair, of text with a colon in it, or of a name alone."""
        if isinstance(shape, dict):
            ((before, value),) = shape.items()
            after = one_text(value)
        else:
            before, _, after = one_text(shape).partition(": ")
        name, text = (part.field.key for part in self.parts)
        return {name: before, text: after} if after else {name: before}

    def made(self, given: dict[str, Shape]) -> Shape:
        """The pair, or the one of the two that there is."""
        name, *text = (str(each) for each in given.values())
        return {name: text[0]} if text else name

    def input_of(self, problem: Problem, node: Node, typed: Typed, name: str) -> str:
        """The text where the problem stands in it."""
        in_text = isinstance(node, Mapping) and node.entries[0].value.where <= problem.where
        return f"{name}.{self.parts[in_text].field.key}"


@dataclass(frozen=True)
class StatusParts(Parts):
    """A word, and since when where that is said."""

    def given(self, shape: Shape) -> dict[str, Shape]:
        """The word and the moment."""
        text, (word, since) = one_text(shape), (part.field.key for part in self.parts)
        found = ENDED.match(text)
        return {word: found[1].lower(), since: text[found.end() :]} if found else {word: text}

    def made(self, given: dict[str, Shape]) -> Shape:
        """`withdrawn on 28 April 2022`, `withdrawn at 5pm on 28 April 2022`, or the word."""
        word, since = (str(given.get(part.field.key, "")) for part in self.parts)
        return f"{word} {'at' if ' on ' in since else 'on'} {since}".strip() if since else word

    def input_of(self, problem: Problem, node: Node, typed: Typed, name: str) -> str:
        """The moment where the problem does not stand at the word."""
        return f"{name}.{self.parts[problem.where > node.where].field.key}"
