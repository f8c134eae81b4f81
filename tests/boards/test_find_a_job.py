"""Find a job's files, read back."""

from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.advert_text import text as advert_text
from generator.boards import find_a_job
from generator.site import Site
from tests.boards.reading import ANALYST, HIGH_STREET, HUB, SITE_OF, TEXT, lacking, made, read, told

EVERY: dict[str, str | None] = {
    "hub_locations": "high-street",
    "contract": "permanent",
    "working_pattern": "full time",
    "find_a_job_category": "27",
}


def numbers(vacancy: Element) -> dict[str, str]:
    return {each.tag: each.attrib["id"] for each in vacancy if "id" in each.attrib}


def codes(site: Site) -> list[str]:
    return [each.attrib["vacancyRefCode"] for each in read(find_a_job, site)]


def expired(site: Site) -> list[str]:
    assert [*find_a_job.ALSO] == ["findajob-expired.xml"]
    root = ElementTree.fromstring(made(find_a_job, site, "findajob-expired.xml"))
    assert root.tag == "ExpireVacancies"
    assert {each.tag for each in root} <= {"ExpireVacancy"}
    return [each.attrib["vacancyRefCode"] for each in root]


def test_a_vacancy_says_what_the_page_says(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    text = vacancy_text("R&D ]]> and *more*:\n\n- a\n- b", salary="£30,000 to £32,500", **EVERY)
    site = site_of({ANALYST: text, HIGH_STREET: HUB})
    root = read(find_a_job, site)
    (vacancy,) = root
    assert (root.tag, vacancy.tag, vacancy.attrib) == (
        "Vacancies",
        "Vacancy",
        {"vacancyRefCode": "analyst-1"},
    )
    fields = told(vacancy)
    assert fields["Title"] == "Crime Analyst"
    assert fields["Description"] == advert_text(site.open[0])
    assert "R&D ]]> and more:\n\n- a\n- b\n\n" in fields["Description"]
    assert fields["VacancyExpiry"] == "2026-03-20"
    assert fields["ApplyUrl"] == "https://apply.anytown.example/1"
    assert numbers(vacancy) == {
        "VacancyType": "1",
        "VacancyStatus": "1",
        "VacancyCategory": "27",
        "ApplyMethod": "2",
    }
    assert [(each.tag, each.text) for each in vacancy.iterfind("Location/*")] == [
        ("StreetAddress", "10 High Street"),
        ("City", "Anytown"),
        ("State", "Anyshire"),
        ("PostalCode", "AN1 2BC"),
    ]
    assert [(each.tag, each.text) for each in vacancy.iterfind("Salary/*")] == [
        ("Text", "£30,000 to £32,500 a year")
    ]


def test_what_the_advert_does_not_give_is_not_there(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    fields = EVERY | {"hub_locations": None, "apply": "hr@anytown.example"}
    text = vacancy_text(location="{name: City Hall, postcode: SE1 0LL}", **fields)
    (vacancy,) = read(find_a_job, site_of({ANALYST: text}))
    assert [(each.tag, each.text) for each in vacancy.iterfind("Location/*")] == [("PostalCode", "SE1 0LL")]
    assert vacancy.find("Salary") is None
    assert told(vacancy)["ApplyUrl"] == "https://jobs.example/careers/vacancies/analyst/"


@pytest.mark.parametrize(
    ("contract", "pattern", "kind", "status"),
    [
        ("permanent", "[part time, full time]", "1", "1"),
        ("{type: fixed term, length: 2 years}", "[part time, job share]", "2", "2"),
        ("temporary", "job share", "3", "2"),
        ("apprenticeship", "[shift, full time]", "4", "1"),
    ],
)
def test_the_contract_and_the_pattern_are_numbers(
    site_of: SITE_OF, vacancy_text: TEXT, contract: str, pattern: str, kind: str, status: str
) -> None:
    fields = EVERY | {"contract": contract, "working_pattern": pattern}
    (vacancy,) = read(find_a_job, site_of({ANALYST: vacancy_text(**fields)}))
    assert (numbers(vacancy)["VacancyType"], numbers(vacancy)["VacancyStatus"]) == (kind, status)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"posted": "not stated"}, ["the date of posting"]),
        ({"hub_locations": None}, ["a place of work"]),
        ({"hub_locations": "park"}, ["a full postcode (Park has none)"]),
        ({"hub_locations": "[park, high-street]"}, []),
        ({"contract": None}, ["a contract that is permanent, fixed term, temporary or apprenticeship"]),
        (
            {"contract": "secondment"},
            ["a contract that is permanent, fixed term, temporary or apprenticeship"],
        ),
        ({"working_pattern": "shift"}, ["a working pattern that is full time, part time or job share"]),
        ({"find_a_job_category": None}, ["a category (find_a_job_category)"]),
    ],
)
def test_what_dwp_must_have(
    site_of: SITE_OF, vacancy_text: TEXT, fields: dict[str, str | None], words: list[str]
) -> None:
    park = "---\nname: Park\nlocality: Parktown\npostcode: AN2\n---\n"
    site = site_of({ANALYST: vacancy_text(**(EVERY | fields)), "content/hubs/park.md": park})
    assert lacking(find_a_job, site.open[0]) == words
    assert len(codes(site)) == (not words)


def test_what_it_lacks_is_the_same_once_it_has_closed(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    for fields in (EVERY, EVERY | {"contract": None}):
        files = {ANALYST: vacancy_text(**fields)}
        (open_,), (closed,) = site_of(files).open, site_of(files, "1 April 2026").closed
        assert lacking(find_a_job, open_) == lacking(find_a_job, closed)


@pytest.mark.parametrize(
    ("as_of", "code", "expiry", "gone"),
    [
        ("1 March 2026", "analyst-1", "2026-03-30", []),
        ("30 March 2026", "analyst-1", "2026-03-30", []),
        ("1am on 31 March 2026", "analyst-2", "2026-04-29", ["analyst-1"]),
        ("1am on 30 April 2026", "analyst-3", "2026-05-20", ["analyst-1", "analyst-2"]),
    ],
)
def test_a_vacancy_is_sent_again_after_30_days(
    site_of: SITE_OF, vacancy_text: TEXT, as_of: str, code: str, expiry: str, gone: list[str]
) -> None:
    text = vacancy_text(closing_date="20 May 2026", **EVERY)
    site = site_of({ANALYST: text}, as_of)
    (vacancy,) = read(find_a_job, site)
    assert (vacancy.attrib["vacancyRefCode"], told(vacancy)["VacancyExpiry"]) == (code, expiry)
    assert expired(site) == gone


@pytest.mark.parametrize("closing_date", ["open until filled", None])
def test_without_a_closing_date_the_30_days_are_the_end(
    site_of: SITE_OF, vacancy_text: TEXT, closing_date: str | None
) -> None:
    text = vacancy_text(closing_date=closing_date, **EVERY)
    (vacancy,) = read(find_a_job, site_of({ANALYST: text}))
    assert told(vacancy)["VacancyExpiry"] == "2026-03-30"


def test_every_code_of_what_is_closed_or_cannot_be_sent_is_dropped(
    site_of: SITE_OF, vacancy_text: TEXT
) -> None:
    files = {
        ANALYST: vacancy_text(closing_date="20 May 2026", **EVERY),
        "content/vacancies/never.md": vacancy_text(title="No longer sent", closing_date="1 April 2026"),
        "content/vacancies/unknown.md": vacancy_text(title="Posted nobody knows when", posted="not stated"),
        "content/vacancies/gone.md": vacancy_text(
            title="Gone", closing_date="20 May 2026", status="withdrawn on 8 March 2026", **EVERY
        ),
    }
    assert expired(site_of(files, "7 March 2026")) == ["never-1"]
    assert expired(site_of(files, "9 March 2026")) == ["never-1", "gone-1"]
    after = site_of(files, "1 June 2026")
    assert codes(after) == []
    assert set(expired(after)) == {"analyst-1", "analyst-2", "analyst-3", "gone-1", "never-1", "never-2"}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 120))
def test_on_every_day_there_is_one_code_which_runs_for_at_most_30_days(
    site_of: SITE_OF, vacancy_text: TEXT, days: int
) -> None:
    now = date(2026, 3, 1) + timedelta(days)
    text = vacancy_text(closing_date="open until filled", **EVERY)
    site = site_of({ANALYST: text}, f"6am on {now.day} {now:%B} {now.year}")
    (vacancy,) = read(find_a_job, site)
    expiry = date.fromisoformat(told(vacancy)["VacancyExpiry"])
    assert now <= expiry < now + timedelta(30)
    assert vacancy.attrib["vacancyRefCode"] not in expired(site)
    assert len(expired(site)) == days // 30


def test_characters_that_nobody_can_type_do_no_harm(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    site = site_of({ANALYST: vacancy_text("Safe ]]> &amp;nbsp; 😀", **EVERY)})
    listing = site.open[0]
    nasty = replace(
        listing, vacancy=replace(listing.vacancy, title="A\x00\x07\u0085 <b>]]>&", summary="x\x0by")
    )
    (vacancy,) = read(find_a_job, replace(site, open=(nasty,)))
    assert told(vacancy)["Title"] == "A <b>]]>&"
    assert told(vacancy)["Description"].startswith("xy\n")
    assert "Safe ]]> &nbsp; 😀" in told(vacancy)["Description"]
