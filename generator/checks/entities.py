"""Codes for characters, such as `&nbsp;`, that are broken and so are shown letter by letter."""

from collections.abc import Iterable, Iterator

from generator.character_codes import broken_codes
from generator.document import MARKDOWN, Document
from generator.problem import Code, Level, Problem, Where
from generator.shapes import Scalar, normal
from generator.subject import Subject

CODES = {
    "broken-entity": Code(
        "A code for a character is broken, or stands where codes are not read, so the page shows the code.",
        "&##128205; London &amp;nbsp; office",
        "📍 London office",
    )
}


# Vacancies that are over are looked at too.
OVER = True


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every broken code in a body, and on every code at all in front matter that is plain text."""
    document = subject.document
    if "&" in document.small_letters:
        yield from _front(document)
        yield from _body(document)


def _front(document: Document) -> Iterator[Problem]:
    for keys, scalar in document.scalars:
        if "&" in scalar.value:
            yield from _scalar(scalar, is_markdown=not MARKDOWN.isdisjoint(map(normal, keys)))


def _body(document: Document) -> Iterator[Problem]:
    for code in broken_codes(document.body_outside_code, is_markdown=True):
        fix = document.corrected(code.start, code.end, code.in_markdown) if code.name else ""
        yield _problem(code.said, code.character, fix, document.at(code.start))


def _scalar(scalar: Scalar, *, is_markdown: bool) -> Iterator[Problem]:
    for code in broken_codes(scalar.value, is_markdown=is_markdown):
        character = code.character.replace("\xa0", " ")
        whole = scalar.value[: code.start] + character + scalar.value[code.end :]
        fix = scalar.rewritten(whole) if character and whole.isprintable() else ""
        yield _problem(code.said, character, fix, scalar.part(code.start, code.end).where)


def _problem(said: str, character: str, fix: str, where: Where) -> Problem:
    visible = character.isprintable() and character.strip()
    message = f'"{said}" is shown as a code' + (f", not as {character}" if visible else "")
    hint = "Write the character itself; where no code is meant, put a space after the &."
    return Problem("broken-entity", message, where, hint, fix, Level.ADVICE)
