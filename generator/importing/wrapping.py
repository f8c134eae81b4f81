"""Text whose paragraphs were broken into lines of about one width, as in a PDF or an email, put together."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.importing.bullets import starts_item

# Lines of a wrapped text are no longer than this; with letters of different widths, some are shorter.
MOST_WIDTH = 140
SHARE = 0.8
# A line that ends a sentence ends the paragraph too, unless it is as full as can be.
NEARLY = 0.97
ENDS = re.compile(r".*[.:;!?)”\"’]")


def unwrapped(lines: Sequence[str]) -> list[str]:
    """Paragraphs, each on one line, without the empty lines between them."""
    lines = [line.rstrip() for line in lines]
    width = _width(lines)
    made: list[str] = []
    for before, line in pairwise(("", *lines)):
        if width and before and line and _goes_on(before, line, width):
            made[-1] += ("" if re.search(r"\w-$", before) else " ") + line.lstrip()
        elif line:
            made.append(line)
    return made


def _width(lines: Iterable[str]) -> int:
    """The width at which lines were broken; 0 where they were not.

    They were if a line that ends within a sentence nearly always had no room for the next word.
    """
    breaks = [(one, other) for one, other in pairwise(lines) if _is_within_sentence(one, other)]
    width = max((len(one) for one, _ in breaks), default=0)
    full = sum(_did_not_fit(one, other, SHARE * width) for one, other in breaks)
    return width if len(breaks) > 1 and width <= MOST_WIDTH and full > SHARE * len(breaks) else 0


def _is_within_sentence(line: str, below: str) -> bool:
    return bool(line) and below.lstrip()[:1].islower() and not ENDS.fullmatch(line) and not starts_item(below)


def _goes_on(line: str, below: str, width: int) -> bool:
    ends = ENDS.fullmatch(line) and not below.lstrip()[0].islower()
    return _did_not_fit(line, below, width * (NEARLY if ends else SHARE)) and not starts_item(below)


def _did_not_fit(line: str, below: str, width: float) -> bool:
    return len(line) + 1 + len(below.split(maxsplit=1)[0]) > width
