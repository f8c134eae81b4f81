"""A vacancy as it stands at one moment, in words."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.listing import Listing, Summary

LISTING = Callable[..., Listing]


def test_where_the_page_lies(listing_of: LISTING) -> None:
    listing = listing_of()
    assert listing.path == "vacancies/analyst/"
    assert listing.url == "https://jobs.example/careers/vacancies/analyst/"


def test_the_body_is_safe_html_with_whole_addresses(listing_of: LISTING) -> None:
    listing = listing_of("Work at the [hub](/hubs/high-street/).<script>alert(1)</script>")
    link = '<a href="https://jobs.example/careers/hubs/high-street/">hub</a>'
    assert listing.prose.strip() == f"<p>Work at the {link}.</p>"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "5pm on Friday 20 March 2026"),
        ({"closing_date": "20 March 2026"}, "11:59pm on Friday 20 March 2026"),
        ({"closing_date": "2026-07-01T11:00:00Z"}, "midday on Wednesday 1 July 2026"),
        ({"closing_date": "open until filled"}, "Open until filled"),
        ({"closing_date": None}, "No closing date given"),
        (
            {"closing_date": None, "stages": "[{stage: Interview, date: 8 April 2026}]"},
            "No closing date given",
        ),
    ],
)
def test_when_applications_close(listing_of: LISTING, fields: dict[str, str | None], words: str) -> None:
    assert listing_of(**fields).closing == words


@pytest.mark.parametrize(
    ("fields", "places"),
    [
        ({}, ()),
        ({"hub_locations": "high-street"}, ("High Street",)),
        ({"location": "London"}, ("London",)),
        (
            {"location": "{name: City Hall, street: Kamal Chunchie Way, locality: London}"},
            ("City Hall, Kamal Chunchie Way, London",),
        ),
        ({"hub_locations": "high-street", "location": "London"}, ("High Street", "London")),
        ({"remote": "UK"}, ("Remote, in the UK",)),
        ({"remote": "[Jersey, United States, Ireland]"}, ("Remote, in Jersey, the United States or Ireland",)),
    ],
)
def test_the_places_of_work(listing_of: LISTING, fields: dict[str, str], places: tuple[str, ...]) -> None:
    assert listing_of(**fields).places == places


def test_a_list_shows_the_vacancy_in_short(listing_of: LISTING) -> None:
    assert listing_of(salary="£30K", hub_locations="high-street").summary == Summary(
        title="Crime Analyst",
        href="https://jobs.example/careers/vacancies/analyst/",
        summary="Find the patterns in crime.",
        employer="Anytown Police",
        places=("High Street",),
        salary="£30,000 a year",
        closing="5pm on Friday 20 March 2026",
        closing_soon=False,
        language="en-GB",
    )


def test_a_list_says_when_a_vacancy_closes_soon_and_nothing_of_pay_that_is_not_given(
    listing_of: LISTING,
) -> None:
    summary = listing_of(as_of="18 March 2026", language="cy").summary
    assert summary.closing_soon is True
    assert summary.salary == ""
    assert summary.language == "cy"


@pytest.mark.parametrize(
    ("as_of", "fields", "notice"),
    [
        ("10 March 2026", {}, ""),
        ("18 March 2026", {}, ""),
        ("21 March 2026", {}, "This vacancy closed at 5pm on Friday 20 March 2026."),
        (
            "21 March 2026",
            {"closing_date": "20 March 2026"},
            "This vacancy closed at 11:59pm on Friday 20 March 2026.",
        ),
        (
            "21 March 2026",
            {"closing_date": None, "stages": "[{stage: Interview, date: 9am on 19 March 2026}]"},
            "This vacancy is closed. It gave no closing date, so it counts as closed from the first stage of "
            "the selection, on Thursday 19 March 2026.",
        ),
        (
            "10 March 2026",
            {"status": "withdrawn on 9 March 2026"},
            "This vacancy was withdrawn on Monday 9 March 2026.",
        ),
        (
            "10 March 2026",
            {"status": "filled at 3pm on 9 March 2026"},
            "This vacancy was filled at 3pm on Monday 9 March 2026.",
        ),
        ("10 March 2026", {"status": "withdrawn"}, "This vacancy has been withdrawn."),
        ("10 March 2026", {"status": "filled"}, "This vacancy has been filled."),
    ],
)
def test_what_the_page_says_of_how_a_vacancy_ended(
    listing_of: LISTING, as_of: str, fields: dict[str, str | None], notice: str
) -> None:
    assert listing_of(as_of=as_of, **fields).notice() == notice


def test_the_day_of_the_last_change(listing_of: LISTING) -> None:
    assert listing_of().changed == date(2026, 3, 1)
    assert listing_of(updates='"9 March 2026: Pay corrected"').changed == date(2026, 3, 9)
