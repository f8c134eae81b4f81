"""An interview that is guaranteed in one place and, if many people apply, not given in another.

What Disability Confident asks of an employer is to offer an interview to disabled people who meet the
minimum criteria, and it allows for times when that is not practical; "guarantee" promises more.
"""

from collections.abc import Callable, Iterable, Iterator

from generator.listing import Listing
from generator.passages import Word
from generator.phrases import words_of
from generator.problem import Code, Level, Problem, Where
from generator.shown import named, place_of_both, sentences, shown
from generator.subject import Subject

CODES = {
    "guaranteed-interview": Code(
        "An advert guarantees an interview, and says elsewhere that with many applications not everyone who "
        "meets the criteria is shortlisted. It cannot keep both.",
        "We guarantee an interview to disabled applicants who meet the criteria. If we receive many "
        "applications, we may raise the criteria for shortlisting.",
        "We offer an interview to disabled applicants who meet the criteria, even if many people apply.",
    )
}
GUARANTEES = words_of("guarantee guaranteed guaranteeing guarantees")
INTERVIEWS = words_of("interview interviewed interviews")
NOT = words_of("can't cannot don't never no not won't")
MANY = words_of(
    "considerable exceptional exceptionally great high higher huge large larger lot many numerous "
    "significant unprecedented"
)
APPLICANTS = words_of("applicants applications candidates interest responses")
NUMBERS = words_of("numbers volumes")
IF = words_of("case depending due event if may might reserve should when where")
SIFTS = words_of(
    "assess assessed criteria criterion interview interviewed interviews lead score shortlist shortlisted "
    "shortlisting sift sifted sifting"
)
RAISES = words_of("higher increase increased raise raised raising")
BARS = words_of("bar criteria criterion mark score standard threshold")
LEADS = words_of("lead")
LED = words_of("behaviour behaviours competency criteria criterion question")
ALONE = words_of("alone just only solely")


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on each vacancy, open or not published yet, whose page says both."""
    if listing := subject.listing:
        promise = next(_said(listing, GUARANTEES, _promises), None)
        limit = next(_said(listing, APPLICANTS | NUMBERS | BARS | ALONE, _limits), None) if promise else None
        if promise and limit:
            yield _both(listing.vacancy.document.path, promise, limit)


def _said(
    listing: Listing, clues: frozenset[str], says: Callable[[tuple[Word, ...]], bool]
) -> Iterator[Where]:
    """Where each sentence of the page that says something starts, looked for where a clue stands."""
    for text in shown(listing, clues):
        for words in sentences(text.passage):
            if says(words):
                yield text.where(words[0].start)


def _both(path: str, promise: Where, limit: Where) -> Problem:
    where = place_of_both(path, promise, limit)
    message = (
        f"an interview is guaranteed ({named(promise, where.path)}), but not if many people apply "
        f"({named(limit, where.path)})"
    )
    hint = "Offer an interview, rather than guarantee one; and say how you choose if many people apply."
    return Problem("guaranteed-interview", message, where, hint, level=Level.ADVICE)


def _promises(words: tuple[Word, ...]) -> bool:
    """Whether `guarantee` and `interview` stand close together, with no `not` before."""
    said = [word.text for word in words]
    return any(
        word in GUARANTEES
        and not INTERVIEWS.isdisjoint(said[max(0, at - 6) : at + 7])
        and NOT.isdisjoint(said[max(0, at - 4) : at])
        for at, word in enumerate(said)
    )


def _limits(words: tuple[Word, ...]) -> bool:
    """Whether fewer are shortlisted if many apply, the bar is raised, or the lead question decides alone."""
    said = [word.text for word in words]
    every = set(said)
    raises = _follows(said, RAISES, BARS)
    many = _follows(said, MANY, APPLICANTS) or _numbers(said)
    if (raises and (many or every & SIFTS)) or (many and every & SIFTS and every & IF):
        return True
    return bool(every & ALONE) and _follows(said, LEADS, LED)


def _numbers(said: list[str]) -> bool:
    """Whether there are large numbers, and not of other things."""
    pairs = zip(said, said[1:], [*said[2:], ""], strict=False)
    return any(many in MANY and what in NUMBERS and after != "of" for many, what, after in pairs)


def _follows(said: list[str], first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether a word of the second kind stands within four after one of the first."""
    return any(word in first and not second.isdisjoint(said[at + 1 : at + 5]) for at, word in enumerate(said))
