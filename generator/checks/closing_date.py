"""A closing date that is missing, on a day off, at an odd time, or too soon after the advert is posted.

An appointment, such as that of a chief officer under the Police Reform and Social Responsibility Act 2011,
is given a week more than another job.
"""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from generator import wording
from generator.bank_holidays import day_off, next_working_day
from generator.fields.moments import Moment
from generator.listing import Listing
from generator.problem import Code, Level, Problem, Where
from generator.subject import Subject
from generator.vacancy import Vacancy

CODES = {
    "closing-date-missing": Code(
        "A vacancy has no closing date, so candidates cannot plan. It counts as closed from its first dated "
        "stage; with no stage either, it never closes.",
        "(no closing_date)",
        "closing_date: 11:59pm on 4 May 2022",
    ),
    "closing-weekend": Code(
        "Applications close at a weekend or on a bank holiday in England and Wales, when nobody may be there "
        "to answer a question or mend a fault.",
        "closing_date: 11:59pm on 7 May 2022",
        "closing_date: 11:59pm on 9 May 2022",
    ),
    "unusual-closing-time": Code(
        "Applications close at a time that few people expect. They expect a round time in office hours, or "
        "the end of the day.",
        "closing_date: 3am on 4 May 2022",
        "closing_date: 3pm on 4 May 2022",
    ),
    "short-opening": Code(
        "People have less than 14 days to apply, or less than 21 days for an appointment. Those who work, "
        "care for others or need adjustments may not manage.",
        "closing_date: 5pm on 4 May 2022, with posted: 27 April 2022",
        "closing_date: 5pm on 4 May 2022, with posted: 20 April 2022",
    ),
}
OPENS, SHUTS, LATE = time(8), time(18), time(23)
LEAST_DAYS, LEAST_FOR_APPOINTMENT = 14, 21


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on the closing date of every vacancy that people can apply for, now or later."""
    if listing := subject.listing:
        closing, document = listing.vacancy.closing_date, listing.vacancy.document
        if closing is None:
            yield _missing(listing)
        elif closing.moment:
            where = document.where("closing_date")
            told = (_day(closing.moment), _time(closing.moment), _length(listing.vacancy, closing.moment))
            for code, message, hint in filter(None, told):
                yield Problem(code, message, where, hint, level=Level.ADVICE)


def _missing(listing: Listing) -> Problem:
    """Told at the top of the file, for there is no line to name."""
    so = f", so it closes at {wording.moment(listing.closes)}, by its first stage" if listing.closes else ""
    hint = "Add a line such as `closing_date: 11:59pm on 4 May 2022`, or `closing_date: open until filled`."
    where = Where(listing.vacancy.document.path)
    message = f"the vacancy has no closing date{so}"
    return Problem("closing-date-missing", message, where, hint, level=Level.ADVICE)


def _day(closes: Moment) -> tuple[str, str, str] | None:
    """By the last day on which people can apply: the day before, where it closes as a day starts."""
    last = (closes.local - timedelta(seconds=1)).date()
    name = day_off(last)
    if not name:
        return None
    hint = (
        "Nobody may be there to answer a question. The next working day is "
        f"{wording.day(next_working_day(last))}."
    )
    return "closing-weekend", f"the last day to apply is {name} ({wording.plain_day(last)})", hint


def _time(closes: Moment) -> tuple[str, str, str] | None:
    if not closes.timed or _is_usual(closes.local):
        return None
    hint = "Check it. Most adverts close at 9am, midday, 5pm or 11:59pm."
    if closes.local.time() == time():
        before = wording.plain_day(closes.local.date() - timedelta(days=1))
        hint = f"For the end of the day before, write 11:59pm on {before}."
    return "unusual-closing-time", f"applications close at {wording.moment(closes.local)}", hint


def _is_usual(at: datetime) -> bool:
    """Whether it is on a quarter of an hour in office hours, or at the end of the evening."""
    if at.time() >= LATE:
        return at.minute % 5 == 0 or at.minute == 59
    return OPENS <= at.time() <= SHUTS and at.minute % 15 == 0


def _length(vacancy: Vacancy, closes: Moment) -> tuple[str, str, str] | None:
    """By days of the calendar, of which the last counts whole where people can apply until it ends."""
    posted, contract = vacancy.posted, vacancy.contract
    if posted is None or posted.at >= closes.at:
        return None
    days = ((closes.local + timedelta(hours=1)).date() - posted.local.date()).days
    least = LEAST_FOR_APPOINTMENT if contract and contract.type == "appointment" else LEAST_DAYS
    if days >= least:
        return None
    message = f"people have {wording.counted(days, 'day') if days else 'less than a day'} to apply"
    return "short-opening", message, f"Give them at least {least} days, if you can."
