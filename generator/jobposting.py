"""A listing as schema.org data: JobPosting for open vacancies, and what describes the page around it.

Rules: Google's documentation of JobPosting and schema.org release 30.0. A figure is a number, a hybrid
job is never TELECOMMUTE, what is not known is left out, and nothing is said that the page does not say.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from generator.advert import description
from generator.asks import eligibility
from generator.asset import Picture
from generator.fields.candidate import Contact
from generator.fields.commitments import COMMITMENT
from generator.fields.moments import Moment
from generator.fields.money import Salary
from generator.fields.work import Place
from generator.listing import Listing
from generator.organisation import Organisation
from generator.parts import Link

Data = dict[str, Any]
CONTEXT = "https://schema.org"
EMPLOYMENT = {
    "full time": "FULL_TIME",
    "part time": "PART_TIME",
    "job share": "PART_TIME",
    "fixed term": "TEMPORARY",
    "temporary": "TEMPORARY",
    "secondment": "TEMPORARY",
    "casual": "OTHER",
    "apprenticeship": "OTHER",
    "appointment": "OTHER",
    "internship": "INTERN",
    "volunteer": "VOLUNTEER",
}
GOVERNMENT = ("government", "local government", "police")
LENGTH = re.compile(r"([0-9]{1,3}) (year|month|week|day)s?", re.ASCII | re.IGNORECASE)


def job_posting(listing: Listing, logos: Mapping[str, Picture]) -> Data:
    """JobPosting of an open vacancy; `logos` has each logo by the name of its file."""
    vacancy = listing.vacancy.itself
    employer = listing.organisation
    data: Data = {
        "@context": CONTEXT,
        "@type": "JobPosting",
        "title": vacancy.title,
        "description": description(listing),
        "url": listing.url,
        "datePosted": _moment(vacancy.posted) if vacancy.posted else None,
        "validThrough": _valid_through(listing),
        "hiringOrganization": organisation(employer, logos),
        "employmentUnit": _named("Organization", vacancy.department),
        "identifier": _identifier(listing),
        "employmentType": _employment(listing),
        "jobDuration": _duration(listing),
        "directApply": bool(vacancy.apply.url or vacancy.apply.email),
        "applicationContact": _contact(listing.contact),
        "totalJobOpenings": vacancy.number_of_posts,
        "jobStartDate": str(vacancy.start_date) if vacancy.start_date else None,
        **_pay(vacancy.salary),
        **_where(listing),
        **_terms(listing),
    }
    return _known(data)


def organisation(employer: Organisation, logos: Mapping[str, Picture]) -> Data:
    """An employer as Organization or GovernmentOrganization."""
    kind = "GovernmentOrganization" if employer.kind in GOVERNMENT else "Organization"
    data = {
        "@type": kind,
        "name": employer.name,
        "alternateName": employer.short_name,
        "sameAs": employer.website,
        "logo": logos[employer.logo].href if employer.logo else None,
    }
    return _known(data)


def breadcrumbs(trail: list[Link]) -> Data:
    """The way from the home page to a page as BreadcrumbList."""
    items = [
        {"@type": "ListItem", "position": number, "name": link.text, "item": link.href}
        for number, link in enumerate(trail, 1)
    ]
    return {"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}


def _moment(moment: Moment) -> str:
    """ISO 8601: a date where only a date was written, otherwise date, time and offset."""
    return moment.at.isoformat() if moment.timed else moment.at.date().isoformat()


def _valid_through(listing: Listing) -> str | None:
    """The closing moment with its offset; never one that was counted from a stage."""
    closing = listing.vacancy.closing_date
    return closing.moment.at.isoformat() if closing and closing.moment else None


def _named(kind: str, name: str | None) -> Data | None:
    return {"@type": kind, "name": name} if name else None


def _identifier(listing: Listing) -> Data | None:
    reference = listing.vacancy.reference
    if not reference:
        return None
    return {"@type": "PropertyValue", "name": listing.organisation.name, "value": reference}


def _one_or_all(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _employment(listing: Listing) -> Any:
    contract = listing.vacancy.contract
    words = [*listing.vacancy.working_pattern, *([contract.type] if contract else [])]
    return _one_or_all(list(dict.fromkeys(EMPLOYMENT[word] for word in words if word in EMPLOYMENT)))


def _duration(listing: Listing) -> str | None:
    """ISO 8601: `2 years` is P2Y; a length in other words is left out."""
    contract = listing.vacancy.contract
    found = LENGTH.fullmatch(contract.length) if contract else None
    return f"P{found[1]}{found[2][0].upper()}" if found else None


def _contact(contact: Contact | None) -> Data | None:
    if contact is None:
        return None
    data = {"name": contact.name, "email": contact.email, "telephone": contact.phone, "url": contact.url}
    return {"@type": "ContactPoint", **_known(data)}


def _known(data: Data) -> Data:
    """Data without what was not given; false and 0 are given."""
    return {key: value for key, value in data.items() if value not in (None, "", [])}


def _pay(salary: Salary | None) -> Data:
    """Pay as numbers, or nothing where only words were given."""
    if salary is None or salary.words:
        return {}
    low, high = (_number(amount) for amount in (salary.minimum, salary.maximum))
    figures = {"value": low} if low == high else {"minValue": low, "maxValue": high}
    value = {"@type": "QuantitativeValue", "unitText": salary.per.upper(), **_known(figures)}
    amount = {"@type": "MonetaryAmount", "currency": salary.currency, "value": value}
    return {"salaryCurrency": salary.currency, "baseSalary": amount}


def _number(amount: Decimal | None) -> int | float | None:
    if amount is None:
        return None
    return float(amount) if amount % 1 else int(amount)


def _where(listing: Listing) -> Data:
    """The places of work; TELECOMMUTE only where a job has none and is entirely remote."""
    if listing.vacancy.remote:
        countries = [{"@type": "Country", "name": name} for name in listing.vacancy.remote]
        return {"jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": _one_or_all(countries)}
    places = [_place(hub.place) for hub in listing.hubs]
    location = listing.vacancy.location
    if location:
        places.append(_place(location.as_town))
    return {"jobLocation": _one_or_all(places)}


def _place(place: Place) -> Data:
    """A place with what is known of its address."""
    address = {
        "@type": "PostalAddress",
        "streetAddress": place.street,
        "addressLocality": place.locality,
        "addressRegion": place.region,
        "postalCode": place.postcode,
        "addressCountry": place.country,
    }
    return _known({"@type": "Place", "name": place.name, "address": _known(address)})


def _terms(listing: Listing) -> Data:
    """What the job asks and gives, as text."""
    vacancy = listing.vacancy.itself
    hours = "; ".join(text for text in (listing.pattern, vacancy.hours, vacancy.working_arrangements) if text)
    return {
        "eligibilityToWorkRequirement": " ".join(text for text, _ in eligibility(vacancy)),
        "securityClearanceRequirement": "; ".join(str(each) for each in vacancy.vetting),
        "jobBenefits": "; ".join(str(each) for each in vacancy.benefits),
        "specialCommitments": " ".join(COMMITMENT.show(each) for each in vacancy.commitments),
        "qualifications": "; ".join(vacancy.essential_criteria),
        "workHours": hours,
    }
