"""Typographic quotation marks left over in front matter, where a text was copied out of another."""

from collections.abc import Iterable, Iterator

from generator.document import Document
from generator.problem import Code, Level, Problem
from generator.shapes import Scalar
from generator.slips.snag import CURLY
from generator.subject import Subject

CODES = {
    "stray-quote": Code(
        "A text in the front matter has a typographic quotation mark without a partner, or stands in such "
        "marks as a whole, and the page shows them.",
        "title: “Crime Analyst",
        "title: Crime Analyst",
    )
}


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every value with a mark that has no partner, or on several lines and in marks as a whole.

    One on a single line in marks as a whole is an error, unless it stands in straight quotes on purpose.
    """
    document = subject.document
    if "“" in document.small_letters or "”" in document.small_letters:
        yield from _document(document)


def _document(document: Document) -> Iterator[Problem]:
    for _, scalar in document.scalars:
        text = scalar.value
        if not scalar.end and CURLY.fullmatch(text.strip()):
            yield _problem(scalar, 0, "the whole text stands in quotation marks, which the page shows")
        elif text.count("“") != text.count("”") and "„" not in text and "\n" not in text:
            at = min(place for mark in "“”" if (place := text.find(mark)) >= 0)
            yield _problem(scalar, at, f"a quotation mark has no partner: {text[at]}")


def _problem(scalar: Scalar, at: int, message: str) -> Problem:
    """With the line corrected where the only mark of any kind is the first or the last sign."""
    rest = scalar.value.strip("“”")
    certain = len(rest) == len(scalar.value) - 1 and not set(rest) & set("“”\"'")
    fix = scalar.rewritten(rest) if certain else ""
    hint = "Delete the mark; if it belongs to the text, write the other one too."
    return Problem("stray-quote", message, scalar.part(at).where, hint, fix, Level.ADVICE)
