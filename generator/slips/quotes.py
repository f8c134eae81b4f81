"""Slips with quotes: not closed, closed too soon, typographic, or with a backslash in them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.slips.line import OPEN_OR_QUOTED, QUOTED, last_of_text, line, quoted
from generator.slips.marks import IN_QUOTES, Lines, starting
from generator.slips.snag import CURLY, Slip, Snag


def quote(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A quote that is opened and not closed: it swallows the lines below, so one above may hold it."""
    for row in starting(snag, lines, "'\""):
        at = line(lines[row])
        mark, last = at.value[0], last_of_text(lines, row)
        if QUOTED.match("\n".join((at.value, *lines[row + 1 : last + 1]))):
            continue
        inner = at.value[1:].removesuffix("”").removesuffix("’").removesuffix(mark)
        inner = inner.replace("''", "'") if mark == "'" else inner
        edits = {row: at.before + quoted(inner)} if last == row else {last: lines[last].rstrip() + mark}
        yield _open_quote(row, len(at.before), mark, edits)


def lost_quote(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A quote in the middle of a line that is not closed: where it ends, nobody can tell."""
    row, column = snag.opened or (snag.row, snag.column)
    mark = lines[row][column : column + 1]
    if mark in ("'", '"') and not QUOTED.match(lines[row], column):
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
    if text[column : column + 1] != '"' or "\\" not in text[column:]:
        return
    message = "a backslash in double quotes starts a code and is not read as it stands"
    slip = Slip(row, text.index("\\", column), "backslash", message, "Put the value in single quotes.")
    literal = text[:column] + OPEN_OR_QUOTED.sub(_literal, text[column:])
    if literal != text:
        yield replace(slip, edits={row: literal})
    if snag.kind == "backslash":
        yield slip


def _literal(found: re.Match[str]) -> str:
    r"""A string in double quotes that has a backslash, as the text that was typed; any other as it is."""
    text = found.group()
    coded = text.startswith('"') and text.endswith('"') and "\\" in text
    return quoted(text[1:-1].replace('\\"', '"')) if coded else text


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
