"""The title, the employer's name and other lines that a page repeats: its masthead, not the advert's text."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.importing.markdown_lines import HEADING, is_plain, words
from generator.importing.notes import Notes, shortened

LONGEST = 100
MANY = 3


def without_mastheads(lines: Sequence[str], title: str, names: Iterable[str], notes: Notes) -> list[str]:
    """The lines without those that say nothing but the title or the name of an employer.

    Of any other short line that is there three times, as at the top of each page of a PDF, the first stays.
    """
    left = list(lines)
    for what, said in (("with the title alone", [title]), ("with the name of an employer alone", names)):
        known = {each.casefold() for each in said}
        gone = [line for line in left if _heads(line) and words(line).casefold() in known]
        notes.take(gone, what)
        left = [line for line in left if line not in gone]
    return _once(left, notes)


def _heads(line: str) -> bool:
    return bool(HEADING.fullmatch(line)) or is_plain(line)


def _once(lines: Sequence[str], notes: Notes) -> list[str]:
    counts = Counter(words(line) for line in lines if _heads(line) and len(line) <= LONGEST)
    seen: set[str] = set()
    left: list[str] = []
    gone: list[str] = []
    for line in lines:
        said = words(line)
        again = said in seen and counts[said] >= MANY and _heads(line)
        (gone if again else left).append(line)
        seen.add(said)
    notes.take(gone, "that are there three times or more, of which the first stayed")
    twice = [said for said, number in counts.items() if number == MANY - 1]
    for said in twice:
        notes.look.append(f"“{shortened(said)}” is there twice.")
    return left
