"""Adverts, sentences and paragraphs that are too long, and adverts that are too short.

GOV.UK asks for sentences of up to 25 words and for short paragraphs. An advert of 300 to 500 words is read to
its end and still says what the job is.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from textwrap import wrap

from generator import wording
from generator.document import Document, Text
from generator.problem import Code, Level, Problem
from generator.subject import Subject

CODES = {
    "body-length": Code(
        "The text of an advert is best between 300 and 500 words. Fewer do not say what the job is, and few "
        "people read more. The fields, such as the questions, do not count.",
        "(a text of 1,200 words)",
        "(a text of 400 words, and a document with the rest)",
    ),
    "long-sentence": Code(
        "A sentence has over 25 words, which many people must read twice.",
        "You will work with the Deputy Mayor, the Chief Executive and their teams, who depend on you for "
        "advice that is clear, timely and complete, whatever the day brings.",
        "You will work with the Deputy Mayor, the Chief Executive and their teams. They depend on you for "
        "clear, timely and complete advice.",
    ),
    "long-paragraph": Code(
        "A paragraph takes over 5 lines, which looks like work before anybody has read a word of it.",
        "(a paragraph of 9 lines)",
        "(two paragraphs of 4 lines, or a list)",
    ),
}
FEWEST, MOST = 300, 500
MOST_WORDS = 25
# So many signs or fewer make no more words.
FEWEST_LETTERS = 2 * MOST_WORDS
# Lines of 75 characters, as long as a line can be and still be read with ease; this site's are shorter.
MOST_LINES, LINE = 5, 75
# What has fewer signs has no more lines.
FEWEST_SIGNS = 4 * LINE
# What changes how wide a text is.
OTHER_BLANKS = frozenset("\t\r\v\f")
# What stands alone between words and is none.
SIGNS = "-–—&/|*+"
# Where a sentence ends without a full stop: a line that is broken on purpose, a cell of a table.
BREAK = re.compile(r"(?: {2,}|\\)\n|\|")


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on the length of each advert, once, and on every long sentence and paragraph of any text."""
    if subject.listing:
        yield from _body(subject.document)
    for text in subject.document.texts:
        if len(text.passage.text) > FEWEST_LETTERS and _spaces(text.passage.text) >= MOST_WORDS:
            yield from _sentences(text)
            yield from _paragraph(text)


def _body(document: Document) -> Iterator[Problem]:
    words = _words(" ".join([text.passage.text for text in document.texts if not text.keys]))
    if not FEWEST <= words <= MOST:
        hint = "Say more of what the person will do and whom you look for."
        if words > MOST:
            hint = "Cut what candidates can do without before they apply, or move it to a document."
        message = f"the text has {wording.counted(words, 'word')}; {FEWEST} to {MOST} are best"
        yield Problem("body-length", message, document.at(0), hint, level=Level.ADVICE)


def _sentences(text: Text) -> Iterator[Problem]:
    for start, end in text.passage.sentences:
        if _spaces(text.passage.text[start:end]) >= MOST_WORDS:
            yield from _parts(text, start, end)


def _parts(text: Text, start: int, end: int) -> Iterator[Problem]:
    """The long parts of what looks like one sentence and may be broken on purpose."""
    ends = [found.end() for found in BREAK.finditer(text.passage.text, start, end)]
    for first, last in pairwise((start, *ends, end)):
        part = text.passage.text[first:last]
        if (words := _words(part)) > MOST_WORDS:
            message = f"this sentence has {words} words; up to {MOST_WORDS} are easy to read"
            where = text.where(first + len(part) - len(part.lstrip()))
            hint = "Split it into two or more sentences, or make a list of its parts."
            yield Problem("long-sentence", message, where, hint, level=Level.ADVICE)


def _paragraph(text: Text) -> Iterator[Problem]:
    """A paragraph of one sentence is told as that."""
    passage = text.passage
    if passage.kind in ("heading", "row") or len(passage.sentences) < 2 or len(passage.text) < FEWEST_SIGNS:
        return
    lines = _lines(passage.text)
    if lines > MOST_LINES:
        message = f"this paragraph takes up {lines} lines; up to {MOST_LINES} look easy to read"
        where = text.where(passage.sentences[0][0])
        hint = "Split it with an empty line, or make a list of it."
        yield Problem("long-paragraph", message, where, hint, level=Level.ADVICE)


def _lines(text: str) -> int:
    """How many lines a text takes, or as many as are not too many."""
    words = text.replace("\n", " ").split(" ")
    if len(max(words, key=len)) <= LINE and not OTHER_BLANKS.intersection(text):
        lines, width = 1, -1
        for length in map(len, words):
            width += length + 1
            if width > LINE:
                lines, width = lines + 1, length
        # A line may also end at a hyphen, and has no blanks around it.
        if lines <= MOST_LINES or not ("-" in text or "" in words):
            return lines
    return len(wrap(text, LINE))


def _words(text: str) -> int:
    """How many words people count in a text: "£3", "well-known" and "and/or" are one each."""
    words = text.split()
    spaced = f" {' '.join(words)} "
    return len(words) - sum(spaced.count(f" {sign} ") for sign in SIGNS if sign in text)


def _spaces(text: str) -> int:
    """How many words there can be, less one: sooner counted than words are."""
    return text.count(" ") + text.count("\n")
