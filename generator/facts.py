"""The key facts of a vacancy: every short field that was given, labelled by its key."""

from generator.fields.words import Words
from generator.listing import Listing
from generator.organisation import Organisation
from generator.parts import Line, Link, Row
from generator.vacancy_fields import VACANCY


def facts(listing: Listing) -> tuple[Row, ...]:
    """A row for each fact, in the order of the field table, then the site's own fields."""
    linked = _linked(listing)
    rows = []
    for field in VACANCY:
        value = getattr(listing.vacancy, field.key)
        if field.fact and value not in (None, ()):
            line = linked.get(field.key) or (field.kind.show(value),)
            rows.append(Row(field.label, line, isinstance(field.kind, Words)))
    rows += [Row(label, (text,), authored=True) for label, text in listing.vacancy.extra]
    return tuple(rows)


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


def joined(links: list[Link]) -> Line:
    """Links with commas between them, and `and` before the last."""
    line: list[str | Link] = []
    for number, link in enumerate(links):
        if number:
            line.append(" and " if number == len(links) - 1 else ", ")
        line.append(link)
    return tuple(line)
