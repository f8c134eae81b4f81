"""Text that the Markdown converter could not get to the end of in good time: it is refused before it starts.

The work of Python-Markdown and of html.parser grows with the square of the brackets left open in one
paragraph, of the tags left open, of the marks of code and stress in one paragraph, and of the lines without a
blank line between them. A table gets as many
cells in each row as its first row has, however short the others are.
"""

import re
from typing import NamedTuple

MOST_OPEN = 20
MOST_LINES = 1000
MOST_CELLS = 5000
MOST_MARKS = 5000
SIGN = re.compile(r"\n(?:[ \t]*\n)?|[\[\]()>]|<(?=[A-Za-z/!?])")
OPENER = {"]": "[", ")": "(", ">": "<"}
# What the line below the head of a table is made of, also in a quotation or a list.
BELOW_HEAD = "|:- \t>"


class Tangle(NamedTuple):
    """The line, from 0, at which a text gets too tangled, why, and what to do."""

    line: int
    message: str
    hint: str = "Close them, or part the text with blank lines."


def tangle(text: str) -> Tangle | None:
    """Where and why a text is too tangled; None for other text."""
    few = text.count("\n") <= MOST_LINES and max(map(text.count, OPENER.values())) <= MOST_OPEN
    return (None if few else _knotted(text)) or (_tabled(text) if "|" in text else None) or _marked(text)


def _marked(text: str) -> Tangle | None:
    for mark in "`*_":
        count = 0
        for line, row in enumerate(text.split("\n") if text.count(mark) > MOST_MARKS else ()):
            count = count + row.count(mark) if row.strip(" \t") else 0
            if count > MOST_MARKS:
                return Tangle(
                    line, f"a paragraph has more than {MOST_MARKS:,} {mark}", "Part it with blank lines."
                )
    return None


def _tabled(text: str) -> Tangle | None:
    cells = columns = 0
    for line, row in enumerate(text.split("\n")):
        if not row.strip(" \t"):
            columns = 0
        elif "|" in row and not row.strip(BELOW_HEAD):
            columns = max(columns, row.count("|") + 1)
        cells += columns
        if cells > MOST_CELLS:
            message = f"the tables have more than {MOST_CELLS:,} cells"
            return Tangle(line, message, "Put a large table in a file of its own, and link to it.")
    return None


def _knotted(text: str) -> Tangle | None:
    opened = dict.fromkeys("[(<", 0)
    line = lines = 0
    for sign in SIGN.findall(text):
        if sign.startswith("\n"):
            line += sign.count("\n")
            lines += 1
            if len(sign) > 1:
                opened["["] = opened["("] = lines = 0
        elif sign == ">":
            opened["<"] = 0
        elif sign in OPENER:
            opened[OPENER[sign]] = max(0, opened[OPENER[sign]] - 1)
        else:
            opened[sign] += 1
            if opened[sign] > MOST_OPEN:
                return Tangle(line, f"more than {MOST_OPEN} {sign} are not closed")
        if lines > MOST_LINES:
            return Tangle(line, f"more than {MOST_LINES:,} lines have no blank line between them")
    return None
