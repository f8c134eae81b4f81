"""What the files for job boards have in common."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from email.utils import format_datetime
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.board import (
    Board,
    Lack,
    apply_address,
    boards,
    closing_day,
    email_of,
    full_postcode,
    lacks_email,
    lacks_of_places,
    lacks_posted,
    last_change,
    pay,
    posted_day,
    reference,
    region,
    town,
    workplaces,
)
from generator.listing import Listing
from generator.site import Site

LISTING = Callable[..., Listing]
SITE_OF = Callable[..., Site]
TEXT = Callable[..., str]
ANALYST = "content/vacancies/analyst.md"
EMPLOYER = "content/organisations/anytown.md"
HUB = "---\nname: {0}\nlocality: Anytown\npostcode: AN1\n---\n"


def words(lacks: object) -> list[str]:
    assert hasattr(lacks, "__iter__")
    return [lack.words for lack in lacks]


def a_board(*lacks: Lack) -> Board:
    """One that lacks the same of every advert."""
    return Board(
        "a",
        "A",
        lambda _: lacks,
        {},
        lambda listing: f"take {listing.vacancy.title}",
        lambda listing: f"drop {listing.vacancy.title}",
    )


def site_file(chosen: str) -> dict[str, str]:
    front = f"title: A\naddress: https://jobs.example/\norganisation: anytown\nboards: {chosen}"
    return {"content/site.md": f"---\n{front}\n---\n"}


def test_the_boards_of_a_site_are_those_that_it_chose(site_of: SITE_OF) -> None:
    assert list(boards(site_of().settings)) == []
    find_a_job, indeed = boards(site_of(site_file("[indeed, find a job]")).settings)
    assert (indeed.name, indeed.title, list(indeed.documents)) == ("indeed", "Indeed", ["indeed.xml"])
    assert (find_a_job.name, find_a_job.title) == ("find a job", "Find a job")
    assert list(find_a_job.documents) == ["findajob.xml", "findajob-expired.xml"]


def test_a_board_takes_an_advert_of_which_it_lacks_nothing(listing_of: LISTING) -> None:
    assert a_board().takes(listing_of())
    assert not a_board(Lack("a logo", "logo")).takes(listing_of())


def test_a_board_is_told_of_open_vacancies_that_it_takes_and_may_say_something_of_others(
    site_of: SITE_OF,
) -> None:
    (open_,), (closed,) = site_of().open, site_of({}, "1 April 2026").closed
    assert a_board().item(open_) == "take Crime Analyst"
    assert a_board(Lack("a logo", "logo")).item(open_) == "drop Crime Analyst"
    assert a_board().item(closed) == "drop Crime Analyst"
    find_a_job, indeed = boards(site_of(site_file("[indeed, find a job]")).settings)
    assert indeed.item(closed) == ""
    assert "ExpireVacancy" in find_a_job.item(closed)


def test_the_places_are_the_hubs_then_a_town_or_another_place(listing_of: LISTING) -> None:
    hub, london = workplaces(listing_of(hub_locations="high-street", location="London"))
    assert (hub.name, hub.slug, hub.place.locality) == ("High Street", "high-street", "Anytown")
    assert (london.name, london.slug, london.place.locality) == ("London", "other_place", "London")
    assert workplaces(listing_of()) == ()


def test_what_places_lack_is_told_with_their_names(listing_of: LISTING) -> None:
    needed = {"a town": town, "a region": region, "a full postcode": full_postcode}
    listing = listing_of(hub_locations="high-street", location="{name: City Hall, postcode: AN1}")
    assert list(lacks_of_places(listing, needed)) == [
        Lack("a region (High Street has none)", "hub_locations"),
        Lack("a town (City Hall, AN1 has none)", "location"),
        Lack("a region (City Hall, AN1 has none)", "location"),
        Lack("a full postcode (City Hall, AN1 has none)", "location"),
    ]


def test_an_advert_without_a_place_lacks_one(listing_of: LISTING) -> None:
    assert list(lacks_of_places(listing_of(), {})) == [Lack("a place of work", "hub_locations")]
    remote = Lack("a place of work (the job is entirely remote)", "remote")
    assert list(lacks_of_places(listing_of(remote="UK"), {"a town": town})) == [remote]


def test_a_date_of_posting_may_be_lacking(listing_of: LISTING) -> None:
    listing = listing_of(posted="not stated")
    assert words(lacks_posted(listing)) == ["the date of posting"]
    assert posted_day(listing) is None
    assert words(lacks_posted(listing_of())) == []
    assert posted_day(listing_of(posted="2026-03-01T00:30+02:00")) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("fields", "employer", "email"),
    [
        ({"contact": "a@b.example"}, "contact: c@d.example", "a@b.example"),
        ({}, "contact: c@d.example", "c@d.example"),
        ({"contact": "{phone: 101}", "apply": "e@f.example"}, "contact: c@d.example", "e@f.example"),
        ({"apply": "e@f.example"}, "", "e@f.example"),
        ({}, "", ""),
    ],
)
def test_the_email_address_is_one_that_the_page_gives(
    site_of: SITE_OF, vacancy_text: TEXT, fields: dict[str, str], employer: str, email: str
) -> None:
    files = {ANALYST: vacancy_text(**fields), EMPLOYER: f"---\nname: Anytown\n{employer}\n---\n"}
    (listing,) = site_of(files).open
    assert email_of(listing) == email
    assert words(lacks_email(listing)) == ([] if email else ["an email address to contact"])


def test_an_application_is_made_at_its_address_or_else_as_the_page_says(listing_of: LISTING) -> None:
    assert apply_address(listing_of()) == "https://apply.anytown.example/1"
    page = "https://jobs.example/careers/vacancies/analyst/"
    assert apply_address(listing_of(apply="hr@anytown.example")) == page


@pytest.mark.parametrize(
    ("salary", "told"),
    [
        (None, ""),
        ("Competitive", ""),
        ("£30K to £32.5K", "£30,000 to £32,500 a year"),
        ("{minimum: 15.40, per: hour, allowance: a car, note: pro rata}", "From £15.40 an hour"),
    ],
)
def test_pay_is_the_figures_and_their_period(listing_of: LISTING, salary: str | None, told: str) -> None:
    assert pay(listing_of(salary=salary)) == told


def test_a_closing_date_is_told_only_where_it_is_given(listing_of: LISTING) -> None:
    assert closing_day(listing_of(closing_date="2026-03-20T23:30-02:00")) == date(2026, 3, 21)
    assert closing_day(listing_of(closing_date="open until filled")) is None
    assert closing_day(listing_of(closing_date=None, stages='["Interview: 7 April 2026"]')) is None


def test_a_reference_is_the_first_name_and_the_place_so_that_another_place_changes_none(
    site_of: SITE_OF, vacancy_text: TEXT
) -> None:
    one = vacancy_text(hub_locations="high-street", old_addresses="[crime, crimes]")
    (listing,) = site_of({ANALYST: one}).open
    assert [reference(listing, each) for each in workplaces(listing)] == ["crime.high-street"]
    two = vacancy_text(hub_locations="[high-street, park]", location="London")
    (listing,) = site_of({ANALYST: two, "content/hubs/park.md": HUB.format("Park")}).open
    made = [reference(listing, each) for each in workplaces(listing)]
    assert made == ["analyst.high-street", "analyst.park", "analyst.other_place"]
    assert reference(listing) == "analyst"


def test_a_long_reference_ends_in_a_digest_of_the_whole(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    files = {ANALYST: ""} | {
        f"content/vacancies/{'a' * 60}-{end}.md": vacancy_text(title=f"Job {end}") for end in "bc"
    }
    first, second = (reference(listing, most=40) for listing in site_of(files).open)
    assert first != second
    assert {len(first), len(second)} == {40}
    assert first.startswith("a" * 29 + "-")


def test_the_last_change_is_that_of_the_content(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    assert last_change(site_of()) == "Sun, 01 Mar 2026 00:00:00 GMT"
    assert last_change(site_of({}, "1 May 2026")) == "Fri, 20 Mar 2026 17:00:00 GMT"
    assert last_change(site_of({ANALYST: vacancy_text(posted="not stated")})) == ""
    assert last_change(site_of({ANALYST: ""})) == ""


@settings(max_examples=30, deadline=None)
@given(st.datetimes(datetime(1900, 1, 1), datetime(9999, 12, 31), timezones=st.timezones()))  # noqa: DTZ001
def test_a_moment_is_written_as_the_library_does_it(at: datetime) -> None:
    site: Any = SimpleNamespace(listings=[SimpleNamespace(updated=at)])
    assert last_change(site) == format_datetime(at.astimezone(UTC), usegmt=True)
