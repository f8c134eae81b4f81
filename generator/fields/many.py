"""A list of values of one kind."""

import re
from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from generator.fields.kind import Kind, Schema, Spot
from generator.fields.mangled import unmangled
from generator.problem import Gathered, Invalid, Problem
from generator.shapes import Node, Scalar, Sequence

T = TypeVar("T")
PLAIN_LIST = re.compile(r"(?=.{3,300}$)\w[\w ,/-]*\w", re.ASCII)
ALL = re.compile(r" ?, ?(?:and )?| and ")
ANY = re.compile(r" ?, ?(?:and |or )?| and | or | ?/ ?")


class Many(Kind[tuple[T, ...]], Generic[T]):
    """A list of values; a single one may stand alone. With `unique`, none may be in it twice.

    With `either`, the items are a choice, so that `or` between them is a slip for a comma.
    """

    missing: tuple[Any, ...] = ()

    def __init__(self, one: Kind[T], *, unique: bool = False, either: bool = False) -> None:
        self.one, self.unique = one, unique
        self.joint = ANY if either else ALL
        self.accepts = f"one or more, each {one.accepts}"

    def read(self, node: Node, spot: Spot) -> tuple[T, ...]:
        """Every item, in the order typed."""
        gathered = Gathered()
        if not isinstance(node, Sequence):
            return (self._alone(node, spot),)
        values: list[T] = []
        for item in node.items:
            value = gathered.attempt(self._item, item, spot)
            if value is None:
                continue
            if self.unique and value in values:
                message = f"{spot.name} has {self.one.show(value)} twice"
                gathered.add(Problem("repeated-item", message, item.where, "Delete one of them."))
            values.append(value)
        gathered.raise_any()
        return tuple(values)

    def _item(self, node: Node, spot: Spot) -> T:
        if isinstance(node, Scalar) and not node.value.strip():
            hint = "Write it, or delete the line."
            raise Invalid([Problem("empty-field", f"{spot.name} has an empty item", node.where, hint)])
        return self.one.read(unmangled(node), spot)

    def _alone(self, node: Node, spot: Spot) -> T:
        """One value without a list; good values with commas between are told as the list they should be."""
        try:
            return self.one.read(node, spot)
        except Invalid:
            if not (self.unique and isinstance(node, Scalar) and PLAIN_LIST.fullmatch(node.value)):
                raise
            parts, gathered = self.joint.split(node.value), Gathered()
            for part in parts:
                gathered.attempt(self.one.read, Scalar(part, node.where), spot)
            if len(parts) == 1 or gathered.problems:
                raise
        better = f"[{', '.join(parts)}]"
        raise self.one.wrong(node, spot, "wrong-shape", "Write several as a list.", better)

    def show(self, value: Iterable[T]) -> str:
        """The items in words, with commas."""
        return ", ".join(self.one.show(item) for item in value)

    def data(self, value: Iterable[T]) -> list[Any]:
        """The items in an array."""
        return [self.one.data(item) for item in value]

    def schema(self) -> Schema:
        """An array of at least one item; data leaves out a list with none."""
        return {"type": "array", "items": self.one.schema(), "minItems": 1, "uniqueItems": self.unique}
