"""Slips with punctuation: quotes, brackets, backslashes, comments, and signs that start a value."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from generator.line import OPEN_OR_QUOTED, QUOTED, last_row, line, quoted, quoted_lines, shortened
from generator.snag import CURLY, Slip, Snag

Lines = Sequence[str]
Explain = Callable[[Snag, Lines], Iterator[Slip]]

MOST_QUOTES = 5
SIGNS = "@`%*&!|>,]}?:[{"
SIGN_IN_LIST = re.compile(r"([\[,{]\s*)([@`%*&!|>][^,\]}]*)")
CLOSERS = {"[": "]", "{": "}"}
OPENERS = {")": "(", "]": "[", "}": "{"}
IN_QUOTES = "Put the whole value in quotes."


def quote(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A quote that is opened and not closed: it swallows the lines below, so one above may hold it."""
    for row in islice(_opening_quotes(snag, lines), MOST_QUOTES):
        at = line(lines[row])
        mark, last = at.value[0], last_row(lines, row)
        if QUOTED.match("\n".join((at.value, *lines[row + 1 : last + 1]))):
            continue
        inner = at.value[1:].removesuffix("”").removesuffix("’").removesuffix(mark)
        inner = inner.replace("''", "'") if mark == "'" else inner
        edits = {row: at.before + quoted(inner)} if last == row else {last: lines[last].rstrip() + mark}
        yield _open_quote(row, len(at.before), mark, edits)


def _opening_quotes(snag: Snag, lines: Lines) -> Iterator[int]:
    """The rows, the nearest first, whose value starts with a quote that is not closed on the same line."""
    for row in range(snag.row, -1, -1):
        if "'" not in lines[row] and '"' not in lines[row]:
            continue
        at = line(lines[row])
        starts = at.key or at.dashes or (at.indent and row and not line(lines[row - 1]).value)
        if starts and at.value.startswith(("'", '"')) and not QUOTED.match(at.value):
            yield row


def lost_quote(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A quote in the middle of a line that is not closed: where it ends, nobody can tell."""
    row, column = snag.opened or (snag.row, snag.column)
    mark = lines[row][column : column + 1]
    if mark in ("'", '"') and mark and not QUOTED.match(lines[row], column):
        yield _open_quote(row, column, mark, {})


def _open_quote(row: int, column: int, mark: str, edits: dict[int, str]) -> Slip:
    message = f"the quote {mark} is opened here and not closed"
    return Slip(row, column, "open-quote", message, f"Put {mark} at the end of the text too.", edits)


def after_quote(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """Text behind a closing quote: quotes or apostrophes that belong to the text, within quotes or not."""
    at = line(lines[snag.row])
    closed = QUOTED.match(at.value)
    if closed and closed.end() < len(at.value):
        yield Slip(
            snag.row,
            len(at.before) + closed.end(),
            "text-after-quote",
            "the quote is closed before the text ends",
            IN_QUOTES,
            {snag.row: at.before + quoted(_meant(at.value))},
        )


def _meant(value: str) -> str:
    """`'It's here'` and `"Say "yes" now"` without their outer quotes; `"Head" of "Office"` as it is."""
    mark, both = value[0], value[-1] == value[0]
    inner = value[1:-1] if both else value[1:]
    at = inner.find(mark)
    apostrophe = inner[:at][-1:].isalnum() and inner[at + 1 :][:1].isalnum()
    opens = inner[:at][-1:].isspace()
    return inner if apostrophe or (both and opens) else value


def backslash(snag: Snag, lines: Lines) -> Iterator[Slip]:
    r"""A backslash in double quotes, which starts a code there: `"C:\new"` is read as two lines."""
    row, column = snag.opened or (snag.row, snag.column)
    text = lines[row]
    literal = text[:column] + OPEN_OR_QUOTED.sub(_literal, text[column:])
    if text[column : column + 1] == '"' and literal != text:
        yield Slip(
            row,
            text.index("\\", column),
            "backslash",
            "a backslash in double quotes starts a code and is not read as it stands",
            "Put the value in single quotes.",
            {row: literal},
        )


def _literal(found: re.Match[str]) -> str:
    r"""A string in double quotes that has a backslash, as the text that was typed; any other as it is."""
    text = found.group()
    coded = text.startswith('"') and text.endswith('"') and "\\" in text
    return quoted(text[1:-1].replace('\\"', '"')) if coded else text


def bracket(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A bracket that is opened and not closed, or closed with another one."""
    row, column = snag.opened or (snag.row, len(line(lines[snag.row]).before))
    sign = lines[row][column : column + 1]
    if sign not in CLOSERS:
        return
    last = last_row(lines, row)
    whole = lines[last].rstrip()
    inside = OPEN_OR_QUOTED.sub("", "\n".join((*lines[row:last], whole))[column:])
    close = CLOSERS[sign]
    message = f"the bracket {sign} is opened here and not closed with {close}"
    hint = f"Close it with {close}."
    end = whole[-1]
    wrong = end != close and end in OPENERS and inside.count(end) > inside.count(OPENERS[end])
    fixed = whole[:-1] + close if wrong else whole + _closers(inside)
    if fixed != whole:
        yield Slip(row, column, "open-bracket", message, hint, {last: fixed})
        yield Slip(row, column, "open-bracket", message, hint)


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
    full = re.sub(r"(?<=[\[,])(?:\s*,)+", "", at.value)
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
    message = f'"{shortened(text[column:].rstrip())}" would be dropped, because a space and # start a comment'
    hint = "Put the whole value in quotes, or the comment on a line of its own."
    if start_row != row or last_row(lines, row) != row:
        cut = {row: text[:column].rstrip()}
        yield Slip(row, column, "cut-by-hash", message, hint, cut, shown=False)
        return
    start += len(text[start:]) - len(text[start:].lstrip())
    before = text[:start]
    items = re.split(r"([,\[\]{}])", text[start:])
    in_list = "".join(_hash_in_quotes(item) for item in items)
    for fixed in (in_list, quoted(text[start:].rstrip())):
        yield Slip(row, column, "cut-by-hash", message, hint, {row: before + fixed})


def _hash_in_quotes(item: str) -> str:
    """An item of a list in brackets, in quotes if it has a comment in it; spaces before it stay."""
    text = item.strip()
    return item[: len(item) - len(item.lstrip())] + quoted(text) if re.search(r"(?:^|\s)#", item) else item


def curly(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """Typographic quotes around a whole value, which would be printed as part of it."""
    text = lines[snag.row]
    yield Slip(
        snag.row,
        snag.column,
        "curly-quotes",
        "curly quotes around a value count as part of the text",
        "Use straight quotes; if the curly ones belong to the text, put straight quotes around them.",
        {snag.row: CURLY.sub(lambda found: quoted(found[1] or found[2] or ""), text)},
        certain=True,
    )
