"""Links whose words do not say where they lead (WCAG 2.2, 2.4.4), and web addresses that stand in the text.

People who use a screen reader go from link to link, and hear nothing but their words.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

from generator.document import MARKDOWN as IN_MARKDOWN
from generator.document import Document, Text
from generator.passages import UNREAD, Passage
from generator.problem import Code, Level, Problem, Where
from generator.prose import whole_address
from generator.slips.line import shortened
from generator.subject import Subject
from generator.vacancy import Vacancy

CODES = {
    "link-text-same": Code(
        "Two links have the same words and lead to two places.",
        "[Form](/attachments/a.pdf) and [form](/attachments/b.pdf)",
        "[Application form](/attachments/a.pdf) and [health form](/attachments/b.pdf)",
    ),
    "link-text-vague": Code(
        "The words of a link do not say where it leads, which helps nobody who hears the links alone.",
        "To apply, [click here](https://jobs.example/apply).",
        "[Apply on our jobs site](https://jobs.example/apply).",
    ),
    "raw-address": Code(
        "A web address stands in the text. A screen reader spells it, and nobody can tell where it leads.",
        "Read https://jobs.example/pack.pdf.",
        "Read the [application pack](https://jobs.example/pack.pdf).",
    ),
}
VAGUE = {
    *("click", "click here", "download", "find out more", "follow this link", "here", "info", "learn more"),
    *("link", "more", "more here", "more info", "more information", "read more", "see here", "see more"),
    *("this", "this link", "this page", "this site", "this website", "website"),
}
VAGUE_STARTS = ("click here", "link to ")
MARKDOWN = re.compile(
    r"\[(?<!!\[)([^\[\]]+)\](?:\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)|\[([^\[\]]+)\])"
)
HTML = re.compile(r"<a\s[^<>]{0,300}?href\s*=\s*[\"']?([^\"'\s<>]+)[^<>]*>([^<>]{1,300})</a", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?://|\bwww\.)")


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every link and address in any text whose words do not say where they lead."""
    if subject.listing:
        yield from _labels(subject.listing.vacancy)
    document, before = subject.document, dict[str, tuple[str, Where]]()
    for text in document.markdown:
        for words, href, start in _links(text.passage.text):
            yield from _link(text, words, (href, start), before)
    for text in (document.markdown[0], *_fields(document)):
        yield from _addresses(text)


def _links(text: str) -> Iterator[tuple[str, str, int]]:
    """The words of each link, where it leads and where its words start."""
    if "](" in text or "][" in text:
        for found in MARKDOWN.finditer(text):
            yield found[1], found[2] or found[3] or "", found.start(1)
    if "<a" in text.lower():
        for found in HTML.finditer(text):
            yield found[2], found[1], found.start(2)


def _link(
    text: Text, words: str, place: tuple[str, int], before: dict[str, tuple[str, Where]]
) -> Iterator[Problem]:
    """Advice on a link; `before` has where the same words lead in the same file, and where they stand."""
    href, start = place
    bare, where = _bare(words), text.where(start)
    if bare in VAGUE or bare.startswith(VAGUE_STARTS):
        yield _vague(words, where)
    elif not ADDRESS.match(bare):
        with suppress(ValueError):
            href = whole_address(href, "/", text.document.path)
        other, first = before.setdefault(bare, (href, where))
        if other != href:
            message = (
                f'the link "{shortened(words)}" leads to another place than the one on line {first.line}'
            )
            hint = "Give each link words of its own."
            yield Problem("link-text-same", message, where, hint, level=Level.ADVICE)


def _labels(vacancy: Vacancy) -> Iterator[Problem]:
    """Advice on the words of links that fields give."""
    labels = [("apply", vacancy.apply.label), *(("documents", paper.title) for paper in vacancy.documents)]
    for key, label in labels:
        bare = _bare(label)
        if bare in VAGUE or bare.startswith(VAGUE_STARTS):
            typed = (each.where for keys, each in vacancy.document.scalars if keys and each.value == label)
            yield _vague(label, next(typed, vacancy.document.where(key)))


def _fields(document: Document) -> Iterator[Text]:
    """The fields that have an address among other words."""
    before = None
    for text in document.texts:
        scalar = text.scalar
        if (
            scalar
            and scalar is not before
            and _may_have_address(scalar.value)
            and len(scalar.value.split()) > 1
        ):
            yield Text(document, Passage("field", scalar.value), text.keys, scalar)
        before = scalar


def _addresses(text: Text) -> Iterator[Problem]:
    """Advice on each address that people read: not that of a link, of a tag or in a comment."""
    typed = text.passage.text
    found = [each.start() for each in ADDRESS.finditer(typed)] if _may_have_address(typed) else []
    found = [at for at in found if typed[max(0, at - 3) : at].rstrip("<")[-2:] != "]("]
    is_plain = text.scalar and IN_MARKDOWN.isdisjoint(text.keys)
    unread = {each.start(): each[0] for each in UNREAD.finditer(typed)} if found else {}
    for at in found:
        address = (unread.get(at) or unread.get(at - 1, "").strip("<>")).rstrip(".,;:!?")
        if ADDRESS.match(address):
            message = f'the address "{shortened(address)}" stands in the text'
            hint = "Put it behind words that say where it leads: [Application pack](https://…)."
            if is_plain:
                hint = "Move it to the text, or to apply or documents."
            yield Problem("raw-address", message, text.where(at), hint, level=Level.ADVICE)


def _may_have_address(text: str) -> bool:
    return "://" in text or "www." in text


def _vague(words: str, where: Where) -> Problem:
    message = f'the words of the link, "{words}", do not say where it leads'
    hint = "Name what is there, such as the application form."
    return Problem("link-text-vague", message, where, hint, level=Level.ADVICE)


def _bare(words: str) -> str:
    return " ".join(words.lower().split()).strip(" .,:;!?*_`'\"»>→")
