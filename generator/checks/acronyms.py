"""Short forms in capitals that a page never spells out.

GOV.UK has a short form explained the first time on each page, unless everybody knows it, as UK or VAT.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.document import Text
from generator.memory import recent
from generator.organisation import Organisation
from generator.passages import WORD
from generator.problem import Code, Level, Problem
from generator.subject import Subject

CODES = {
    "acronym-not-explained": Code(
        "A short form is never spelled out, so people who do not know it are left out. Those that an "
        "employer lists under acronyms are taken as known.",
        "You will answer to the IOPC.",
        "You will answer to the Independent Office for Police Conduct (IOPC).",
    )
}
# What people know better than the words that it stands for, and words and marks in capitals.
KNOWN = {
    *("A&E", "AI", "AM", "AT&T", "B&B", "BA", "BBC", "BC", "BI", "BSL", "BTEC", "CBE", "CCTV"),
    *("CEO", "CSS", "CSV", "CV", "HMP", "HMRC", "HTTPS", "MoT", "MySQL", "NoSQL", "PAYE", "PR", "PhD"),
    *("DIY", "DVD", "DVLA", "EU", "EUR", "FAQ", "GBP", "GCSE", "GP", "HGV", "HM", "HQ", "HR", "HTML"),
    *("ID", "ISO", "IT", "JSON", "KC", "LGBT", "LGBTQ", "LLB", "MA", "MBA", "MBE", "MOT", "MP", "MS"),
    *("NB", "NHS", "NVQ", "OBE", "OK", "PA", "PC", "PDF", "PE", "PIN", "PM", "PO", "PS", "Q&A", "QC"),
    *("RAF", "REF", "RSVP", "SMS", "SQL", "TV", "UK", "UN", "URL", "US", "USA", "USB", "USD", "VAT"),
    *("R&D", "SMART", "STAR", "VIP", "XML"),
    *("ALL", "ALWAYS", "AND", "ANY", "APPLY", "ARE", "AT", "BE", "BEFORE", "BOTH", "BUT", "BY", "CAN"),
    *("CLOSED", "CLOSING", "DO", "DRAFT", "EACH", "FOR", "FROM", "FULL", "IF", "IN", "IS", "JOB", "MUST"),
    *("NEVER", "NEW", "NO", "NOT", "NOTE", "NOW", "OF", "ON", "ONLY", "OR", "PART", "PLEASE", "ROLE"),
    *("SALARY", "SECRET", "SO", "TBA", "TBC", "TBD", "THE", "TIME", "TO", "TODO", "TOP", "URGENT", "WE"),
    *("WILL", "WITH", "XX", "XXX", "XXXX", "YES", "YOU", "YOUR"),
}
# Fields whose capitals are codes, or are explained by the page itself; by their last keys.
CODED = {"country", "file", "grade", "level", "licence", "postcode", "reference", "vetting"}
# Of up to 7 letters, as longer ones are words; or such as MoJ.
FORM = r"[A-Z](?<![\w.@].)(?<!\d[/-].)(?:[A-Z&]{0,5}[A-Z]|[a-z]{1,2}[A-Z]{1,3})"
# No part of a code, such as AB/CD-123.
CAPITALS = re.compile(FORM + r"(?=s?(?![\w@]|\.\w|[-/][\w/-]*\d))")
# A form that stands there in small letters too is a word, and one of these letters is a number.
SMALL = re.compile(r"\b[a-z&]{2,7}\b")
ROMAN = frozenset("IVX")
# Whole words in capitals one after another are a heading or a shout.
SHOUT = re.compile(
    r"^[^\w\n]*[A-Z]{2,}(?: (?:& )?[A-Z]+)+[^\w\n]*$|\b[A-Z]{2,}(?: (?:& )?[A-Z]+){2,}", re.MULTILINE
)
BRACKETS = re.compile(r"\(([^()]{1,120})\)")
# `MPS: Metropolitan Police Service`, `MPS stands for …`, `MPS (Metropolitan Police Service)`.
GLOSS = re.compile(
    rf"({FORM})s?[*_]*(?: ?[:–—(]| -| means| stands for| is short for)[*_ ]*(?:an? |the )?"
    r"(\w)[\w'’-]* (?:and |for |of |the )*(\w)"
)
ABBR = re.compile(r"<abbr\s[^<>]{0,200}>\s*([\w&]+?)s?\s*</abbr", re.IGNORECASE)
# How far before its short form a name can start, and how many words there can be in brackets with that.
BEFORE, MOST_WORDS = 120, 4
# Of how many it is kept what they call known.
MOST_EMPLOYERS = 1000


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on each short form that an advert or page never spells out, once, at its first place."""
    if not subject.english:
        return
    document, listing = subject.document, subject.listing
    read = [text for text in document.texts if not text.keys or text.keys[-1] not in CODED]
    whole = "\n\n".join([text.passage.text for text in read])
    unknown = set(CAPITALS.findall(whole)).difference(KNOWN, *map(_known, subject.employers))
    if unknown:
        vetting = map(str, listing.vacancy.vetting if listing else ())
        unknown = {form for form in unknown if not ROMAN.issuperset(form) and not _is_word(form, whole)}
        unknown.difference_update(ABBR.findall(document.body) if "<" in document.body else ())
        unknown -= _explained("\n\n".join((whole, *vetting)), unknown)
    for text in read if unknown else ():
        yield from _first(text, unknown)


def _is_word(form: str, whole: str) -> bool:
    """Whether a form stands in a text in small letters too."""
    return form.lower() in whole and form.lower() in SMALL.findall(whole)


def _first(text: Text, unknown: set[str]) -> Iterator[Problem]:
    """Advice on the unknown forms in a text, each of which is then taken as told."""
    calm = SHOUT.sub(lambda found: " " * len(found[0]), text.passage.text)
    for found in CAPITALS.finditer(calm):
        form = found[0]
        is_heading = text.passage.kind == "heading" and calm.strip("\n #*_:") == form
        if form in unknown and not is_heading:
            unknown.remove(form)
            hint = (
                f"Write its name once in full, with ({form}) after it. If candidates know it, list it under "
            )
            hint += "acronyms in the employer's file."
            where, message = text.where(found.start()), f'"{form}" is never spelled out'
            yield Problem("acronym-not-explained", message, where, hint, level=Level.ADVICE)


@recent(MOST_EMPLOYERS)
def _known(employer: Organisation) -> set[str]:
    """What an employer is called, explains in what its adverts can show, and takes as known."""
    shown = "\n\n".join(text.passage.text for text in employer.document.texts if text.keys)
    named = CAPITALS.findall(f"{employer.name}, {employer.short_name}")
    return {*employer.acronyms, *named, *_explained(shown, {*CAPITALS.findall(shown)})}


def _explained(whole: str, forms: set[str]) -> set[str]:
    """Those in brackets after a name that starts like them, or that have theirs after them.

    Of what stands in brackets, only these forms are looked at.
    """
    explained = {form for form, *initials in GLOSS.findall(whole) if _stands_for(form, initials)}
    for found in BRACKETS.finditer(whole):
        named = forms.intersection(CAPITALS.findall(found[1]))
        if named and len(found[1].split()) <= MOST_WORDS:
            before = whole[max(0, found.start() - BEFORE) : found.start()].rpartition("\n\n")[2]
            initials = [word[0] for word in WORD.findall(before)]
            explained |= {form for form in named if _stands_for(form, initials)}
    return explained


def _stands_for(form: str, initials: list[str]) -> bool:
    """Whether words have the first letter of a form among their initials, and one more of its letters."""
    letters = Counter("".join(initials).lower())
    return form[0].lower() in letters and (letters & Counter(form.lower())).total() > 1
