"""The key facts of a vacancy: every short field that was given, labelled by its key."""

from collections.abc import Iterable, Iterator
from typing import Any

from generator.fields.moments import DateOrText
from generator.fields.money import SalaryKind
from generator.fields.table import Field
from generator.fields.words import ChoiceOrText, Words
from generator.fields.work import HybridKind, PlaceKind
from generator.hub import Hub
from generator.listing import Listing
from generator.organisation import Organisation
from generator.parts import Line, Link, Row
from generator.shapes import Scalar
from generator.stage import Stage
from generator.vacancy_fields import VACANCY

# Kinds that take a figure, a date or parts, and otherwise text.
MAYBE_TEXT = (DateOrText, HybridKind, PlaceKind, SalaryKind)
# What a candidate decides on, beside the closing date.
DECIDING = ("salary", "hub_locations", "location", "hybrid", "remote")


def facts(listing: Listing) -> tuple[Row, ...]:
    """A row for each fact: what decides first, then the others, then the site's own fields."""
    return deciding(listing) + others(listing)


def deciding(listing: Listing) -> tuple[Row, ...]:
    """What a candidate decides on: when it closes, the pay and the place. What is not given is said."""
    soon = listing.stage.capitalize() if listing.stage is Stage.CLOSING_SOON else ""
    closing = Row("Closing date", (listing.closing,), tag=soon, counted=listing.counted)
    pay = () if listing.vacancy.salary else (Row("Salary", ("Not stated",)),)
    return (closing, *pay, *_rows(listing, [field for field in VACANCY if field.key in DECIDING]))


def others(listing: Listing) -> tuple[Row, ...]:
    """The facts that are less pressing, in the order of the field table, then the site's own fields."""
    told = (*DECIDING, "closing_date")
    rows = _rows(listing, [field for field in VACANCY if field.fact and field.key not in told])
    return (*rows, *(Row(own.label, (own.text,), authored=True) for own in listing.vacancy.extra))


def _rows(listing: Listing, fields: Iterable[Field]) -> Iterator[Row]:
    linked = _linked(listing)
    for field in fields:
        value = getattr(listing.vacancy, field.key)
        if field.required or value not in (None, ()):
            line = linked.get(field.key) or (field.kind.show(value),)
            yield Row(field.label, line, _is_authored(field, value, listing))


def _is_authored(field: Field, value: Any, listing: Listing) -> bool:
    """Whether a fact is in the author's own words: free text always, and what may be text, as typed."""
    if isinstance(field.kind, ChoiceOrText):
        return value not in field.kind.options
    if not isinstance(field.kind, MAYBE_TEXT):
        return isinstance(field.kind, Words)
    typed = listing.vacancy.document.items(field.key)
    return [field.kind.show(value)] == [node.value.strip() for node in typed if isinstance(node, Scalar)]


def _linked(listing: Listing) -> dict[str, Line]:
    """The fields that name other files, as links to their pages."""
    return {
        "organisation": (employer_link(listing, listing.organisation),),
        "partner_organisations": joined([employer_link(listing, each) for each in listing.partners]),
        "hub_locations": joined(
            [Link(hub.name, f"{listing.address}hubs/{hub.slug}/") for hub in listing.hubs]
        ),
    }


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
