"""Other adverts that a job board put below the one that was copied: “Recommended jobs”."""

import re
from collections.abc import Sequence

from generator.furniture import bare, starts_other_adverts
from generator.importing.markdown_lines import words
from generator.importing.notes import Notes

# Headings with more words than the shared list knows, such as a place.
HEADING = re.compile(
    r"(?:recommended|similar|related|more|other|latest|featured|suggested)\s+"
    r"(?:jobs|vacancies|roles|opportunities|positions)\b.{0,40}"
)
# What stands at the end of each of them.
END = re.compile(r"view (?:details?|job|vacancy|role|advert)|(?:posted|listed|added)\b.{4,30}")
# No advert in such a list has more lines than this.
MOST_LINES = 10


def without_others(lines: Sequence[str], notes: Notes) -> list[str]:
    """The lines without the other adverts, from their heading to the last line that ends one of them."""
    said = [bare(words(line)) for line in lines]
    start = next((at for at, text in enumerate(said) if starts(text)), len(lines))
    stop = _stop(said, start)
    notes.take(lines[start:stop], "of other adverts, which were glued on")
    left = [*lines[:start], *lines[stop:]]
    ends = [line for line in left if END.fullmatch(bare(words(line)))]
    if len(ends) > 1:
        text = "lines look like the ends of other adverts. Delete what does not belong to this one"
        notes.look.append(f"{len(ends)} {text}.")
    return left


def starts(said: str) -> bool:
    """Whether a line, as `bare` gives it, stands above other adverts."""
    return starts_other_adverts(said) or HEADING.fullmatch(said) is not None


def _stop(said: Sequence[str], start: int) -> int:
    """The line after the last of them; `start` itself where nothing like them follows."""
    stop = start
    for at in range(start, len(said)):
        if END.fullmatch(said[at]):
            stop = at + 1
        elif at - stop > MOST_LINES:
            break
    return stop
