"""Front matter read past its slips: each is reported and read as corrected, so that one run tells all."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.line import KEY_LIKE, last_row, line, shortened
from generator.problem import Problem, Where
from generator.slips import explain
from generator.snag import Slip, Snag, first_snag

MOST_TRIED = 500_000

# What YAML takes for the end of a document or an order to the parser, and lines drawn to part fields.
BORDER = re.compile(r"(?:---|\.\.\.)(?P<rest>\s.*)?|[-–—=_*.]{2,}\s*|[–—]\s*|%.*")


@dataclass(frozen=True, slots=True)
class Repaired:
    """Lines that can be read, and their problems; not `whole` where some had to be left out.

    Where even that did not help, there are no lines.
    """

    lines: tuple[str, ...]
    problems: tuple[Problem, ...]
    whole: bool


def repaired(typed: tuple[str, ...], top: Where) -> Repaired:
    """The lines as they were meant; `top` is the place of the first in its file.

    A correction is taken, and offered as the fix, only when the parser then gets beyond it. At most
    half a million characters are parsed in trying, so that hostile text cannot hold up a build.
    """
    slips = list(_borders(typed))
    lines = _edited(typed, {row: text for slip in slips for row, text in slip.edits.items()})
    trial, whole = _Trial(), True
    snag = trial.first_snag(lines)
    while snag and trial.left > 0:
        slip, lines, snag = _explained(snag, lines, trial)
        slips.append(slip)
        whole = whole and bool(slip.edits)
    problems = tuple(_problem(slip, typed, top) for slip in slips)
    return Repaired(() if snag else tuple(lines), problems, whole)


class _Trial:
    """The parser, tried on one version of the lines after another until enough has been parsed."""

    left = MOST_TRIED

    def first_snag(self, lines: Sequence[str]) -> Snag | None:
        """The first snag of these lines."""
        self.left -= sum(map(len, lines))
        return first_snag(lines)


def _explained(snag: Snag, lines: list[str], trial: _Trial) -> tuple[Slip, list[str], Snag | None]:
    """The slip behind a snag, the lines without it, and the next snag; where none leads on, that is the end."""
    for slip in explain(snag, lines):
        edits = slip.edits or _left_out(lines, slip.row)
        after = _edited(lines, edits)
        following = trial.first_snag(after)
        if _further(snag, following, max(edits), certain=slip.certain):
            return slip, after, following
        if trial.left <= 0:
            break
    trial.left = 0
    return next(slip for slip in explain(snag, lines) if not slip.edits), lines, snag


def _further(snag: Snag, following: Snag | None, last: int, *, certain: bool) -> bool:
    """Whether the parser gets beyond the last line that was edited, or beyond the snag at least."""
    if following is None or (following.row > last and following != snag):
        return True
    return certain and (following.row, following.column) > (snag.row, snag.column)


def _borders(lines: Sequence[str]) -> Iterator[Slip]:
    """Lines that part the fields: nothing of theirs is lost by reading past them."""
    for row, text in enumerate(lines):
        found = BORDER.fullmatch(text)
        if found:
            message = f'"{shortened(text.strip())}" does not belong among the fields'
            rest = (found["rest"] or "").strip()
            rest = rest if KEY_LIKE.match(rest) else ""
            hint = "Delete this line." if not rest else "Delete what stands before the key."
            yield Slip(row, 0, "stray-line", message, hint, {row: rest}, shown=bool(rest))


def _edited(lines: Sequence[str], edits: Mapping[int, str]) -> list[str]:
    return [edits.get(row, text) for row, text in enumerate(lines)]


def _left_out(lines: Sequence[str], row: int) -> dict[int, str]:
    """Nothing, for a row, for what belongs to it, and for the rest of its list."""
    at, last = line(lines[row]), last_row(lines, row)
    while at.dashes and last + 1 < len(lines):
        below = line(lines[last + 1])
        if not below.dashes or below.indent != at.indent:
            break
        last = last_row(lines, last + 1)
    return dict.fromkeys(range(row, last + 1), "")


def _problem(slip: Slip, typed: Sequence[str], top: Where) -> Problem:
    column = min(slip.column, len(typed[slip.row])) + 1
    return Problem(slip.code, slip.message, Where(top.path, top.line + slip.row, column), slip.hint, slip.fix)
