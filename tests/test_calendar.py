"""The dated events of a vacancy, read back by icalendar."""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.calendar import CalendarLink, calendar, closing, events, is_dated, link
from generator.content_lines import CONTROL
from generator.listing import Listing
from generator.problem import Invalid
from generator.site import Site
from generator.slips.line import quoted
from tests.calendars import names, read, told, zone_of

LISTING = Callable[..., Listing]
LONDON = ZoneInfo("Europe/London")
PAGE = "https://jobs.example/careers/vacancies/analyst/"
TOKYO = """---
title: Jobs
address: https://jobs.example/
organisation: anytown
timezone: Asia/Tokyo
---
"""
INTERVIEW = '["Interview: 12 January 2027"]'


def made(listing: Listing, *named: str) -> list[tuple[str, ...]]:
    return told(read(calendar("Dates", events(listing, LONDON))), *named)


def timed(listing_of: LISTING, when: str) -> list[tuple[str, ...]]:
    """The times of the events of a stage, and how certain they are."""
    listing = listing_of(closing_date="open until filled", stages=f'["Interview: {when}"]')
    return made(listing, "DTSTART", "DTEND", "RRULE", "STATUS")


def test_the_closing_moment_is_an_event(listing_of: LISTING) -> None:
    raw = calendar("Crime Analyst", events(listing_of(), LONDON))
    whole = read(raw)
    assert names(whole) == {"Crime Analyst"}
    assert whole["PRODID"] == "-//careers-microsite//calendar//EN"
    (event,) = whole.events
    assert dict(zip(event, told(whole, *event)[0], strict=True)) == {
        "UID": "analyst.closing@jobs.example/careers",
        "DTSTAMP": "20260301T000000Z",
        "LAST-MODIFIED": "20260301T000000Z",
        "SEQUENCE": "0",
        "STATUS": "CONFIRMED",
        "TRANSP": "TRANSPARENT",
        "DTSTART": "Europe/London:20260320T170000",
        "SUMMARY": "Applications close: Crime Analyst",
        "DESCRIPTION": f"Anytown Police\nApply by 5pm on Friday 20 March 2026.\n{PAGE}",
        "URL": PAGE,
    }


def test_a_stage_is_an_event_with_its_place_and_note(listing_of: LISTING) -> None:
    stages = (
        "[{stage: Interview, date: 10am to 11am on 7 April 2026, place: 'Room 1, London', note: Be early.}]"
    )
    (_, stage) = made(
        listing_of(stages=stages), "UID", "SUMMARY", "LOCATION", "DESCRIPTION", "DTSTART", "DTEND", "STATUS"
    )
    assert stage == (
        "analyst.stage.interview@jobs.example/careers",
        "Interview: Crime Analyst",
        "Room 1, London",
        f"Anytown Police\n10am to 11am on Tuesday 7 April 2026.\nBe early.\n{PAGE}",
        "Europe/London:20260407T100000",
        "Europe/London:20260407T110000",
        "CONFIRMED",
    )


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("to be confirmed", []),
        ("12 January 2027", [("20270112", "20270113", "", "CONFIRMED")]),
        ("10am on 12 January 2027", [("Europe/London:20270112T100000", "", "", "CONFIRMED")]),
        ("2026-10-25T01:30+00:00", [("20261025T013000Z", "", "", "CONFIRMED")]),
        (
            "31 December 2026 or 1 January 2027",
            [("20261231", "20270101", "", "TENTATIVE"), ("20270101", "20270102", "", "TENTATIVE")],
        ),
        (
            "2pm to 3pm on 8 or 9 January 2027",
            [
                ("Europe/London:20270108T140000", "Europe/London:20270108T150000", "", "TENTATIVE"),
                ("Europe/London:20270109T140000", "Europe/London:20270109T150000", "", "TENTATIVE"),
            ],
        ),
        ("12 to 16 January 2027", [("20270112", "20270117", "", "CONFIRMED")]),
        (
            "10am to 4pm on 27 to 30 March 2026",
            [
                (
                    "Europe/London:20260327T100000",
                    "Europe/London:20260327T160000",
                    "FREQ=DAILY;COUNT=4",
                    "CONFIRMED",
                )
            ],
        ),
        ("week of 14 January 2027", [("20270111", "20270118", "", "TENTATIVE")]),
        ("week of 11 January 2027", [("20270111", "20270118", "", "TENTATIVE")]),
        ("week of 17 January 2027", [("20270111", "20270118", "", "TENTATIVE")]),
    ],
)
def test_each_kind_of_date(listing_of: LISTING, when: str, expected: list[tuple[str, ...]]) -> None:
    assert timed(listing_of, when) == expected
    listing = listing_of(closing_date="open until filled", stages=f'["Interview: {when}"]')
    assert is_dated(listing) == bool(expected)


def test_what_is_not_certain_says_so(listing_of: LISTING) -> None:
    stages = '["Panel: 8 or 9 January 2027", "Interview: week of 12 January 2027"]'
    (_, first, second, week) = made(listing_of(stages=stages), "SUMMARY", "DESCRIPTION")
    assert first == second
    assert first == (
        "Panel (8 or 9 January 2027): Crime Analyst",
        f"Anytown Police\n8 or 9 January 2027.\nThis stage is on one of these days only.\n{PAGE}",
    )
    assert week == (
        "Interview (week of 12 January 2027): Crime Analyst",
        f"Anytown Police\nWeek of 12 January 2027.\nThe advert gives the week, not the day.\n{PAGE}",
    )


def test_elsewhere_times_are_in_utc_and_each_day_is_right_when_the_clocks_change(
    site_of: Callable[..., Site], vacancy_text: Callable[..., str]
) -> None:
    stages = '["Sift: 24 October 2026", "Interview: 9am to 10am on 24 to 26 October 2026"]'
    files = {
        "content/site.md": TOKYO.replace("Asia/Tokyo", "Europe/Dublin"),
        "content/vacancies/analyst.md": vacancy_text(stages=stages),
    }
    (listing,) = site_of(files).open
    whole = read(calendar("Dates", events(listing, ZoneInfo("Europe/Dublin"))))
    assert whole.timezones == []
    assert told(whole, "UID", "DTSTART", "DTEND", "RRULE") == [
        ("analyst.closing@jobs.example", "20260320T170000Z", "", ""),
        ("analyst.stage.sift@jobs.example", "20261024", "20261025", ""),
        ("analyst.stage.interview@jobs.example", "20261024T080000Z", "20261024T090000Z", ""),
        ("analyst.stage.interview.day2@jobs.example", "20261025T090000Z", "20261025T100000Z", ""),
        ("analyst.stage.interview.day3@jobs.example", "20261026T090000Z", "20261026T100000Z", ""),
    ]


def test_the_name_of_an_event_never_changes(listing_of: LISTING) -> None:
    stages = '["Interview: {}", "Interview!: 2 or 3 May 2027", "面接: 4 May 2027", "Closing: 5 May 2027"]'
    unknown = made(listing_of(stages=stages.format("to be confirmed")), "UID")
    known = made(
        listing_of(
            title="Another Title",
            stages=stages.format("1 May 2027"),
            old_addresses="[data-analyst, analysis]",
            closing_date="21 March 2026",
        ),
        "UID",
    )
    assert known == [
        ("data-analyst.closing@jobs.example/careers",),
        ("data-analyst.stage.interview@jobs.example/careers",),
        ("data-analyst.stage.interview.2@jobs.example/careers",),
        ("data-analyst.stage.interview.2.day2@jobs.example/careers",),
        ("data-analyst.stage.cdbcca581b@jobs.example/careers",),
        ("data-analyst.stage.closing@jobs.example/careers",),
    ]
    del known[1]
    assert [uid.replace("data-", "") for (uid,) in known] == [uid for (uid,) in unknown]


def test_what_changed_is_told_from_the_content(listing_of: LISTING) -> None:
    when = ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE")
    assert made(listing_of(posted="not stated"), *when) == [("19700101T000000Z", "", "0")]
    fields = {"updates": "['5 March 2026: Pay', '6 March 2026: Place']"}
    assert made(listing_of(**fields), *when) == [("20260306T000000Z", "20260306T000000Z", "2")]
    withdrawn = listing_of(status="withdrawn at 4pm on 9 March 2026", **fields)
    assert made(withdrawn, *when) == [("20260309T160000Z", "20260309T160000Z", "3")]


@pytest.mark.parametrize(
    ("status", "word", "notice"),
    [
        ("withdrawn on 9 March 2026", "withdrawn", "This vacancy was withdrawn on Monday 9 March 2026."),
        ("filled", "filled", "This vacancy has been filled."),
    ],
)
def test_all_events_of_a_vacancy_that_was_ended_are_cancelled(
    listing_of: LISTING, status: str, word: str, notice: str
) -> None:
    listing = listing_of(status=status, stages='["Panel: 8 or 9 January 2027"]')
    closes, *panel = made(listing, "STATUS", "SUMMARY", "DESCRIPTION")
    assert closes == (
        "CANCELLED",
        f"Applications close: Crime Analyst ({word})",
        f"Anytown Police\n{notice}\n{PAGE}",
    )
    days = "8 or 9 January 2027.\nThis stage is on one of these days only."
    summary = f"Panel (8 or 9 January 2027): Crime Analyst ({word})"
    assert panel == [("CANCELLED", summary, f"Anytown Police\n{days}\n{notice}\n{PAGE}")] * 2


def test_what_had_happened_before_the_job_was_filled_is_not_called_off(listing_of: LISTING) -> None:
    stages = '["Panel: 10am on 8 April 2026", "Visit: 12 April 2026"]'
    listing = listing_of(as_of="20 April 2026", status="filled on 10 April 2026", stages=stages)
    assert made(listing, "STATUS", "SUMMARY", "SEQUENCE") == [
        ("CONFIRMED", "Applications close: Crime Analyst", "0"),
        ("CONFIRMED", "Panel: Crime Analyst", "0"),
        ("CANCELLED", "Visit: Crime Analyst (filled)", "1"),
    ]


@pytest.mark.parametrize("as_of", ["10 March 2026", "1 April 2026"])
def test_a_vacancy_that_is_still_to_be_withdrawn_is_not_cancelled(listing_of: LISTING, as_of: str) -> None:
    listing = listing_of(as_of=as_of, status="withdrawn on 2 April 2026")
    assert made(listing, "STATUS", "SEQUENCE") == [("CONFIRMED", "0")]


def test_a_vacancy_that_has_closed_keeps_its_dates_and_says_no_more_to_apply(listing_of: LISTING) -> None:
    listing = listing_of(as_of="1 April 2026", stages=INTERVIEW)
    assert made(listing, "STATUS", "DESCRIPTION") == [
        ("CONFIRMED", f"Anytown Police\nThis vacancy closed at 5pm on Friday 20 March 2026.\n{PAGE}"),
        ("CONFIRMED", f"Anytown Police\nTuesday 12 January 2027.\n{PAGE}"),
    ]


@pytest.mark.parametrize("closing_date", [None, "open until filled"])
def test_a_closing_moment_that_the_advert_does_not_give_is_no_event(
    listing_of: LISTING, closing_date: str | None
) -> None:
    listing = listing_of(closing_date=closing_date, stages=INTERVIEW)
    assert closing(listing) == ()
    assert made(listing, "DTSTART") == [("20270112",)]


def test_a_calendar_without_events_still_has_a_component(listing_of: LISTING) -> None:
    (zone,) = read(calendar("None", ())).subcomponents
    assert zone.name == "VTIMEZONE"
    days = read(calendar("Days", events(listing_of(closing_date=None, stages=INTERVIEW), LONDON)))
    assert [part.name for part in days.subcomponents] == ["VEVENT"]


def test_a_candidate_is_offered_what_there_is_to_come(listing_of: LISTING) -> None:
    def offered(**fields: str | None) -> CalendarLink | None:
        return link(listing_of(**fields))

    dates = CalendarLink("Add the dates to your calendar", f"{PAGE}calendar.ics", while_open=False)
    assert offered() == CalendarLink(
        "Add the closing date to your calendar", f"{PAGE}calendar.ics", while_open=True
    )
    assert offered(stages=INTERVIEW) == dates
    assert offered(stages=INTERVIEW, closing_date=None) == dates
    assert offered(stages=INTERVIEW, as_of="1 April 2026") == dates
    assert offered(as_of="1 April 2026") is None
    assert offered(stages=INTERVIEW, status="withdrawn") is None
    assert offered(closing_date=None) is None
    assert offered(closing_date=None, stages='["Interview: to be confirmed"]') is None


AWKWARD = st.sampled_from(
    [";", ",", "\\", "\\n", "\n", "\r", "\x07", "]]>", "&amp;nbsp;", "😀", "\u200f", "é" * 90]
)
WORDS = st.lists(
    st.one_of(AWKWARD, st.text(st.characters(codec="utf-8"), max_size=8)), min_size=1, max_size=6
)


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(title=WORDS.map("".join), stage=WORDS.map("".join), note=WORDS.map("".join))
def test_whatever_is_typed_is_read_as_the_page_says_it(
    listing_of: LISTING, title: str, stage: str, note: str
) -> None:
    parts = (f"stage: {quoted(f'Go {stage}')}", "date: 8 or 9 January 2027", f"place: {quoted(note)}")
    try:
        listing = listing_of(
            title=quoted(f"Post {title}"), stages=f"[{{{', '.join(parts)}, note: {quoted(note)}}}]"
        )
    except Invalid:
        return
    said = CONTROL.sub("", listing.vacancy.title)
    (step,) = listing.vacancy.stages
    place, name = (CONTROL.sub("", words) for words in (step.place, step.stage))
    raw = calendar(listing.vacancy.title, events(listing, LONDON))
    assert raw == calendar(listing.vacancy.title, events(listing, LONDON))
    assert names(read(raw)) == {said}
    assert told(read(raw), "SUMMARY", "LOCATION") == [
        (f"Applications close: {said}", ""),
        *[(f"{name} (8 or 9 January 2027): {said}", place)] * 2,
    ]
    assert all(place in description for (description,) in told(read(raw), "DESCRIPTION")[1:])


def test_times_are_the_moments_that_the_advert_says(listing_of: LISTING) -> None:
    listing = listing_of(closing_date="2026-07-01T12:00Z", stages='["Interview: 10am on 2 July 2026"]')
    first, second = read(calendar("Dates", events(listing, LONDON))).events
    assert first.start == datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert second.start == datetime(2026, 7, 2, 9, tzinfo=UTC)
    assert zone_of(second["DTSTART"]) == "Europe/London"
