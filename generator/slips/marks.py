"""Slips with brackets, with `#`, and with signs that start a value."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from generator.slips.line import OPEN_OR_QUOTED, QUOTED, last_of_text, line, quoted, quoted_lines, shortened
from generator.slips.snag import Slip, Snag

Lines = Sequence[str]
Explain = Callable[[Snag, Lines], Iterator[Slip]]

MOST_ABOVE = 5

# What a value cannot start with: it would be a list, a name, an order or a fault to the parser.
SIGNS = "@`%*&!|>,]}?:[{"
SIGN_IN_LIST = re.compile(r"([\[,{]\s*)([@`%*&!|>][^,\]}]*)")
CLOSERS = {"[": "]", "{": "}"}
OPENERS = {")": "(", "]": "[", "}": "{"}
IN_QUOTES = "Put the whole value in quotes."


def starting(snag: Snag, lines: Lines, marks: str) -> Iterator[int]:
    """The rows up to a snag, the nearest first, with a value that starts with a mark and leaves it open."""
    return islice((row for row in range(snag.row, -1, -1) if _leaves_open(lines, row, marks)), MOST_ABOVE)


def _leaves_open(lines: Lines, row: int, marks: str) -> bool:
    if not any(mark in lines[row] for mark in marks):
        return False
    at = line(lines[row])
    starts = at.key or at.dashes or (at.indent and row and not line(lines[row - 1]).value)
    if not starts or at.value[:1] not in tuple(marks):
        return False
    return bool(_closers(at.value)) if at.value[0] in CLOSERS else not QUOTED.match(at.value)


def bracket(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A bracket that is opened and not closed, or closed with another one."""
    above = [(row, len(line(lines[row]).before)) for row in starting(snag, lines, "[{")]
    for row, column in dict.fromkeys([snag.opened, *above] if snag.opened else above):
        close = CLOSERS.get(lines[row][column : column + 1])
        if not close:
            continue
        last = last_of_text(lines, row)
        whole = lines[last].rstrip()
        inside = OPEN_OR_QUOTED.sub("", "\n".join((*lines[row:last], whole))[column:])
        end = whole[-1]
        wrong = end != close and end in OPENERS and inside.count(end) > inside.count(OPENERS[end])
        fixed = whole[:-1] + close if wrong else whole + _closers(inside)
        if fixed != whole:
            yield _open_bracket(row, column, close, {last: fixed})


def lost_bracket(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A bracket that is not closed, but nobody can tell where it should be."""
    row, column = snag.opened or (snag.row, snag.column)
    close = CLOSERS.get(lines[row][column : column + 1])
    if close and _closers(lines[row][column:]):
        yield _open_bracket(row, column, close, {})


def _open_bracket(row: int, column: int, close: str, edits: dict[int, str]) -> Slip:
    message = f"the bracket {'[' if close == ']' else '{'} is opened here and not closed with {close}"
    return Slip(row, column, "open-bracket", message, f"Close it with {close}.", edits)


def _closers(text: str) -> str:
    """The brackets that are still open at the end of text, closed."""
    still: list[str] = []
    for sign in re.findall(r"[\[\]{}]", text):
        if sign in CLOSERS:
            still.append(CLOSERS[sign])
        elif still and still[-1] == sign:
            still.pop()
    return "".join(reversed(still))


def in_brackets(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """What must not stand between brackets: nothing at all before a comma, or a sign that needs quotes."""
    row, at = snag.row, line(lines[snag.row])
    if at.value[:1] not in ("[", "{"):
        return
    full = re.sub(r"(?<=\[)(?:\s*,)+\s*|(?<=,)(?:\s*,)+", "", at.value)
    if full != at.value:
        message = "there is an empty place between two commas"
        yield Slip(row, snag.column, "empty-place", message, "Delete one comma.", {row: at.before + full})
    safe = SIGN_IN_LIST.sub(lambda found: found[1] + quoted(found[2].rstrip()), at.value)
    if safe != at.value:
        yield _sign(row, snag.column, lines[row][snag.column : snag.column + 1], {row: at.before + safe})


def sign(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A value that starts with a sign that means something else in front matter."""
    at = line(lines[snag.row])
    mark = at.value[:1]
    if mark and mark in SIGNS and not _closers(at.value) and CLOSERS.get(mark) != at.value[-1]:
        yield _sign(snag.row, len(at.before), mark, quoted_lines(lines, snag.row))


def lost_sign(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A sign where it cannot be put in quotes, such as `&` before a key."""
    yield _sign(snag.row, snag.column, lines[snag.row][snag.column : snag.column + 1], {})


def _sign(row: int, column: int, mark: str, edits: dict[int, str]) -> Slip:
    message = f"text that starts with {mark} must be in quotes"
    return Slip(row, column, "reserved-sign", message, IN_QUOTES, edits)


def comment(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A space and `#` in a value: all that follows would be dropped as a comment."""
    text, row, column = lines[snag.row], snag.row, snag.column
    assert snag.opened
    start_row, start = snag.opened
    message = (
        f'"{shortened(text[column:].rstrip())}" would be dropped: a space and # start a note that is not read'
    )
    hint = "Put the whole value in quotes; or put the note on a line of its own that starts with #."
    if start_row != row or last_of_text(lines, row) != row:
        cut = {row: text[:column].rstrip()}
        yield Slip(row, column, "cut-by-hash", message, hint, cut, shown=False)
        return
    start += len(text[start:]) - len(text[start:].lstrip())
    before = text[:start]
    items = re.split(r"([,\[\]{}])", text[start:])
    in_list = "".join(_hash_in_quotes(item) for item in items)
    for fixed in dict.fromkeys((in_list, quoted(text[start:].rstrip()))):
        yield Slip(row, column, "cut-by-hash", message, hint, {row: before + fixed})


def _hash_in_quotes(item: str) -> str:
    """An item of a list in brackets, in quotes if it has a comment in it; spaces before it stay."""
    text = item.strip()
    return item[: len(item) - len(item.lstrip())] + quoted(text) if re.search(r"(?:^|\s)#", item) else item
