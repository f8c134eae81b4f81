"""The two lines of three hyphens that part the fields of a file from its text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.problem import Invalid, Problem, Where
from generator.slips.line import KEY_LIKE

FENCE = "---"
MOST_FRONT = 32 * 1024

# Too few or too many hyphens, or the dash that an editor made of them.
DRAWN = re.compile("[-\u2010-\u2015\u2212]{2,}|[\u2012-\u2015]")
# What every line starts with that can end the fields.
STARTS = frozenset("-.\u2010\u2011\u2012\u2013\u2014\u2015\u2212")


@dataclass(frozen=True, slots=True)
class Parts:
    """The fields and the text of a file, each with the line on which it starts, from 1."""

    front: str
    front_line: int
    body: str
    body_line: int
    problems: tuple[Problem, ...]


def parts(path: str, text: str) -> Parts:
    """A file's text parted at its fences; raises Invalid where there are not two, or too much between."""
    lines = text.split("\n")
    start = next((row for row, line in enumerate(lines) if line.strip()), 0)
    if not DRAWN.fullmatch(lines[start].strip()):
        raise Invalid([_no_start(path, start + 1)])
    problems = [_blank_first(path)] if start else []
    rows = (row for row in range(start + 1, len(lines)) if lines[row][:1] in STARTS)
    end = next((row for row in rows if _ends(lines, row)), 0)
    problems += [
        _misspelt(path, row + 1) for row in (start, end) if row >= start and lines[row].rstrip() != FENCE
    ]
    if not end:
        raise Invalid([*problems, _no_end(path, start + 1)])
    front = "\n".join(lines[start + 1 : end])
    if len(front.encode()) > MOST_FRONT:
        raise Invalid([*problems, too_big(path, start + 2, "part above the second ---", MOST_FRONT)])
    below = next((row for row in range(end + 1, len(lines)) if lines[row].strip()), len(lines))
    body = "\n".join(lines[below:]).rstrip()
    return Parts(front, start + 2, body, min(below + 1, len(lines)), tuple(problems))


def _ends(lines: Sequence[str], row: int) -> bool:
    """Whether a row ends the fields: as a fence, or as something like one that no field follows."""
    text = lines[row].rstrip()
    if text == FENCE:
        return True
    if text != "..." and not DRAWN.fullmatch(text):
        return False
    following = next((line for line in lines[row + 1 :] if line.strip()), "")
    return following.rstrip() != FENCE and not KEY_LIKE.match(following)


def _no_start(path: str, line: int) -> Problem:
    message = "the file must start with a line of three hyphens (---)"
    hint = "Put --- on the first line, then the fields, then --- again, then the text."
    return Problem("no-front-matter", message, Where(path, line), hint)


def _blank_first(path: str) -> Problem:
    message = "the first line must be three hyphens (---); it is blank"
    return Problem("fence", message, Where(path), "Delete the blank lines at the top of the file.")


def _misspelt(path: str, line: int) -> Problem:
    message = "this line must be three hyphens (---) and nothing else"
    return Problem("fence", message, Where(path, line), "Type three hyphens.", FENCE)


def _no_end(path: str, line: int) -> Problem:
    message = "the fields start with --- but no second --- ends them"
    hint = "Put --- on a line of its own after the last field."
    return Problem("front-matter-not-closed", message, Where(path, line), hint)


def too_big(path: str, line: int, what: str, most: int) -> Problem:
    """The problem of a file, or a part of one, that holds more than `most` bytes."""
    message = f"the {what} may hold {most // 1024} KB; this one holds more"
    hint = "Put long text below the second ---, and documents into content/attachments/."
    return Problem("too-big", message, Where(path, line), hint)
