"""Where a vacancy stands, exact to the second and across both clock changes."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import content
from generator.fields.kind import LONDON
from generator.listing import Listing
from generator.site import Site, survey
from generator.stage import (
    LONG_AGO,
    Stage,
    as_if_live,
    is_kept,
    last_change,
    life,
    next_change,
    next_renewal,
    past_stages,
    renewals,
    span,
    stage_at,
    start,
)

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
    stages = "\n  - stage: Test\n  - Interview: 8 or 9 April 2026\n  - Panel: 7 April 2026"
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


def test_the_hour_that_comes_twice_is_two_hours(
    site_of: Callable[..., Site], vacancy_text: Callable[..., str]
) -> None:
    # Seven days before it closes, by the clock on the wall, the clock shows 1:30 twice: the first one counts.
    files = {"content/vacancies/analyst.md": vacancy_text(closing_date="1:30am on 1 November 2026")}
    first = datetime(2026, 10, 25, 1, 29, 59, tzinfo=LONDON)
    second = datetime(2026, 10, 25, 1, 0, fold=1, tzinfo=LONDON)
    assert [each.stage for each in site_of(files, first).open] == [Stage.OPEN]
    assert [each.stage for each in site_of(files, second).open] == [Stage.CLOSING_SOON]


def test_an_advert_whose_date_nobody_knows_is_open_from_the_start(listing_of: LISTING) -> None:
    assert stage(listing_of, "1 January 1999", posted="not stated") is Stage.OPEN


def test_an_ended_vacancy_has_no_next_life(listing_of: LISTING) -> None:
    withdrawn = "withdrawn on 25 March 2026"
    assert stage(listing_of, "22 March 2026", status=withdrawn) is Stage.CLOSED
    assert stage(listing_of, "26 March 2026", status=withdrawn) is Stage.WITHDRAWN
    assert stage(listing_of, "26 March 2036", status=withdrawn) is Stage.WITHDRAWN


def test_only_some_stages_are_public_and_only_some_are_open() -> None:
    assert {each for each in Stage if each.is_open} == {Stage.OPEN, Stage.CLOSING_SOON}
    assert {each for each in Stage if not each.is_public} == {Stage.DRAFT, Stage.UPCOMING}


@pytest.mark.parametrize(
    ("as_of", "fields", "changed"),
    [
        ("10 March 2026", {}, date(2026, 3, 1)),
        ("10 March 2026", {"posted": "not stated"}, None),
        (
            "10 March 2026",
            {"updates": "['5 March 2026: Longer', '12 March 2026: Shorter']"},
            date(2026, 3, 5),
        ),
        ("1 April 2026", {}, date(2026, 3, 20)),
        ("1 April 2026", {"status": "filled on 18 March 2026"}, date(2026, 3, 18)),
        ("1 April 2026", {"status": "filled on 25 March 2026"}, date(2026, 3, 25)),
        ("24 March 2026", {"status": "filled on 25 March 2026"}, date(2026, 3, 20)),
        ("30 March 2026", {"closing_date": "2026-03-28T23:30-01:00"}, date(2026, 3, 29)),
    ],
)
def test_the_day_of_the_last_change_is_honest(
    listing_of: LISTING, as_of: str, fields: dict[str, str], changed: date | None
) -> None:
    assert listing_of(as_of=as_of, **fields).changed == changed


def test_an_update_to_come_is_a_change(
    site_of: Callable[..., Site], vacancy_text: Callable[..., str]
) -> None:
    text = vacancy_text(updates='["12 March 2026: Longer"]')
    site = site_of({"content/vacancies/analyst.md": text}, "10 March 2026")
    assert site.next_change == datetime(2026, 3, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("as_of", "fields", "expected"),
    [
        ("1 January 2026", {"status": "draft"}, None),
        ("1 January 2026", {"status": "withdrawn"}, "2026-03-01"),
        ("2 March 2026", {"status": "withdrawn"}, None),
        ("2 March 2026", {"status": "withdrawn on 5 March 2026"}, "2026-03-05"),
        ("6 March 2026", {"status": "withdrawn on 5 March 2026"}, None),
        ("2 March 2026", {"closing_date": "open until filled"}, None),
    ],
)
def test_what_changes_nothing_is_no_change(
    site_of: Callable[..., Site],
    vacancy_text: Callable[..., str],
    as_of: str,
    fields: dict[str, str],
    expected: str | None,
) -> None:
    change = site_of({"content/vacancies/analyst.md": vacancy_text(**fields)}, as_of).next_change
    assert (change.date().isoformat() if change else None) == expected


@pytest.mark.parametrize(
    ("as_of", "fields", "expected"),
    [
        ("30 March 2026", {}, 0),
        ("2026-03-31T00:59:59+01:00", {"closing_date": "1 July 2026"}, 0),
        ("2026-03-31T01:00:00+01:00", {"closing_date": "1 July 2026"}, 1),
        ("30 June 2026", {"closing_date": "open until filled"}, 4),
        ("1 January 2027", {"closing_date": "1 May 2026"}, 2),
        ("1 January 2027", {"closing_date": "1 July 2026", "status": "withdrawn on 5 April 2026"}, 1),
        ("1 January 2027", {"closing_date": None, "status": "filled"}, 10),
        ("1 January 2027", {"posted": "not stated"}, 0),
    ],
)
def test_whole_terms_of_30_days_are_counted_until_it_ended(
    listing_of: LISTING, as_of: str, fields: dict[str, str | None], expected: int
) -> None:
    assert listing_of(as_of=as_of, **fields).renewals == expected


@pytest.mark.parametrize(
    ("boards", "fields", "expected"),
    [
        ("find a job", {"closing_date": "open until filled"}, "2026-03-31T00:00:00+00:00"),
        ("find a job", {}, "2026-03-13T17:00:00+00:00"),
        ("find a job", {"posted": "not stated", "closing_date": "open until filled"}, None),
        ("find a job", {"find_a_job_category": None, "closing_date": "open until filled"}, None),
        ("indeed", {"closing_date": "open until filled"}, None),
    ],
)
def test_a_board_that_keeps_adverts_for_30_days_changes_the_site(
    site_of: Callable[..., Site],
    vacancy_text: Callable[..., str],
    boards: str,
    fields: dict[str, str | None],
    expected: str | None,
) -> None:
    front = f"title: A\naddress: https://a.example/\norganisation: anytown\nboards: {boards}"
    files = {
        "content/site.md": f"---\n{front}\n---\n",
        "content/vacancies/analyst.md": vacancy_text(**{"find_a_job_category": "27", **fields}),
    }
    change = site_of(files, "5 March 2026").next_change
    assert (change.isoformat() if change else None) == expected


MOMENTS = st.datetimes(datetime(2026, 2, 20), datetime(2026, 5, 10), timezones=st.just(LONDON))  # noqa: DTZ001 -- the zone is set beside
STATUSES = st.sampled_from(
    ["live", "draft", "filled", "withdrawn on 15 March 2026", "filled on 2 April 2026"]
)
CLOSINGS = st.sampled_from(
    [None, "open until filled", "29 March 2026", "1am on 30 March 2026", "2 March 2026"]
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(MOMENTS, MOMENTS, STATUSES, CLOSINGS, st.sampled_from([None, "0", "3"]))
def test_nothing_changes_before_the_next_change_and_something_does_at_it(
    vacancy_text: Callable[..., str],
    as_of: datetime,
    later: datetime,
    status: str,
    closing: str | None,
    keep: str | None,
) -> None:
    stages, updates = '["Interview: 10am to 11am on 7 April 2026"]', '["12 March 2026: Longer"]'
    text = vacancy_text(status=status, closing_date=closing, stages=stages, updates=updates)
    site = "title: A\naddress: https://a.example/\norganisation: anytown"
    kept = f"\nkeep_closed_days: {keep}" if keep else ""
    said, _ = content.read(
        {
            "content/site.md": f"---\n{site}{kept}\n---".encode(),
            "content/organisations/anytown.md": b"---\nname: Anytown Police\n---",
            "content/vacancies/analyst.md": text.encode(),
        }
    )

    def seen(moment: datetime) -> list[list[tuple[object, ...]]]:
        site = survey(said, moment)
        shown = [(each.stage, each.changed, each.ended) for each in site.listings]
        return [[*shown], [(each.stage, each.ended) for each in site.gone]]

    change = survey(said, as_of).next_change
    if change is None:
        assert seen(max(as_of, later)) == seen(as_of)
    else:
        assert seen(min(change - timedelta(microseconds=1), max(as_of, later))) == seen(as_of)
        assert seen(change) != seen(as_of)


FULL = {
    "posted": "9am on 2 January 2026",
    "closing_date": "5pm on 20 March 2026",
    "status": "withdrawn on 18 March 2026",
    "updates": '["10 March 2026: The closing date moved"]',
    "stages": '["Panel: 8 or 9 March 2026", "Interview: 10am on 12 May 2026", "Talk: to be confirmed"]',
}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seconds=st.integers(-60, 60 * 24 * 60 * 60 * 3),
    left_out=st.sets(st.sampled_from(["closing_date", "status", "updates", "stages"])),
    keep=st.sampled_from(["", "keep_closed_days: 30\n"]),
)
def test_within_a_part_of_its_life_a_vacancy_stands_the_same(
    site_of: Callable[..., Site],
    vacancy_text: Callable[..., str],
    seconds: int,
    left_out: set[str],
    keep: str,
) -> None:
    fields = {key: None if key in left_out else value for key, value in FULL.items()}
    settings_ = f"---\ntitle: Jobs\naddress: https://jobs.example/\norganisation: anytown\n{keep}---\n"
    site = site_of({"content/vacancies/analyst.md": vacancy_text(**fields), "content/site.md": settings_})
    (vacancy,) = (listing.vacancy for listing in (*site.listings, *site.gone))
    moments = life(vacancy, site.settings)
    as_of = datetime(2026, 1, 2, 9, tzinfo=UTC) + timedelta(seconds=seconds)
    began = start(moments, *span(moments, as_of))
    assert began <= as_of
    for told in (is_kept, renewals, past_stages, next_renewal):
        assert told(moments, began) == told(moments, as_of)
    assert stage_at(vacancy, moments, began) == stage_at(vacancy, moments, as_of)
    for dated in (last_change, next_change):
        assert dated(vacancy, moments, began, LONDON) == dated(vacancy, moments, as_of, LONDON)


@pytest.mark.parametrize(
    ("as_of", "began"),
    [
        ("2025-12-31T00:00Z", LONG_AGO),
        ("2026-01-31T12:00Z", datetime(2026, 1, 2, 9, tzinfo=UTC)),
        ("2026-02-02T12:00Z", datetime(2026, 2, 1, 9, tzinfo=UTC)),  # 30 days after it was posted
        ("2026-03-10T12:00Z", datetime(2026, 3, 10, tzinfo=UTC)),
        ("2026-06-01T12:00Z", datetime(2026, 5, 12, 9, 0, 0, 1, tzinfo=UTC)),
    ],
)
def test_a_part_of_a_life_starts_with_the_last_thing_that_happened(
    site_of: Callable[..., Site], vacancy_text: Callable[..., str], as_of: str, began: datetime
) -> None:
    site = site_of({"content/vacancies/analyst.md": vacancy_text(**FULL)})
    moments = life(site.open[0].vacancy, site.settings)
    assert start(moments, *span(moments, datetime.fromisoformat(as_of))) == began


def test_a_draft_can_be_seen_as_if_it_were_live_and_nothing_else_changes(listing_of: LISTING) -> None:
    draft = listing_of(status="draft").vacancy
    assert as_if_live(draft) == listing_of().vacancy
    filled = listing_of(status="filled").vacancy
    assert as_if_live(filled) is filled
