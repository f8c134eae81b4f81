"""Paragraphs that several adverts of one employer have, which its statement could say for them all.

Two are the same where most of their words are. No advert is compared with all others: paragraphs are
looked up by its pairs of long words. A word is known by its checksum, so that a large site fits in memory.
"""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from zlib import crc32

from generator import wording
from generator.document import MARKDOWN, Text
from generator.organisation import Organisation
from generator.problem import Code, Level, Problem, Where
from generator.site import Site
from generator.subject import Subject

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
# How many bytes the checksum of a word has.
CODE = 4
# How many letters a long word has.
LONG = 7
# How many of all the words of two paragraphs both must have.
ALIKE = 0.85


class Paragraph(NamedTuple):
    """A paragraph of an employer's statement, which has a `name`, or of one of its adverts.

    `line` is where it starts, and `place` where its first word stands. `words` has each of its words once,
    and `long` the long ones as they follow each other: by pairs of these, one that says the same is found.
    """

    employer: str
    name: str
    line: int
    place: Where
    text: int
    long: bytes
    words: bytes


@dataclass(eq=False, slots=True)
class _Met:
    """A paragraph as it was met first, how many files have it, the last of them, and its second place."""

    first: Paragraph
    files: int
    path: str
    again: Where | None = field(default=None)


def group(subject: Subject) -> str:
    """The employer whose statement could say it; a file that is of none is compared with nothing."""
    if subject.listing:
        return subject.listing.vacancy.organisation
    return subject.employers[0].slug if _is_employer(subject) else subject.document.path


def item(subject: Subject) -> tuple[Paragraph, ...]:
    """The long paragraphs of an advert, or of an employer's statements."""
    if not subject.listing and not _is_employer(subject):
        return ()
    employer, texts = group(subject), subject.document.texts
    return tuple(
        [_paragraph(text, employer) for text in texts if _counts(text, of_advert=bool(subject.listing))]
    )


class Comparison:
    """What the paragraphs of all files, which come in order of their paths, have in common."""

    def __init__(self, site: Site) -> None:
        self._employers = {employer.slug: employer for employer in site.organisations}
        # An employer's own file comes before those of its adverts.
        self._met: dict[str, dict[int, _Met]] = {slug: {} for slug in self._employers}
        self._again: dict[str, dict[_Met, None]] = {slug: {} for slug in self._employers}

    def take(self, item: tuple[Paragraph, ...]) -> None:
        """Compare the paragraphs of the next file with those that came before."""
        for paragraph in item:
            index, path = self._met[paragraph.employer], paragraph.place.path
            # Most copies are exact, and the first pair finds those.
            first = index.get(int.from_bytes(paragraph.long[: 2 * CODE]))
            same, pairs = first, list[int]()
            if first is None or first.first.text != paragraph.text:
                pairs = _pairs(paragraph)
                same = _same(paragraph, len(pairs), [index[pair] for pair in pairs if pair in index])
            if same is None:
                # What has no pair of its own, nobody will ever find.
                met = _Met(paragraph, 1, path)
                for pair in pairs:
                    index.setdefault(pair, met)
            elif path != same.path:
                same.files, same.path, same.again = same.files + 1, path, same.again or paragraph.place
                self._again[paragraph.employer][same] = None

    def advice(self) -> Iterator[Problem]:
        """Advice on each such paragraph, once: at the first that is a copy."""
        for slug, again in self._again.items():
            for each in again:
                yield _told(each, self._employers[slug])


def _is_employer(subject: Subject) -> bool:
    """Whether it is the file of an employer."""
    return [each.document.path for each in subject.employers] == [subject.document.path]


def _counts(text: Text, *, of_advert: bool) -> bool:
    """Whether it stands in the text of an advert or in a statement, and is long enough."""
    typed = text.passage.text
    if len(typed) < FEWEST_SIGNS or text.passage.kind not in KINDS:
        return False
    is_one = not MARKDOWN.isdisjoint(text.keys) if text.keys else of_advert
    return is_one and typed.count(" ") + typed.count("\n") >= FEWEST_WORDS - 1


def _paragraph(text: Text, employer: str) -> Paragraph:
    typed, name = text.passage.text, text.keys[-1] if text.keys else ""
    first = text.where(0)
    blank = len(typed) - len(typed.lstrip())
    words = typed.lower().replace(",", " ").replace(".", " ").split()
    codes = list(map(crc32, "\n".join(words).encode(errors="surrogatepass").split(b"\n")))
    long = [code for code, word in zip(codes, words, strict=True) if len(word) >= LONG]
    place = text.where(blank) if blank else first
    whole = crc32(typed.encode(errors="surrogatepass")) << 32 | len(typed)
    return Paragraph(
        employer, name, first.line, place, whole, array("I", long).tobytes(), array("I", set(codes)).tobytes()
    )


def _codes(raw: bytes) -> Sequence[int]:
    return array("I", raw)


def _pairs(paragraph: Paragraph) -> list[int]:
    long = paragraph.long
    return [int.from_bytes(long[at : at + 2 * CODE]) for at in range(0, len(long) - CODE, CODE)]


def _same(paragraph: Paragraph, pairs: int, met: list[_Met]) -> _Met | None:
    """The earlier paragraph that has a third of the pairs or more, if most of their words are the same."""
    best = max(dict.fromkeys(met), key=met.count, default=None)
    if best is None or met.count(best) * 3 < pairs:
        return None
    one, other = frozenset(_codes(paragraph.words)), frozenset(_codes(best.first.words))
    both = len(one & other)
    return best if both >= ALIKE * (len(one) + len(other) - both) else None


def _told(each: _Met, employer: Organisation) -> Problem:
    assert each.again
    path, line = each.first.place.path, each.first.line
    adverts = f"{wording.counted(each.files, 'advert')} of {employer.name}"
    message = f"this paragraph is the same, or almost the same, in {adverts}; "
    message += f"the first is on line {line} of {path}"
    hint = f"Write it once, under statements in {employer.document.path}, and name it here."
    if path == employer.document.path:
        message = f'this paragraph is almost the same as the statement "{each.first.name}" '
        message += f"of {employer.name}"
        hint = "Name that under statements, and take the paragraph out."
    return Problem("shared-paragraph", message, each.again, hint, level=Level.ADVICE)
