"""Short forms in capitals that a page never spells out.

GOV.UK has a short form explained the first time on each page, unless everybody knows it, as UK or VAT.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.document import Text
from generator.organisation import Organisation
from generator.passages import WORD
from generator.problem import Code, Level, Problem
from generator.site import Site
from generator.usual_words import with_employers

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
    *("A&E", "AI", "AM", "B&B", "BA", "BBC", "BC", "BSL", "BTEC", "CBE", "CCTV", "CSS", "CSV", "CV"),
    *("DIY", "DVD", "DVLA", "EU", "EUR", "FAQ", "GBP", "GCSE", "GP", "HGV", "HM", "HQ", "HR", "HTML"),
    *("ID", "ISO", "IT", "JSON", "KC", "LGBT", "LGBTQ", "LLB", "MA", "MBA", "MBE", "MOT", "MP", "MS"),
    *("NB", "NHS", "NVQ", "OBE", "OK", "PA", "PC", "PDF", "PE", "PIN", "PM", "PO", "PS", "Q&A", "QC"),
    *("RAF", "REF", "RSVP", "SMS", "SQL", "TV", "UK", "UN", "URL", "US", "USA", "USB", "USD", "VAT"),
    *("VIP", "XML"),
    *("ALL", "ALWAYS", "AND", "ANY", "APPLY", "ARE", "AT", "BE", "BEFORE", "BOTH", "BUT", "BY", "CAN"),
    *("CLOSED", "CLOSING", "DO", "DRAFT", "EACH", "FOR", "FROM", "FULL", "IF", "IN", "IS", "JOB", "MUST"),
    *("NEVER", "NEW", "NO", "NOT", "NOTE", "NOW", "OF", "ON", "ONLY", "OR", "PART", "PLEASE", "ROLE"),
    *("SALARY", "SECRET", "SO", "TBA", "TBC", "TBD", "THE", "TIME", "TO", "TODO", "TOP", "URGENT", "WE"),
    *("WILL", "WITH", "XX", "XXX", "XXXX", "YES", "YOU", "YOUR"),
}
# Fields whose capitals are codes, or are explained by the page itself; by their last keys.
CODED = {"country", "file", "grade", "level", "licence", "postcode", "reference", "vetting"}
# Of up to 7 letters: longer ones are words.
FORM = r"[A-Z](?<![\w.@].)[A-Z&]{0,5}[A-Z]"
CAPITALS = re.compile(FORM + r"(?=s?(?![\w@]|\.\w|-\d))")
# A form that stands there in small letters too is a word, and one of these letters is a number.
SMALL = re.compile(r"\b[a-z&]{2,7}\b")
ROMAN = frozenset("IVX")
# Whole words in capitals one after another are a heading or a shout.
SHOUT = re.compile(
    r"^[^\w\n]*[A-Z]{2,}(?: (?:& )?[A-Z]+)+[^\w\n]*$|\b[A-Z]{2,}(?: (?:& )?[A-Z]+){2,}", re.MULTILINE
)
BRACKETS = re.compile(r"\(([^()]{1,120})\)")
# `MPS: Metropolitan Police Service`, `MPS stands for …`, `MPS (Metropolitan Police Service)`.
GLOSS = re.compile(rf"({FORM})[*_]*(?: ?[:–—(]| -| means| stands for| is short for)[*_ ]*(?:the )?(\w)\w* \w")
ABBR = re.compile(r"<abbr\s[^<>]{0,200}>\s*([\w&]+?)s?\s*</abbr", re.IGNORECASE)
# How far before its short form a name can start, and how many words there can be in brackets with that.
BEFORE, MOST_WORDS = 120, 4


def check(site: Site, outputs: Mapping[str, bytes]) -> Iterable[Problem]:
    """Advice on each short form that an advert or page never spells out, once, at its first place."""
    known = {each.slug: KNOWN | _known(each) for each in site.organisations}
    levels = {each.vacancy.document.path: each.vacancy.vetting for each in site.current}
    for document, employers in with_employers(site):
        read = [text for text in document.texts if CODED.isdisjoint(text.keys[-1:])]
        whole = "\n\n".join([text.passage.text for text in read])
        unknown = set(CAPITALS.findall(whole)).difference(*(known[each.slug] for each in employers))
        if unknown:
            vetting = map(str, levels.get(document.path, ()))
            unknown -= _explained("\n\n".join((whole, *vetting))) | {*ABBR.findall(document.body)}
            small = {*SMALL.findall(whole)}
            unknown = {form for form in unknown if form.lower() not in small and not ROMAN.issuperset(form)}
        for text in read if unknown else ():
            yield from _first(text, unknown)


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


def _known(employer: Organisation) -> set[str]:
    """What an employer is called, explains in what its adverts can show, and takes as known."""
    shown = "\n\n".join(text.passage.text for text in employer.document.texts if text.keys)
    named = CAPITALS.findall(f"{employer.name}, {employer.short_name}")
    return {*employer.acronyms, *named, *_explained(shown)}


def _explained(whole: str) -> set[str]:
    """The forms that stand in brackets after a name that starts like them, or that have theirs after them."""
    explained = {form for form, initial in GLOSS.findall(whole) if initial.lower() == form[0].lower()}
    for found in BRACKETS.finditer(whole):
        if len(found[1].split()) <= MOST_WORDS:
            before = whole[max(0, found.start() - BEFORE) : found.start()].rpartition("\n\n")[2]
            initials = {word[0].lower() for word in WORD.findall(before)}
            explained |= {form for form in CAPITALS.findall(found[1]) if form[0].lower() in initials}
    return explained
