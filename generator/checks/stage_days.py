"""Stages of the selection whose day has passed, or is at a weekend or a bank holiday.

The bank holidays are those of England and Wales (Banking and Financial Dealings Act 1971).
"""

from collections.abc import Iterable, Iterator

from generator import wording
from generator.bank_holidays import day_off
from generator.fields.candidate import Stage
from generator.listing import Listing
from generator.problem import Code, Level, Problem
from generator.subject import Subject

CODES = {
    "stage-past": Code(
        "The date of a stage has passed, and people can still apply, or the vacancy is not published yet.",
        "stages: {stage: Interview, date: 18 May 2021}, when it is May 2022",
        "stages: {stage: Interview, date: 18 May 2022}",
    ),
    "stage-weekend": Code(
        "A stage is at a weekend or on a bank holiday in England and Wales. That can be meant, but it is "
        "often a slip, and candidates ask.",
        "stages: {stage: Interview, date: 21 May 2022}",
        "stages: {stage: Interview, date: 23 May 2022}",
    ),
}
# The kinds of date that name the very days; a week does not.
NAMED_DAYS = ("day", "either", "range")


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on the stages of every vacancy that people can apply for, now or later."""
    if listing := subject.listing:
        for at, (stage, where) in enumerate(listing.vacancy.placed_stages):
            found = _past(listing, stage) if at in listing.past_stages else _off(stage)
            for code, message, hint in found:
                yield Problem(code, message, where, hint, level=Level.ADVICE)


def _past(listing: Listing, stage: Stage) -> Iterator[tuple[str, str, str]]:
    """Nothing where the closing date, which is later, shows the same slip: `date-order` tells that."""
    closes = listing.closes if listing.closing_given else None
    if closes is None or stage.date.latest >= closes.replace(tzinfo=None):
        message = f'the stage "{stage.stage}" is past: {stage.date}'
        yield "stage-past", message, "Write its new date, or `to be confirmed`."


def _off(stage: Stage) -> Iterator[tuple[str, str, str]]:
    days = stage.date.days if stage.date.kind in NAMED_DAYS else ()
    off = [f"{name} ({wording.plain_day(day)})" for day in days if (name := day_off(day))]
    if off:
        message = f'the stage "{stage.stage}" has a date on {wording.listed(off)}'
        yield "stage-weekend", message, "Check that the day is meant, and that the place is open then."
