"""Slips with how lines are laid out: tabs, spaces, dashes, colons, and lines that say no key."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from generator.slips.line import KEY_LIKE, last_of_text, line, quoted, quoted_lines, shortened
from generator.slips.marks import IN_QUOTES, Lines
from generator.slips.snag import CURLY, DASH, Slip, Snag

MOST_ABOVE = 100
SPECIAL_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
NO_SPACE_AFTER_COLON = re.compile(r"(\s*(?:- +)*[A-Za-z][\w -]{0,40}:)([^\s:/].*)")
COLON = re.compile(r":(?:\s|$)")
NO_KEY_HINT = (
    "If it goes on from the line above, start it with two spaces. "
    "If it is a field, write its name, a colon and a space first."
)
OWN_LINE = "A list has each dash and its text on a line of their own, two spaces in."
LIST_WITHOUT_KEY = "the line above a list must be the name of a field and a colon, and nothing more"
LIST_HINT = "Write the name of its field above the list; text that goes on over several lines needs quotes."


def tab(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A tab where spaces should be, taken for two of them or for what fits the lines above."""
    at = line(lines[snag.row])
    if "\t" not in at.indent:
        return
    text = lines[snag.row].lstrip()
    widths = [len(at.indent.expandtabs(step)) for step in (2, 4, 8)]
    above = [line(lines[row]) for row in islice(_above(snag.row, lines), MOST_ABOVE)]
    levels = [column for other in above for column in (other.start, len(other.indent))]
    slip = Slip(
        snag.row,
        at.indent.index("\t"),
        "tab-indent",
        "the line starts with a tab; it must start with spaces",
        "Use two spaces for each step.",
    )
    for width in dict.fromkeys([*widths, *levels]):
        yield replace(slip, edits={snag.row: (" " * width + text).rstrip()})
    yield replace(slip, edits={snag.row: " " * widths[0] + text}, certain=True)


def special_space(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A no-break space, as a word processor or a web page puts it, where a space is needed."""
    for row in _rows(snag, lines):
        found = SPECIAL_SPACE.search(lines[row])
        if found:
            yield Slip(
                row,
                found.start(),
                "special-space",
                "here is a no-break space, which does not count as a space",
                "Delete it and type a space.",
                {row: SPECIAL_SPACE.sub(" ", lines[row])},
            )


def list_on_key_line(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """The first item of a list on its key's own line."""
    row, at = snag.row, line(lines[snag.row])
    if not at.key or not re.match(r"-(?:\s|$)", at.value):
        return
    item = at.value[1:].lstrip()
    alone = last_of_text(lines, row) == row and item
    yield Slip(
        row,
        len(at.before),
        "list-on-key-line",
        "a list must start on the line below the name of its field",
        ("Leave out the dash. " if alone else "") + OWN_LINE,
        {row: at.before + item if alone else at.before.rstrip()},
        shown=bool(alone),
    )


def colon_in_text(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A value with a colon and a space in it."""
    row, at = snag.row, line(lines[snag.row])
    if not (at.key or at.dashes) or not COLON.search(at.value):
        return
    if last_of_text(lines, row) == row and (curly := CURLY.fullmatch(at.value)):
        edits = {row: at.before + quoted(curly[1] or curly[2])}
    else:
        edits = quoted_lines(lines, row)
    yield Slip(
        row,
        snag.column,
        "colon-in-text",
        "the text holds a colon and a space, which look like the start of another field",
        IN_QUOTES,
        edits,
    )


def no_space_after_dash(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """An item such as `-item`."""
    for row in _rows(snag, lines):
        found = DASH.match(lines[row])
        if found and found["text"]:
            slip = Slip(
                row,
                len(found["indent"]),
                "no-space-after-dash",
                "the dash of a list needs a space after it",
                "Put a space between the dash and the text.",
                certain=snag.kind == "dash",
            )
            yield replace(slip, edits={row: f"{found['indent']}- {found['text']}"})
            if slip.certain:
                yield slip


def no_space_after_colon(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A field such as `key:value`."""
    for row in _rows(snag, lines):
        found = NO_SPACE_AFTER_COLON.fullmatch(lines[row])
        if found:
            yield Slip(
                row,
                found.end(1),
                "no-space-after-colon",
                "the colon after the name of a field needs a space after it",
                "Put a space between the colon and the value.",
                {row: f"{found[1]} {found[2]}"},
            )


def indentation(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A line that starts one space off, or under the dash instead of under the text behind it."""
    row, at = snag.row, line(lines[snag.row])
    rows = list(islice(_above(row, lines), MOST_ABOVE))
    above = [line(lines[number]) for number in rows]
    if not at.indent and len(above) == 1 and above[0].indent:
        yield _misplaced(rows[0], lines, 0)
    if at.dashes:
        levels = {len(other.indent) for other in above if other.dashes}
    elif KEY_LIKE.match(lines[row]):
        levels = {other.start for other in above if other.key}
        for other in above:
            if other.dashes and other.indent == at.indent:
                yield _misplaced(row, lines, other.start)
    else:
        return
    near = [level for level in levels if abs(level - len(at.indent)) == 1]
    if len(near) == 1:
        yield _misplaced(row, lines, near[0])
    if levels and len(at.indent) not in levels:
        yield _misplaced(row, lines, None)


def _misplaced(row: int, lines: Lines, level: int | None) -> Slip:
    text = lines[row].lstrip()
    return Slip(
        row,
        len(lines[row]) - len(text),
        "indentation",
        "the line starts too far in or not far enough: it does not fit the lines around it",
        "Start it level with the lines it belongs to; text that goes on over several lines needs quotes.",
        {} if level is None else {row: " " * level + text},
    )


def text_without_key(snag: Snag, lines: Lines) -> Iterator[Slip]:
    """A line on its own that says no key: the slip that is left when no other is found."""
    for row in _rows(snag, lines):
        at = line(lines[row])
        if at.dashes and row == snag.row:
            yield Slip(row, len(at.indent), "list-without-key", LIST_WITHOUT_KEY, LIST_HINT)
        elif not at.dashes and not at.key:
            yield Slip(
                row,
                len(at.indent),
                "no-key",
                f'"{shortened(at.value)}" does not start with the name of a field',
                NO_KEY_HINT,
            )


def _rows(snag: Snag, lines: Lines) -> list[int]:
    """The rows that may hold a slip: where what failed began, where it failed, and the line before that."""
    opened = [snag.opened[0]] if snag.opened else []
    return list(dict.fromkeys([*opened, snag.row, *islice(_above(snag.row, lines), 1)]))


def _above(row: int, lines: Lines) -> Iterator[int]:
    """The rows above that belong to the same field, the nearest first."""
    for number in range(row - 1, -1, -1):
        text = lines[number].strip()
        if text and not text.startswith("#"):
            yield number
            if not lines[number][0].isspace():
                return
