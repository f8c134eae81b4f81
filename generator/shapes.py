"""YAML as text and shapes: scalars, sequences and mappings, each with its place in the file."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from generator.folded import places
from generator.problem import Where
from generator.slips.line import quoted

# Text that front matter takes as it stands, without quotes.
PLAIN = re.compile(r"\w[^:#,\[\]{}]*")
# Makes a named tuple of parts that are all there, without asking for their names.
_new = tuple.__new__


# Frozen in all but name: a file has so many of these that the making would take four times as long.
@dataclass(slots=True, unsafe_hash=True)
class Scalar:
    """One value as typed; `line` is its source line and `end` the column after it, both for the fix.

    Of one that spans lines there is no `end`: `lines` are those, blank up to where its signs start.
    """

    value: str
    where: Where
    line: str = ""
    end: int = 0
    plain: bool = True
    lines: tuple[str, ...] = ()

    def corrected(self, value: str) -> str:
        """The source line with this value in its place; empty when the value spans lines."""
        if not self.end:
            return ""
        return self.line[: self.where.column - 1] + value + self.line[self.end - 1 :]

    def rewritten(self, text: str) -> str:
        """The source line with another text as its value: as it stands only where the old one stood so."""
        as_it_stands = self.plain and PLAIN.fullmatch(text)
        return self.corrected(text if as_it_stands else quoted(text))

    def part(self, start: int, stop: int | None = None) -> "Scalar":
        """A slice of the value as a value of its own, with its own place in the line where that is found."""
        text = self.value[start:stop]
        found = places(self.value, self.lines) if self.lines else ()
        if start < len(found):
            row, at = found[start]
            line, where = self.lines[row], Where(self.where.path, self.where.line + row, at + 1)
            return Scalar(text, where, line, at + len(text) + 1 if line.startswith(text, at) else 0)
        at = self.line.find(self.value, self.where.column - 1, self.end - 1) if self.end else -1
        if at < 0:
            return Scalar(text, self.where)
        column = at + start + 1
        return Scalar(text, self.where._replace(column=column), self.line, column + len(text))


@dataclass(slots=True, unsafe_hash=True)
class Sequence:
    """A list of values."""

    items: tuple["Node", ...]
    where: Where


@dataclass(slots=True, unsafe_hash=True)
class Entry:
    """One `key: value`."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True)
class Mapping:
    """Values by key, in the order they were typed.

    One that comes out of bytes, or is laid over another, has its entries made when they are asked for.
    """

    entries: tuple[Entry, ...]
    where: Where

    def get(self, key: str) -> Entry | None:
        """The entry with this key, however it was typed."""
        known = self.__dict__
        return self._by_key.get(normal(key)) if "entries" in known else known["_source"].get(key)

    def __reduce__(self) -> tuple[type["Packed"], tuple[Any, ...]]:
        """In bytes it is one value and not hundreds, of which each would be asked for its parts."""
        return Packed, _packed_mapping(self)

    @cached_property
    def _by_key(self) -> dict[str, Entry]:
        """The first entry of each key."""
        return {normal(entry.key.value): entry for entry in reversed(self.entries)}

    if not TYPE_CHECKING:  # pragma: no branch -- for it any attribute would be there

        def __getattr__(self, name: str) -> Any:
            """What is not there yet: entries that come from elsewhere."""
            if name != "entries" or "_source" not in self.__dict__:
                raise AttributeError(name)
            entries = self.__dict__["entries"] = self._source.entries()
            return entries


Node = Scalar | Sequence | Mapping


def _later(where: Where, source: Any) -> Mapping:
    """A mapping whose entries are asked of a source: all of them, or one by its key."""
    mapping = object.__new__(Mapping)
    mapping.__dict__.update(where=where, _source=source)
    return mapping


class Packed:
    """A mapping in nothing but texts, numbers and tuples, as in bytes; to make one gives the mapping.

    It has the mapping's place, the normal form of each key, and the parts of each entry.
    """

    path: str
    names: tuple[str, ...]
    parts: tuple[Any, ...]

    def __new__(cls, where: Any, names: Any, parts: Any) -> Any:
        """The mapping again, with this as the source of its entries."""
        self = object.__new__(cls)
        self.path, self.names, self.parts = where[0], names, parts
        return _later(_new(Where, where), self)

    def get(self, key: str) -> Entry | None:
        """The entry with this key, made without the others."""
        name = normal(key)
        return _entry(self.parts[self.names.index(name)], self.path) if name in self.names else None

    def entries(self) -> tuple[Entry, ...]:
        """All of them."""
        path = self.path
        return tuple([_entry(parts, path) for parts in self.parts])


class _Over:
    """The entries of a mapping, then those of its defaults whose key it does not have."""

    def __init__(self, own: Mapping, defaults: Mapping) -> None:
        self.own, self.defaults = own, defaults

    def get(self, key: str) -> Entry | None:
        """The own entry with this key, or the default."""
        return self.own.get(key) or self.defaults.get(key)

    def entries(self) -> tuple[Entry, ...]:
        """All of them."""
        own = self.own
        return own.entries + tuple([each for each in self.defaults.entries if not own.get(each.key.value)])


def _packed_mapping(node: Mapping) -> tuple[Any, ...]:
    path, entries = node.where.path, node.entries
    names = tuple([normal(entry.key.value) for entry in entries])
    return tuple(node.where), names, tuple([_packed_entry(entry, path) for entry in entries])


def _packed_entry(entry: Entry, path: str) -> tuple[Any, ...]:
    """Its line and the columns in it where key and value stand on one line as they are, as nearly all do."""
    key, value = entry.key, entry.value
    if type(value) is Scalar and value.plain and key.plain and not (value.lines or key.lines):
        line, stop, end = key.line, key.end, value.end
        (file, row, first), (other, same, start) = key.where, value.where
        in_line = line[first - 1 : stop - 1] == key.value and line[start - 1 : end - 1] == value.value
        if in_line and row == same and file == other == path and line == value.line:
            return line, row, first, stop, start, end
    return _packed(key, path), _packed(value, path)


def _packed(node: Node, path: str) -> tuple[Any, ...]:
    """What makes a node of the file at `path`: four parts for text that is the part of a line, six for other.

    A list has two and a mapping three. A line is the same object in each, so that bytes have it once.
    """
    if isinstance(node, Scalar):
        (file, row, column), line, end, value = node.where, node.line, node.end, node.value
        if node.plain and line[column - 1 : end - 1] == value and not node.lines and file == path:
            return line, row, column, end
        return tuple(node.where), line, end, value, node.plain, node.lines
    if isinstance(node, Sequence):
        path = node.where.path
        return tuple(node.where), tuple([_packed(item, path) for item in node.items])
    return _packed_mapping(node)


def _entry(parts: Any, path: str) -> Entry:
    if len(parts) == 2:
        return Entry(_unpacked(parts[0], path), _unpacked(parts[1], path))
    line, row, first, stop, start, end = parts
    key = Scalar(line[first - 1 : stop - 1], _new(Where, (path, row, first)), line, stop)
    return Entry(key, Scalar(line[start - 1 : end - 1], _new(Where, (path, row, start)), line, end))


def _unpacked(parts: Any, path: str) -> Any:
    if len(parts) == 4:
        line, row, column, end = parts
        return Scalar(line[column - 1 : end - 1], _new(Where, (path, row, column)), line, end)
    if len(parts) == 6:
        place, line, end, value, plain, lines = parts
        return Scalar(value, _new(Where, place), line, end, plain, lines)
    if len(parts) == 2:
        return Sequence(tuple([_unpacked(each, parts[0][0]) for each in parts[1]]), _new(Where, parts[0]))
    return Packed(*parts)


@lru_cache(maxsize=2048)
def normal(key: str) -> str:
    """A key without regard to case, spaces, hyphens and underscores."""
    return re.sub(r"[\s_-]+", "", key).casefold()


def merged(own: Mapping, defaults: Mapping) -> Mapping:
    """`own` with every entry of `defaults` whose key it does not have; each keeps its own place."""
    return _later(own.where, _Over(own, defaults))
