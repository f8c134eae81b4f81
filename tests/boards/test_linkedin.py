"""LinkedIn's file, read back."""

from xml.etree.ElementTree import Element

import html5lib
import pytest

from generator.advert import description
from generator.boards import linkedin
from tests.boards.reading import ANALYST, EMPLOYER, HIGH_STREET, HUB, SITE_OF, TEXT, lacking, made, read, told


def salaries(job: Element) -> list[tuple[str, str]]:
    return [
        (each.tag, each.text or "") for part in job.iter("salaries") for each in part.iter() if not len(each)
    ]


def test_a_job_says_what_the_page_says(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    text = vacancy_text(
        "R&D ]]> and *more*.",
        hub_locations="high-street",
        salary="£30,000 to £32,500",
        working_pattern="[job share, full time]",
        contract="fixed term",
        hybrid="2 days a week in the office",
    )
    site = site_of({ANALYST: text, HIGH_STREET: HUB})
    root = read(linkedin, site)
    (job,) = root.iter("job")
    assert told(job) == {
        "partnerJobId": "analyst.high-street",
        "company": "Anytown Police",
        "title": "Crime Analyst",
        "description": description(site.open[0]),
        "applyUrl": "https://apply.anytown.example/1",
        "location": "Anytown, United Kingdom",
        "city": "Anytown",
        "state": "Anyshire",
        "country": "GB",
        "postalCode": "AN1 2BC",
        "posterEmail": "hr@anytown.example",
        "workplaceTypes": "Hybrid",
        "jobtype": "FULL_TIME",
        "listDate": "3/1/2026",
        "expirationDate": "3/20/2026",
    }
    assert salaries(job) == [
        *(("amount", "32500"), ("currencyCode", "GBP"), ("amount", "30000"), ("currencyCode", "GBP")),
        *(("period", "YEARLY"), ("type", "BASE_SALARY")),
    ]
    assert told(root) == {
        "lastBuildDate": "Sun, 01 Mar 2026 00:00:00 GMT",
        "publisherUrl": "https://jobs.example/careers/",
        "publisher": "Anytown Police",
        "expectedJobCount": "1",
    }


def test_what_the_advert_does_not_give_is_not_there(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    text = vacancy_text(location="London", closing_date=None, posted="not stated", apply="hr@anytown.example")
    site = site_of({ANALYST: text})
    (job,) = read(linkedin, site).iter("job")
    assert told(job).keys() == {
        *("partnerJobId", "company", "title", "description", "applyUrl", "location", "city", "country"),
        "posterEmail",
    }
    assert told(job)["applyUrl"] == "https://jobs.example/careers/vacancies/analyst/"
    assert "lastBuildDate" not in made(linkedin, site)


@pytest.mark.parametrize(
    ("salary", "expected"),
    [
        ("from £300 a day", ["300", "GBP", "DAILY", "BASE_SALARY"]),
        ("{maximum: 2000, per: week, currency: EUR}", ["2000", "EUR", "WEEKLY", "BASE_SALARY"]),
        ("£15.40 an hour", []),
        ("Competitive", []),
    ],
)
def test_pay_is_told_in_whole_numbers_or_not_at_all(
    site_of: SITE_OF, vacancy_text: TEXT, salary: str, expected: list[str]
) -> None:
    site = site_of({ANALYST: vacancy_text(location="London", salary=salary)})
    (job,) = read(linkedin, site).iter("job")
    assert [text for _, text in salaries(job)] == expected


@pytest.mark.parametrize(
    ("pattern", "contract", "kind"),
    [
        ("[part time, shift]", "permanent", "PART_TIME"),
        ("full time", "internship", "INTERNSHIP"),
        (None, "volunteer", "VOLUNTEER"),
        ("flexible", "temporary", "CONTRACT"),
        ("flexible", "secondment", None),
    ],
)
def test_one_kind_of_job_is_told(
    site_of: SITE_OF, vacancy_text: TEXT, pattern: str | None, contract: str, kind: str | None
) -> None:
    text = vacancy_text(location="London", working_pattern=pattern, contract=contract)
    (job,) = read(linkedin, site_of({ANALYST: text})).iter("job")
    assert told(job).get("jobtype") == kind


def test_an_id_has_at_most_40_characters_and_each_place_its_own(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    text = vacancy_text(hub_locations="high-street", location="London")
    files = {ANALYST: "", f"content/vacancies/{'long-' * 12}name.md": text, HIGH_STREET: HUB}
    root = read(linkedin, site_of(files))
    ids = [told(job)["partnerJobId"] for job in root.iter("job")]
    assert [len(each) for each in ids] == [40, 40]
    assert len(set(ids)) == 2
    assert told(root)["expectedJobCount"] == "2"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"location": "{locality: Dublin, country: IE}"}, []),
        ({"location": "{name: City Hall, street: 1 Mall}"}, ["a town (City Hall, 1 Mall has none)"]),
        (
            {"location": "{locality: Lisbon, country: PT}"},
            ["a country that we know by its name (Lisbon, PT has none)"],
        ),
        ({"remote": "UK"}, ["a place of work (the job is entirely remote)"]),
    ],
)
def test_what_linkedin_must_have(
    site_of: SITE_OF, vacancy_text: TEXT, fields: dict[str, str], words: list[str]
) -> None:
    site = site_of({ANALYST: vacancy_text(**fields)})
    assert lacking(linkedin, site.open[0]) == words
    assert len(list(read(linkedin, site).iter("job"))) == (not words)


def test_an_email_address_must_be_on_the_page(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    files = {ANALYST: vacancy_text(location="London"), EMPLOYER: "---\nname: Anytown Police\n---\n"}
    assert lacking(linkedin, site_of(files).open[0]) == ["an email address to contact"]


def test_the_shortest_advert_is_long_enough(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    text = vacancy_text("", title="Aide", summary="Help", location="Ely", closing_date=None)
    files = {ANALYST: text, EMPLOYER: "---\nname: A\ncontact: a@b.example\n---\n"}
    (job,) = read(linkedin, site_of(files)).iter("job")
    root = html5lib.parse(told(job)["description"], namespaceHTMLElements=False)
    assert len("".join(root.itertext())) > 100
