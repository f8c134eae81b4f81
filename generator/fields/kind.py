"""What every kind of value has in common: reading a node, and showing the value in words again."""

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any, Generic, TypeVar
from zoneinfo import ZoneInfo

from generator.problem import Invalid, Problem
from generator.shapes import Mapping, Node, Scalar, Sequence

T = TypeVar("T")
LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class Spot:
    """What is being read: the field's name as messages say it, and the site's time zone."""

    name: str
    zone: ZoneInfo = LONDON

    def inner(self, name: str) -> "Spot":
        """The spot of a part of this field."""
        return replace(self, name=f"{self.name} {name}".strip())


class Kind(ABC, Generic[T]):
    """One kind of value. `accepts` completes the sentence "… must be" and stands in docs/fields.md."""

    accepts: str
    missing: Any = None

    @abstractmethod
    def read(self, node: Node, spot: Spot) -> T:
        """The typed value; raises Invalid with every problem found in it."""

    def show(self, value: T) -> str:
        """The value in plain English, as the page prints it."""
        return str(value)

    def wrong(self, node: Node, spot: Spot, code: str, hint: str = "", value: str | None = None) -> Invalid:
        """The usual complaint, with the corrected line when `value` (as it should be typed) is known."""
        fix = node.corrected(value) if value and isinstance(node, Scalar) else ""
        message = f"{spot.name} must be {self.accepts}; you wrote {said(node)}"
        return Invalid([Problem(code, message, node.where, hint, fix)])


def said(node: Node) -> str:
    """What was typed, for a message: the value, or what shape it has."""
    if isinstance(node, Scalar):
        short = node.value if len(node.value) <= 80 else node.value[:77] + "..."
        return f'"{short}"'
    return "several `key: value` pairs" if isinstance(node, Mapping) else "a list"


def one_line(node: Node) -> Node:
    """A node as text where text is wanted: `- Experience: long` in a list is text with a colon in it."""
    if isinstance(node, Mapping) and len(node.entries) == 1:
        key, value = node.entries[0].key, node.entries[0].value
        if isinstance(value, Scalar):
            return replace(value, value=f"{key.value}: {value.value}", where=key.where)
    return node


def unmangled(node: Node) -> Node:
    """`[email protected]` without quotes is a list of one text to YAML: as text again, so that it is told as what it is."""
    if isinstance(node, Sequence) and len(node.items) == 1:
        (item,) = node.items
        if isinstance(item, Scalar) and re.fullmatch(r"email\s*protected", item.value, re.IGNORECASE):
            return replace(item, value=f"[{item.value}]")
    return node


def nearest(text: str, options: list[str]) -> str:
    """The option that was probably meant, or nothing."""
    plain = {option.casefold(): option for option in options}
    found = get_close_matches(text.casefold(), list(plain), n=1, cutoff=0.72)
    return plain[found[0]] if found else ""
