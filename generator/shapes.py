"""YAML as text and shapes: scalars, sequences and mappings, each with its place in the file.

Built from the event stream, so hostile nesting cannot overflow a stack and no scalar gets a type.
What the author can have typed by mistake is told by `repair` before; what is left to refuse here,
with its place, are repeated keys, keys that are no text, and depth over 6.
"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from generator.problem import Gathered, Invalid, Problem, Where
from generator.slips.line import column_as_typed, quoted, shortened
from generator.slips.plain import END, MOST_DEPTH, Event
from generator.slips.repair import Repaired, repaired

# What YAML folds, and a sign with what is folded before it.
BLANKS = " \t\n"
SIGN = re.compile(rf"([{BLANKS}]*)([^{BLANKS}])")
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
        places = _places(self.value, self.lines) if self.lines else ()
        if start < len(places):
            row, at = places[start]
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
    """Values by key, in the order they were typed."""

    entries: tuple[Entry, ...]
    where: Where

    def get(self, key: str) -> Entry | None:
        """The entry with this key, however it was typed."""
        return self._by_key.get(normal(key))

    def __reduce__(self) -> tuple[type["Packed"], tuple[Any, ...]]:
        """In bytes it is one value and not hundreds, of which each would be asked for its parts."""
        texts: dict[str, int] = {}
        parts = _packed(self, texts)
        return Packed, (tuple(texts), parts)

    @cached_property
    def _by_key(self) -> dict[str, Entry]:
        """The first entry of each key."""
        return {normal(entry.key.value): entry for entry in reversed(self.entries)}


Node = Scalar | Sequence | Mapping


class Packed:
    """A mapping in nothing but texts, numbers and tuples, as in bytes; to make one gives the mapping."""

    def __new__(cls, texts: Any, parts: Any) -> Any:
        """The mapping again."""
        return _unpacked(parts, texts)


def _packed(node: Node, texts: dict[str, int]) -> tuple[Any, ...]:
    """The place, and what else makes a node: eight parts for text, four for a list, five for a mapping.

    Each line of the file and its path are a number, which `texts` has: most values are a part of such a line.
    """
    path, row, column = node.where
    number = texts.setdefault(path, len(texts))
    if isinstance(node, Scalar):
        value, line, end = node.value, node.line, node.end
        typed = texts.setdefault(line, len(texts))
        said = None if line[column - 1 : end - 1] == value else value
        return number, row, column, typed, end, said, node.plain, node.lines
    if isinstance(node, Sequence):
        return number, row, column, tuple([_packed(item, texts) for item in node.items])
    keys = tuple([_packed(entry.key, texts) for entry in node.entries])
    return number, row, column, keys, tuple([_packed(entry.value, texts) for entry in node.entries])


def _unpacked(parts: Any, texts: Any) -> Any:
    if len(parts) == 8:
        number, row, column, typed, end, said, plain, lines = parts
        line = texts[typed]
        value = line[column - 1 : end - 1] if said is None else said
        return Scalar(value, _new(Where, (texts[number], row, column)), line, end, plain, lines)
    where = Where(texts[parts[0]], parts[1], parts[2])
    if len(parts) == 4:
        return Sequence(tuple([_unpacked(each, texts) for each in parts[3]]), where)
    pairs = zip(parts[3], parts[4], strict=True)
    return Mapping(
        tuple([Entry(_unpacked(key, texts), _unpacked(value, texts)) for key, value in pairs]), where
    )


@lru_cache(maxsize=2048)
def normal(key: str) -> str:
    """A key without regard to case, spaces, hyphens and underscores."""
    return re.sub(r"[\s_-]+", "", key).casefold()


def merged(own: Mapping, defaults: Mapping) -> Mapping:
    """`own` with every entry of `defaults` whose key it does not have; each keeps its own place."""
    more = tuple(entry for entry in defaults.entries if own.get(entry.key.value) is None)
    return Mapping(own.entries + more, own.where)


def shapes(path: str, text: str, first: int) -> tuple[Mapping, list[Problem]]:
    """The mapping that YAML text says, and what was wrong but could be read past.

    `first` is the line of the file on which the text starts. A slip whose correction can be worked
    out is reported and read as corrected, so that one run tells the rest; any other raises Invalid.
    """
    top = Where(path, first)
    typed = tuple(text.split("\n"))
    repair = repaired(typed, top)
    found = Gathered()
    found.add(*repair.problems)
    if not repair.lines:
        raise Invalid(found.problems)
    mapping = _Reader(top, typed, repair, found).document()
    if not repair.whole:
        raise Invalid(found.problems)
    return mapping, found.problems


class _Reader:
    """The nodes of lines that have no snag; `typed` are the same lines before they were repaired."""

    def __init__(self, top: Where, typed: tuple[str, ...], repair: Repaired, found: Gathered) -> None:
        self.top, self.typed, self.lines, self.found = top, typed, repair.lines, found
        self.path, self.first = top.path, top.line
        self.events = iter(repair.events)
        self.untouched = len(typed) if typed == repair.lines else 0

    def document(self) -> Mapping:
        """The mapping at the top, which is empty where nothing was typed."""
        top = next(self.events, None)
        return self.mapping(self.where(top[1], top[2]), 1) if top else Mapping((), self.top)

    def where(self, row: int, column: int) -> Where:
        """A place in the file, kept within the line as it was typed."""
        if row >= self.untouched:
            last = min(row, len(self.typed) - 1)
            column = column if row == last else len(self.lines[last])
            row, column = last, column_as_typed(self.typed[last], self.lines[last], column)
        return Where(self.top.path, self.top.line + row, column + 1)

    def node(self, event: Event, depth: int) -> Node:
        """The value that starts with an event; raises Invalid where it lies too deep."""
        kind, row, column, end, after, text, style = event
        if kind == "text" and row == end < self.untouched:  # as nearly all are
            where = _new(Where, (self.path, self.first + row, column + 1))
            return Scalar(text, where, self.lines[row], after + 1, not style)
        where = self.where(row, column)
        if kind == "text":
            return self.scalar(event, where)
        if depth > MOST_DEPTH:
            message = f"lists and parts may be {MOST_DEPTH} deep, one within another; this one is deeper"
            self.found.add(Problem("too-deep", message, where, "Write it with fewer levels."))
            raise Invalid(self.found.problems)
        return self.sequence(where, depth) if kind == "list" else self.mapping(where, depth)

    def scalar(self, event: Event, where: Where) -> Scalar:
        """A value; what the fix needs of it only where it stands on one line, as typed."""
        _, start, column, end, after, value, style = event
        row = where.line - self.top.line
        line = self.lines[row]
        if start == end:
            on_one_line = end == row and where.column == column + 1
            return Scalar(value, where, line, after + 1 if on_one_line else 0, not style)
        return Scalar(value, where, line, 0, not style, self.spanned(event) if start == row else ())

    def spanned(self, event: Event) -> tuple[str, ...]:
        """The lines of a value that stands on several, as typed, and blank up to its first sign."""
        _, start, column, end, _, _, style = event
        first, *others = self.typed[start : end + 1]
        before = len(first) if style in ("|", ">") else column + bool(style)
        return (" " * before + first[before:], *others)

    def sequence(self, where: Where, depth: int) -> Sequence:
        """A list, placed at its first item."""
        items: list[Node] = []
        while (event := next(self.events)) is not END:
            items.append(self.node(event, depth + 1))
        return Sequence(tuple(items), items[0].where if items else where)

    def mapping(self, where: Where, depth: int) -> Mapping:
        """Entries by key, the first of each kept."""
        entries: dict[str, Entry] = {}
        while (event := next(self.events)) is not END:
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar) or not key.value.strip():
                self.found.add(_not_text(key.where))
            elif before := entries.get(name := normal(key.value)):
                self.found.add(_repeated(key, before.key))
            else:
                entries[name] = Entry(key, value)
        return Mapping(tuple(entries.values()), where)


@lru_cache(maxsize=64)
def _places(value: str, lines: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """The row and column in some lines of each sign of their value, which differs from them in blanks alone.

    None where it differs in more, as quotes with a code in them do.
    """
    signs = ((row, at, sign) for row, line in enumerate(lines) for at, sign in enumerate(line))
    typed = (each for each in signs if each[2] not in BLANKS)
    row, at = 0, -1
    places: list[tuple[int, int]] = []
    for found in SIGN.finditer(value):
        blanks, sign = found.groups()
        indent = len(blanks.rpartition("\n")[2]) if "\n" in blanks or not places else 0
        places += [(row, at + more) for more in range(1, len(blanks) - indent + 1)]
        row, at, same = next(typed, (0, 0, ""))
        if sign != same:
            return ()
        places += [(row, at - more) for more in range(indent, -1, -1)]
    return tuple(places)


def _not_text(where: Where) -> Problem:
    message = "before the colon there must be the name of a field"
    hint = "Write a name such as title; or put the line in quotes if it is text."
    return Problem("key-not-text", message, where, hint)


def _repeated(key: Scalar, before: Scalar) -> Problem:
    same = (
        "is here twice" if key.value == before.value else f'is the same field as "{shortened(before.value)}"'
    )
    message = f'"{shortened(key.value)}" {same}; it stands on line {before.where.line} too'
    return Problem("repeated-key", message, key.where, "Keep one and delete the other.")
