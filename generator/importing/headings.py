"""Headings: plain lines that are meant as one are found, and levels start below the title and skip none."""

import re
from collections.abc import Sequence

from generator.importing.markdown_lines import BOLD, HEADING, ITEM, LINK, is_plain, words
from generator.importing.notes import Notes, quoted

LONGEST = 60
MOST_WORDS = 8
TOP = 2
# It starts with a capital letter and ends in no sign but a question mark.
LOOKS = re.compile(r"[^\W\d_a-z].*[\w?)’']")
# What says one thing, such as `Salary: £41,580`, or is an address.
PAIR = re.compile(r"[^:]{1,40}: +\S.*|.*@.*|.*://.*")


def tell_tops(lines: Sequence[str], notes: Notes) -> None:
    """Tell of headings at the level of the title, if there are several."""
    tops = [line for line in lines if line.startswith("# ")]
    if len(tops) > 1:
        notes.look.append(f"{len(tops)} headings were at the level of the title: {quoted(tops)}.")


def headed(lines: Sequence[str], notes: Notes) -> list[str]:
    """The lines with headings of level 2 and below, each marked as one."""
    typed = [found for line in lines if (found := HEADING.fullmatch(line))]
    top = min((len(found["marks"]) for found in typed), default=TOP)
    plain = [at for at, line in enumerate(lines) if _is_heading(line, (*lines[at + 1 : at + 2], "")[0])]
    if plain:
        said = quoted([lines[at] for at in plain])
        notes.look.append(f"These short lines, with text below them, became headings: {said}.")
    marked = [f"{'#' * top} {_unbold(line)}" if at in plain else line for at, line in enumerate(lines)]
    return _levelled(marked)


def _is_heading(line: str, below: str) -> bool:
    said, after = words(line), words(below)
    if not (is_plain(line) and after and not HEADING.fullmatch(below)) or LINK.search(line):
        return False
    short = len(said) <= LONGEST and len(said.split()) <= MOST_WORDS
    if not (short and LOOKS.fullmatch(said) and not PAIR.fullmatch(said)):
        return False
    has_text = len(after) > LONGEST or after.endswith((".", ":")) or ITEM.fullmatch(below)
    return bool((has_text and "," not in line) or BOLD.fullmatch(line))


def _unbold(line: str) -> str:
    bold = BOLD.fullmatch(line)
    return (bold[1] or bold[2]) if bold else line


def _levelled(lines: Sequence[str]) -> list[str]:
    made: list[str] = []
    above: list[int] = []
    for line in lines:
        if found := HEADING.fullmatch(line):
            level = len(found["marks"])
            while above and above[-1] >= level:
                above.pop()
            made.append(f"{'#' * (TOP + len(above))} {_unbold(found['words'])}")
            above.append(level)
        else:
            made.append(line)
    return made
