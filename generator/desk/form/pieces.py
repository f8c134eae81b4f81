"""The rows of a file's fields, or of the items of a list, each apart from the comments that follow it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import yaml

from generator.slips.snag import loader

COMMENT = re.compile(r"(?:^|(?<=\s))#.*", re.MULTILINE)


@dataclass
class Piece:
    """The rows of one field or item, and those after it that are not its own."""

    key: str
    rows: list[str]
    after: list[str] = field(default_factory=list)


def divided(rows: Sequence[str], starts: Mapping[str, int], stop: int, indent: int) -> list[Piece]:
    """A piece for each key, from the row at which it starts; `stop` is the row after the last.

    Empty rows at its end, and comments that stand no further in than `indent`, are not its own.
    """
    pieces = []
    for (key, start), end in zip(starts.items(), [*list(starts.values())[1:], stop], strict=False):
        last = end
        while last > start + 1 and _stands_alone(rows[last - 1], indent):
            last -= 1
        pieces.append(Piece(key, list(rows[start:last]), list(rows[last:end])))
    return pieces


def _stands_alone(row: str, indent: int) -> bool:
    text = row.lstrip()
    return not text or (text.startswith("#") and len(row) - len(text) <= indent)


def put_after(pieces: list[Piece], earlier: Iterable[str], new: Piece) -> None:
    """Put a piece right after the last of those with an earlier key; at the very top where there is none."""
    before = set(earlier)
    place = max((at for at, piece in enumerate(pieces) if piece.key in before), default=None)
    if place is None:
        pieces.insert(0, new)
    else:
        new.after, pieces[place].after = pieces[place].after, []
        pieces.insert(place + 1, new)


def joined(pieces: Iterable[Piece]) -> list[str]:
    """The rows of all pieces."""
    return [row for piece in pieces for row in (*piece.rows, *piece.after)]


def comments(rows: Iterable[str]) -> list[str]:
    """Every comment in some rows, from its sign on; past what is no YAML, whatever looks like one."""
    text, last, found = "\n".join(rows), 0, list[str]()
    try:
        for token in yaml.scan(text, Loader=loader()):
            # They stand between tokens, or in one, on the first row of a block of text.
            start = token.start_mark.index
            head = text.find("\n", start) if getattr(token, "style", "") in ("|", ">") else start
            found += COMMENT.findall(text, last, head)
            last = max(last, token.end_mark.index)
    except yaml.YAMLError:
        found += COMMENT.findall(text, last)
    return [comment.rstrip() for comment in found]
