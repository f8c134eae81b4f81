"""Pay that an advert does not give, or gives in words alone, or only where lists cannot see it.

There is no general duty in the UK to state pay. Some bodies must publish what senior staff earn (Elected
Local Policing Bodies (Specified Information) Order 2011).
"""

import re
from collections.abc import Iterable

from generator.document import Text
from generator.listing import Listing
from generator.phrases import Phrases, words_of
from generator.problem import Code, Level, Problem, Where
from generator.shown import shown
from generator.subject import Subject

CODES = {
    "salary-missing": Code(
        "An advert has no salary, or has it in its text only. Candidates look for it first; lists and job "
        "boards take it from the field alone.",
        "(no salary)",
        "salary: £41,580 to £45,200",
    ),
    "salary-words": Code(
        "The salary has no figure. Candidates look for it first, and job boards cannot show words.",
        "salary: Competitive",
        "salary: £41,580 to £45,200",
    ),
}
GIVE = "Give a figure or a range, such as £41,580 to £45,200."
# Each vague phrase has one of these; the names of pay stand in most adverts.
RARE = (
    "application",
    "attractive",
    "commensurate",
    "competitive",
    "dependent",
    "excellent",
    "generous",
    "negotiable",
)
PRAISE = ("attractive", "competitive", "excellent", "generous", "negotiable")
PAY = ("salary", "pay", "package", "rate of pay", "remuneration", "wage")
PAID = re.compile("pa[cy]|salar|remun|wage", re.IGNORECASE)
VAGUE = Phrases(
    (
        *(f"{praise} {pay}" for praise in PRAISE for pay in PAY),
        *(f"{pay} {joint} {praise}" for praise in PRAISE for pay in PAY for joint in ("", "is", "will be")),
        *(f"{pay} {rest}" for pay in PAY for rest in ("commensurate", "dependent", "on application")),
    )
)
NAMES = words_of("remuneration salaries salary wage wages")
CLUES = NAMES.union(RARE, (f"{word}s" for word in RARE))
FIGURE = re.compile(r"£ ?\d[\d,.]*+(?! ?(?:million|billion|bn|m)\b)", re.IGNORECASE)


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on each vacancy that can be applied for, now or later; a volunteer is not paid."""
    if listing := subject.listing:
        vacancy = listing.vacancy
        if vacancy.contract and vacancy.contract.type == "volunteer":
            return
        if vacancy.salary is None:
            yield _missing(listing)
        elif vacancy.salary.words:
            yield Problem(
                "salary-words",
                f'the salary "{vacancy.salary.words}" has no figure',
                vacancy.document.where("salary"),
                GIVE,
                level=Level.ADVICE,
            )


def _missing(listing: Listing) -> Problem:
    """Told where the text speaks of pay; else at the top of the file, for there is no line to name."""
    for text in shown(listing, CLUES):
        typed = text.passage.text
        found = _in_figures(text) if "£" in typed else None
        if found := found or (_in_words(text) if PAID.search(typed) else None):
            return found
    hint = "Add a line such as `salary: £41,580 to £45,200`."
    where = Where(listing.vacancy.document.path)
    return Problem("salary-missing", "the vacancy has no salary", where, hint, level=Level.ADVICE)


def _in_figures(text: Text) -> Problem | None:
    """A figure in a text that names pay."""
    figure = FIGURE.search(text.passage.text)
    if figure is None or NAMES.isdisjoint(word.text for word in text.passage.words):
        return None
    message = f"the salary is in the text alone: {figure[0].rstrip('.,')}"
    hint = "Add a line such as `salary: £41,580 to £45,200` at the top, so that lists and job boards have it."
    return Problem("salary-missing", message, text.where(figure.start()), hint, level=Level.ADVICE)


def _in_words(text: Text) -> Problem | None:
    """Praise of pay in place of a figure."""
    words = text.passage.words
    at, end = next(VAGUE.found(words), (0, 0))
    if not end:
        return None
    said = " ".join(word.text for word in words[at:end])
    message = f'the text says "{said}", and the vacancy gives no figure'
    return Problem("salary-words", message, text.where(words[at].start), GIVE, level=Level.ADVICE)
