"""Paragraphs that several adverts of one employer have, which its statement could say for them all.

Two are the same where most of their words are. No advert is compared with all others: paragraphs are
looked up by its pairs of long words.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator import wording
from generator.document import MARKDOWN, Document, Text
from generator.organisation import Organisation
from generator.problem import Code, Level, Problem, Where
from generator.site import Site

CODES = {
    "shared-paragraph": Code(
        "Adverts of one employer have a paragraph that is the same, or almost the same. As a statement in "
        "the employer's file it is written once, and changed in one place.",
        "(the same paragraph on equality in 12 adverts)",
        "statements: equality",
    )
}
FEWEST_WORDS = 20
FEWEST_SIGNS = 2 * FEWEST_WORDS - 1
KINDS = ("paragraph", "field")
# How many of all the words of two paragraphs both must have.
ALIKE = 0.85


@dataclass(eq=False)
class _Paragraph:
    """A paragraph that was met first in `text`, the files that have it, and its second place."""

    text: Text
    paths: set[str]
    again: Where | None = None

    @cached_property
    def words(self) -> frozenset[str]:
        """Each of its words once."""
        return _words(self.text)


def check(site: Site, outputs: Mapping[str, bytes]) -> Iterable[Problem]:
    """Advice on each such paragraph, once: at the first that is a copy."""
    adverts: dict[str, list[Document]] = defaultdict(list)
    for listing in site.current:
        adverts[listing.vacancy.organisation].append(listing.vacancy.document)
    for employer in site.organisations:
        documents = sorted(adverts[employer.slug], key=lambda document: document.path)
        yield from _told(_paragraphs(employer, documents), employer)


def of_files(site: Site, outputs: Mapping[str, bytes], paths: Iterable[str]) -> Iterable[Problem]:
    """The same: what an advert shares with others is known when all were read."""
    return check(site, outputs)


def _paragraphs(employer: Organisation, documents: Iterable[Document]) -> list[_Paragraph]:
    """The paragraphs of the employer's statements and adverts, each once."""
    found: list[_Paragraph] = []
    index: dict[tuple[str, str], _Paragraph] = {}
    for document in (employer.document, *documents):
        for text in document.texts:
            typed = text.passage.text
            if text.passage.kind not in KINDS or len(typed) < FEWEST_SIGNS or not _counts(text, employer):
                continue
            gist = text.passage.gist
            same = _same(text, [index[pair] for pair in gist if pair in index])
            if same is None:
                found.append(_Paragraph(text, {document.path}))
                for pair in gist:
                    index.setdefault(pair, found[-1])
            elif document.path not in same.paths:
                same.paths.add(document.path)
                same.again = same.again or text.where(text.passage.sentences[0][0])
    return found


def _counts(text: Text, employer: Organisation) -> bool:
    """Whether it stands in the text of an advert or in a statement, and is long enough."""
    is_one = not MARKDOWN.isdisjoint(text.keys) if text.keys else text.document is not employer.document
    typed = text.passage.text
    return is_one and typed.count(" ") + typed.count("\n") >= FEWEST_WORDS - 1


def _same(text: Text, met: list[_Paragraph]) -> _Paragraph | None:
    """The earlier paragraph that has a third of the gist or more, if most of all their words are the same."""
    if met and met[0].text.passage.text == text.passage.text:
        return met[0]
    best = max(dict.fromkeys(met), key=met.count, default=None)
    if best is None or met.count(best) * 3 < len(text.passage.gist):
        return None
    one, other = _words(text), best.words
    both = len(one & other)
    return best if both >= ALIKE * (len(one) + len(other) - both) else None


def _words(text: Text) -> frozenset[str]:
    return frozenset(text.passage.text.lower().replace(",", " ").replace(".", " ").split())


def _told(paragraphs: Iterable[_Paragraph], employer: Organisation) -> Iterator[Problem]:
    for each in paragraphs:
        if each.again:
            path, line = each.text.document.path, each.text.where(0).line
            adverts = f"{wording.counted(len(each.paths), 'advert')} of {employer.name}"
            message = f"this paragraph is the same, or almost the same, in {adverts}; "
            message += f"the first is on line {line} of {path}"
            hint = f"Write it once, under statements in {employer.document.path}, and name it here."
            if path == employer.document.path:
                message = f'this paragraph is almost the same as the statement "{each.text.keys[-1]}" '
                message += f"of {employer.name}"
                hint = "Name that under statements, and take the paragraph out."
            yield Problem("shared-paragraph", message, each.again, hint, level=Level.ADVICE)
