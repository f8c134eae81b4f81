"""Lists in Markdown written in the one way that the converter reads without surprise.

Python-Markdown takes a list straight after a line of text for more of that text, and one that is indented
for code; it loses an item nested by three spaces or by four, and one after a second paragraph. An author
means a list by all of them (CommonMark 0.31, sections 5.2 and 5.3), so here each becomes two spaces a level.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MOST_DEPTH = 12
ITEM = re.compile(r"(?P<indent> *)(?P<marker>[-*+]|[0-9]{1,9}[.)]) +(?P<text>\S.*)")
# `14. was the number` does not start a list in the middle of a text.
STARTS = ("-", "*", "+", "1.", "1)")
# A line across the page, or the one below the headings of a table.
RULE = re.compile(r"(?:- {0,2}){3,}|(?:\* {0,2}){3,}|[-: ]*\|[-:| ]*")
MARKERS = re.compile(r"(?: *(?:>|(?:[-*+]|[0-9]{1,9}[.)])(?= )))+")
LEVEL = re.compile(r"  |>|[-*+]|[0-9]+")


class TooDeep(Exception):  # noqa: N818 -- the name says what it means: not a bug
    """Lists and quotations within each other, deeper than anyone can follow."""


@dataclass(frozen=True, slots=True)
class _Level:
    """One of the lists that a line stands in: how far its items are indented, and whether by numbers."""

    indent: int
    numbered: bool


def outlined(lines: list[str]) -> Iterator[str]:
    """Lines of Markdown, without tabs, with every list in the one form; raises TooDeep.

    A block is lines without a blank one between them. The converter wants no item in a block that
    starts with text, starts further in, or is of the other kind of list.
    """
    levels: list[_Level] = []
    start: int | None = None
    before = ""
    for line in lines:
        item = _item(line)
        if item and (levels or not before or item["marker"] in STARTS):
            own = _Level(len(item["indent"]), item["marker"][0].isdigit())
            sibling = _close(levels, own.indent)
            if before and (start is None or len(levels) < start or (sibling or own).numbered != own.numbered):
                yield ""
                before = ""
            start = start if before else len(levels)
            yield _written(f"{item['marker'].replace(')', '.')} {item['text']}", len(levels))
            levels.append(own)
        elif before:
            yield _written(line, 0)
        elif line:
            start = None
            text = line.lstrip()
            _close(levels, len(line) - len(text))
            yield _written(text if levels else line, len(levels))
        else:
            yield ""
        before = line


def _item(line: str) -> re.Match[str] | None:
    found = ITEM.fullmatch(line)
    return None if found and RULE.fullmatch(line.strip()) else found


def _close(levels: list[_Level], indent: int) -> _Level | None:
    """Leaves the lists that a line with this indent is not within; the last of them has its siblings."""
    closed = None
    while levels and indent < levels[-1].indent + 2:
        closed = levels.pop()
    return closed


def _written(text: str, depth: int) -> str:
    """A line at a depth; raises TooDeep where the lists and quotations that it starts go too far."""
    markers = MARKERS.match(text)
    own = len(LEVEL.findall(markers[0])) if markers and not RULE.fullmatch(text.strip()) else 0
    if depth + own > MOST_DEPTH:
        raise TooDeep
    return "  " * depth + text
