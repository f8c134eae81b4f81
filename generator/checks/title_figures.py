"""Dates, pay and codes in a title.

Google's rules for a JobPosting, which most boards follow, want none of them there: candidates search for the
name of a job. Each has a field of its own, which the page, the lists and the data show beside the title.
"""

import re
from collections.abc import Iterable, Iterator

from generator.problem import Code, Problem
from generator.subject import Subject
from generator.titles import Title

CODES = {
    "title-code": Code(
        "The title has a code, which tells candidates nothing. It belongs in the field reference.",
        "title: Crime analyst (REF 12345)",
        "title: Crime analyst",
    ),
    "title-date": Code(
        "The title has a date. Each date of an advert has a field of its own, and one in the title is soon "
        "forgotten there.",
        "title: Crime analyst, 4 May 2026",
        "title: Crime analyst",
    ),
    "title-pay": Code(
        "The title has the pay. It belongs in the field salary, where job boards can read it.",
        "title: Crime analyst, £41,580",
        "title: Crime analyst",
    ),
}
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
# A year is one only where it stands apart: a census of 2031 is part of a job.
DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH}\b(?: \d{{4}}\b)?|\b{MONTH} \d{{1,4}}(?:st|nd|rd|th)?\b"
    r"|\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d){1,2}\b|\b\d{4}-\d\d-\d\d\b"
    r"|(?<=[-–—,|(] )20\d\d$|(?<=\()20\d\d(?=\))",
    re.IGNORECASE,
)
SUM = r"[£€$] ?\d(?:[\d,.]*\d)?k?(?!,?\d)(?! ?(?:m|bn|million|billion)\b)"
PERIOD = r"(?: ?(?:per|an?) (?:annum|year|month|week|day|hour)\b| ?p\.?a\b\.?)"
PAY = re.compile(rf"{SUM}(?: ?(?:to|-|–) ?{SUM})?{PERIOD}?|\b[1-9]\dk$|\bper (?:annum|hour)\b", re.IGNORECASE)
# `REF 42`, `job ID 7`, `AB-123`, `(12345)`.
CODE = re.compile(
    r"\b(?i:ref(?:erence)?|(?:job|post|vacancy) (?:no|number|id|code|ref(?:erence)?))\b[.:]* ?"
    r"[\w/-]*\d[\w/-]*|\b[A-Z]{2,}[-/]?\d{3,}\b|\b[A-Z]?\d{5,}\b|(?<=[(#])\d{3,}(?=\)|$)"
)
# What has a number for its name, such as ISO 27001.
STANDARD = re.compile(r"\b(?:ISO|IEC|BS|EN|Form)\W*$", re.IGNORECASE)


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on the title of each vacancy that can be applied for, now or later: one of each kind."""
    if listing := subject.listing:
        title = Title(listing)
        if any(map(str.isdigit, listing.vacancy.title)) or listing.vacancy.reference:
            yield from _title(title)


def _title(title: Title) -> Iterator[Problem]:
    rest, reference = title.words, title.listing.vacancy.reference
    for code, pattern, what, hint in (
        ("title-pay", PAY, "the pay", "Take it out, and give it under salary."),
        ("title-date", DATE, "a date", "Take it out: closing_date, start_date and posted give the dates."),
        ("title-code", CODE, "a code", "Take it out, and give it under reference."),
    ):
        found = pattern.search(rest)
        if found and not STANDARD.search(rest[: found.start()]):
            rest = rest[: found.start()] + " " * len(found[0]) + rest[found.end() :]
            yield title.advice(code, what, found.span(), hint)
    if reference and (at := rest.find(reference)) >= 0:
        hint = "Take it out: the page shows the reference among the key facts."
        yield title.advice("title-code", "the reference", (at, at + len(reference)), hint)
