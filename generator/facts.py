"""The key facts of a vacancy: every short field that was given, labelled by its key."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from generator.fields.moments import DateOrText
from generator.fields.money import SalaryKind
from generator.fields.table import Field
from generator.fields.words import ChoiceOrText, Words
from generator.fields.work import HybridKind, PlaceKind
from generator.hub import Hub
from generator.listing import Listing
from generator.memory import recent
from generator.organisation import Organisation
from generator.parts import Line, Link, Row
from generator.shapes import Scalar
from generator.stage import Stage
from generator.vacancy_fields import ENGLISH, VACANCY

# Kinds that take a figure, a date or parts, and otherwise text.
MAYBE_TEXT = (DateOrText, HybridKind, PlaceKind, SalaryKind)
# What a candidate decides on, beside the closing date.
DECIDING = ("salary", "hub_locations", "location", "hybrid", "remote")
FIRST = tuple(field for field in VACANCY if field.key in DECIDING)
THEN = tuple(field for field in VACANCY if field.fact and field.key not in (*DECIDING, "closing_date"))
# Which of them are in an author's words whatever is typed, and which may be.
AUTHORED = {field.key: isinstance(field.kind, Words) for field in FIRST + THEN}
DOUBTFUL = {field.key for field in FIRST + THEN if isinstance(field.kind, (ChoiceOrText, *MAYBE_TEXT))}


def facts(listing: Listing) -> tuple[Row, ...]:
    """A row for each fact: what decides first, then the others, then the site's own fields."""
    return deciding(listing) + others(listing)


@recent(2)
def deciding(listing: Listing) -> tuple[Row, ...]:
    """What a candidate decides on: when it closes, the pay and the place. What is not given is said."""
    soon = listing.stage.capitalize() if listing.stage is Stage.CLOSING_SOON else ""
    closing = Row("Closing date", (listing.closing,), tag=soon, counted=listing.counted)
    pay = () if listing.vacancy.salary else (Row("Salary", ("Not stated",)),)
    return (closing, *pay, *_rows(listing, FIRST))


@recent(2)
def others(listing: Listing) -> tuple[Row, ...]:
    """The facts that are less pressing, in the order of the field table, then the site's own fields."""
    return (
        *_rows(listing, THEN),
        *(Row(own.label, (own.text,), authored=True) for own in listing.vacancy.extra),
    )


def _rows(listing: Listing, fields: Iterable[Field]) -> Iterator[Row]:
    vacancy = listing.vacancy.itself
    # In an advert in English nothing is marked as its author's words.
    doubtful = DOUBTFUL if vacancy.language != ENGLISH else ()
    for field in fields:
        key = field.key
        value = getattr(vacancy, key)
        if (value if type(value) is tuple else value is not None) or field.required:
            linked = LINKED.get(key)
            line = (linked(listing) if linked else ()) or (field.kind.show(value),)
            authored = _is_authored(field, value, listing) if key in doubtful else AUTHORED[key]
            yield Row(field.label, line, authored)


def _is_authored(field: Field, value: Any, listing: Listing) -> bool:
    """Whether a fact that may be in the author's own words is in them: no choice, or shown as typed."""
    if isinstance(field.kind, ChoiceOrText):
        return value not in field.kind.options
    typed = listing.vacancy.document.items(field.key)
    return [field.kind.show(value)] == [node.value.strip() for node in typed if isinstance(node, Scalar)]


def employer_link(listing: Listing, organisation: Organisation) -> Link:
    """The employer's name, leading to its page."""
    return Link(organisation.name, f"{listing.address}organisations/{organisation.slug}/")


def place_rows(hub: Hub) -> tuple[Row, ...]:
    """Where a hub is, as far as it is known."""
    rows = (("Address", ", ".join(hub.place.lines[1:])), ("Near", hub.near), ("Access", hub.access))
    return tuple(Row(term, (text,)) for term, text in rows if text)


def joined(links: list[Link]) -> Line:
    """Links with commas between them, and `and` before the last."""
    line: list[str | Link] = []
    for number, link in enumerate(links):
        if number:
            line.append(" and " if number == len(links) - 1 else ", ")
        line.append(link)
    return tuple(line)


# The fields that name other files, as links to their pages.
LINKED: dict[str, Callable[[Listing], Line]] = {
    "organisation": lambda listing: (employer_link(listing, listing.organisation),),
    "partner_organisations": lambda listing: joined(
        [employer_link(listing, each) for each in listing.partners]
    ),
    "hub_locations": lambda listing: joined(
        [Link(hub.name, f"{listing.address}hubs/{hub.slug}/") for hub in listing.hubs]
    ),
}
