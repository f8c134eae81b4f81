"""Jooble: the open vacancies as a Jooble XML feed, one `job` for each place of work.

Rules: Jooble's XML feed specification. All text stands in CDATA, and every date is written day, month, year.
Jooble sends candidates to the page of the vacancy, which must say the whole advert.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from generator.advert import description
from generator.board import (
    HEAD,
    Lack,
    Says,
    Workplace,
    closing_day,
    lacks_of_places,
    pay,
    posted_day,
    reference,
    region,
    town,
    workplaces,
)
from generator.listing import Listing
from generator.markup import cdata, quoted
from generator.site import Site

TITLE = "Jooble"
FILE = "jooble.xml"


def lacks(listing: Listing) -> Iterable[Lack]:
    """A town for each place: Jooble finds jobs by it."""
    return lacks_of_places(listing, {"a town": town})


def item(listing: Listing) -> str:
    """The jobs of a vacancy, in whole lines."""
    said = description(listing)
    return "".join(f"{line}\n" for each in workplaces(listing) for line in _job(listing, each, said))


def document(site: Site, says: Says) -> Iterator[str]:
    """The whole file."""
    yield f"{HEAD}\n<jobs>\n"
    yield from map(says, site.open)
    yield "</jobs>\n"


def _job(listing: Listing, workplace: Workplace, said: str) -> Iterator[str]:
    yield f"<job id={quoted(reference(listing, workplace))}>"
    yield from (cdata(name, text) for name, text in _told(listing, workplace, said) if text)
    yield "</job>"


def _told(listing: Listing, workplace: Workplace, said: str) -> Iterator[tuple[str, str]]:
    vacancy, place = listing.vacancy, workplace.place
    contract = vacancy.contract
    yield "link", listing.url
    yield "name", vacancy.title
    yield "region", ", ".join(part for part in (town(place), region(place)) if part)
    yield "description", said
    yield "pubdate", _day_first(posted_day(listing))
    yield "updated", _day_first(listing.updated.date() if listing.updated else None)
    yield "expire", _day_first(closing_day(listing))
    yield "salary", pay(listing)
    yield "company", listing.organisation.name
    yield "jobtype", ", ".join((*vacancy.working_pattern, *([contract.type] if contract else [])))


def _day_first(day: date | None) -> str:
    """`20.03.2026`."""
    return f"{day.day:02}.{day.month:02}.{day.year}" if day else ""
