"""The order of headings: people who use a screen reader find their way by it (WCAG 2.2, 1.3.1 and 2.4.6)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.document import Document
from generator.problem import Code, Level, Problem
from generator.subject import Subject

# Markdown takes `#` for a heading without a space after it, and also in a list or a quotation.
HASHES = re.compile(r"(?: *(?=[-*+>\d]))?(?:> *|(?:[-*+]|\d+\.) +)*(?P<hashes>#{1,6})(?P<words>.*)")
UNDERLINES = ("=", "-")
TAG = re.compile(r"<h([1-6])\b[^<>]*>(.*?)(?:</h|$)", re.IGNORECASE)
# A line that underlines the one above, and a heading without words.
NOT_PLAIN = re.compile(r"\n(?:=+|-+|## )[^\S\n]*(?=\n|\Z)")
CODES = {
    "heading-order": Code(
        "The page's title is heading level 1. Headings in the text start at level 2, none of them skips a "
        "level on the way down, and none is empty.",
        "#### Your team",
        "## Your team",
    )
}


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading as typed: where it starts in the body, its level and its words."""

    start: int
    level: int
    words: str


# Vacancies that are over are looked at too.
OVER = True


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every heading in a body that is level 1, skips a level or has no words."""
    document = subject.document
    if not _is_plain(document):
        yield from _document(document)


def _is_plain(document: Document) -> bool:
    """Whether every heading is certainly level 2 and has words: much cheaper than to read line by line."""
    text = f"\n{document.body_outside_code}"
    all_alike = text.count("#") == 2 * text.count("\n## ")
    return all_alike and "<h" not in document.small_letters and NOT_PLAIN.search(text) is None


def _document(document: Document) -> Iterator[Problem]:
    headings = list(_headings(document))
    alike = all(heading.level == 1 for heading in headings)
    above = 1
    for heading in headings:
        found = _wrong(heading, above)
        if found:
            typed = document.body[heading.start] == "#"
            certain = alike and typed and heading.words
            fix = document.corrected(heading.start, heading.start, "#") if certain else ""
            message, hint = found
            where = document.at(heading.start)
            yield Problem("heading-order", message, where, hint, fix, Level.ADVICE)
        above = heading.level


def _wrong(heading: _Heading, above: int) -> tuple[str, str] | None:
    """What is wrong and what to do, of a heading below one of level `above`."""
    if not heading.words:
        return "the heading has no words", "Write them on this line, or delete it."
    if heading.level == 1:
        message = f'the heading "{heading.words}" is level 1, as the title of the page is'
        return message, r"Start it with ##. If it is no heading, write \# in place of #."
    if heading.level > above + 1:
        after = "the title of the page" if above == 1 else f"level {above}"
        message = f'the heading "{heading.words}" is level {heading.level}, straight after {after}'
        return message, f"Start it with {'#' * (above + 1)}."
    return None


def _headings(document: Document) -> Iterator[_Heading]:
    """The headings in Markdown: with hashes, underlined on the second line of a paragraph, or as HTML."""
    start, opens = 0, True
    lines = document.body_outside_code.split("\n")
    for line, below, typed in zip(lines, [*lines[1:], ""], document.body.split("\n"), strict=True):
        found = HASHES.match(line) if "#" in line else None
        if found:
            words = typed[found.start("words") :].strip(" \t#")
            yield _Heading(start + found.start("hashes"), len(found["hashes"]), words)
        elif opens and _is_rule(below) and line.strip():
            yield _Heading(start, 1 if below[0] == "=" else 2, typed.strip())
        for tag in TAG.finditer(line) if "<" in line else ():
            yield _Heading(start + tag.start(), int(tag[1]), typed[tag.start(2) : tag.end(2)].strip())
        opens = not line or found is not None or _is_rule(line) or line.isspace()
        start += len(line) + 1


def _is_rule(line: str) -> bool:
    """Whether a line is = or - again and again, which underlines the one above or parts the text."""
    return line[:1] in UNDERLINES and not line.rstrip(" ").strip(line[0])
