"""A vacancy withdrawn or filled with no date, so that its page cannot say when."""

from collections.abc import Iterable

from generator.problem import Code, Level, Problem
from generator.subject import Subject

ENDED = ("withdrawn", "filled")
CODES = {
    "status-date-missing": Code(
        "A vacancy was withdrawn or filled, and the file does not say when. Its page cannot say so either.",
        "status: withdrawn",
        "status: withdrawn on 28 April 2022",
    )
}


# Vacancies that are over are looked at too.
OVER = True


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every vacancy that ended on a day that nobody wrote down."""
    if listing := subject.listing:
        status, document = listing.vacancy.status, listing.vacancy.document
        if status.word in ENDED and status.since is None:
            yield Problem(
                "status-date-missing",
                f"status does not say when the vacancy was {status.word}",
                document.where("status"),
                hint=f"Add the date, such as `status: {status.word} on 28 April 2022`.",
                level=Level.ADVICE,
            )
