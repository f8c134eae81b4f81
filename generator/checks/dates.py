"""Dates that come in an order that cannot be meant, such as an interview before the closing date."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from generator import wording
from generator.document import Document
from generator.fields.dates import written
from generator.fields.moments import Moment
from generator.problem import Code, Level, Problem, Where
from generator.shapes import Mapping as Pairs
from generator.shapes import Scalar
from generator.subject import Subject
from generator.vacancy import Vacancy

CODES = {
    "date-order": Code(
        "Two dates of a vacancy come in an order that cannot be meant: one of them is probably wrong.",
        "closing_date: 11:59pm on 4 May 2022, with a stage dated 3 May 2022",
        "closing_date: 11:59pm on 4 May 2022, with a stage dated 18 May 2022",
    )
}
CHECK = "Check both dates."


# Vacancies that are over are looked at too.
OVER = True


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every date that is certainly before another one that must come first."""
    if listing := subject.listing:
        vacancy = listing.vacancy
        for found in (_posted(vacancy), _stages(vacancy), _start(vacancy)):
            for where, message in found:
                yield Problem("date-order", message, where, CHECK, level=Level.ADVICE)


def _posted(vacancy: Vacancy) -> Iterator[tuple[Where, str]]:
    """What must come after posting: closing, updates, and withdrawing or filling."""
    posted, document = vacancy.posted, vacancy.document
    if posted is None:
        return
    told = f"before the advert is posted, on {wording.day(posted.local.date())}"
    closes = _closes(vacancy)
    if closes and _is_before(closes, posted):
        yield document.where("closing_date"), f"the closing date is {told}"
    since = vacancy.status.since
    if since and _is_before(since, posted):
        yield document.where("status"), f"the vacancy is {vacancy.status.word} {told}"
    for update in vacancy.updates:
        if update.day < posted.local.date():
            yield _where_of_update(document, update.day), f"the update is dated {told}"


def _stages(vacancy: Vacancy) -> Iterator[tuple[Where, str]]:
    """Stages before the closing date, or before the stage above them."""
    dated = [(stage, where) for stage, where in vacancy.placed_stages if stage.date.days]
    closes = _closes(vacancy)
    for stage, where in dated:
        if closes and stage.date.latest < closes.local.replace(tzinfo=None):
            day = wording.moment(closes.local)
            yield where, f'the stage "{stage.stage}" is before the closing date, {day}'
    for (above, _), (stage, where) in pairwise(dated):
        if stage.date.latest < above.date.earliest:
            yield where, f'the stage "{stage.stage}" is before the one above it, "{above.stage}"'


def _start(vacancy: Vacancy) -> Iterator[tuple[Where, str]]:
    """A job that starts before the selection for it ends."""
    start, closes = vacancy.start_date, _closes(vacancy)
    if not isinstance(start, date):
        return
    where = vacancy.document.where("start_date")
    last = max((stage.date.earliest.date() for stage in vacancy.stages if stage.date.days), default=start)
    if closes and start < closes.local.date():
        yield where, f"the start date is before the closing date, {wording.moment(closes.local)}"
    elif start < last:
        yield where, f"the start date is before the last stage, on {wording.day(last)}"


def _closes(vacancy: Vacancy) -> Moment | None:
    return vacancy.closing_date.moment if vacancy.closing_date else None


def _is_before(first: Moment, second: Moment) -> bool:
    """Whether a moment is certainly before another: where one has no time, by their days."""
    if first.timed and second.timed:
        return first.at < second.at
    return first.local.date() < second.local.date()


def _where_of_update(document: Document, day: date) -> Where:
    """The place of the first update of a day."""
    for node in document.items("updates"):
        names = [entry.key for entry in node.entries] if isinstance(node, Pairs) else [node]
        for name in names:
            if isinstance(name, Scalar) and written(name.value.partition(": ")[0]).day == day:
                return name.where
    return document.where("updates")
