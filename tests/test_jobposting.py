"""A listing as schema.org data, by the rules of Google's documentation of JobPosting."""

import json
from collections.abc import Callable
from typing import Any

import html5lib
import pytest
from pyld import jsonld

from generator.asset import Picture
from generator.jobposting import breadcrumbs, job_posting, organisation
from generator.listing import Listing
from generator.parts import Link
from generator.site import Site

LISTING = Callable[..., Listing]
SITE = Callable[..., Site]
TEXT = Callable[..., str]
Data = dict[str, Any]

SCHEMA = "https://schema.org/"
NEWLANDS_PARK = "---\nname: Newlands Park\npostcode: SE26\n---\n"
HIGH_STREET = {
    "@type": "Place",
    "name": "High Street",
    "address": {
        "@type": "PostalAddress",
        "streetAddress": "10 High Street",
        "addressLocality": "Anytown",
        "postalCode": "AN1 2BC",
        "addressCountry": "GB",
    },
}
FULL = {
    "reference": "00123",
    "closing_date": "11:59pm on 4 May 2026",
    "start_date": "1 June 2026",
    "department": "Crime Analysis",
    "contract": "{type: fixed term, length: 2 years}",
    "working_pattern": "[full time, part time]",
    "hours": "36 hours a week",
    "working_arrangements": "Some evenings",
    "salary": "£52,000 to £62,000",
    "number_of_posts": "2",
    "hub_locations": "[high-street, newlands-park]",
    "political_restriction": "all staff",
    "vetting": "[SC, RV]",
    "residency": "3 years",
    "essential_criteria": "[Python, Clear writing]",
    "benefits": '["Annual leave: 32.5 days", Pension]',
    "commitments": "[redeployment, We plant trees]",
    "contact": "{name: HR team, email: hr@anytown.example, phone: 020 7946 0000}",
    "stages": "[{stage: Interview, date: 12 May 2026}]",
    "supplementary_questions": "[Why this job?]",
    "statements": "[All are welcome.]",
}


def posting(listing_of: LISTING, **fields: str | None) -> Data:
    return job_posting(listing_of(**fields), {})


def full(site_of: SITE, vacancy_text: TEXT) -> Data:
    """The data of an advert that gives nearly everything."""
    files = {
        "content/vacancies/analyst.md": vacancy_text(**FULL),
        "content/hubs/newlands-park.md": NEWLANDS_PARK,
    }
    (listing,) = site_of(files).open
    return job_posting(listing, {})


def as_read(data: Data) -> Any:
    """What an independent reader of JSON-LD makes of the data, with the vocabulary's name taken off."""
    context = {"contextUrl": None, "documentUrl": "", "document": {"@context": {"@vocab": SCHEMA}}}
    return plain(jsonld.expand(data, {"documentLoader": lambda *_: context})[0])


def plain(node: Any) -> Any:
    if isinstance(node, list):
        return plain(node[0]) if len(node) == 1 else [plain(each) for each in node]
    if isinstance(node, dict):
        if "@value" in node:
            return node["@value"]
        return {key.removeprefix(SCHEMA): plain(value) for key, value in node.items()}
    return node.removeprefix(SCHEMA)


def test_a_full_posting_is_read_by_an_independent_reader(site_of: SITE, vacancy_text: TEXT) -> None:
    read = as_read(full(site_of, vacancy_text))
    assert read.pop("description").startswith("<p>Find the patterns in crime.</p>")
    assert read == {
        "@type": "JobPosting",
        "title": "Crime Analyst",
        "url": "https://jobs.example/careers/vacancies/analyst/",
        "datePosted": "2026-03-01",
        "validThrough": "2026-05-04T23:59:00+01:00",
        "hiringOrganization": {
            "@type": "GovernmentOrganization",
            "name": "Anytown Police",
            "sameAs": "https://www.anytown.example",
        },
        "employmentUnit": {"@type": "Organization", "name": "Crime Analysis"},
        "identifier": {"@type": "PropertyValue", "name": "Anytown Police", "value": "00123"},
        "employmentType": ["FULL_TIME", "PART_TIME", "TEMPORARY"],
        "jobDuration": "P2Y",
        "directApply": True,
        "applicationContact": {
            "@type": "ContactPoint",
            "name": "HR team",
            "email": "hr@anytown.example",
            "telephone": "020 7946 0000",
        },
        "totalJobOpenings": 2,
        "jobStartDate": "2026-06-01",
        "salaryCurrency": "GBP",
        "baseSalary": {
            "@type": "MonetaryAmount",
            "currency": "GBP",
            "value": {
                "@type": "QuantitativeValue",
                "minValue": 52000,
                "maxValue": 62000,
                "unitText": "YEAR",
            },
        },
        "jobLocation": [
            HIGH_STREET,
            {
                "@type": "Place",
                "name": "Newlands Park",
                "address": {"@type": "PostalAddress", "postalCode": "SE26", "addressCountry": "GB"},
            },
        ],
        "eligibilityToWorkRequirement": (
            "You must have the right to work in the UK. "
            "You must have lived in the UK without a break for at least the last 3 years."
        ),
        "securityClearanceRequirement": "Security Check (SC); Recruitment Vetting (RV)",
        "jobBenefits": "Annual leave: 32.5 days; Pension",
        "specialCommitments": (
            "Redeployment: We take part in a scheme for people who need to move to another job. "
            "We plant trees"
        ),
        "qualifications": "Python; Clear writing",
        "workHours": "Full time, Part time; 36 hours a week; Some evenings",
    }


def test_the_description_is_all_that_the_page_says(site_of: SITE, vacancy_text: TEXT) -> None:
    data = full(site_of, vacancy_text)
    for words in (
        "<p>Find the patterns in crime.</p>",
        "<h2>Key facts</h2>",
        "<li>Closing date: 11:59pm on Monday 4 May 2026</li>",
        "<li>Salary: £52,000 to £62,000 a year</li>",
        "<p>Read the figures.</p>",
        "<h2>What the job asks</h2>",
        "<li>Clear writing</li>",
        "You could not stand for election",
        "The law: Local Government and Housing Act 1989",
        "work with information classified as SECRET",
        "<h2>Benefits</h2>",
        "<li>Annual leave: 32.5 days</li>",
        "<h2>Working pattern</h2>",
        "<li>Hours: 36 hours a week</li>",
        "<h2>Where you will work</h2>",
        "10 High Street, Anytown, AN1 2BC",
        "<h2>Selection stages</h2>",
        "<li>Interview<br>Tuesday 12 May 2026</li>",
        "<h2>Questions to answer</h2>",
        "<li>Why this job?</li>",
        "<h2>How to apply</h2>",
        '<a href="https://apply.anytown.example/1">Apply for this job</a>',
        "<h2>Our commitments</h2>",
        "<li>We plant trees</li>",
        "<h2>Reasonable adjustments</h2>",
        "access@anytown.example",
        "<h2>Contact</h2>",
        '<a href="tel:02079460000">020 7946 0000</a>',
        "<h2>Equality and other statements</h2>",
        "<p>All are welcome.</p>",
    ):
        assert words in data["description"]
    assert data["description"] != data["title"]


def test_what_is_not_given_is_left_out(site_of: SITE, vacancy_text: TEXT) -> None:
    employer = "---\nname: Anytown Police\n---\n"
    text = vacancy_text(posted="not stated", closing_date=None)
    files = {"content/organisations/anytown.md": employer, "content/vacancies/analyst.md": text}
    (listing,) = site_of(files).open
    data = job_posting(listing, {})
    assert data.pop("description")
    assert data == {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Crime Analyst",
        "url": "https://jobs.example/careers/vacancies/analyst/",
        "hiringOrganization": {"@type": "Organization", "name": "Anytown Police"},
        "directApply": True,
        "eligibilityToWorkRequirement": "You must have the right to work in the UK.",
    }


@pytest.mark.parametrize(
    ("typed", "currency", "figures"),
    [
        ("£41,580", "GBP", {"value": 41580, "unitText": "YEAR"}),
        ("£52K–£62K", "GBP", {"minValue": 52000, "maxValue": 62000, "unitText": "YEAR"}),
        ("£52,000 to £52,000", "GBP", {"value": 52000, "unitText": "YEAR"}),
        ("from £52,000", "GBP", {"minValue": 52000, "unitText": "YEAR"}),
        ("up to £62,000", "GBP", {"maxValue": 62000, "unitText": "YEAR"}),
        ("£15.40 an hour", "GBP", {"value": 15.4, "unitText": "HOUR"}),
        ("£120 to £150.50 a day", "GBP", {"minValue": 120, "maxValue": 150.5, "unitText": "DAY"}),
        ("{minimum: 500, per: week}", "GBP", {"minValue": 500, "unitText": "WEEK"}),
        (
            "{minimum: 3000, maximum: 4000, per: month, currency: EUR, allowance: meals, note: under review}",
            "EUR",
            {"minValue": 3000, "maxValue": 4000, "unitText": "MONTH"},
        ),
    ],
)
def test_pay_is_numbers_with_their_period_and_currency(
    listing_of: LISTING, typed: str, currency: str, figures: Data
) -> None:
    data = posting(listing_of, salary=typed)
    assert data["salaryCurrency"] == currency
    assert data["baseSalary"] == {
        "@type": "MonetaryAmount",
        "currency": currency,
        "value": {"@type": "QuantitativeValue", **figures},
    }
    amounts = [figure for key, figure in data["baseSalary"]["value"].items() if "alue" in key]
    assert all(type(amount) in (int, float) for amount in amounts)


@pytest.mark.parametrize("typed", ["Competitive", None])
def test_pay_without_a_figure_is_not_in_the_data(listing_of: LISTING, typed: str | None) -> None:
    assert posting(listing_of, salary=typed).keys().isdisjoint({"baseSalary", "salaryCurrency"})


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("London", {"address": {"addressLocality": "London", "addressCountry": "GB"}}),
        ("10 Hall Lane", {"name": "10 Hall Lane", "address": {"addressCountry": "GB"}}),
        ("City Hall, London", {"name": "City Hall, London", "address": {"addressCountry": "GB"}}),
        ("{name: Dublin, country: IE}", {"address": {"addressLocality": "Dublin", "addressCountry": "IE"}}),
        (
            "{name: City Hall, street: 1 Quay, locality: London, region: Greater London, postcode: E16 1ZE}",
            {
                "name": "City Hall",
                "address": {
                    "streetAddress": "1 Quay",
                    "addressLocality": "London",
                    "addressRegion": "Greater London",
                    "postalCode": "E16 1ZE",
                    "addressCountry": "GB",
                },
            },
        ),
    ],
)
def test_a_place_has_what_is_known_of_it_and_its_country(
    listing_of: LISTING, typed: str, place: Data
) -> None:
    expected = {**place, "@type": "Place", "address": {"@type": "PostalAddress", **place["address"]}}
    assert posting(listing_of, location=typed)["jobLocation"] == expected


def test_one_place_is_an_object_and_several_are_a_list(listing_of: LISTING) -> None:
    assert posting(listing_of, hub_locations="high-street")["jobLocation"] == HIGH_STREET
    both = posting(listing_of, hub_locations="high-street", location="London")["jobLocation"]
    assert [place["address"]["addressLocality"] for place in both] == ["Anytown", "London"]


@pytest.mark.parametrize(
    ("remote", "countries"),
    [
        ("UK", {"@type": "Country", "name": "UK"}),
        ("[UK, Ireland]", [{"@type": "Country", "name": "UK"}, {"@type": "Country", "name": "Ireland"}]),
    ],
)
def test_work_that_is_entirely_remote(listing_of: LISTING, remote: str, countries: Data) -> None:
    data = posting(listing_of, remote=remote)
    assert data["jobLocationType"] == "TELECOMMUTE"
    assert data["applicantLocationRequirements"] == countries
    assert "jobLocation" not in data


@pytest.mark.parametrize("hybrid", ["Mostly from home", "{office_days: 1, per: month}"])
def test_hybrid_work_is_never_remote(listing_of: LISTING, hybrid: str) -> None:
    data = posting(listing_of, hybrid=hybrid, hub_locations="high-street")
    assert data["jobLocation"] == HIGH_STREET
    assert data.keys().isdisjoint({"jobLocationType", "applicantLocationRequirements"})


@pytest.mark.parametrize(
    ("pattern", "contract", "types"),
    [
        ("full time", None, "FULL_TIME"),
        ("job share", None, "PART_TIME"),
        ("[part time, job share]", "permanent", "PART_TIME"),
        ("[full time, shift, flexible]", "secondment", ["FULL_TIME", "TEMPORARY"]),
        (None, "fixed term", "TEMPORARY"),
        (None, "temporary", "TEMPORARY"),
        (None, "internship", "INTERN"),
        (None, "volunteer", "VOLUNTEER"),
        (None, "apprenticeship", "OTHER"),
        (None, "casual", "OTHER"),
        (None, "appointment", "OTHER"),
    ],
)
def test_the_type_of_employment(
    listing_of: LISTING, pattern: str | None, contract: str | None, types: str | list[str]
) -> None:
    assert posting(listing_of, working_pattern=pattern, contract=contract)["employmentType"] == types


@pytest.mark.parametrize(
    ("pattern", "contract"), [(None, None), ("flexible", "permanent"), ("shift", None), (None, "permanent")]
)
def test_a_type_that_search_engines_do_not_know_is_left_out(
    listing_of: LISTING, pattern: str | None, contract: str | None
) -> None:
    assert "employmentType" not in posting(listing_of, working_pattern=pattern, contract=contract)


@pytest.mark.parametrize(
    ("length", "duration"),
    [("18 months", "P18M"), ("1 Year", "P1Y"), ("6 weeks", "P6W"), ("10 days", "P10D")],
)
def test_how_long_a_contract_runs(listing_of: LISTING, length: str, duration: str) -> None:
    assert posting(listing_of, contract=f"{{type: temporary, length: {length}}}")["jobDuration"] == duration


@pytest.mark.parametrize("contract", ["temporary", "{type: temporary, length: up to 2 years}", None])
def test_a_length_that_is_not_plain_is_left_out(listing_of: LISTING, contract: str | None) -> None:
    assert "jobDuration" not in posting(listing_of, contract=contract)


@pytest.mark.parametrize(
    ("typed", "posted"),
    [
        ("1 March 2026", "2026-03-01"),
        ("9am on 1 March 2026", "2026-03-01T09:00:00+00:00"),
    ],
)
def test_when_it_was_posted(listing_of: LISTING, typed: str, posted: str) -> None:
    assert posting(listing_of, posted=typed)["datePosted"] == posted


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("20 March 2026", "2026-03-20T23:59:00+00:00"),
        ("4 May 2026", "2026-05-04T23:59:00+01:00"),
        ("midday on 4 May 2026", "2026-05-04T12:00:00+01:00"),
        ("2026-05-04T12:00:00Z", "2026-05-04T12:00:00+00:00"),
        ("2026-05-04T12:00:00-05:00", "2026-05-04T12:00:00-05:00"),
    ],
)
def test_the_closing_moment_has_its_offset(listing_of: LISTING, typed: str, moment: str) -> None:
    assert posting(listing_of, closing_date=typed)["validThrough"] == moment


@pytest.mark.parametrize("closing", ["open until filled", None])
def test_a_closing_date_is_never_made_up(listing_of: LISTING, closing: str | None) -> None:
    data = posting(listing_of, closing_date=closing, stages="[{stage: Interview, date: 8 April 2026}]")
    assert "validThrough" not in data


@pytest.mark.parametrize(
    ("way", "direct"),
    [
        ("https://apply.anytown.example/1", True),
        ("jobs@anytown.example", True),
        ("{pack: 'https://www.anytown.example/pack'}", False),
    ],
)
def test_whether_the_page_leads_straight_to_the_application(
    listing_of: LISTING, way: str, direct: bool
) -> None:
    assert posting(listing_of, apply=way)["directApply"] is direct


def test_the_contact_is_the_employers_where_the_vacancy_has_none(listing_of: LISTING) -> None:
    assert posting(listing_of)["applicationContact"] == {
        "@type": "ContactPoint",
        "email": "hr@anytown.example",
    }
    data = posting(listing_of, contact="{url: 'https://www.anytown.example/ask'}")
    assert data["applicationContact"] == {"@type": "ContactPoint", "url": "https://www.anytown.example/ask"}


def test_a_start_in_words_is_given_as_typed(listing_of: LISTING) -> None:
    assert posting(listing_of, start_date="As soon as possible")["jobStartDate"] == "As soon as possible"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("government", "GovernmentOrganization"),
        ("local government", "GovernmentOrganization"),
        ("police", "GovernmentOrganization"),
        ("other", "Organization"),
    ],
)
def test_an_employer(site_of: SITE, kind: str, expected: str) -> None:
    text = (
        f"---\nname: County Council\nkind: {kind}\nshort_name: CC\nwebsite: https://county.example\n"
        "logo: county.svg\nlogo_alt: The County\n---\n"
    )
    files = {
        "content/organisations/county.md": text,
        "assets/county.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    }
    county = next(each for each in site_of(files).organisations if each.slug == "county")
    logo = "https://jobs.example/careers/assets/county-0123456789.svg"
    assert organisation(county, {"county.svg": Picture(logo)}) == {
        "@type": expected,
        "name": "County Council",
        "alternateName": "CC",
        "sameAs": "https://county.example",
        "logo": logo,
    }


def test_an_employer_without_a_logo_takes_no_one_elses(listing_of: LISTING) -> None:
    data = job_posting(
        listing_of(), {"county.svg": Picture("https://jobs.example/careers/assets/county.svg")}
    )
    assert "logo" not in data["hiringOrganization"]


def test_breadcrumbs_are_numbered_from_the_home_page() -> None:
    trail = [
        Link("Home", "https://jobs.example/"),
        Link("Analyst", "https://jobs.example/vacancies/analyst/"),
    ]
    assert as_read(breadcrumbs(trail)) == {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Home", "item": "https://jobs.example/"},
            {
                "@type": "ListItem",
                "position": 2,
                "name": "Analyst",
                "item": "https://jobs.example/vacancies/analyst/",
            },
        ],
    }


def leaves(node: Any) -> list[str]:
    """Every text and figure of the data, as a page may have it; a list in one text is several."""
    if isinstance(node, dict):
        return [leaf for key, value in node.items() if not key.startswith("@") for leaf in leaves(value)]
    if isinstance(node, list):
        return [leaf for each in node for leaf in leaves(each)]
    return str(node).split("; ") if isinstance(node, str) else [f"{node:,}"]


def test_what_the_data_says_stands_on_the_page(
    outputs_of: Callable[..., dict[str, bytes]], vacancy_text: TEXT
) -> None:
    files = {
        "content/vacancies/analyst.md": vacancy_text(**FULL),
        "content/hubs/newlands-park.md": NEWLANDS_PARK,
    }
    page = html5lib.parse(
        outputs_of(files)["vacancies/analyst/index.html"].decode(), namespaceHTMLElements=False
    )
    data = next(
        data
        for script in page.iter("script")
        if (data := json.loads(script.text or ""))["@type"] == "JobPosting"
    )
    text = " ".join("".join(page.find(".//main").itertext()).split())
    # Dates and types are codes there, and words here; the address of the employer is on its own page.
    for key in (
        "description",
        "url",
        "datePosted",
        "validThrough",
        "jobStartDate",
        "jobDuration",
        "directApply",
    ):
        data.pop(key)
    del data["employmentType"], data["hiringOrganization"]["sameAs"]
    missing = {leaf for leaf in leaves(data) if leaf not in text}
    assert missing <= {"GBP", "YEAR", "GB"}
    for date in ("Sunday 1 March 2026", "11:59pm on Monday 4 May 2026", "Monday 1 June 2026"):
        assert date in text
