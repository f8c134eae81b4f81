"""Front matter read past its slips: each is reported and read as corrected, so that one run tells all."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.problem import Problem, Where
from generator.slips.explain import explain
from generator.slips.line import KEY_LIKE, column_as_typed, line, shortened
from generator.slips.plain import Event, plain_events
from generator.slips.snag import Slip, Snag, looked_through

MOST_TRIED = 500_000

# What YAML takes for the end of a document or an order to the parser, and lines drawn to part fields.
BORDER = re.compile(r"(?:---|\.\.\.)(?P<rest>\s.*)?|[-–—=_*.]{2,}\s*|[–—]\s*|%.*")


@dataclass(frozen=True, slots=True)
class Repaired:
    """Lines that can be read, and their problems; not `whole` where some had to be left out.

    Where even that did not help, there are no lines. `events` are what the parser makes of them.
    """

    lines: tuple[str, ...]
    problems: tuple[Problem, ...]
    whole: bool
    events: list[Event]


def repaired(typed: tuple[str, ...], top: Where) -> Repaired:
    """The lines as they were meant; `top` is the place of the first in its file.

    A correction is taken, and offered as the fix, only when the parser then gets beyond it; two
    problems of one line have one fix, which mends both. At most half a million characters are parsed
    in trying, so that hostile text cannot hold up a build.
    """
    plain = plain_events(typed)
    if plain is not None:
        return Repaired(typed, (), True, plain)  # noqa: FBT003
    borders = list(_borders(typed))
    problems = [_problem(slip, typed, typed, top) for slip in borders]
    lines = _edited(typed, {row: text for slip in borders for row, text in slip.edits.items()})
    trial, whole = _Trial(), True
    snag = trial.first_snag(lines)
    while snag and trial.left > 0:
        slip, after, snag = _explained(snag, lines, trial)
        problems.append(_problem(slip, typed, lines, top))
        whole = whole and bool(slip.edits)
        lines = after
    fixes = {problem.where.line: problem.fix for problem in problems if problem.fix}
    told = (p._replace(fix=fixes[p.where.line]) if p.fix else p for p in problems)
    return Repaired(() if snag else tuple(lines), tuple(told), whole, trial.events)


class _Trial:
    """The parser, tried on one version of the lines after another until enough has been parsed."""

    left = MOST_TRIED
    events: list[Event]

    def first_snag(self, lines: Sequence[str]) -> Snag | None:
        """The first snag of these lines; `events` are theirs then."""
        self.left -= sum(map(len, lines))
        snag, self.events = looked_through(lines)
        return snag


def _explained(snag: Snag, lines: list[str], trial: _Trial) -> tuple[Slip, list[str], Snag | None]:
    """The slip behind a snag, the lines without it, and the next snag; the end where none leads on."""
    slips = list(explain(snag, lines))
    for slip in slips:
        edits = slip.edits or _left_out(lines, slip.row)
        after = _edited(lines, edits)
        following = trial.first_snag(after)
        if _further(snag, following, slip, edits):
            return slip, after, following
        if trial.left <= 0:
            break
    slip = next(slip for slip in slips if not slip.edits)
    after = _edited(lines, _field(lines, snag.row))
    following = trial.first_snag(after)
    if following and following.row <= snag.row:
        trial.left = 0
    return slip, after, following


def _further(snag: Snag, following: Snag | None, slip: Slip, edits: Mapping[int, str]) -> bool:
    """Whether the parser, which looks ahead, gets beyond the snag and the lines that were edited."""
    if following is None or (following.kind != "parser" and following.row < min(edits)):
        return True
    if slip.certain:
        return following.row != snag.row or following.column > snag.column
    began = snag.opened and (snag.opened, snag.said) == (following.opened, following.said)
    return following.row > max(edits) and following != snag and not began


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
    """Nothing, for a row, for what stands deeper below it, and for the rest of its list."""
    at, last = line(lines[row]), row
    for number in range(row + 1, len(lines)):
        below = line(lines[number])
        same_list = at.dashes and below.dashes and below.indent == at.indent
        if lines[number].strip():
            if not same_list and len(below.indent) <= len(at.indent):
                break
            last = number
    return dict.fromkeys(range(row, last + 1), "")


def _field(lines: Sequence[str], row: int) -> dict[int, str]:
    """Nothing, for all the lines from the start of the field that a row belongs to."""
    start, end = row, row + 1
    while start and not lines[start][:1].strip():
        start -= 1
    while end < len(lines) and not lines[end][:1].strip():
        end += 1
    return dict.fromkeys(range(start, end), "")


def _problem(slip: Slip, typed: Sequence[str], lines: Sequence[str], top: Where) -> Problem:
    column = column_as_typed(typed[slip.row], lines[slip.row], slip.column)
    where = Where(top.path, top.line + slip.row, column + 1)
    return Problem(slip.code, slip.message, where, slip.hint, slip.fix)
