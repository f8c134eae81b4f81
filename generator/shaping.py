"""YAML text read as shapes.

Built from the event stream, so hostile nesting cannot overflow a stack and no scalar gets a type.
What the author can have typed by mistake is told by `repair` before; what is left to refuse here,
with its place, are repeated keys, keys that are no text, and depth over 6.
"""

from generator.problem import Gathered, Invalid, Problem, Where
from generator.shapes import Entry, Mapping, Node, Scalar, Sequence, normal
from generator.slips.line import column_as_typed, shortened
from generator.slips.plain import END, MOST_DEPTH, Event
from generator.slips.repair import Repaired, repaired

# Makes a named tuple of parts that are all there, without asking for their names.
_new = tuple.__new__


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
