"""Where a vacancy stands, exact to the second and across both clock changes."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from generator.listing import Listing
from generator.site import Site
from generator.stage import Stage

LISTING = Callable[..., Listing]


def stage(listing_of: LISTING, as_of: str, **fields: str | None) -> Stage:
    return listing_of(as_of=as_of, **fields).stage


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2026-02-28T23:59:59", Stage.UPCOMING),
        ("2026-03-01T00:00:00", Stage.OPEN),
        ("2026-03-13T16:59:59", Stage.OPEN),
        ("2026-03-13T17:00:00", Stage.CLOSING_SOON),
        ("2026-03-20T16:59:59", Stage.CLOSING_SOON),
        ("2026-03-20T17:00:00", Stage.CLOSED),
    ],
)
def test_each_boundary_to_the_second(listing_of: LISTING, as_of: str, expected: Stage) -> None:
    assert stage(listing_of, as_of) is expected


@pytest.mark.parametrize(
    ("closing", "last_open", "first_closed"),
    [
        (
            "28 March 2026",
            "2026-03-28T23:58:59Z",
            "2026-03-28T23:59:00Z",
        ),  # the clocks go forward next morning
        ("29 March 2026", "2026-03-29T22:58:59Z", "2026-03-29T22:59:00Z"),  # summer time since 1am
        ("24 October 2026", "2026-10-24T22:58:59Z", "2026-10-24T22:59:00Z"),  # still summer time
        ("25 October 2026", "2026-10-25T23:58:59Z", "2026-10-25T23:59:00Z"),  # winter time since 2am
    ],
)
def test_a_date_alone_means_1159pm_in_london(
    listing_of: LISTING, closing: str, last_open: str, first_closed: str
) -> None:
    assert stage(listing_of, last_open, closing_date=closing) is Stage.CLOSING_SOON
    assert stage(listing_of, first_closed, closing_date=closing) is Stage.CLOSED


def test_an_offset_is_kept(listing_of: LISTING) -> None:
    closing = "2026-07-01T12:00:00+00:00"
    assert stage(listing_of, "2026-07-01T12:59:59", closing_date=closing) is Stage.CLOSING_SOON
    assert stage(listing_of, "2026-07-01T13:00:00", closing_date=closing) is Stage.CLOSED


def test_a_draft_is_a_draft_whatever_its_dates(listing_of: LISTING) -> None:
    assert stage(listing_of, "1 June 2026", status="draft") is Stage.DRAFT


def test_withdrawn_and_filled_end_a_vacancy_at_once_or_on_their_date(listing_of: LISTING) -> None:
    assert stage(listing_of, "2 March 2026", status="withdrawn") is Stage.WITHDRAWN
    assert stage(listing_of, "2 March 2026", status="filled") is Stage.FILLED
    assert stage(listing_of, "2 March 2026", status="withdrawn on 3 March 2026") is Stage.OPEN
    assert stage(listing_of, "3 March 2026", status="withdrawn on 3 March 2026") is Stage.WITHDRAWN


def test_no_closing_date_closes_at_the_start_of_the_first_dated_stage(listing_of: LISTING) -> None:
    stages = "\n  - stage: Test\n  - {stage: Interview, date: 8 or 9 April 2026}\n  - {stage: Panel, date: 7 April 2026}"
    fields = {"closing_date": None, "stages": stages}
    assert stage(listing_of, "2026-04-06T23:59:59", **fields) is Stage.OPEN
    closed = listing_of(as_of="2026-04-07T00:00:00", **fields)
    assert closed.stage is Stage.CLOSED
    assert not closed.closing_given
    assert closed.closing == "No closing date given"


def test_open_until_filled_never_closes_by_itself(listing_of: LISTING) -> None:
    stages = "[{stage: Interview, date: 7 April 2026}]"
    open_ended = listing_of(as_of="1 January 2030", closing_date="open until filled", stages=stages)
    assert open_ended.stage is Stage.OPEN
    assert open_ended.closing == "Open until filled"


def test_a_closed_page_goes_after_the_days_that_it_is_kept(site_of: Callable[..., Site]) -> None:
    settings = (
        "---\ntitle: Jobs\naddress: https://jobs.example/\norganisation: anytown\nkeep_closed_days: 30\n---\n"
    )
    kept = site_of({"content/site.md": settings}, "2026-04-19T16:59:59")
    assert [listing.stage for listing in kept.listings] == [Stage.CLOSED]
    assert kept.next_change == datetime(2026, 4, 19, 16, tzinfo=UTC)
    assert site_of({"content/site.md": settings}, "2026-04-19T17:00:00").listings == ()


def test_the_next_change_is_every_boundary_in_turn(site_of: Callable[..., Site]) -> None:
    moment: datetime | None = datetime(2026, 1, 1, tzinfo=UTC)
    seen = []
    while moment := site_of(as_of=moment).next_change:
        seen.append(moment.astimezone(UTC).isoformat())
    assert seen == ["2026-03-01T00:00:00+00:00", "2026-03-13T17:00:00+00:00", "2026-03-20T17:00:00+00:00"]
