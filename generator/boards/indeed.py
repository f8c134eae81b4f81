"""Indeed: the open vacancies as an Indeed XML feed, one `job` for each place of work.

Rules: Indeed's XML feed reference (docs.indeed.com), as read in 2026. Indeed wants every job of a site, its
text in CDATA with literal characters in place of entities, and in `email` the address of the employer's
account at Indeed: check that, and `state` for places outside the USA, before you first give Indeed the file.
"""

from collections.abc import Iterable, Iterator

from generator.advert import description
from generator.board import (
    HEAD,
    PARTED,
    Lack,
    Says,
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


def item(listing: Listing) -> str:
    """The jobs of a vacancy, in whole lines, with a sign where they name the employer whose site it is."""
    first, rest = _elements(_head(listing)), _elements(_rest(listing))
    jobs = (_elements(_place(listing, each)) for each in workplaces(listing))
    return "".join(f"<job>\n{first}{PARTED}{rest}{place}</job>\n" for place in jobs)


def document(site: Site, says: Says) -> Iterator[str]:
    """The whole file."""
    host, built = site.main_organisation.name, last_change(site)
    source = _elements([("sourcename", host)])
    yield f"{HEAD}\n<source>\n{element('publisher', host)}\n"
    yield f"{element('publisherurl', site.settings.address)}\n"
    yield f"{element('lastBuildDate', built)}\n" if built else ""
    yield from (says(listing).replace(PARTED, source) for listing in site.open)
    yield "</source>\n"


def _elements(told: Iterable[tuple[str, str]]) -> str:
    return "".join(f"{cdata(name, text)}\n" for name, text in told if text)


def _head(listing: Listing) -> Iterator[tuple[str, str]]:
    vacancy = listing.vacancy
    yield "title", vacancy.title
    yield "date", vacancy.posted.at.isoformat() if vacancy.posted else ""
    yield "requisitionid", vacancy.reference or listing.name
    yield "url", listing.url
    yield "company", listing.organisation.name


def _rest(listing: Listing) -> Iterator[tuple[str, str]]:
    vacancy, closes = listing.vacancy, closing_day(listing)
    patterns = [JOB_TYPES[each] for each in vacancy.working_pattern if each in JOB_TYPES]
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
