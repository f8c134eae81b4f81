"""LinkedIn: the open vacancies as a LinkedIn XML feed, one `job` for each place of work.

Rules: LinkedIn's XML feed development guide (learn.microsoft.com/linkedin/talent/job-postings), as read in
2026. LinkedIn takes feeds from its partners only, who are told more: a `companyId`, and which of the optional
elements it uses. Check the file against that before LinkedIn first reads it.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from generator.advert import description
from generator.board import (
    HEAD,
    PARTED,
    Lack,
    Says,
    Workplace,
    apply_address,
    closing_day,
    email_of,
    lacks_email,
    lacks_of_places,
    last_change,
    posted_day,
    reference,
    town,
    workplaces,
)
from generator.fields.work import Place
from generator.listing import Listing
from generator.markup import cdata, element
from generator.site import Site

TITLE = "LinkedIn"
FILE = "linkedin.xml"
MOST_ID = 40
COUNTRIES = {
    "GB": "United Kingdom",
    "BE": "Belgium",
    "DE": "Germany",
    "ES": "Spain",
    "FR": "France",
    "GG": "Guernsey",
    "GI": "Gibraltar",
    "IE": "Ireland",
    "IM": "Isle of Man",
    "JE": "Jersey",
    "NL": "Netherlands",
    "US": "United States",
}
# What comes first is what LinkedIn, which takes one kind only, is told.
JOB_TYPES = {
    "internship": "INTERNSHIP",
    "volunteer": "VOLUNTEER",
    "full time": "FULL_TIME",
    "part time": "PART_TIME",
    "job share": "PART_TIME",
    "fixed term": "CONTRACT",
    "temporary": "CONTRACT",
}
PERIODS = {"hour": "HOURLY", "day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}


def lacks(listing: Listing) -> Iterator[Lack]:
    """An email address, and a town for each place, in a country whose name is known."""
    yield from lacks_email(listing)
    yield from lacks_of_places(listing, {"a town": town, "a country that we know by its name": _country})


def _country(place: Place) -> str:
    return COUNTRIES.get(place.country, "")


def item(listing: Listing) -> str:
    """The jobs of a vacancy, each in whole lines and with a sign before it that counts it."""
    said = description(listing)
    return "".join(f"{PARTED}{''.join(_job(listing, each, said))}" for each in workplaces(listing))


def document(site: Site, says: Says) -> Iterator[str]:
    """The whole file; how many jobs there are stands above them."""
    built = last_change(site)
    jobs = sum(says(listing).count(PARTED) for listing in site.open)
    yield f"{HEAD}\n<source>\n"
    yield f"{element('lastBuildDate', built)}\n" if built else ""
    yield f"{element('publisherUrl', site.settings.address)}\n"
    yield f"{element('publisher', site.main_organisation.name)}\n"
    yield f"{element('expectedJobCount', str(jobs))}\n"
    yield from (says(listing).replace(PARTED, "") for listing in site.open)
    yield "</source>\n"


def _job(listing: Listing, workplace: Workplace, said: str) -> Iterator[str]:
    yield "<job>\n"
    yield from (f"{cdata(name, text)}\n" for name, text in _told(listing, workplace, said) if text)
    yield from (f"{line}\n" for line in _salaries(listing))
    yield "</job>\n"


def _told(listing: Listing, workplace: Workplace, said: str) -> Iterator[tuple[str, str]]:
    vacancy, place = listing.vacancy, workplace.place
    words = {*vacancy.working_pattern, vacancy.contract.type if vacancy.contract else ""}
    yield "partnerJobId", reference(listing, workplace, MOST_ID)
    yield "company", listing.organisation.name
    yield "title", vacancy.title
    yield "description", said
    yield "applyUrl", apply_address(listing)
    yield "location", f"{place.locality}, {_country(place)}"
    yield "city", place.locality
    yield "state", place.region
    yield "country", place.country
    yield "postalCode", place.postcode
    yield "posterEmail", email_of(listing)
    yield "workplaceTypes", "Hybrid" if vacancy.hybrid else ""
    yield "jobtype", next((kind for word, kind in JOB_TYPES.items() if word in words), "")
    yield "listDate", _month_first(posted_day(listing))
    yield "expirationDate", _month_first(closing_day(listing))


def _month_first(day: date | None) -> str:
    """`3/20/2026`."""
    return f"{day.month}/{day.day}/{day.year}" if day else ""


def _salaries(listing: Listing) -> Iterable[str]:
    """Pay in whole numbers, for the feed has no others; pay with pence is in the description alone."""
    salary = listing.vacancy.salary
    if salary is None:
        return
    ends = {"highEnd": salary.maximum, "lowEnd": salary.minimum}
    given = {name: amount for name, amount in ends.items() if amount is not None}
    if given and not any(amount % 1 for amount in given.values()):
        yield "<salaries><salary>"
        yield from (_end(name, amount, salary.currency) for name, amount in given.items())
        yield element("period", PERIODS[salary.per]) + element("type", "BASE_SALARY")
        yield "</salary></salaries>"


def _end(name: str, amount: Decimal, currency: str) -> str:
    return f"<{name}>{element('amount', f'{amount:.0f}')}{element('currencyCode', currency)}</{name}>"
