"""Find a job, of the Department for Work and Pensions (DWP): the vacancies to list, and those to drop.

Rules: DWP's bulk upload specification (findajob.dwp.gov.uk), as the Department for Education's open code for
Teaching Vacancies follows it. DWP reads two kinds of file, of vacancies and of those to expire, and wants
each sent to it. It keeps a vacancy for at most 30 days, so a longer one is sent again under a new code. It
refuses an expiry date that is 30 days away, so the date is that of the 30th day.

Check with DWP before you first send a file what we have not seen: its numbers for categories, the order of
elements, how long a code may be, and its numbers for `Salary/Frequency`. Pay is told in words alone, since a
wrong number there would be wrong pay.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator import wording
from generator.advert_text import text
from generator.board import (
    HEAD,
    PARTED,
    Lack,
    Says,
    apply_address,
    closing_day,
    full_postcode,
    lacks_of_places,
    lacks_posted,
    posted_day,
    reference,
    workplaces,
)
from generator.fields.work import Place
from generator.html_text import squeezed
from generator.listing import Listing
from generator.markup import element, quoted
from generator.site import Site
from generator.stage import TERM

TITLE = "Find a job"
FILE = "findajob.xml"
EXPIRED_FILE = "findajob-expired.xml"
TYPES = {"permanent": 1, "fixed term": 2, "temporary": 3, "apprenticeship": 4}
STATUSES = {"full time": 1, "part time": 2, "job share": 2}
APPLY_AT_ADDRESS = 2
MOST_CODE = 40


def lacks(listing: Listing) -> Iterator[Lack]:
    """What DWP must be told: when it was posted, where it is, what contract, what hours, and its category."""
    yield from lacks_posted(listing)
    if not _place(listing):
        yield from lacks_of_places(listing, {"a full postcode": full_postcode})
    if not _type(listing):
        yield Lack(f"a contract that is {wording.listed(list(TYPES), 'or')}", "contract")
    if not _status(listing):
        yield Lack(f"a working pattern that is {wording.listed(list(STATUSES), 'or')}", "working_pattern")
    if not listing.vacancy.find_a_job_category:
        yield Lack("a category (find_a_job_category)", "find_a_job_category")


def item(listing: Listing) -> str:
    """The vacancy to list, then its earlier codes to drop, in whole lines."""
    return f"{_lines(_vacancy(listing))}{PARTED}{_dropped(listing, listing.renewals)}"


def unlisted(listing: Listing) -> str:
    """Nothing to list, then every code to drop of what is not listed, or no longer."""
    return f"{PARTED}{_dropped(listing, listing.renewals + 1)}" if listing.vacancy.posted else ""


def document(site: Site, says: Says) -> Iterator[str]:
    """The vacancies to list."""
    yield f"{HEAD}\n<Vacancies>\n"
    yield from (says(listing).partition(PARTED)[0] for listing in site.open)
    yield "</Vacancies>\n"


def _expired(site: Site, says: Says) -> Iterator[str]:
    """The codes to drop, first those of what is listed."""
    yield f"{HEAD}\n<ExpireVacancies>\n"
    others: list[str] = []
    for listing in site.open:
        vacancy, _, codes = says(listing).partition(PARTED)
        if vacancy:
            yield codes
        else:
            others.append(codes)
    yield from others
    yield from (says(listing).partition(PARTED)[2] for listing in (*site.closed, *site.gone))
    yield "</ExpireVacancies>\n"


def _dropped(listing: Listing, terms: int) -> str:
    codes = (_code(listing, term) for term in range(terms))
    return _lines(f"<ExpireVacancy vacancyRefCode={quoted(code)}/>" for code in codes)


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _code(listing: Listing, term: int) -> str:
    """What DWP knows one posting by; `term` counts them from 0."""
    return f"{reference(listing, most=MOST_CODE)}-{term + 1}"


def _place(listing: Listing) -> Place | None:
    """The first place of work whose whole postcode is known: DWP takes one."""
    return next((each.place for each in workplaces(listing) if full_postcode(each.place)), None)


def _type(listing: Listing) -> int | None:
    contract = listing.vacancy.contract
    return TYPES.get(contract.type) if contract else None


def _status(listing: Listing) -> int | None:
    """Full time where that is one of the patterns on offer."""
    known = [STATUSES[each] for each in listing.vacancy.working_pattern if each in STATUSES]
    return min(known, default=None)


def _vacancy(listing: Listing) -> Iterator[str]:
    vacancy, place = listing.vacancy, _place(listing)
    assert place
    numbers = {
        "VacancyType": _type(listing),
        "VacancyStatus": _status(listing),
        "VacancyCategory": vacancy.find_a_job_category,
        "ApplyMethod": APPLY_AT_ADDRESS,
    }
    yield f"<Vacancy vacancyRefCode={quoted(_code(listing, listing.renewals))}>"
    yield element("Title", squeezed(vacancy.title))
    yield element("Description", text(listing))
    yield f"<Location>{''.join(_address(place))}</Location>"
    if vacancy.salary:
        yield f"<Salary>{element('Text', squeezed(str(vacancy.salary)))}</Salary>"
    yield element("VacancyExpiry", _expiry(listing).isoformat())
    yield from (f'<{name} id="{number}"/>' for name, number in numbers.items())
    yield element("ApplyUrl", apply_address(listing))
    yield "</Vacancy>"


def _address(place: Place) -> Iterator[str]:
    parts = (("StreetAddress", place.street), ("City", place.locality), ("State", place.region))
    yield from (element(name, squeezed(part)) for name, part in parts if part)
    yield element("PostalCode", place.postcode)


def _expiry(listing: Listing) -> date:
    """The closing date, or the 30th day of this posting if that comes first."""
    begun = posted_day(listing)
    assert begun
    last = begun + (listing.renewals + 1) * TERM - timedelta(days=1)
    return min(last, closing_day(listing) or last)


ALSO = {EXPIRED_FILE: _expired}
