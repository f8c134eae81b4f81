"""Web addresses in a text: without what tracks people, and as the ways to apply that they may be."""

import re
from collections.abc import Iterable, Sequence

from generator.importing.notes import Notes
from generator.tracking import without_tracking

WEB = re.compile(r"https?://[^\s<>\[\]()\"“”]*[^\s<>\[\]()\"“”.,;:!?'’]")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
TRACKED = ("address has no tracking parameters now", "addresses have no tracking parameters now")


def untracked(lines: Sequence[str], notes: Notes) -> list[str]:
    """The lines with each address that stands in the text bare of such parameters."""
    made: list[str] = []
    for line in lines:
        better = WEB.sub(lambda found: without_tracking(found[0]), line)
        notes.mend(better != line, *TRACKED)
        made.append(better)
    return made


def addresses(lines: Iterable[str]) -> list[str]:
    """Each address that lines have, of the web and of mail."""
    text = "\n".join(lines)
    found = (*WEB.findall(text), *EMAIL.findall(text))
    return list(dict.fromkeys(found))
