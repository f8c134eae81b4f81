"""Indeed: the open vacancies as an Indeed XML feed, one `job` for each place of work.

Rules: Indeed's XML feed reference (docs.indeed.com), as read in 2026. Indeed wants every job of a site, its
text in CDATA with literal characters in place of entities, and in `email` the address of the employer's
account at Indeed: check that, and `state` for places outside the USA, before you first give Indeed the file.
"""

from collections.abc import Iterator

from generator.advert import description
from generator.board import (
    HEAD,
    Lack,
    Workplace,
    closing_day,
    email_of,
    lacks_email,
    lacks_of_places,
    lacks_posted,
    last_change,
    pay,
    reference,
    region,
    town,
    workplaces,
)
from generator.listing import Listing
from generator.markup import cdata, element, literal
from generator.site import Site

TITLE = "Indeed"
FILE = "indeed.xml"
JOB_TYPES = {"full time": "fulltime", "part time": "parttime", "job share": "parttime"}


def lacks(listing: Listing) -> Iterator[Lack]:
    """A date, an email address, and a town and a region for each place."""
    yield from lacks_posted(listing)
    yield from lacks_email(listing)
    yield from lacks_of_places(listing, {"a town": town, "a region": region})


def document(site: Site, sent: tuple[Listing, ...]) -> str:
    """The whole file."""
    host = site.main_organisation.name
    built = last_change(site)
    lines = [HEAD, "<source>", element("publisher", host), element("publisherurl", site.settings.address)]
    lines += [element("lastBuildDate", built)] if built else []
    for listing in sent:
        for workplace in workplaces(listing):
            told = [*_job(listing, host), *_place(listing, workplace)]
            lines += ["<job>", *(cdata(name, text) for name, text in told if text), "</job>"]
    return "\n".join([*lines, "</source>", ""])


def _job(listing: Listing, host: str) -> Iterator[tuple[str, str]]:
    vacancy, closes = listing.vacancy, closing_day(listing)
    patterns = [JOB_TYPES[each] for each in vacancy.working_pattern if each in JOB_TYPES]
    yield "title", vacancy.title
    yield "date", vacancy.posted.at.isoformat() if vacancy.posted else ""
    yield "requisitionid", vacancy.reference or listing.name
    yield "url", listing.url
    yield "company", listing.organisation.name
    yield "sourcename", host
    yield "email", email_of(listing)
    yield "description", literal(description(listing))
    yield "salary", pay(listing)
    yield "jobtype", ", ".join(dict.fromkeys(patterns))
    yield "expirationdate", closes.isoformat() if closes else ""
    yield "remotetype", "Hybrid remote" if vacancy.hybrid else ""


def _place(listing: Listing, workplace: Workplace) -> Iterator[tuple[str, str]]:
    place = workplace.place
    yield "referencenumber", reference(listing, workplace)
    yield "city", place.locality
    yield "state", place.region
    yield "country", place.country
    yield "postalcode", place.postcode
    yield "streetaddress", place.street
