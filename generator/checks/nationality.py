"""A nationality, or years of living in the UK, that candidates must have, with no word on why.

Equality Act 2010, section 9: race includes nationality. What allows such a rule is a law or what is done
under one (Schedule 22, paragraph 5, on Crown employment; Schedule 23, paragraph 1; section 192, on national
security), so an advert that has the rule can name its reason.
"""

import re
from collections.abc import Iterable, Iterator

from generator.document import Text
from generator.listing import Listing
from generator.phrases import words_of
from generator.problem import Code, Level, Problem, Where
from generator.shown import shown
from generator.subject import Subject

CODES = {
    "nationality-reason": Code(
        "An advert asks for a nationality and gives no reason, such as the Civil Service nationality rules, "
        "security vetting or a law (Equality Act 2010, section 9).",
        "nationality: British nationals only",
        "nationality: British nationals only, because this is a reserved post under the Civil Service "
        "nationality rules",
    ),
    "residency-reason": Code(
        "An advert asks for years of living in the UK and gives no reason, such as vetting (Equality Act "
        "2010, section 19).",
        "residency: 3 years, with no vetting",
        "residency: 3 years, with vetting: RV",
    ),
}
BRITISH = r"(?:British|UK|United Kingdom)"
PEOPLE = r"(?:nationals?|citizens?|passport holders?)"
MUST = r"(?<!not )(?<!n't )(?<!n’t )\b(?:must|need to|have to|required to)"
DEMANDS = re.compile(
    rf"\b{BRITISH} {PEOPLE} (?:\w+ ){{0,3}}only\b"
    rf"|\bonly (?:accept |available to |consider |for |open to )?(?:applications from )?{BRITISH} {PEOPLE}"
    rf"|\b(?:limited|open|restricted) to (?:\w+ ){{0,2}}{BRITISH} {PEOPLE}"
    rf"|{MUST} (?:be|have|hold) (?:an? )?(?:\w+ ){{0,2}}"
    rf"(?:{BRITISH} (?:{PEOPLE}|nationality|citizenship|passport)|British\b)",
    re.IGNORECASE,
)
LIVED = re.compile(
    rf"{MUST}(?=[^.]{{0,120}}\byears?\b) (?:\w+ ){{0,3}}(?:lived|resided|resident|residence|residency)\b"
    r"[^.]{0,60}\b(?:UK|United Kingdom|Britain)\b",
    re.IGNORECASE,
)
# A nationality field that welcomes everyone.
ALL = re.compile(r"\b(?:all|any|every|no|regardless|whatever)\b", re.IGNORECASE)
REASON = re.compile(
    r"\b(?:because|by law|clearance|DBS|Disclosure and Barring|legal|legislation|national security"
    r"|nationality r(?:equirements|ules)|reserved posts?|security checks?|the law|vett(?:ed|ing)"
    r"|(?:Act|Order|Regulations|Rules) \d{4})\b",
    re.IGNORECASE,
)
PEOPLES = words_of("british citizen citizens nationals national passport")
LIVING = words_of("lived resided resident residence residency")
REASONS = words_of("clearance legislation nationality security vetted vetting")
LEVEL = (("vetting",), ("level",))
# National security vetting, which can ask for a nationality; that of the police asks for years in the UK.
NATIONAL = ("AC", "CTC", "SC", "eSC", "DV", "eDV")


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on each vacancy that people can apply for, now or later."""
    if listing := subject.listing:
        vacancy = listing.vacancy
        levels = {each.level for each in vacancy.vetting}
        if levels.isdisjoint(NATIONAL):
            for where in _unexplained(listing, _nationality(listing)):
                yield _problem("nationality-reason", "a nationality is", where, "the nationality rules")
        if not levels:
            for where in _unexplained(listing, _residency(listing)):
                yield _problem("residency-reason", "years in the UK are", where, "the vetting")


def _problem(code: str, what: str, where: Where, reason: str) -> Problem:
    hint = f"Say why, such as {reason} that the post comes under; or leave it out."
    return Problem(code, f"{what} asked for, and no reason is given", where, hint, level=Level.ADVICE)


def _nationality(listing: Listing) -> Iterator[tuple[Where, str]]:
    """Where a nationality is asked for, and what is said there: the field, then the texts."""
    said = listing.vacancy.nationality
    if said and not ALL.search(said):
        yield listing.vacancy.document.where("nationality"), said
    yield from _demands(listing, PEOPLES, DEMANDS)


def _residency(listing: Listing) -> Iterator[tuple[Where, str]]:
    """Where years of living in the UK are asked for, and what is said there."""
    residency = listing.vacancy.residency
    if residency:
        yield listing.vacancy.document.where("residency"), residency.note
    yield from _demands(listing, LIVING, LIVED)


def _demands(listing: Listing, clues: frozenset[str], demand: re.Pattern[str]) -> Iterator[tuple[Where, str]]:
    for text in shown(listing, clues):
        if text.keys[:1] != ("nationality",) and (found := demand.search(text.passage.text)):
            yield text.where(found.start()), text.passage.text


def _unexplained(listing: Listing, demands: Iterator[tuple[Where, str]]) -> Iterator[Where]:
    """The first demand, where neither it nor any other text on the page gives a reason."""
    first = next(demands, None)
    if first and not REASON.search(first[1]) and not any(map(_gives_reason, shown(listing, REASONS))):
        yield first[0]


def _gives_reason(text: Text) -> bool:
    """Whether a text speaks of vetting or of the rules, which explain a demand made elsewhere.

    The level of vetting has been looked at already.
    """
    return text.keys[-1:] not in LEVEL and REASON.search(text.passage.text) is not None
