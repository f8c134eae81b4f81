"""Lines that say one thing about the job, such as `Closing date: 4 May 2022`, as facts for fields."""

import re
from collections.abc import Iterator, Sequence

from generator.furniture import bare, is_furniture
from generator.importing.extract import Fact
from generator.importing.markdown_lines import HEADING, LINK, ROW, is_plain, words
from generator.importing.notes import shortened

# The key of each field, and what adverts call it, in the form that `_normal` gives.
LABELS = """
title: job title|role title|post title|vacancy title|position title|title of post|title of job
reference: reference|reference number|job reference|job reference number|job ref|vacancy reference|ref|ref no
reference: vacancy reference number|vacancy ref|vacancy id|job id|requisition id|requisition number
organisation: organisation|employer|company|hiring organisation|organization|company name
department: department|directorate|business area|service area
posted: posted|date posted|posted on|posted date|date published|publication date|published
closing_date: closing date|closes|closes on|closing|application deadline|deadline|applications close|apply by
closing_date: closing date for applications|deadline for applications|closing date and time
start_date: start date|proposed start date|expected start date
terms: contract|contract type|type of contract|employment type|type of employment|job type|appointment type
terms: working pattern|working patterns|work pattern|vacancy type|type of role|contract terms
hours: hours|working hours|hours per week|hours of work|weekly hours
salary: salary|salary range|pay|pay range|remuneration|annual salary|basic salary
grade: grade|band|pay band|pay grade|job grade|grade or band
number_of_posts: number of posts|number of vacancies|number of positions|number of jobs
number_of_posts: number of jobs available|posts available
location: location|locations|place of work|work location|job location|office location|based at|based in
vetting: vetting|vetting level|security clearance|clearance|security level|level of vetting
contact: contact|contact email|contact for enquiries|enquiries|email|contact details|informal enquiries
adjustments_contact: reasonable adjustments|contact for reasonable adjustments|adjustments
apply: apply|apply at|apply online|how to apply|to apply|application link|apply here|application form
"""
KEYS = {
    label: key
    for key, _, labels in (line.partition(": ") for line in LABELS.split("\n"))
    for label in labels.split("|")
}
# Job boards put a pin before the place.
KEYS["📍"] = "location"
PIN = re.compile(r"(?P<label>📍)\s*(?P<value>\S.*)")
# What may stand on the line below its label, because its form shows what it is.
BELOW = {"posted", "closing_date", "salary", "number_of_posts", "terms"}
# What is all that stands below a heading may be as long.
LONGEST = 60
# What needs no colon, for the same reason.
NO_COLON = re.compile(
    r"(?P<label>posted|posted on|closes|closes on|closing date(?: for applications)?|apply by|deadline)"
    r"(?: is)? (?P<value>(?=.*\d{4})\w.*?)\.?",
    re.IGNORECASE,
)
PAIR = re.compile(r"(?P<label>[^:]{2,45}?)\s*(?::|\s[–—-]\s)\s*(?P<value>\S.*)")
CELLS = re.compile(r"\|(?P<label>[^|]{2,45})\|(?P<value>[^|]+)\|")
STAGE = re.compile(
    r"(?P<stage>[^.>]*\b(?:interview|panel|sift|assessment|shortlist)\w*[^.>]*?)(?: dates?)?", re.IGNORECASE
)
# A longer label is a sentence, or what is left of one.
MOST_WORDS = 5
YEAR = re.compile(r".*\b20\d\d\b.*")
ADDRESSES = {"apply", "contact", "adjustments_contact"}
NOTHING = re.compile(
    r"(?:not|un)[ -]?(?:given|stated|specified|disclosed|known)|n/?a|none|tb[acd]|[-–—?]+", re.IGNORECASE
)


def facts(lines: Sequence[str]) -> Iterator[Fact]:
    """Every line that says one thing; a label alone takes the line below, which must then be right for it.

    A row of a table stays in it, so it is no line that the fact takes the place of.
    """
    for at, line in enumerate(lines):
        label, value = _pair(line)
        said = f"“{shortened(words(line).strip('| '))}”"
        key = KEYS.get(_normal(label), "")
        stage = STAGE.fullmatch(label) if value else None
        places = () if ROW.fullmatch(line) else (at,)
        is_button = is_furniture(bare(words(line))) and not YEAR.fullmatch(value)
        if NOTHING.fullmatch(value) or is_button:
            continue
        if key and value:
            yield Fact(key, _address(line, value) if key in ADDRESSES else value, said, places)
        elif stage and len(label.split()) <= MOST_WORDS and YEAR.fullmatch(value):
            yield Fact("stages", f"{stage['stage']}: {value}", said, places)
        elif key and _is_said_below(key, lines[at : at + 3]):
            below = words(lines[at + 1])
            yield Fact(key, below, f"{said}, “{shortened(below)}”", (at, at + 1))


def _is_said_below(key: str, lines: Sequence[str]) -> bool:
    """Whether the second line may say what the first asks: by its form, or as all below a heading."""
    heading, below, after = (*lines, "", "")[:3]
    if not below or HEADING.fullmatch(below):
        return False
    is_short = len(below) <= LONGEST and not below.endswith((".", ":")) and is_plain(below)
    is_all = HEADING.fullmatch(heading) and (not after or HEADING.fullmatch(after))
    return key in BELOW or bool(is_short and is_all)


def _pair(line: str) -> tuple[str, str]:
    """The label of a line and its value, which is empty where the line has no two parts."""
    said = words(line)
    cells = CELLS.fullmatch(said) if ROW.fullmatch(line) else None
    found = cells or PIN.fullmatch(said) or NO_COLON.fullmatch(said) or PAIR.fullmatch(said)
    return (found["label"].strip(), found["value"].strip()) if found else (said, "")


def _normal(label: str) -> str:
    return re.sub(r"[^a-z 📍]+", "", label.lower().replace("-", " ")).strip()


def _address(line: str, value: str) -> str:
    """Where the one link of a line leads, or the value as it stands."""
    links = [found["address"].strip("<>") for found in LINK.finditer(line)]
    return links[0].removeprefix("mailto:") if len(links) == 1 else value
