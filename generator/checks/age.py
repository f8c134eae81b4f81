"""Ages, and words that stand for one, which can rule out people who are older or younger.

Equality Act 2010, sections 5, 13, 19 and 39: age is protected when people are recruited. Words that favour
an age, or a number of years that the young cannot have worked, need a reason that would stand up.
"""

import re
from collections.abc import Iterable, Iterator

from generator.document import Text
from generator.listing import Listing
from generator.passages import Word
from generator.phrases import Phrases, words_of
from generator.problem import Code, Level, Problem
from generator.shown import shown
from generator.subject import Subject
from generator.usual_words import is_usual

CODES = {
    "age-proxy": Code(
        "Words of an advert can rule people out by their age, such as young, mature or a number of years of "
        "experience. The law protects age (Equality Act 2010).",
        "We want an energetic person with 10 years' experience.",
        "We want a person who has led large projects from start to end.",
    )
}
PROXIES = Phrases(
    (
        *("college leaver", "digital native", "digitally native", "energetic", "fresh graduate"),
        *("looking for a young", "looking for young", "millennial", "new graduate", "newly graduated"),
        *("over-qualified", "overqualified", "recent graduate", "recently graduated", "recruiting young"),
        *("seeking a young", "seeking young", "suit a young", "want a young", "young at heart", "youthful"),
    )
)
LEAVERS = Phrases(("school leaver", "school-leaver"))
# These contracts may be meant for people who have just left school.
TRAINING = ("apprenticeship", "internship")
# What comes soon after an adjective of age where it is about the candidate or the team.
AFTER = {
    "mature": words_of(
        "applicant applicants attitude candidate candidates individual individuals outlook person reliable "
        "responsible sensible"
    ),
    "young": words_of(
        "ambitious applicant applicants candidate candidates company dynamic energetic enthusiastic "
        "graduate graduates motivated professional professionals team vibrant workforce"
    ),
}
YOUNG, OLD = words_of("young younger"), words_of("mature old older")
# People whom the job serves.
SERVED = words_of("adult adults carers children men offender offenders people people's person person's women")
NUMBER = r"(?:[2-9]|\d\d|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|many|several)"
YEARS = re.compile(
    rf"\b{NUMBER}(?:\+| or more| plus)?(?: ?(?:-|–|to) ?{NUMBER})? years?['’]?\s(?:of\s)?"
    r"(?:[\w-]+\s){0,3}?experience\b",
    re.IGNORECASE,
)
# Years that the employer has or the job gives, or that nobody asks for.
OTHERS = re.compile(
    r"\b(?:combined|gain|not|(?:we|service|staff|team) (?:bring|has|have)|(?:to|will) (?:complete|do|get))\b"
    r"[^.]{0,40}\Z",
    re.IGNORECASE,
)
# Not 18 or over, which a law may ask for.
AGE = r"(?:1[89]|[2-6]\d)"
AGES = re.compile(
    rf"\b(?:(?:aged|ages of) (?:between )?{AGE} ?(?:-|–|to|and) ?{AGE}"
    rf"|aged {AGE} (?:and|or) (?:below|under|younger)"
    r"|(?:(?:aged|anyone|applicants?|are|candidates?|graduates?) |(?<=\bbe ))"
    rf"(?:below|no older than|under|younger than) (?:the age of )?{AGE})"
    r"(?=(?: years?(?: old| of age)?)?(?:\s*(?:[.,;:)]|\Z)|\s(?:and|at|by|on|or|to apply|when|who|with)\b))",
    re.IGNORECASE,
)
DEMANDS = re.compile(
    r"\b(?:applicants?|apply|candidates?|graduates?|ideal|looking for|must|need to|open to|seek(?:ing)?"
    r"|should|you are)\b",
    re.IGNORECASE,
)
BY_AGE = words_of("aged ages below older under younger")
CLUES = PROXIES.lasts | LEAVERS.lasts | AFTER.keys() | BY_AGE | {"years"}


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on such words in each vacancy that people can apply for, and in what its employer adds to it."""
    if listing := subject.listing:
        for text in shown(listing, CLUES):
            yield from _words(text, listing)
            yield from _years(text)
            yield from _ages(text)


def _words(text: Text, listing: Listing) -> Iterator[Problem]:
    words, contract = text.passage.words, listing.vacancy.contract
    found = list(_adjectives(words))
    inside = {at for start, end in found for at in range(start, end)}
    proxies = (PROXIES,) if contract and contract.type in TRAINING else (PROXIES, LEAVERS)
    found += [each for phrases in proxies for each in phrases.found(words) if each[0] not in inside]
    for at, end in found:
        if not is_usual(words, at, listing.employers):
            span = words[at].start, words[end - 1].end
            yield _problem(text, span, "Say what the job needs of a person of any age.")


def _adjectives(words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """Each `young` and `mature` that is about the candidate or the team, with the words that say so.

    None where both old and young are welcome.
    """
    said = {word.text for word in words}
    if not said.isdisjoint(YOUNG) and not said.isdisjoint(OLD):
        return
    for at, word in enumerate(words):
        if word.text in AFTER:
            after = [each.text for each in words[at + 1 : at + 3]]
            about = [number for number, each in enumerate(after) if each in AFTER[word.text]]
            if about and SERVED.isdisjoint(after[:1]):
                yield at, at + 2 + about[-1]


def _years(text: Text) -> Iterator[Problem]:
    passage = text.passage.text
    for found in YEARS.finditer(passage):
        start = found.start()
        if not OTHERS.search(passage, max(0, start - 60), start):
            hint = "Say what a person must be able to do: a number of years shuts out those who are younger."
            yield _problem(text, found.span(), hint)


def _ages(text: Text) -> Iterator[Problem]:
    """Each age that candidates must not be above, but not that of the people whom the job serves."""
    passage = text.passage.text
    for start, end in text.passage.sentences if AGES.search(passage) else ():
        for found in AGES.finditer(passage, start, end):
            before = passage[start : found.start()].lower().split()
            demanded = not before or DEMANDS.search(passage, start, end)
            if demanded and SERVED.isdisjoint(before[-1:]):
                yield _problem(text, found.span(), "Say what the job needs of a person of any age.")


def _problem(text: Text, span: tuple[int, int], hint: str) -> Problem:
    said = " ".join(text.passage.text[slice(*span)].split())
    message = f'"{said}" can rule people out by their age'
    return Problem("age-proxy", message, text.where(span[0]), hint, level=Level.ADVICE)
