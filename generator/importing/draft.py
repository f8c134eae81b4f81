"""The file of an imported vacancy: what is certain as fields, what is doubtful as comments, and the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.fields.table import Field
from generator.first_draft import STATUS, YOURS, Wanted, defaults_of, example, line_of
from generator.importing.advert import Advert
from generator.importing.markdown_lines import body
from generator.importing.notes import Notes, shortened
from generator.importing.settled import Settled
from generator.shapes import normal
from generator.vacancy_fields import VACANCY
from generator.wording import listed

NO_TITLE = "Write the title here"
# What candidates want to know first; each may stand in one of several fields.
WANTED = ("closing_date", "salary", "contract", "location")
MOST_ADDRESSES = 10
DATA = "the data of the page"


@dataclass(frozen=True, slots=True)
class Source:
    """Where an advert came from: the `name` of its file; and whether the author named its employer."""

    name: str
    has_employer: bool = False


def draft(advert: Advert, source: Source, wanted: Wanted, notes: Notes) -> str:
    """The whole file; every value in it is read without a problem."""
    front = [f"# Imported from {shortened(source.name)}. Compare this draft with it before you publish it."]
    for field in (*VACANCY, *wanted.own):
        front += _field(field, advert, source, wanted)
    front += ["", *_missing(advert, wanted), *notes.comments(), "", *defaults_of(wanted.employer)]
    return "\n".join(("---", STATUS, *front)).rstrip() + f"\n---\n\n{body(advert.lines)}\n"


def _field(field: Field, advert: Advert, source: Source, wanted: Wanted) -> Iterator[str]:
    """The lines for one field: what is certain, or what must stand there until somebody knows it."""
    match field.key:
        case "title":
            yield from _title(advert)
        case "organisation":
            yield from _organisation(advert, source, wanted)
        case key if key in advert.certain:
            yield from _certain(advert.certain[key])
        case "posted":
            yield "# Nothing says when it was posted. Write the date, or leave this if nobody knows it."
            yield "posted: not stated"
        case _ if _is_needed(field, wanted):
            yield f"# {field.help or field.label + '.'} {YOURS}"
            if field.key == "apply":
                yield from _ways(advert.addresses)
            yield f"{field.key}: {example(field, wanted)}"


def _certain(each: Settled) -> Iterator[str]:
    said = list(dict.fromkeys(fact.said for fact in each.facts))
    check = ", which visitors do not see. Check it" if all(text.startswith(DATA) for text in said) else ""
    yield f"# From {' and '.join(said)}{check}."
    yield each.line


def _title(advert: Advert) -> Iterator[str]:
    if "title" in advert.certain:
        yield from _certain(advert.certain["title"])
        return
    if not advert.title:
        yield f"# No line of the text can be the title. {YOURS}"
    elif not advert.is_titled:
        yield "# Nothing says for certain that this is the title. Check it."
    yield line_of("title", advert.title or NO_TITLE)


def _organisation(advert: Advert, source: Source, wanted: Wanted) -> Iterator[str]:
    found, slug = advert.certain.get("organisation"), wanted.employer.slug
    if found and found.value == slug:
        yield from _certain(found)
        return
    if found:
        yield f"# The advert says another employer: {found.facts[0].said}. Check which of them is right."
    elif not source.has_employer:
        named = listed(advert.employers) or "none of this site"
        yield f"# This is the main employer of the site; the advert names {named}. Check it."
    yield f"organisation: {slug}"


def _is_needed(field: Field, wanted: Wanted) -> bool:
    needed = {normal(key) for key in wanted.employer.requires}
    return (field.required or normal(field.key) in needed) and not wanted.employer.defaults.get(field.key)


def _ways(found: Sequence[str]) -> Iterator[str]:
    if found:
        yield f"# The advert has these addresses: {', '.join(map(shortened, found[:MOST_ADDRESSES]))}."


def _missing(advert: Advert, wanted: Wanted) -> Iterator[str]:
    given = {*advert.certain, *(normal(entry.key.value) for entry in wanted.employer.defaults.entries)}
    missing = [key for key in WANTED if not {key, normal(key)} & given]
    if "hub_locations" in advert.certain and "location" in missing:
        missing.remove("location")
    if missing:
        yield f"# No line names: {', '.join(missing)}. Add a line for each that you know."
