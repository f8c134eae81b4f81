"""A file written back with some of its fields changed: every line of all the others as it was.

A changed field keeps its place and its key; and in a list or in parts, what is the same keeps its lines
too. Comments stay where they are, or above what is written anew; only what is removed takes those inside
it along. What was written is read again before it is given back, so that a file that lies in an unusual
way is refused rather than damaged.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any

from generator.copied_draft import NO_DATES
from generator.desk.form.lines import Lines, as_text, read_lines
from generator.desk.form.pieces import Piece, comments, divided, joined, put_after
from generator.desk.form.shape import Shape, shape_of, texts
from generator.desk.form.yaml_text import head_of, lines_of
from generator.document import Document, parse
from generator.first_draft import STATUS, YOURS
from generator.problem import Gathered
from generator.shapes import Entry, Node, normal
from generator.shapes import Mapping as Parts
from generator.shapes import Sequence as Items

Changes = Mapping[str, Shape | None]
# Comments of a new draft on the value below them, which say that they go when it is written.
NOTES = (YOURS, STATUS.partition("\n")[0], NO_DATES)
# What is wrong with lines that are no field's: nothing that a form could mend.
NO_FIELD = ("fence", "stray-line", "key-not-text", "repeated-key")


class CannotRewrite(Exception):  # noqa: N818 -- the name says what it means
    """The fields of the file are written in a way that cannot be changed line by line."""


def rewritten(path: str, raw: bytes, changes: Changes, text: str | None, order: Sequence[str]) -> bytes:
    """The file with these fields changed, or removed where None, and another text where one is given.

    A new field comes after the nearest field before it in `order`. What the reader of a file can read past
    is written as it reads it. Raises Invalid where the file cannot be read, and CannotRewrite.
    """
    at = read_lines(path, raw)
    changed = {normal(key): shape for key, shape in changes.items()}
    wanted = {key: shape for key, shape in (_said(at.document) | changed).items() if shape is not None}
    body = at.document.body if text is None else as_text(text)
    for fine in (True, False):
        written = at.rewritten(_Writer(at, fine=fine).front(wanted, order), body)
        again = Gathered().attempt(parse, path, written)
        if again and not again.problems and _bare(_said(again)) == _bare(wanted) and again.body == body:
            return written
    if again:
        raise CannotRewrite
    return written


def _said(document: Document) -> dict[str, Shape | None]:
    return {normal(entry.key.value): shape_of(entry.value) for entry in document.front.entries}


def _bare(shape: Any) -> Any:
    """A shape without line ends after its texts: whether a block of text has one may hang on what follows."""
    if isinstance(shape, str):
        return shape.rstrip("\n")
    if isinstance(shape, dict):
        return {key: _bare(each) for key, each in shape.items()}
    return [_bare(each) for each in shape]


class _Writer:
    """The rows of the fields written anew; with `fine` only those that differ within a field."""

    def __init__(self, at: Lines, *, fine: bool) -> None:
        self.at, self.fine = at, fine
        self.slips = {problem.where.line - 1 for problem in at.document.problems}

    def front(self, wanted: Mapping[str, Shape], order: Sequence[str]) -> list[str]:
        """The rows of all fields; raises CannotRewrite where what is wrong with them is no field's."""
        if any(problem.code in NO_FIELD for problem in self.at.document.problems):
            raise CannotRewrite
        rows = self.parts(self.at.document.front, wanted, order, self.at.front)
        if rows is None:
            raise CannotRewrite
        return rows

    def parts(
        self, node: Parts, wanted: Mapping[str, Shape], order: Sequence[str], span: tuple[int, int]
    ) -> list[str] | None:
        """The rows of a mapping; None where its keys do not start rows of their own, each as far in."""
        starts = {normal(entry.key.value): entry.key.where.line - 1 for entry in node.entries}
        indents = {self.before(entry.key) for entry in node.entries} or {""}
        indent = min(indents)
        if len(indents) > 1 or indent.strip() or len(set(starts.values())) < len(starts):
            return None
        pieces = self.divided(starts, span, len(indent))
        for entry, piece, before in zip(node.entries, pieces[1:], pieces, strict=False):
            if self.renew(entry, piece, wanted.get(piece.key)):
                while before.after and before.after[-1].rstrip().endswith(NOTES):
                    before.after.pop()
        typed = {normal(key): key for key in order}
        for at, key in enumerate(typed):
            if key in wanted.keys() - starts.keys():
                rows = lines_of(f"{indent}{head_of(typed[key])}", wanted[key])
                put_after(pieces, list(typed)[:at], Piece(key, self.ended(rows)))
        return joined(pieces)

    def renew(self, entry: Entry, piece: Piece, wanted: Shape | None) -> bool:
        """Put a field's value in place of what its rows say; False where they say that already."""
        start = entry.key.where.line
        if wanted is None:
            piece.rows = []
        elif self.slipped(start - 1, piece) or wanted != shape_of(entry.value):
            head = _head(entry, piece.rows[0])
            can = self.fine and not re.sub("#.*", "", piece.rows[0][len(head) :]).strip()
            below = self.below(entry.value, wanted, (start, start - 1 + len(piece.rows))) if can else None
            if below is None:
                piece.rows = self.anew(head, [wanted], entry.value, piece.rows)
            else:
                piece.rows = [piece.rows[0], *below]
        else:
            return False
        return True

    def slipped(self, start: int, piece: Piece) -> bool:
        """Whether something is wrong with how a piece is written; `start` is its first row."""
        return not self.slips.isdisjoint(range(start, start + len(piece.rows)))

    def anew(self, head: str, wanted: Iterable[Shape], was: Node, rows: Iterable[str]) -> list[str]:
        """Rows for values, each after the same head, below the comments of the rows that they replace.

        What looks like a comment and is read as a part of the value is none.
        """
        indent = head[: len(head) - len(head.lstrip())]
        said = "\n".join(texts(shape_of(was)))
        kept = [f"{indent}{comment}" for comment in comments(rows) if comment not in said]
        return self.ended([*kept, *(row for shape in wanted for row in lines_of(head, shape))])

    def below(self, node: Node, wanted: Shape, span: tuple[int, int]) -> list[str] | None:
        """The rows below a field's first one, of which those stay whose item or part is the same."""
        if isinstance(node, Items) and isinstance(wanted, list):
            return self.items(node, wanted, span)
        return self.mapping(node, wanted, span)

    def mapping(self, node: Node, wanted: Shape, span: tuple[int, int]) -> list[str] | None:
        """The rows of parts that are still parts, of which one at least has the key that it had."""
        if not (isinstance(node, Parts) and isinstance(wanted, dict)):
            return None
        typed = {normal(entry.key.value): entry.key.value for entry in node.entries}
        keys = {normal(key): key for key in wanted}
        common = typed.keys() & keys.keys()
        if not common or any(typed[key] != keys[key] for key in common):
            return None
        return self.parts(node, {key: wanted[keys[key]] for key in keys}, list(wanted), span)

    def items(self, node: Items, wanted: list[Shape], span: tuple[int, int]) -> list[str] | None:
        """The rows of a list; None where its items do not start rows of their own."""
        dashes = {self.before(item).rstrip() for item in node.items}
        starts = {str(at): item.where.line - 1 for at, item in enumerate(node.items)}
        dash = min(dashes, default="")
        if len(dashes) > 1 or dash.strip() != "-" or len(set(starts.values())) < len(starts):
            return None
        top, *pieces = self.divided(starts, span, len(dash) - 1)
        slipped = [self.slipped(start, piece) for start, piece in zip(starts.values(), pieces, strict=True)]
        old = ["" if slip else repr(shape_of(item)) for item, slip in zip(node.items, slipped, strict=True)]
        matcher = SequenceMatcher(None, old, list(map(repr, wanted)), autojunk=False)
        inner, new = self.without_dashes(starts.values(), len(dash) - 1), [top]
        for tag, first, last, low, high in matcher.get_opcodes():
            mine, anew = pieces[first:last], wanted[low:high]
            if tag == "insert":
                put_after(new, [new[-1].key], Piece(f"new {low}", self.anew(dash, anew, node, ())))
            elif tag == "replace" and len(mine) == len(anew):
                for piece, item, shape in zip(mine, node.items[first:last], anew, strict=True):
                    piece.rows = self.item(inner, item, shape, piece.rows, dash)
            elif tag != "equal":
                rows = [row for piece in mine for row in piece.rows] if anew else []
                for piece in mine:
                    piece.rows = []
                mine[0].rows = self.anew(dash, anew, node, rows)
            new += mine
        return joined(new)

    def item(self, inner: "_Writer", node: Node, wanted: Shape, rows: Sequence[str], dash: str) -> list[str]:
        """The rows of one item with another value: part by part where it has parts, and had them."""
        start = node.where.line - 1
        parts = inner.mapping(node, wanted, (start, start + len(rows)))
        if parts is None:
            return self.anew(dash, [wanted], node, rows)
        first = next(at for at, row in enumerate(parts) if row.strip() and row.lstrip()[0] != "#")
        parts[first] = dash + parts[first][len(dash) :]
        return parts

    def without_dashes(self, starts: Iterable[int], column: int) -> "_Writer":
        """The same with a space for the dash of each item, so that its parts all stand as far in."""
        rows = list(self.at.rows)
        for start in starts:
            rows[start] = f"{rows[start][:column]} {rows[start][column + 1 :]}"
        return _Writer(replace(self.at, rows=tuple(rows)), fine=self.fine)

    def divided(self, starts: Mapping[str, int], span: tuple[int, int], indent: int) -> list[Piece]:
        """The rows of a span in pieces, of which the first is what stands above the first key."""
        first, last = span
        above = list(self.at.rows[first : min(starts.values(), default=last)])
        return [Piece("", [], above), *divided(self.at.rows, starts, last, indent)]

    def before(self, node: Node) -> str:
        """What stands on a row before a value."""
        return self.at.rows[node.where.line - 1][: node.where.column - 1]

    def ended(self, rows: Sequence[str]) -> list[str]:
        """Rows as they stand in a text, each with the line ends of the file."""
        return [f"{row}{self.at.end}" for row in rows]


def _head(entry: Entry, row: str) -> str:
    """A field's key as typed, with all before it and its colon."""
    found = re.compile(r"\s*:").match(row, entry.key.end - 1)
    return row[: found.end()] if found else head_of(entry.key.value)
