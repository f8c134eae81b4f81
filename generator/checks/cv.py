"""A CV that people must send, although it does not count for the shortlist, with no word on what it is for.

A CV takes hours to write, and tells age, sex and origin. Who asks for one that does not count says why.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from generator.document import Text
from generator.listing import Listing
from generator.phrases import words_of
from generator.problem import Code, Level, Problem, Where
from generator.shapes import Mapping as Pairs
from generator.shapes import Sequence
from generator.shown import named, place_of_both, shown
from generator.subject import Subject

CODES = {
    "cv-not-used": Code(
        "An advert asks for a CV, says that it does not count for shortlisting, and not what it is for.",
        "We ask for your CV, but we do not use it for shortlisting.",
        "We do not use your CV for shortlisting. We read it only before the interview.",
    )
}
WORDS = words_of("cv cvs curriculum")
CV = r"\b(?:cvs?|curriculum vitae)\b"
NOT = r"(?:\bnot|n['’]t|\bnever)"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


NAMES = _pattern(CV)
NAMES_OR_MEANS = _pattern(rf"{CV}|\b(?:it|them)\b")
ASKS = _pattern(
    r"\b(?:ask|attach|email|enclose|include|need|provide|require|send|submit|upload)(?:e?d|ing)?\b"
)
# Without a CV, no application counts.
INSISTS = _pattern(r"\b(?:unless|without|if you (?:do not|don['’]t))\b")
REFUSES = _pattern(
    rf"{NOT}\b[^.;,]{{0,60}}{CV}|{CV}[^.;,]{{0,60}} {NOT} (?:needed|required|wanted)|\bno {CV}"
)
PASSES_OVER = _pattern(
    rf"{NOT} (?:be )?(?:accept|assess|consider|form part|look at|mark|read|score|see|shortlist|sift|use)"
)
# A use that comes with the interview or after it.
PURPOSE = _pattern(
    r"\b(?:discuss|help|keep|look|need|read|seen?|use)[sd]?\b[^.]{0,60}"
    r"\b(?:checks?|interviews?|panel|references|vetting)\b|\bto (?:check|confirm|verify)\b"
)


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on each vacancy that people can apply for, now or later."""
    if listing := subject.listing:
        sentences = list(_sentences(listing))
        asked = _in_documents(listing) or _first(sentences, _asks)
        unused = (_by_field(listing) or _first(sentences, _is_unused)) if asked else None
        if asked and unused and not _first(sentences, PURPOSE.search):
            yield _told(listing.vacancy.document.path, asked, unused)


def _told(path: str, asked: Where, unused: Where) -> Problem:
    where = place_of_both(path, asked, unused)
    message = (
        f"a CV is asked for ({named(asked, where.path)}), but not used for shortlisting "
        f"({named(unused, where.path)})"
    )
    hint = "Say what it is for, such as: We read your CV only before the interview. Or do not ask for it."
    return Problem("cv-not-used", message, where, hint, level=Level.ADVICE)


def _in_documents(listing: Listing) -> Where | None:
    """The place of a CV among what to send."""
    at = next((at for at, name in enumerate(listing.vacancy.apply.documents) if _asks(f"send {name}")), None)
    apply = listing.vacancy.document.front.get("apply")
    if at is None or apply is None or not isinstance(apply.value, Pairs):
        return None
    documents = apply.value.get("documents")
    assert documents
    return documents.value.items[at].where if isinstance(documents.value, Sequence) else documents.value.where


def _by_field(listing: Listing) -> Where | None:
    vacancy = listing.vacancy
    unused = vacancy.cv_used_for_shortlisting is False
    return vacancy.document.where("cv_used_for_shortlisting") if unused else None


def _sentences(listing: Listing) -> Iterator[tuple[Text, int, int]]:
    """Each sentence of a text that speaks of a CV: the next one may go on to say `it`."""
    for text in shown(listing, WORDS):
        for start, end in text.passage.sentences:
            yield text, start, end


def _first(sentences: list[tuple[Text, int, int]], says: Callable[[str], object]) -> Where | None:
    """Where the first sentence that says something starts."""
    found = (text.where(start) for text, start, end in sentences if says(text.passage.text[start:end]))
    return next(found, None)


def _asks(text: str) -> bool:
    insists = INSISTS.search(text) or (ASKS.search(text) and not REFUSES.search(text))
    return bool(NAMES.search(text) and insists)


def _is_unused(text: str) -> bool:
    """Whether a sentence, which may say `it`, says that a CV does not count, or is not wanted."""
    if INSISTS.search(text) or not NAMES_OR_MEANS.search(text):
        return False
    return bool(REFUSES.search(text) or PASSES_OVER.search(text))
