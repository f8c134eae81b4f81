"""A vacancy as it stands: what lists and the top of its page say."""

from collections.abc import Callable

import pytest

from generator.listing import Listing, Summary
from generator.site import Site

LISTING = Callable[..., Listing]
STAGES = '["Interview: 10am to 11am on 7 April 2026"]'


def test_a_summary_is_what_a_list_shows(listing_of: LISTING) -> None:
    made = listing_of(
        salary="£30,000",
        hub_locations="high-street",
        contract="{type: fixed term, length: 2 years}",
        working_pattern="[part time, job share]",
        as_of="15 March 2026",
    )
    assert made.summary == Summary(
        title="Crime Analyst",
        href="https://jobs.example/careers/vacancies/analyst/",
        summary="Find the patterns in crime.",
        employers=("Anytown Police",),
        places=("High Street (Anytown)",),
        salary="£30,000 a year",
        work="Fixed term, 2 years, Part time, Job share",
        closing="5pm on Friday 20 March 2026",
        closes=1774026000,
        counted=True,
        closing_soon=True,
        language="en-GB",
    )


@pytest.mark.parametrize(
    ("typed", "name"), [(None, "analyst"), ("data-analyst", "data-analyst"), ("[first, second]", "first")]
)
def test_programs_know_it_by_the_first_address_that_it_had(
    listing_of: LISTING, typed: str | None, name: str
) -> None:
    made = listing_of(old_addresses=typed)
    assert made.identity == f"https://jobs.example/careers/vacancies/{name}/"
    assert made.url == "https://jobs.example/careers/vacancies/analyst/"


def test_a_summary_of_little_is_short(listing_of: LISTING) -> None:
    made = listing_of(closing_date=None).summary
    assert (made.places, made.salary, made.work, made.closing) == ((), "", "", "No closing date given")
    assert (made.closes, made.counted, made.closing_soon) == (None, False, False)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("20 March 2026", "11:59pm on Friday 20 March 2026"),
        ("2026-03-20T12:00+01:00", "11am on Friday 20 March 2026"),
        ("open until filled", "Open until filled"),
        (None, "No closing date given"),
    ],
)
def test_when_it_closes(listing_of: LISTING, typed: str | None, says: str) -> None:
    assert listing_of(closing_date=typed).closing == says


@pytest.mark.parametrize(
    ("fields", "places"),
    [
        ({"hub_locations": "high-street", "location": "City Hall"}, ("High Street (Anytown)", "City Hall")),
        ({"location": "{street: 1 Low Street, locality: Anytown}"}, ("1 Low Street, Anytown",)),
        ({"remote": "UK"}, ("Remote, in the UK",)),
        ({"remote": "[UK, Ireland, Isle of Man]"}, ("Remote, in the UK, Ireland or the Isle of Man",)),
        ({"remote": "Ukraine"}, ("Remote, in Ukraine",)),
        ({}, ()),
    ],
)
def test_where_the_work_is(listing_of: LISTING, fields: dict[str, str], places: tuple[str, ...]) -> None:
    assert listing_of(**fields).places == places


@pytest.mark.parametrize("hub", ["name: High Street", "name: Anytown High Street\nlocality: Anytown"])
def test_a_hub_s_town_is_said_once_where_it_is_known(site_of: Callable[..., Site], hub: str) -> None:
    (listing,) = site_of({"content/hubs/high-street.md": f"---\n{hub}\n---\n"}).open
    assert listing.places == (hub.partition("\n")[0].removeprefix("name: "),)


def test_its_text_is_safe_html_with_whole_addresses(listing_of: LISTING) -> None:
    made = listing_of("See [the hub](../hubs/high-street.md)<script>x</script>.")
    assert made.prose == '<p>See <a href="https://jobs.example/careers/hubs/high-street/">the hub</a>.</p>'


@pytest.mark.parametrize(
    ("as_of", "fields", "says"),
    [
        ("10 March 2026", {}, "This vacancy closed at 5pm on Friday 20 March 2026."),
        ("10 March 2026", {"closing_date": "open until filled"}, ""),
        (
            "10 March 2026",
            {"closing_date": "open until filled", "status": "filled on 12 March 2026"},
            "This vacancy was filled on Thursday 12 March 2026.",
        ),
        (
            "10 March 2026",
            {"status": "withdrawn on 25 March 2026"},
            "This vacancy closed at 5pm on Friday 20 March 2026.",
        ),
        ("21 March 2026", {}, "This vacancy closed at 5pm on Friday 20 March 2026."),
        (
            "21 March 2026",
            {"closing_date": "20 March 2026"},
            "This vacancy closed at 11:59pm on Friday 20 March 2026.",
        ),
        ("21 March 2026", {"status": "withdrawn"}, "This vacancy has been withdrawn."),
        ("10 March 2026", {"status": "filled"}, "This vacancy has been filled."),
        (
            "10 March 2026",
            {"status": "filled on 9 March 2026"},
            "This vacancy was filled on Monday 9 March 2026.",
        ),
        (
            "10 March 2026",
            {"status": "withdrawn at 5pm on 9 March 2026"},
            "This vacancy was withdrawn at 5pm on Monday 9 March 2026.",
        ),
    ],
)
def test_the_notice_says_how_and_when_it_ended_or_will_have_closed(
    listing_of: LISTING, as_of: str, fields: dict[str, str | None], says: str
) -> None:
    assert listing_of(as_of=as_of, **fields).notice == says


def test_without_a_closing_date_the_notice_says_why_it_counts_as_closed(listing_of: LISTING) -> None:
    assert listing_of(as_of="8 April 2026", closing_date=None, stages=STAGES).notice == (
        "This vacancy is closed. It gave no closing date, so it counts as closed from the first stage "
        "of the selection, on Tuesday 7 April 2026."
    )


@pytest.mark.parametrize(
    ("as_of", "fields", "gone"),
    [
        ("10 March 2026", {}, "2026-03-20T17:00:00+00:00"),
        ("21 March 2026", {}, "2026-03-20T17:00:00+00:00"),
        ("10 March 2026", {"status": "filled on 9 March 2026"}, "2026-03-09T00:00:00+00:00"),
        ("10 March 2026", {"status": "withdrawn on 12 March 2026"}, "2026-03-12T00:00:00+00:00"),
        ("10 March 2026", {"status": "withdrawn on 25 March 2026"}, "2026-03-20T17:00:00+00:00"),
        ("10 March 2026", {"status": "filled"}, None),
        ("10 March 2026", {"closing_date": "open until filled"}, None),
    ],
)
def test_from_when_nobody_can_apply(
    listing_of: LISTING, as_of: str, fields: dict[str, str], gone: str | None
) -> None:
    made = listing_of(as_of=as_of, **fields).gone
    assert (made.isoformat() if made else None) == gone


@pytest.mark.parametrize(
    ("as_of", "fields", "standing"),
    [
        ("10 March 2026", {}, "Closes at 5pm on Friday 20 March 2026"),
        ("19 March 2026", {}, "Closes at 5pm on Friday 20 March 2026"),
        ("10 March 2026", {"closing_date": "20 March 2026"}, "Closes at 11:59pm on Friday 20 March 2026"),
        ("10 March 2026", {"closing_date": "open until filled"}, "Open until filled"),
        ("10 March 2026", {"closing_date": None, "stages": STAGES}, "No closing date given"),
        ("10 March 2026", {"closing_date": None}, "No closing date given"),
        ("21 March 2026", {}, "Closed"),
        ("9 April 2026", {"closing_date": None, "stages": STAGES}, "Closed"),
        ("10 March 2026", {"status": "withdrawn on 9 March 2026"}, "Withdrawn"),
        ("10 March 2026", {"status": "filled"}, "Filled"),
    ],
)
def test_where_it_stands_in_a_few_words(
    listing_of: LISTING, as_of: str, fields: dict[str, str | None], standing: str
) -> None:
    assert listing_of(as_of=as_of, **fields).standing == standing


def test_what_has_ended_has_no_deadline_for_scripts(listing_of: LISTING) -> None:
    assert listing_of(as_of="21 March 2026").summary.closes is None
    assert listing_of(status="filled").summary.closes is None
