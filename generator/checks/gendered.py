"""Words that research links with men or with women, counted and shown where they stand.

Gaucher, Friesen and Kay, "Evidence that gendered wording in job advertisements exists and sustains gender
inequality" (Journal of Personality and Social Psychology, 2011): adverts with more words of the one kind than
of the other appeal less to women; the other way round they found no effect on men. So only the one surplus is
told, with both counts, and what to make of it is the editor's to say. The lists are our own, by the method
of that paper: words that people link with standing alone or above others (agentic), or with being there for
others (communal), and their forms.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Set
from itertools import groupby

from generator import wording
from generator.document import Document
from generator.listing import Listing
from generator.passages import WORD, Passage
from generator.problem import Code, Level, Problem
from generator.slips.line import shortened
from generator.subject import Subject
from generator.usual_words import is_usual

CODES = {
    "gender-coded": Code(
        "An advert has far more words that research links with men than words that it links with women. "
        "The advice shows each word where it stands, and leaves it to you what to change (Gaucher, Friesen "
        "and Kay, 2011).",
        "We want a driven, fearless and ambitious person who will dominate the field.",
        "We want a curious person who will bring people together and help us to know the field best.",
    )
}
# A star stands for any ending.
STEMS = {
    "men": """
        aggress* ambitio* assertive* authoritative autonom* bold boldly challeng* champion* commanding
        competitive* confident confidently conquer* courag* daring decisive* determined determination domina*
        drive driven drives driving fearless* fierce* force forceful* forces headstrong independen* intellect*
        lead leader leaders leadership leading leads led outperform* outspoken persist* powerful* relentless*
        resilien* robust* self-made self-motivated self-relian* self-starter* self-sufficien* strength*
        strong* superior* tenaci* tough* unflinching win winner* winning
    """,
    "women": """
        affection* approachab* belong* caring cheer* collaborat* commit commitment* committed compassion*
        connect* considerate co-operat* cooperat* dependab* empath* encourag* foster* friendl* gentle gently
        honest* inclusive* interpersonal kindness listen* loyal* mentor* modest* nurtur* patience patiently
        pleasant* polite* rapport relationship* respectful* responsive* sensitively sensitivity share shared
        shares sharing support* sympath* teamwork thoughtful* together trust* understand* warm* welcoming
    """,
}
FORMS = {side: re.compile("|".join(stems.split()).replace("*", r"[\w'-]*")) for side, stems in STEMS.items()}
# Words that were looked up before, as nearly all words of a text were: those linked with neither, and others.
_with_neither: set[str] = set()
_with_either: dict[str, str] = {}
MOST_KEPT = 50_000
# Where such a word means something else, and which words do so.
OTHERWISE = re.compile(r"\b(?:armed forces|driving licence|lead (?:question|time))\b", re.IGNORECASE)
MAY_MEAN_ELSE = {"driving", "forces", "lead"}
# Before a word: another part of it, or the middle of a sentence, where a capital letter makes a name.
WITHIN = re.compile(r"[^\W\d_]['’-]?\Z")
MIDDLE = re.compile(r"[\w,;]\s+\Z")
# What the police are, and what they may use.
FORCES = ("force", "forces")
USUAL = "If a word names what the employer does, list it under usual_words in the employer's file."
# With fewer, one sentence written another way would turn it round.
LEAST_MORE, LEAST_DIFFERENT = 4, 3
AROUND, MOST_SHOWN = 2, 12
# Which of the texts a word stands in, and where.
Place = tuple[int, int]


def each(subject: Subject) -> Iterable[Problem]:
    """At most one piece of advice on each vacancy that people can apply for, now or later."""
    if listing := subject.listing:
        left = WORD.findall(listing.vacancy.title.lower())
        if any(employer.kind == "police" for employer in listing.employers):
            left += FORCES
        linked = _linked(subject.document.vocabulary.difference(left))
        if len(linked["men"]) >= LEAST_DIFFERENT:
            yield from _advert(listing, linked["men"], linked["women"])


def _linked(words: Set[str]) -> dict[str, set[str]]:
    """Those of some words that research links with either."""
    linked: dict[str, set[str]] = {side: set() for side in FORMS}
    for word in words - _with_neither:
        side = _with_either.get(word)
        if side is None:
            side = next((side for side, forms in FORMS.items() if forms.fullmatch(word)), "")
            if side and len(_with_either) < MOST_KEPT:
                _with_either[word] = side
        if side:
            linked[side].add(word)
        elif len(_with_neither) < MOST_KEPT:
            _with_neither.add(word)
    return linked


def _advert(listing: Listing, with_men: Set[str], with_women: Set[str]) -> Iterator[Problem]:
    """Both counts, and each word in its context, where far more of them are linked with men."""
    document, coded = listing.vacancy.document, {"men": _coded(listing, with_men)}
    men, women = len(coded["men"]), 0
    if men >= LEAST_MORE:
        coded["women"] = _coded(listing, with_women)
        women = len(coded["women"])
    if men - women >= max(LEAST_MORE, women):
        told = [f"with {side}: {_told(document, places)}" for side, places in coded.items() if places]
        at, start = coded["men"][0]
        yield Problem(
            "gender-coded",
            f"research links {wording.counted(men, 'word')} of this advert with men, and {women} with women",
            document.texts[at].where(start),
            f"Read them where they stand, and decide which to keep: {'; '.join(told)}. {USUAL}",
            level=Level.ADVICE,
        )


def _coded(listing: Listing, words: Set[str]) -> list[Place]:
    """The places of words that count: none in a name, in a usual phrase, or where it means something else."""
    document = listing.vacancy.document
    usual = any(employer.usual_words for employer in listing.employers)
    places = set()
    for at, start in document.places_of(words):
        passage = document.texts[at].passage
        text, before = passage.text, max(0, start - 6)
        found = WORD.match(text, start)
        assert found
        # After a space no word goes on.
        goes_on = text[start - 1 : start] != " " and WITHIN.search(text, before, start)
        if (word := found[0].lower()) not in words or goes_on:
            continue
        is_name = text[start].isupper() and MIDDLE.search(text, before, start)
        other = is_name or (word in MAY_MEAN_ELSE and OTHERWISE.search(text, before, found.end() + 9))
        if not (other or (usual and _is_usual(listing, passage, start))):
            places.add((at, start))
    return sorted(places)


def _is_usual(listing: Listing, passage: Passage, start: int) -> bool:
    at = bisect_left(passage.words, start, key=lambda word: word.start)
    return is_usual(passage.words, at, listing.employers)


def _told(document: Document, places: list[Place]) -> str:
    """Each word with the words around it, and its line; those that are near each other together."""
    told: list[str] = []
    for at, group in groupby(places, lambda place: place[0]):
        text = document.texts[at]
        words = text.passage.words
        starts = {start for _, start in group}
        for start, end in _contexts([at for at, word in enumerate(words) if word.start in starts]):
            said = text.passage.text[words[start].start : words[min(end, len(words) - 1)].end]
            told.append(f'line {text.where(words[start].start).line} "{shortened(" ".join(said.split()))}"')
    more = len(told) - MOST_SHOWN
    return wording.listed([*told[:MOST_SHOWN], f"{more} more places"] if more > 0 else told)


def _contexts(places: list[int]) -> Iterator[tuple[int, int]]:
    """From which to which word the words around some places reach; they overlap nowhere."""
    first = places[0]
    for at, after in zip(places, [*places[1:], None], strict=True):
        if after is None or after - at > 2 * AROUND:
            yield max(0, first - AROUND), at + AROUND
            first = after or 0
