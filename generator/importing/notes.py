"""What an author has to know of an import, gathered on the way, as comments of the new file."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.importing.markdown_lines import words
from generator.wording import counted

MOST_QUOTED = 5
MOST_SENTENCES = 20
LONGEST = 120
ADDRESS = re.compile(r"\]\(<?([^\s>)]+)")
LOOK = "Look at each of these, put it right where it is wrong, and delete its line:"
TAKEN = "These lines were taken out of the text:"
MENDED = "These were put right in the text:"


@dataclass(slots=True)
class Notes:
    """`look` are sentences on what an author must look at, `taken` on what was taken out of the text.

    `mended` counts what was put right and cannot be wrong, by what to say of one and of several.
    `lines` is how many were taken out.
    """

    look: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    mended: Counter[tuple[str, str]] = field(default_factory=Counter)
    lines: int = 0

    @property
    def places(self) -> int:
        """How many places an author must look at."""
        return len(set(self.look))

    def take(self, lines: Sequence[str], what: str, most: int = MOST_QUOTED) -> None:
        """Tell of lines that are taken out, if there are any: how many, `what` they are, and their words."""
        if lines:
            self.lines += len(lines)
            self.taken.append(f"{counted(len(lines), 'line')} {what}: {quoted(lines, most)}.")

    def mend(self, number: int, one: str, many: str) -> None:
        """Tell of what was put right so many times."""
        self.mended[one, many] += number

    def add(self, other: "Notes") -> None:
        """Tell all that others tell."""
        self.look += other.look
        self.taken += other.taken
        self.mended += other.mended
        self.lines += other.lines

    def comments(self) -> Iterator[str]:
        """The comments, each on one line that starts with #."""
        mended = [f"{counted(number, *said)}." for said, number in self.mended.items() if number]
        for head, sentences in ((LOOK, self.look), (TAKEN, self.taken), (MENDED, mended)):
            yield from _comment(head, sentences)


def quoted(lines: Sequence[str], most: int = MOST_QUOTED) -> str:
    """The first lines in quotes, with the addresses that they lead to, and how many more there are."""
    shown = [f"“{shortened(words(line))}”{_leads(line)}" for line in lines[:most]]
    more = len(lines) - len(shown)
    return ", ".join(shown) + (f" and {more:,} more" if more else "")


def shortened(text: str) -> str:
    """Text on one line as a comment quotes it: printable, and not too long."""
    text = "".join(sign if sign.isprintable() else "\ufffd" for sign in " ".join(text.split()))
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def _leads(line: str) -> str:
    addresses = ADDRESS.findall(line)
    return f" (leads to {shortened(addresses[0])})" if addresses else ""


def _comment(head: str, sentences: Iterable[str]) -> Iterator[str]:
    each = list(dict.fromkeys(sentences))
    if each:
        yield f"# {head}"
        yield from (f"#   - {sentence}" for sentence in each[:MOST_SENTENCES])
    if len(each) > MOST_SENTENCES:
        yield f"#   - There are {len(each) - MOST_SENTENCES:,} more of this kind."
