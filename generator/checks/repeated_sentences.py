"""A sentence that an advert says twice, as pasted texts often do with whom to ask."""

from collections.abc import Iterable, Iterator

from generator.document import APART, Document, Text
from generator.problem import Code, Level, Problem
from generator.subject import Subject

CODES = {
    "repeated-sentence": Code(
        "The advert says a whole sentence twice: in its text, in its fields, or in both.",
        "(the same line on whom to ask, at the start and at the end)",
        "(the line once, or contact filled in and the line nowhere)",
    )
}
FEWEST_WORDS, FEWEST_SIGNS = 6, 24
MARKS = ".,;:!?()*_ “”\"'"
# Fields whose items each stand alone, so that each may say the same.
ITEMS = {"documents", "stages", "supplementaryquestions"}


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on each stretch of an advert with a sentence that it has had before, once for the stretch."""
    if listing := subject.listing:
        document = listing.vacancy.document
        if _may_repeat(document):
            yield from _document(document)


def _may_repeat(document: Document) -> bool:
    """Whether two parts of its texts between full stops are the same, at a first look."""
    whole = document.whole
    for blank in "\n\t\xa0":
        whole = whole.replace(blank, " ")
    for end in ("? ", "! ", APART):
        whole = whole.replace(end, ". ")
    parts = [part for part in whole.split(". ") if len(part) >= FEWEST_SIGNS]
    parts = [_bare(part) if "  " in part else part.strip(MARKS) for part in parts]
    return len(set(parts)) < len(parts)


def _document(document: Document) -> Iterator[Problem]:
    said: dict[str, tuple[Text, int]] = {}
    for text in document.texts:
        for start, end in text.passage.sentences if text.passage.kind != "row" else ():
            sentence = _bare(text.passage.text[start:end].lower())
            here = (text, start)
            before = said.setdefault(sentence, here)
            again = before is not here and not _may_say_the_same(before[0], text)
            if again and sentence.count(" ") >= FEWEST_WORDS - 1:
                message = f"this sentence is on line {before[0].where(before[1]).line} too"
                where, hint = text.where(start), "Say it once, where candidates look for it."
                yield Problem("repeated-sentence", message, where, hint, level=Level.ADVICE)
                break


def _may_say_the_same(first: Text, again: Text) -> bool:
    """Whether two texts are items of one field, which each stand alone."""
    return first.keys[:1] == again.keys[:1] and not ITEMS.isdisjoint(again.keys[:1])


def _bare(sentence: str) -> str:
    return " ".join(sentence.split()).strip(MARKS)
