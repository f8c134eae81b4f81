"""Email addresses that a proxy took out of the page that a text was copied from."""

from collections.abc import Iterable, Iterator, Mapping

from generator.document import Document
from generator.fields.addresses import RESTORE
from generator.fields.mangled import MANGLED
from generator.problem import Code, Level, Problem, Where
from generator.site import Site

# One of these stands in all of them, and is found much sooner.
CLUES = ("protect", "cfemail", "cf_email")
CODES = {
    "mangled-address": Code(
        "An email address was lost when text was copied from a web page that hides addresses from robots.",
        "Write to [email protected]",
        "Write to hr@police.example",
    )
}


def check(site: Site, outputs: Mapping[str, bytes]) -> Iterable[Problem]:
    """Advice on every line of a body and every text of the front matter where an address was lost."""
    for document in site.documents:
        for where in dict.fromkeys((*_in_front(document), *_in_body(document))):
            yield Problem(
                "mangled-address",
                "an email address was lost here",
                where,
                hint=RESTORE,
                level=Level.ADVICE,
            )


def _in_front(document: Document) -> Iterator[Where]:
    for _, scalar in document.scalars:
        text = scalar.value
        # Without quotes, YAML takes the square brackets for those of a list.
        if _may_be_mangled(text) and (MANGLED.search(text) or MANGLED.fullmatch(f"[{text}]")):
            yield scalar.where


def _in_body(document: Document) -> Iterator[Where]:
    """The first place on each line."""
    if not _may_be_mangled(document.body):
        return
    lines: dict[int, Where] = {}
    for found in MANGLED.finditer(document.body):
        where = document.at(found.start())
        lines.setdefault(where.line, where)
    yield from lines.values()


def _may_be_mangled(text: str) -> bool:
    text = text.lower()
    return any(clue in text for clue in CLUES)
