"""A date of posting that was not stated: job boards and search engines need one."""

from collections.abc import Iterable

from generator.problem import Code, Level, Problem
from generator.subject import Subject

CODES = {
    "posted-not-stated": Code(
        "A vacancy that people can apply for does not say when it was posted. Job boards need the date. "
        "The Atom feed needs it too, and leaves the vacancy out.",
        "posted: not stated",
        "posted: 24 November 2025",
    )
}


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every vacancy that is open, or not published yet, and has no date."""
    if listing := subject.listing:
        vacancy = listing.vacancy
        if vacancy.posted is None:
            yield Problem(
                "posted-not-stated",
                "posted must be a date before job boards can list the vacancy",
                vacancy.document.where("posted"),
                hint="Write the day on which the advert is published, such as 24 November 2025.",
                level=Level.ADVICE,
            )
