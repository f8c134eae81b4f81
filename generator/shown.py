"""What the page of a vacancy shows of what people typed: its own texts, and those of its employer."""

from bisect import bisect
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import groupby

from generator.document import Document, Text
from generator.listing import Listing
from generator.passages import Passage, Word
from generator.problem import Where
from generator.shapes import normal

# More than any text has.
MOST = 1 << 32
# What an employer's file has for the pages of vacancies.
ADDED = (("statements",), ("defaults",))


def shown(listing: Listing, words: AbstractSet[str]) -> Iterator[Text]:
    """The texts on its page that have one of some words, alone or within another word.

    Those of its employer are the defaults that it does not replace, and the statements that it names.
    """
    own, employer = listing.vacancy.document, listing.organisation.document
    yield from own.texts_with(words)
    if more := [text for text in employer.texts_with(words) if text.keys[:1] in ADDED]:
        keys = _of_employer(listing, own)
        yield from [text for text in more if text.keys[:2] in keys]


def sentences(passage: Passage) -> Iterator[tuple[Word, ...]]:
    """The words of each sentence that has any."""
    for _, words in groupby(passage.words, lambda word: bisect(passage.sentences, (word.start, MOST))):
        yield tuple(words)


def place_of_both(path: str, first: Where, second: Where) -> Where:
    """Where to tell of two places: the one in the file at `path`; the first where both or neither are."""
    return first if first.path == path or second.path != path else second


def named(where: Where, path: str) -> str:
    """A place as a message about the file at `path` names it: `line 12`, or `line 12 of content/site.md`."""
    return f"line {where.line}" + (f" of {where.path}" if where.path != path else "")


def _of_employer(listing: Listing, own: Document) -> set[tuple[str, ...]]:
    """The keys under which the employer's file has what the page shows."""
    used = (*listing.vacancy.statements, listing.vacancy.ai_policy or "")
    statements = {("statements", normal(name)) for name in used}
    defaults = (entry for entry in own.front.entries if entry.key.where.path != own.path)
    return statements | {("defaults", normal(entry.key.value)) for entry in defaults}
