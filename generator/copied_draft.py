"""An old advert as the draft of a new one: its comments and its text stay, its dates do not."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from generator.document import Document, parse
from generator.fences import parts
from generator.fields.stage_dates import UNKNOWN
from generator.first_draft import STATUS, line_of
from generator.plaintext import decode
from generator.problem import Gathered, Invalid
from generator.shapes import Entry, Mapping, Node, Scalar, normal
from generator.wording import plain_day

# What is once only: it belongs to the old advert and to no other.
ONCE = ("closing_date", "updates", "status", "old_addresses", "reference", "start_date")
LEFT_OUT = "# Only the old advert had this. Write it anew, or delete these lines."
NO_DATES = f"# The dates of the old advert are now “{UNKNOWN}”: write the new ones."


class CannotCopy(Exception):  # noqa: N818 -- the name says what it means
    """The fields of the old advert are written in a way that cannot be changed line by line."""


def copied(path: str, raw: bytes, title: str, employer: str, today: date) -> str:
    """The file of a new vacancy after an old one; raises Invalid where that cannot be read.

    An empty `employer` leaves the organisation as it is. Raises CannotCopy where the lines of the fields
    cannot be told apart.
    """
    old = parse(path, raw)
    if old.problems:
        raise Invalid(old.problems)
    text = parts(path, decode(path, raw))
    new = {"title": line_of("title", title), "posted": f"posted: {plain_day(today)}"}
    new |= {"organisation": f"organisation: {employer}"} if employer else {}
    top = (STATUS, *(line for key, line in new.items() if old.front.get(key) is None))
    front = "\n".join((*top, *_front(old, text.front.split("\n"), text.front_line, new)))
    copy = f"---\n{front}\n---\n\n{text.body}\n"
    _refuse_unlike(path, copy, old)
    return copy


def _front(old: Document, lines: Sequence[str], first: int, new: dict[str, str]) -> Iterator[str]:
    """The lines of the fields, changed where they have to be; comments between them stay."""
    starts = [*(entry.key.where.line - first for entry in old.front.entries), len(lines)]
    if len(set(starts)) < len(starts):
        raise CannotCopy
    yield from lines[: starts[0]]
    for entry, (start, stop) in zip(old.front.entries, pairwise(starts), strict=True):
        end = stop
        while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
            end -= 1
        block, key = lines[start:end], normal(entry.key.value)
        replaced = next((line for name, line in new.items() if normal(name) == key), "")
        if replaced:
            yield replaced
        elif key in map(normal, ONCE):
            yield from _as_comment(block)
        elif key == "stages":
            yield from _undated(block, start + first, old.items("stages"))
        else:
            yield from block
        yield from lines[end:stop]


def _as_comment(block: Sequence[str]) -> Iterator[str]:
    yield LEFT_OUT
    yield from (f"# {line}".rstrip() for line in block)


def _undated(block: Sequence[str], first: int, stages: Sequence[Node]) -> Iterator[str]:
    """The stages without their dates; as a comment where a date does not stand on a line as a value."""
    entries = [_date_of(stage) for stage in stages if isinstance(stage, Mapping)]
    dates = [entry.value for entry in entries if entry]
    found = [value for value in dates if isinstance(value, Scalar) and value.end]
    if len(entries) < len(stages) or len(found) < len(dates):
        yield from _as_comment(block)
        return
    lines = list(block)
    for value in reversed(found):
        row, column = value.where.line - first, value.where.column - 1
        lines[row] = lines[row][:column] + UNKNOWN + lines[row][value.end - 1 :]
    yield NO_DATES
    yield from lines


def _date_of(stage: Mapping) -> Entry | None:
    """The date of a stage, in parts or in the short form; None where it has none yet."""
    if stage.get("stage"):
        return stage.get("date")
    return next(iter(stage.entries), None)


def _refuse_unlike(path: str, copy: str, old: Document) -> None:
    """The copy must be read, and say all that it should."""
    document = Gathered().attempt(parse, path, copy.encode())
    keys = {normal(entry.key.value) for entry in document.front.entries} if document else set()
    wanted = {normal(entry.key.value) for entry in old.front.entries} - set(map(normal, (*ONCE, "stages")))
    if document is None or document.problems or not wanted <= keys:
        raise CannotCopy
