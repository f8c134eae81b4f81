"""A file as rows that can be changed one by one, each kept with its own line end."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.document import Document, parse
from generator.fences import FENCE, parts
from generator.plaintext import decode


@dataclass(frozen=True, slots=True)
class Lines:
    r"""The rows of a file, of which each may end in `\r`, and where its fields and its text stand.

    `front` and `body` are the first row, from 0, of the fields and of the text, and the row after their
    last. Between them is the second fence, and after the text nothing but white space.
    """

    document: Document
    rows: tuple[str, ...]
    front: tuple[int, int]
    body: tuple[int, int]

    @property
    def end(self) -> str:
        r"""What a new row ends in besides `\n`: the same as the first fence."""
        return "\r" if self.rows[self.front[0] - 1].endswith("\r") else ""

    def rewritten(self, front: Sequence[str], text: str | None) -> bytes:
        """The file with these rows for its fields, and another text where one is given."""
        rows = [*self.rows[: self.front[0]], *front, *self.rows[self.front[1] :]]
        if text is not None and text != self.document.body:
            moved = len(rows) - len(self.rows)
            start, stop = (row + moved for row in self.body)
            if start == len(rows):
                rows[-1] += self.end
            gap = [""] if text and start == stop == self.front[1] + 1 + moved else []
            new = [f"{row}{self.end}" for row in (*gap, *(text.split("\n") if text else ()))]
            rows = [*rows[:start], *new, *rows[stop:]]
            # The last line of a file may have no end at all, so not half of one either.
            rows[-1] = rows[-1].removesuffix("\r")
        return "\n".join(rows).encode()


def read_lines(path: str, raw: bytes) -> Lines:
    """The rows of a file; raises Invalid where it cannot be read."""
    document, at = parse(path, raw), parts(path, decode(path, raw))
    rows = raw.decode().split("\n")
    first = at.front_line - 1
    # One that is not quite so is a problem of the document.
    fence = next((row for row in range(first, len(rows)) if rows[row].rstrip() == FENCE), first)
    if document.body:
        start = document.body_line - 1
        return Lines(document, tuple(rows), (first, fence), (start, start + document.body.count("\n") + 1))
    start = len(rows) - (len(rows) - 1 > fence)
    return Lines(document, tuple(rows), (first, fence), (start, start))


def as_text(typed: str) -> str:
    """The text of an advert as a file's reader takes it: without the empty lines around it."""
    rows = typed.split("\n")
    while rows and not rows[0].strip():
        rows.pop(0)
    return "\n".join(rows).rstrip()
