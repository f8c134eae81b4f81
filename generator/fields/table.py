"""Field tables: each key of front matter described once, and the reading of a mapping by them."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from generator.document import Document
from generator.fields.kind import Kind, Spot
from generator.fields.mangled import unmangled
from generator.memory import recent
from generator.nearest import nearest
from generator.problem import Gathered, Invalid, Problem, Where
from generator.shapes import Entry, Mapping, Node, Scalar, Sequence, normal

CAPITALS = {"ai": "AI", "cv": "CV", "url": "URL"}
NOTHING = ("", "~", "null")
NO_FIELD = (None, Spot(""))


@dataclass(frozen=True)
class Field:
    """One key: what it is for and what it takes. `example` and `default` stand as an author types them.

    `fact` puts the value among the page's key facts; `title` replaces the label made from the key. `means`
    says to readers of the data what it is, where the help speaks to authors alone.
    """

    key: str
    kind: Kind[Any]
    help: str
    example: str
    required: bool = False
    default: str = ""
    fact: bool = False
    title: str = ""
    means: str = ""

    @cached_property
    def label(self) -> str:
        """The key as the page prints it: `closing_date` is "Closing date"."""
        words = [CAPITALS.get(word, word) for word in self.key.split("_")]
        text = self.title or " ".join(words)
        return text[:1].upper() + text[1:]

    @cached_property
    def name(self) -> str:
        """The key as messages say it: "closing date"."""
        return self.label if self.label.split()[0].isupper() else self.label[:1].lower() + self.label[1:]


Table = tuple[Field, ...]


def read_table(mapping: Mapping, table: Table, spot: Spot, *, whole: bool = True) -> dict[str, Any]:
    """The typed value of every field, by key; raises Invalid with all problems of the mapping.

    With `whole` false, as for an organisation's defaults, only the keys that were typed are returned.
    """
    gathered = Gathered()
    by = _ready(table, *spot)
    values, find = {**by.defaults} if whole else {}, by.keys.get
    names = [normal(entry.key.value) for entry in mapping.entries]
    for name, entry in zip(names, mapping.entries, strict=True):
        field, inner = find(name, NO_FIELD)
        if field is None:
            gathered.add(_unknown(entry, mapping, table, spot))
        elif is_nothing(entry):
            gathered.add(_empty(entry, field, spot))
        else:
            try:
                value = unmangled(entry.value) if type(entry.value) is Sequence else entry.value
                values[field.key] = field.kind.read(value, inner)
            except Invalid as invalid:
                gathered.add(*invalid.problems)
    if whole:
        missing = [field for name, field in by.required.items() if name not in names]
        gathered.add(*[_missing(mapping, field, spot) for field in missing])
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


@dataclass(frozen=True, slots=True)
class _Ready:
    """A table made ready for reading: the fields by key in normal form, those required, and all defaults.

    Each field has its own spot with it.
    """

    keys: dict[str, tuple[Field | None, Spot]]
    required: dict[str, Field]
    defaults: dict[str, Any]


@recent(128)
def _ready(table: Table, name: str, zone: ZoneInfo) -> _Ready:
    spot = Spot(name, zone)
    return _Ready(
        {normal(field.key): (field, spot.inner(field.name)) for field in table},
        {normal(field.key): field for field in table if field.required},
        {field.key: default_of(field, zone) for field in table},
    )


def default_of(field: Field, zone: ZoneInfo) -> Any:
    """The value of a field that was not typed."""
    if not field.default:
        return field.kind.missing
    return field.kind.read(_as_typed(field.default), Spot(field.name, zone))


def _as_typed(default: str) -> Node:
    """A default as an author would type it: a list stands in square brackets."""
    where = Where("")
    if not default.startswith("["):
        return Scalar(default, where)
    return Sequence(tuple(Scalar(item, where) for item in default[1:-1].split(", ")), where)


def is_nothing(entry: Entry) -> bool:
    """Whether a key has no value; `null` and `~`, as YAML writes that, say the same."""
    value = entry.value
    if not isinstance(value, Scalar):
        return False
    text = value.value.strip()
    return not text or (len(text) <= 4 and value.plain and text.lower() in NOTHING)


def _unknown(entry: Entry, mapping: Mapping, table: Table, spot: Spot) -> Problem:
    key = entry.key
    untyped = [field.key for field in table if mapping.get(field.key) is None]
    meant = nearest(key.value.replace(" ", "_").replace("-", "_"), untyped)
    among = f" of {spot.name}" if spot.name else ""
    fields = ", ".join(field.key for field in table)
    hint = f"Did you mean {meant}?" if meant else f"The fields are: {fields}."
    message = f'"{key.value}" is not a field{among}'
    return Problem("unknown-field", message, key.where, hint, key.corrected(meant) if meant else "")


def _empty(entry: Entry, field: Field, spot: Spot) -> Problem:
    message = f"{spot.inner(field.name).name} has no value"
    hint = f"Write {field.kind.accepts}{'' if field.required else '; or delete the line'}."
    return Problem("empty-field", message, entry.key.where, hint)


def _missing(mapping: Mapping, field: Field, spot: Spot) -> Problem:
    message = f"{spot.inner(field.name).name} is missing"
    hint = f"Add a line such as `{field.key}: {field.example}`."
    where = mapping.where if spot.name else Where(mapping.where.path)
    return Problem("missing-field", message, where, hint)
