"""What the site takes out of a text for safety: HTML, links and images that never reach the page."""

import re
from collections.abc import Iterable, Iterator

from generator.document import Document
from generator.problem import Code, Level, Problem
from generator.prose import unsafe
from generator.subject import Subject
from generator.word_markup import MARKUP

CODES = {
    "unsafe-html": Code(
        "Part of a text is not on the page: HTML that is not allowed, a link that is not safe, or an image "
        "from another site.",
        '<font color="red">Apply now</font>',
        "**Apply now**",
    )
}
# Reading Markdown takes much longer than finding out that a text has nothing but plain links in it.
OPENS = re.compile(r"\](?:\(|:)")
SCHEME = r"(?:https?://|mailto:|tel:|/(?!/)|[#\w.][\w./-]*(?=[?#)\s]|$))"
REST = r"(?:[\w@:./?#=%+~,-]|&(?![#\w]*;))*"
PLAIN = re.compile(rf"\](?:\({SCHEME}{REST}\)|: *{SCHEME}{REST}[ \t]*$)", re.MULTILINE)
# What other checks tell with better words: the markup of Word, and of proxies that hide addresses.
TOLD = re.compile(rf"{MARKUP.pattern}|<[a-z][^<>]*(?:data-|__)cf_?email[^<>]*>", re.IGNORECASE | re.DOTALL)
# Of one text, so that hostile text does not take long.
MOST_PARTS = 20


# Vacancies that are over are looked at too.
OVER = True


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every part of a body that is taken out, at every place where it stands."""
    document = subject.document
    if _may_be_unsafe(document.body):
        for part in unsafe(document.body)[:MOST_PARTS]:
            yield from _part(document, part)


def _may_be_unsafe(body: str) -> bool:
    """Whether a text has HTML, an image, or a link that is not plainly safe."""
    return (
        "<" in body
        or "![" in body
        or not all(PLAIN.match(body, found.start()) for found in OPENS.finditer(body))
    )


def _part(document: Document, part: str) -> Iterator[Problem]:
    """A part is the start of a tag or a comment, the name of an attribute, or an address."""
    text, said = document.body_outside_code, re.escape(part)
    attribute = re.compile(rf"<[a-z][^<>]*?\s({said})(?=[\s=/>])", re.IGNORECASE)
    if part.startswith("<"):
        starts = [found.start() for found in re.finditer(rf"{said}(?![\w-])", text, re.IGNORECASE)]
        what, hint = (
            f"{part}{'' if part == '<!--' else '>'}",
            "Write it in Markdown; for a < itself, write &lt;.",
        )
    elif attribute.search(text):
        starts = [found.start(1) for found in attribute.finditer(text)]
        what, hint = f"the attribute {part}", "Delete it: the site's style sheet decides how text looks."
    else:
        starts = [found.start() for found in re.finditer(said, text)]
        what = f'the address "{part}"'
        hint = "A link starts with https://, mailto:, tel: or / and has no spaces; an image is a file here."
    left = TOLD.sub(lambda found: " " * len(found[0]), text)
    for start in [start for start in starts if left[start] == text[start]] if starts else [0]:
        message = f"{what} is not safe, so it is not on the page"
        yield Problem("unsafe-html", message, document.at(start), hint, level=Level.ADVICE)
