"""A closing date without a time: people ask whether they may still apply on that day."""

from collections.abc import Iterable

from generator import wording
from generator.fields.moments import END_OF_DAY
from generator.problem import Code, Level, Problem
from generator.shapes import Scalar
from generator.subject import Subject

CODES = {
    "closing-time-missing": Code(
        "A closing date has no time. The page then says 11:59pm: write that, or the right time.",
        "closing_date: 4 May 2022",
        "closing_date: 11:59pm on 4 May 2022",
    )
}


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every vacancy that is open, or not published yet, and closes on a day without a time."""
    time = wording.clock(END_OF_DAY)
    if listing := subject.listing:
        closing, document = listing.vacancy.closing_date, listing.vacancy.document
        if closing is None or closing.moment is None or closing.moment.timed:
            return
        (node,) = document.items("closing_date")
        assert isinstance(node, Scalar)
        yield Problem(
            "closing-time-missing",
            f"closing date has no time, so the page says {time}",
            node.where,
            hint="Write the time on the same line.",
            fix=node.corrected(f"{time} on {node.value}"),
            level=Level.ADVICE,
        )
