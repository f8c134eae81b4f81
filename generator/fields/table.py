"""Field tables: each key of front matter described once, and the reading of a mapping by them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from zoneinfo import ZoneInfo

from generator.document import Document
from generator.fields.kind import Kind, Spot, nearest, one_line, unmangled
from generator.problem import Gathered, Invalid, Problem, Where
from generator.shapes import Entry, Mapping, Node, Scalar, Sequence, normal

T = TypeVar("T")
CAPITALS = {"ai": "AI", "cv": "CV"}


@dataclass(frozen=True, slots=True)
class Field:
    """One key: what it is for and what it takes. `example` and `default` stand as an author types them.

    `fact` puts the value among the page's key facts; `title` replaces the label made from the key.
    """

    key: str
    kind: Kind[Any]
    help: str
    example: str
    required: bool = False
    default: str = ""
    fact: bool = False
    title: str = ""

    @property
    def label(self) -> str:
        """The key as the page prints it: `closing_date` is "Closing date"."""
        words = [CAPITALS.get(word, word) for word in self.key.split("_")]
        text = self.title or " ".join(words)
        return text[:1].upper() + text[1:]

    @property
    def name(self) -> str:
        """The key as messages say it: "closing date"."""
        return self.label if self.label.split()[0].isupper() else self.label[:1].lower() + self.label[1:]


Table = tuple[Field, ...]


def read_table(mapping: Mapping, table: Table, spot: Spot, *, whole: bool = True) -> dict[str, Any]:
    """The typed value of every field, by key; raises Invalid with all problems of the mapping.

    With `whole` false, as for an organisation's defaults, only the keys that were typed are returned.
    """
    gathered = Gathered()
    fields = {normal(field.key): field for field in table}
    values: dict[str, Any] = {}
    for entry in mapping.entries:
        field = fields.get(normal(entry.key.value))
        if field is None:
            gathered.add(_unknown(entry, table, spot))
        elif isinstance(entry.value, Scalar) and not entry.value.value.strip():
            gathered.add(_empty(entry, field, spot))
        else:
            values[field.key] = gathered.attempt(
                field.kind.read, unmangled(entry.value), spot.inner(field.name)
            )
    if whole:
        for field in table:
            if field.required and mapping.get(field.key) is None:
                gathered.add(_missing(mapping, field, spot))
            values.setdefault(field.key, default_of(field, spot.zone))
    gathered.raise_any()
    return values


def read_document(document: Document, table: Table, zone: ZoneInfo) -> dict[str, Any]:
    """The typed values of a document's front matter; raises Invalid with all problems of the file."""
    gathered = Gathered()
    gathered.add(*document.problems)
    values = gathered.attempt(read_table, document.front, table, Spot("", zone))
    gathered.raise_any()
    assert values is not None
    return values


def default_of(field: Field, zone: ZoneInfo) -> Any:
    """The value of a field that was not typed."""
    if not field.default:
        return field.kind.missing
    return field.kind.read(Scalar(field.default, Where("")), Spot(field.name, zone))


def _unknown(entry: Entry, table: Table, spot: Spot) -> Problem:
    key = entry.key
    meant = nearest(key.value.replace(" ", "_").replace("-", "_"), [field.key for field in table])
    among = f" of {spot.name}" if spot.name else ""
    hint = (
        f"Did you mean {meant}?"
        if meant
        else "The fields are: " + ", ".join(field.key for field in table) + "."
    )
    message = f'"{key.value}" is not a field{among}'
    return Problem("unknown-field", message, key.where, hint, key.corrected(meant) if meant else "")


def _empty(entry: Entry, field: Field, spot: Spot) -> Problem:
    where = entry.key.where
    message = f"{spot.inner(field.name).name} has no value"
    return Problem("empty-field", message, where, f"Write {field.kind.accepts}, or delete the line.")


def _missing(mapping: Mapping, field: Field, spot: Spot) -> Problem:
    message = f"{spot.inner(field.name).name} is missing"
    return Problem(
        "missing-field",
        message,
        mapping.where,
        f"Add a line such as `{field.key}: {field.example}`.",
    )


class Record(Kind[T]):
    """A value of several parts: a mapping read by its own table, or a short form in one plain line."""

    table: Table

    def read(self, node: Node, spot: Spot) -> T:
        """The short form from text, the parts from a mapping."""
        if isinstance(node, Scalar):
            return self.short(node, spot)
        if not isinstance(node, Mapping):
            raise self.wrong(node, spot, "wrong-shape")
        keys = {normal(field.key) for field in self.table}
        if len(node.entries) == 1 and normal(node.entries[0].key.value) not in keys:
            text = one_line(node)
            if isinstance(text, Scalar) and self.text_may_hold_colon:
                return self.short(text, spot)
        return self.make(read_table(node, self.table, spot), node, spot)

    text_may_hold_colon = False

    def short(self, node: Scalar, spot: Spot) -> T:
        """The value of one plain line; refused unless a kind takes it."""
        raise self.wrong(node, spot, "wrong-shape")

    def make(self, values: dict[str, Any], node: Mapping, spot: Spot) -> T:
        """The value of the parts; raises Invalid where they do not agree."""
        raise NotImplementedError


class Many(Kind[tuple[T, ...]], Generic[T]):
    """A list of values; a single one may stand alone."""

    missing: tuple[Any, ...] = ()

    def __init__(self, one: Kind[T], *, unique: bool = False) -> None:
        self.one, self.unique = one, unique
        self.accepts = f"one or more, each {one.accepts}"

    def read(self, node: Node, spot: Spot) -> tuple[T, ...]:
        """Every item, in the order typed."""
        nodes = node.items if isinstance(node, Sequence) else (node,)
        gathered = Gathered()
        seen: dict[Any, Node] = {}
        values: list[T] = []
        for item in nodes:
            if isinstance(item, Scalar) and not item.value.strip():
                gathered.add(
                    Problem(
                        "empty-field",
                        f"{spot.name} has an empty item",
                        item.where,
                        "Write it or delete the line.",
                    )
                )
                continue
            value = gathered.attempt(self.item, unmangled(item), spot)
            if value is None:
                continue
            if self.unique and value in seen:
                gathered.add(
                    Problem(
                        "repeated-item",
                        f"{spot.name} has {self.one.show(value)} twice",
                        item.where,
                        "Delete one of them.",
                    )
                )
            seen[value if self.unique else len(seen)] = item
            values.append(value)
        gathered.raise_any()
        return tuple(values)

    def item(self, node: Node, spot: Spot) -> T:
        """One item; commas between good items are shown as the list they should be."""
        try:
            return self.one.read(node, spot)
        except Invalid as invalid:
            as_list = self._as_list(node, spot)
            if not as_list:
                raise
            raise self.one.wrong(
                node, spot, invalid.problems[0].code, "Write several as a list.", as_list
            ) from None

    def _as_list(self, node: Node, spot: Spot) -> str:
        if not (isinstance(node, Scalar) and self.unique and "," in node.value):
            return ""
        parts = [part.strip() for part in node.value.split(",")]
        gathered = Gathered()
        for part in parts:
            gathered.attempt(self.one.read, Scalar(part, node.where), spot)
        return "" if gathered.problems else f"[{', '.join(parts)}]"

    def show(self, value: Iterable[T]) -> str:
        """The items in words, with commas."""
        return ", ".join(self.one.show(item) for item in value)
