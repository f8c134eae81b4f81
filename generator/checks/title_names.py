"""The place or the employer in a title, and capitals for emphasis.

Google's rules for a JobPosting, which most boards follow, want none of them there: candidates search for the
name of a job. The page, the lists and the data show place and employer beside the title.
"""

import re
from collections.abc import Iterable, Iterator

from generator.listing import Listing
from generator.problem import Code, Problem
from generator.subject import Subject
from generator.titles import Title

CODES = {
    "title-capitals": Code(
        "The title has words in capitals. They are harder to read, and some screen readers spell them letter "
        "by letter. Short forms such as MOPAC are fine.",
        "title: CRIME ANALYST",
        "title: Crime analyst",
    ),
    "title-employer": Code(
        "The title has the employer's name, which the page and every list show beside it.",
        "title: Crime analyst, Anytown Police",
        "title: Crime analyst",
    ),
    "title-place": Code(
        "The title has the place of work, which the page and every list show beside it.",
        "title: Crime analyst, London",
        "title: Crime analyst",
    ),
}
WORD = re.compile(r"[^\W\d_]{2,}")
# Words that are written large for emphasis, and are nobody's short name.
LOUD = {
    "AND",
    "APPLY",
    "HIRING",
    "IMMEDIATE",
    "NEW",
    "NOT",
    "NOW",
    "ONLY",
    "READVERTISED",
    "URGENT",
    "WANTED",
}
# What ties a name to the job before it: head of London, commissioner of the Metropolitan Police Service.
TIED = re.compile(r"\b(?:of|for|to|and|the|greater|across)\s+$", re.IGNORECASE)
APART = re.compile(r"\s[-–—]\s|[,|:/()\[\]]")


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on the title of each vacancy that can be applied for, now or later: one of each kind."""
    if listing := subject.listing:
        title = Title(listing)
        if loud := _loud(listing, title.words):
            hint = "Keep them for names, short forms and the first letter."
            yield title.advice("title-capitals", "capitals for emphasis", loud, hint)
        if place := next(_apart(title.words, _places(listing)), None):
            hint = "Take it out: the place is shown wherever the title is."
            yield title.advice("title-place", "the place of work", place, hint)
        names = [name for each in listing.employers for name in (each.name, each.short_name or "")]
        if employer := next(_apart(title.words, names, leading=True), None):
            hint = "Take it out: the employer is shown wherever the title is."
            yield title.advice("title-employer", "the employer's name", employer, hint)


def _places(listing: Listing) -> list[str]:
    places = [hub.place for hub in listing.hubs]
    places += [listing.vacancy.location] if listing.vacancy.location else []
    return [name for place in places for name in (place.name, place.locality)]


def _loud(listing: Listing, title: str) -> tuple[int, int] | None:
    """The whole title where it is in capitals, or a word that the advert has in small letters too."""
    words = [word for word in WORD.finditer(title) if word[0].isupper()]
    if not words:
        return None
    if title == title.upper() and (len(words) > 2 or any(len(word[0]) > 5 for word in words)):
        return words[0].start(), words[-1].end()
    known = {acronym for each in listing.employers for acronym in each.acronyms}
    text = f"{listing.vacancy.summary} {listing.vacancy.document.body}"
    return next((word.span() for word in words if word[0] not in known and _is_word(word[0], text)), None)


def _is_word(capitals: str, text: str) -> bool:
    """Whether letters in capitals are a word and not a short form."""
    return capitals in LOUD or (len(capitals) > 3 and re.search(rf"\b{capitals.lower()}\b", text) is not None)


def _apart(title: str, names: Iterable[str], *, leading: bool = False) -> Iterator[tuple[int, int]]:
    """Where a name stands that is no part of the job's own; `leading` where it may also come first."""
    small = title.replace("İ", "I").lower()  # the one letter that takes more room when it is small
    for name in filter(None, names):
        at = small.rfind(name.lower())
        before, after = title[: max(at, 0)], title[at + len(name) :]
        if at < 0 or before[-1:].isalnum() or after[:1].isalnum() or not (before + after).strip():
            continue
        ends = not any(map(str.isalnum, after)) and not TIED.search(before)
        starts = leading and not before and after.startswith(" ")
        if ends or starts or name.lower() in (part.strip().lower() for part in APART.split(title)):
            yield at, at + len(name)
