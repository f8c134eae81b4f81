"""What every kind of value has in common: reading a node, and telling the value in words and as data."""

from abc import ABC, abstractmethod
from typing import Any, Generic, NamedTuple, TypeVar
from zoneinfo import ZoneInfo

from generator.problem import Invalid, Problem
from generator.shapes import Mapping, Node, Scalar

T = TypeVar("T")
Schema = dict[str, Any]
LONDON = ZoneInfo("Europe/London")
MOST_QUOTED = 80


class Spot(NamedTuple):
    """What is being read: the field's name as messages say it, and the site's time zone."""

    name: str
    zone: ZoneInfo = LONDON

    def inner(self, name: str) -> "Spot":
        """The spot of a part of this field: "email in contact"."""
        return Spot(f"{name} in {self.name}" if self.name else name, self.zone)


class Kind(ABC, Generic[T]):
    """One kind of value. `accepts` completes the sentence "… must be" and stands in docs/fields.md."""

    accepts: str
    missing: Any = None

    def __eq__(self, other: object) -> bool:
        """Whether both read every text alike."""
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash(type(self))

    @abstractmethod
    def read(self, node: Node, spot: Spot) -> T:
        """The typed value; raises Invalid with every problem found in it."""

    def show(self, value: T) -> str:
        """The value in plain English, as the page prints it."""
        return str(value)

    def data(self, value: T) -> Any:
        """The value as JSON has it (RFC 8259): text, numbers, and true or false as they are."""
        return value

    def schema(self) -> Schema:
        """What `data` gives, as JSON Schema 2020-12 says it."""
        return {"type": "string"}

    def wrong(self, node: Node, spot: Spot, code: str, hint: str = "", value: str = "") -> Invalid:
        """The usual complaint, with the corrected line when `value` (as it should be typed) is known."""
        fix = node.corrected(value) if value and isinstance(node, Scalar) else ""
        message = f"{spot.name} must be {self.accepts}; you wrote {said(node)}"
        return Invalid([Problem(code, message, node.where, hint, fix)])


def said(node: Node) -> str:
    """What was typed, for a message: the value on one line, or what shape it has."""
    if isinstance(node, Scalar):
        text = " ".join(node.value.split())
        return f'"{text}"' if len(text) <= MOST_QUOTED else f'"{text[: MOST_QUOTED - 3]}..."'
    if not isinstance(node, Mapping):
        return "a list"
    return "one `key: value` pair" if len(node.entries) == 1 else "several `key: value` pairs"


def one_line(node: Node) -> Node:
    """A node as text where text is wanted: `- Experience: long` in a list is text with a colon in it."""
    if isinstance(node, Mapping) and len(node.entries) == 1:
        key, value = node.entries[0].key, node.entries[0].value
        if isinstance(value, Scalar):
            text = f"{key.value}: {value.value}"
            return Scalar(text, key.where, value.line, value.end, value.plain, value.lines)
    return node
