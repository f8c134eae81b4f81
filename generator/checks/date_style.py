"""Dates and times in texts that people misread, after the GOV.UK style guide, "Dates" and "Times".

In the fields for dates they are refused; in a text, only its author can say what was meant.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from generator.document import Document, Text
from generator.fields.date_slips import numeric_dates
from generator.problem import Code, Level, Problem
from generator.subject import Subject

CODES = {
    "ordinal-in-text": Code(
        "A date in a text has st, nd, rd or th after its day. The number alone is the style, and is easier "
        "to read.",
        "Interviews are on 12th January 2026.",
        "Interviews are on 12 January 2026.",
    ),
    "figures-in-text": Code(
        "A date in a text is all figures, which people in other countries read the other way round.",
        "Interviews are on 12/01/2026.",
        "Interviews are on 12 January 2026.",
    ),
    "midnight-in-text": Code(
        "A text gives midnight or 12am as a deadline. Midnight is both ends of a day, so some people think "
        "that they have a day more.",
        "Apply by midnight on 4 May 2022.",
        "Apply by 11:59pm on 4 May 2022.",
    ),
}
NAMES = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
# Without a capital, `may` is seldom the month.
MONTH = rf"(?P<month>(?!may)(?i:{NAMES})\b)"
TH = r" ?(?i:st|nd|rd|th)\b"
JOINT = r"\s*(?:,|&|-|–|\b(?:and|or|to)\b)\s*"
YEAR = r"(?:,?(?P<year>\s+\d{4})\b)?"
DAYS = rf"(?<!\d)(?P<days>\d{{1,2}}(?:{TH})?(?:{JOINT}\d{{1,2}}(?:{TH})?){{0,4}})"
DAY_FIRST = re.compile(rf"(?:\b[Tt]he\s+)?{DAYS}\s+(?:of\s+)?{MONTH}{YEAR}")
# Not in `5 May 4th floor`, where the month has its day already.
MONTH_FIRST = re.compile(
    rf"(?<!\d\s)(?<!st\s)(?<!nd\s)(?<!rd\s)(?<!th\s)\b{MONTH}\s+(?:the\s+)?(?P<days>\d{{1,2}}{TH}){YEAR}"
)
# Of a month that is not named.
WEEKDAY = re.compile(
    rf"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+(?:the\s+)?\d{{1,2}}{TH}(?!\s+(?:floor|line|shift|team)\b)",
    re.IGNORECASE,
)
ORDINAL = re.compile(rf"(?<=\d){TH}")
DASH = re.compile(r"\s*[-–]\s*")
FIGURES = re.compile(r"\d{1,2}(?:([/.-])\d{1,2}\1(?:19|20|21)\d\d|/\d{1,2}/\d\d)(?![\w/]|[.-]\w)")
# A part of it that starts with a sign, which is found much sooner than a figure.
MAY_BE_FIGURES = tuple(re.compile(rf"{sign}[0-9]{{1,2}}{sign}[0-9]") for sign in ("/", r"\.", "-"))
# Before the figures of a date: a longer number, or a path or the name of a file.
JOINED = re.compile(r"[\w/.-]\Z")
MIDNIGHT = re.compile(
    r"\b(?:12 )?midnight\b|(?<![\d:.])12(?:[:.]00)? ?am\b|(?<![\d:.])0?0:00\b(?!:)", re.IGNORECASE
)
# Hours of work: `from midnight`, `10pm to midnight`, `midnight to 8am`.
HOURS_BEFORE = re.compile(r"(?:\b(?:after|between|from|past)|[\dm] ?(?:and|to|until|-|–)) ?\Z", re.IGNORECASE)
HOURS_AFTER = re.compile(r" ?(?:and|to|until|-|–) ?\d", re.IGNORECASE)
DEADLINE = re.compile(
    r"\b(?:by (?:12|midnight)|(?:appl(?:y|ications?)|clos(?:e|es|ing)|deadline|submit)\b"
    rf"|\d{{1,2}} (?:{NAMES})\b)",
    re.IGNORECASE,
)

# A reference is no date, and a closing date was read as one: `checks/closing_date` speaks of its time.
READ_ALREADY = (("reference",), ("closingdate",))


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every such date and time in the texts that are worth mending."""
    document = subject.document
    finders = list(_finders(document))
    for text in document.texts if finders else ():
        if text.keys not in READ_ALREADY:
            for find in finders:
                yield from find(text)


def _finders(document: Document) -> Iterator[Callable[[Text], Iterator[Problem]]]:
    """What looks for each kind of slip that may stand in a file."""
    if not document.vocabulary.isdisjoint(("nd", "rd", "st", "th")):
        yield _ordinals
    if any(clue.search(document.small_letters) for clue in MAY_BE_FIGURES):
        yield _figures
    if not document.vocabulary.isdisjoint(("am", "midnight")) or "0:00" in document.small_letters:
        yield _midnights


def _ordinals(text: Text) -> Iterator[Problem]:
    passage = text.passage.text
    dates = (*DAY_FIRST.finditer(passage), *MONTH_FIRST.finditer(passage))
    told = {at for found in dates for at in range(*found.span())}
    for found in WEEKDAY.finditer(passage):
        if found.end() - 1 not in told:
            said = _on_one_line(found[0])
            better = f"{said.split()[0]} {ORDINAL.sub('', said.split()[-1])}"
            message = f'a date has "{said[-2:]}" after its day, and no month: {said}'
            hint = f"Write {better}, with the month after it."
            yield Problem("ordinal-in-text", message, text.where(found.start()), hint, level=Level.ADVICE)
    for found in dates:
        if ordinal := ORDINAL.search(found["days"]):
            days = DASH.sub(" to ", ORDINAL.sub("", found["days"]))
            better = f"{days} {found['month']}{found['year'] or ''}"
            yield Problem(
                "ordinal-in-text",
                f'a date has "{ordinal[0].strip()}" after its day: {_on_one_line(found[0])}',
                text.where(found.start()),
                f"Write {_on_one_line(better)}.",
                text.corrected(*found.span(), better),
                Level.ADVICE,
            )


def _figures(text: Text) -> Iterator[Problem]:
    """The corrected line only where the figures can be read in one way."""
    passage = text.passage.text
    for found in FIGURES.finditer(passage):
        if JOINED.search(passage, max(0, found.start() - 1), found.start()):
            continue
        for readings in filter(None, numeric_dates(found[0])):
            certain = len(readings) == 1
            yield Problem(
                "figures-in-text",
                f"a date is in figures alone: {found[0]}",
                text.where(found.start()),
                f"Write {' or '.join(readings)}{'' if certain else ', as is meant'}.",
                text.corrected(*found.span(), readings[0]) if certain else "",
                Level.ADVICE,
            )


def _midnights(text: Text) -> Iterator[Problem]:
    """Only where it is a deadline: those who work at night know which night is meant."""
    passage = text.passage.text
    for start, end in text.passage.sentences:
        for found in MIDNIGHT.finditer(passage, start, end) if DEADLINE.search(passage, start, end) else ():
            at, after = found.span()
            if not (
                HOURS_BEFORE.search(passage, max(start, at - 12), at) or HOURS_AFTER.match(passage, after)
            ):
                yield Problem(
                    "midnight-in-text",
                    f'"{found[0]}" is both ends of a day',
                    text.where(at),
                    "Write 11:59pm, with the day that ends then.",
                    level=Level.ADVICE,
                )


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
