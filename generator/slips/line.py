"""One line of front matter taken apart by its looks, so that it can be corrected and put together again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

LINE = re.compile(
    r"""
    (?P<indent>[^\S\n]*)                    # also a tab or a no-break space, both slips
    (?P<dashes>(?:-[ \t]+)*)
    (?P<key>(?: "[^"]*"\s* | '[^']*'\s* | [^\s"'\[\]{}#&*!|>%@`,?:-][^:]* ) : (?:[ \t]+|$) )?
    (?P<value>.*)
    """,
    re.VERBOSE,
)
KEY_LIKE = re.compile(r"\s*(?:- +)*[A-Za-z][\w -]{0,40}:(?:\s+|$)")
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|' r"'(?:[^']|'')*'(?!')", re.DOTALL)
OPEN_OR_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*(?:"|\\?\Z)|' r"'(?:[^']|'')*(?:'(?!')|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Line:
    """What stands on one line: spaces, dashes of a list, `key: ` and a value, each as typed."""

    indent: str
    dashes: str
    key: str
    value: str

    @property
    def before(self) -> str:
        """All that stands before the value."""
        return self.indent + self.dashes + self.key

    @property
    def start(self) -> int:
        """The column, from 0, of the key or text after any dashes."""
        return len(self.indent) + len(self.dashes)


def line(text: str) -> Line:
    """The parts of one line of text; the value has no space after it."""
    found = LINE.match(text)
    assert found
    return Line(found["indent"], found["dashes"], found["key"] or "", found["value"].rstrip())


def column_as_typed(typed: str, read: str, column: int) -> int:
    """Where in a line as typed stands what is at a column, from 0, of the line as it is read."""
    tail = read[column:]
    return len(typed) - len(tail) if tail and typed.endswith(tail) else min(column, len(typed))


def quoted(text: str) -> str:
    """Text in quotes, so that it is read as it stands; single ones where double ones would need a code."""
    if "'" not in text and ('"' in text or "\\" in text):
        return f"'{text}'"
    return f'"{_escaped(text)}"'


def shortened(text: str) -> str:
    """Text as a message quotes it: its first 60 characters."""
    return text if len(text) <= 60 else f"{text[:59]}…"


def quoted_lines(lines: Sequence[str], row: int) -> dict[int, str]:
    """New lines by row, with the value of a row in quotes to the end of its text on the lines below."""
    last = last_of_text(lines, row)
    at = line(lines[row])
    if last == row:
        return {row: at.before + quoted(at.value)}
    middle = {n: _escaped(lines[n]) for n in range(row + 1, last)}
    return {
        row: f'{at.before}"{_escaped(at.value)}',
        **middle,
        last: f'{_escaped(lines[last].rstrip())}"',
    }


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def last_of_text(lines: Sequence[str], row: int) -> int:
    """The last row of the value that starts on this one: the text below it deeper than its key."""
    at = line(lines[row])
    level = len(at.indent) - 1 if at.indent and not at.dashes else len(at.indent)
    if at.key:
        level = at.start
    last = row
    for number in range(row + 1, len(lines)):
        text = lines[number].lstrip()
        if text:
            if len(lines[number]) - len(text) <= level:
                break
            last = number
    return last
