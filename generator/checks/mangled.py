"""Email addresses that a proxy took out of the page that a text was copied from."""

import re
from collections.abc import Iterable, Iterator

from generator.document import Document
from generator.fields.addresses import READ, RESTORE
from generator.hidden_address import INSIDE, MANGLED, restored
from generator.problem import Code, Level, Problem
from generator.slips.line import shortened
from generator.subject import Subject

# One of these stands in all of them, and is found much sooner.
CLUES = ("protected", "email-protection", "cfemail", "cf_email")
CODES = {
    "mangled-address": Code(
        "An email address was lost when text was copied from a web page that hides addresses from robots. "
        "Where the page left a code for it, the address can be read from that.",
        "Write to [email protected]",
        "Write to hr@police.example",
    )
}
# Without quotes, YAML takes the square brackets for those of a list.
LOST = re.compile(rf"{MANGLED.pattern}|\A{INSIDE}\Z", re.IGNORECASE)


# Vacancies that are over are looked at too.
OVER = True


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every line where an address was lost, with the address where its code is still there."""
    document = subject.document
    if any(clue in document.small_letters for clue in CLUES):
        yield from _document(document)


def _document(document: Document) -> Iterator[Problem]:
    for where, said, line in document.lines_with(LOST, document.body):
        better = restored(line)
        read = better != line and not MANGLED.search(better)
        yield Problem(
            "mangled-address",
            f'"{shortened(said)}" stands where an email address was lost'
            + (", but its code is still there" if read else ""),
            where,
            hint=READ if read else RESTORE,
            fix=better if read else "",
            level=Level.ADVICE,
        )
