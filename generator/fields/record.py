"""A kind of value of several parts."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

from generator.fields.kind import Kind, Schema, Spot, one_line
from generator.fields.table import Table, read_table
from generator.fields.typed import data_of, schema_of
from generator.nearest import nearest
from generator.shapes import Mapping, Node, Scalar, normal

T = TypeVar("T")


@lru_cache(maxsize=1024)
def _is_key(name: str, keys: tuple[str, ...]) -> bool:
    """Whether a name in normal form is one of some keys, or nearly: adverts have the same ones again."""
    return name in map(normal, keys) or bool(nearest(name, list(keys)))


class Record(Kind[T]):
    """A value of several parts: a mapping read by its own table, or a short form in one plain line.

    `value` is what the parts make, by their keys. With `text_may_hold_colon`, a line such as
    `- Explain this: how and why` is the short form, although it is a mapping to YAML. At least one of the
    parts in `one_of` is always given.
    """

    table: Table
    value: Callable[..., T]
    text_may_hold_colon = False
    one_of: tuple[str, ...] = ()

    def read(self, node: Node, spot: Spot) -> T:
        """The short form from text, the parts from a mapping."""
        line = self._line(node)
        if line is not None:
            return self.short(line, spot)
        if not isinstance(node, Mapping):
            raise self.wrong(node, spot, "wrong-shape")
        return self.make(read_table(node, self.table, spot), node, spot)

    def _line(self, node: Node) -> Scalar | None:
        """The short form: text, also where its first words only look like a key."""
        line = one_line(node)
        if isinstance(node, Mapping) and isinstance(line, Scalar):
            name, keys = normal(node.entries[0].key.value), tuple([field.key for field in self.table])
            if not self.text_may_hold_colon or _is_key(name, keys):
                return None
        return line if isinstance(line, Scalar) else None

    def short(self, node: Scalar, spot: Spot) -> T:
        """The value of one plain line; refused unless a kind takes it."""
        raise self.wrong(node, spot, "wrong-shape")

    def make(self, values: dict[str, Any], node: Mapping, spot: Spot) -> T:
        """The value of the parts, by all keys of the table; raises Invalid where they do not agree."""
        return self.value(**{key: part for key, part in values.items() if part is not None})

    def data(self, value: T) -> dict[str, Any]:
        """The parts that were given, by the keys of the table."""
        return data_of(self.table, {field.key: getattr(value, field.key) for field in self.table})

    def schema(self) -> Schema:
        """The parts, each as its own kind says it."""
        parts = schema_of(self.table)
        return {**parts, "anyOf": [{"required": [key]} for key in self.one_of]} if self.one_of else parts
