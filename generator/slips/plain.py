"""Front matter that is plain at a glance, as most is, read without PyYAML and to the same events.

Whatever is in doubt is left to PyYAML and to those who know slips: any sign that means something to YAML, a
field without a value, text on several lines but for one paragraph below `>-` or lines below `|`.
"""

import re
from collections.abc import Iterator, Sequence

MOST_DEPTH = 6
# What, the place where it starts and the one after it (rows and columns from 0), a text and its style.
Event = tuple[str, int, int, int, int, str, str]
END: Event = ("end", 0, 0, 0, 0, "", "")

LINE = re.compile(r"( *)(- +)?(?:([^\W_][\w-]*+(?: [\w-]++)*+)(:)(?: +|$))?(.*)")
QUOTED = re.compile(r'"[^"\\]*"' "|'[^']*'")
ITEM = r"[^\W_][\w£.@/+-]*+(?: [\w£.@/+-]++)*+"
LIST = re.compile(rf"\[(?:{ITEM}(?:, ?{ITEM})*+)?\]")
ITEMS = re.compile(ITEM)
# What starts text on the lines below, and what stands between those.
BLOCKS = {">": " ", ">-": " ", "|": "\n", "|-": "\n"}


def plain_events(lines: Sequence[str]) -> list[Event] | None:
    """What the lines say, one event after the other; None where a glance does not tell."""
    text = "".join(lines)
    if "#" in text or "\\" in text or not text.isprintable():
        return None
    try:
        return _Reading(lines).whole()
    except _Doubt:
        return None


class _Doubt(Exception):  # noqa: N818 -- no error: the other reader takes over
    """A glance does not tell what is meant."""


class _Reading:
    """The events so far, and what is open: each list or parts with its column and whether it is a list."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.row = 0
        self.events: list[Event] = []
        self.open: list[tuple[int, bool]] = []
        self.waiting = False  # a key was last, and what it says is to follow

    def whole(self) -> list[Event]:
        """All events."""
        while self.row < len(self.lines):
            row, line = self.row, self.lines[self.row]
            self.row = row + 1
            if line and not line.isspace():
                self.line(row, line)
        self.sure(not self.waiting)
        return [*self.events, *[END] * len(self.open)]

    def sure(self, known: object) -> None:
        """Raises _Doubt unless something is known."""
        if not known:
            raise _Doubt

    def line(self, row: int, line: str) -> None:
        """One line that is not blank."""
        found = LINE.match(line)
        assert found
        indent, dash, key, colon, value = found.groups()
        if not (dash or colon):
            raise _Doubt
        column, is_list = len(indent), dash is not None
        if self.waiting or not self.open or self.open[-1] != (column, is_list):
            self.enter(row, column, is_list=is_list)
        if dash:
            column += len(dash)
            if colon:
                self.start(row, column, is_list=False)
        if colon:
            self.events.append(("text", row, column, row, column + len(key), key, ""))
        self.waiting = not value
        if value:
            self.value(row, found.start(5), value)
        elif not colon:
            raise _Doubt

    def enter(self, row: int, column: int, *, is_list: bool) -> None:
        """Go to the list or the parts that a line belongs to, which may start with it."""
        if self.waiting or not self.open:
            above = self.open[-1][0] if self.open else -1
            self.sure(column > above or (is_list and column == above))
            self.sure(self.open or (column == 0 and not is_list))
            self.start(row, column, is_list=is_list)
            return
        here = (column, is_list)
        while self.open and self.open[-1] != here:
            at, was_list = self.open.pop()
            self.sure(at > column or (at == column and was_list))
            self.events.append(END)
        self.sure(self.open)

    def start(self, row: int, column: int, *, is_list: bool) -> None:
        """Start a list or parts."""
        self.open.append((column, is_list))
        self.sure(len(self.open) <= MOST_DEPTH)
        self.events.append(("list" if is_list else "parts", row, column, row, column, "", ""))

    def value(self, row: int, column: int, value: str) -> None:
        """What a key says, or what stands in a list."""
        first, end = value[0], column + len(value)
        if first.isalnum() or first == "£":
            if ": " in value or value[-1] in ": ":
                raise _Doubt
            self.events.append(("text", row, column, row, end, value, ""))
        elif first == "[":
            self.sure(LIST.fullmatch(value) and len(self.open) < MOST_DEPTH)
            self.events += _list(row, column, value)
        elif value in BLOCKS:
            self.block(row, column, value)
        else:
            self.sure(QUOTED.fullmatch(value))
            self.events.append(("text", row, column, row, end, value[1:-1], first))

    def block(self, row: int, column: int, style: str) -> None:
        """The text on the lines below, which all start in one column."""
        rest, end = self.lines[row + 1 :], len(self.lines)
        indent = len(rest[0]) - len(rest[0].lstrip(" ")) if rest else 0
        self.sure(indent > self.open[-1][0])
        text: list[str] = []
        for line in rest:
            at = len(line) - len(line.lstrip(" "))
            if at < indent and line.strip(" "):
                break
            self.sure(at == indent < len(line) and line[-1] != " ")
            text.append(line[indent:])
        self.row = row + 1 + len(text)
        last = (self.row, 0) if self.row < end else (end - 1, len(self.lines[-1]))
        value = BLOCKS[style].join(text) + ("" if style[1:] or self.row == end else "\n")
        self.events.append(("text", row, column, *last, value, style[0]))


def _list(row: int, column: int, value: str) -> Iterator[Event]:
    """A list in brackets."""
    yield ("list", row, column, row, column + 1, "", "")
    for found in ITEMS.finditer(value):
        yield ("text", row, column + found.start(), row, column + found.end(), found.group(), "")
    yield END
