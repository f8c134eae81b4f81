"""What a candidate's calendar shows, from the calendar of a vacancy."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from generator import calendar
from generator.desk.calendar_entries import CalendarEntry, entries
from generator.listing import Listing

LONDON = ZoneInfo("Europe/London")
STAGES = """
  - stage: Interview, in person
    date: 10am to 11am on 27 April 2026
    place: "Room 1; High Street"
  - stage: Tests
    date: 4 to 6 May 2026
  - stage: Talks
    date: 2pm to 3pm on 11 to 12 May 2026
  - stage: Visit
    date: 14 May 2026"""


def shown(listing: Listing, zone: ZoneInfo = LONDON) -> list[CalendarEntry]:
    events = calendar.events(listing, zone)
    return entries(calendar.calendar(listing.vacancy.title, events), zone)


def test_each_date_of_a_vacancy_with_its_place_and_words(listing_of: Callable[..., Listing]) -> None:
    closing, interview, *_ = shown(listing_of(stages=STAGES))
    assert closing == CalendarEntry(
        "Applications close: Crime Analyst",
        "5pm on Friday 20 March 2026",
        "",
        (
            "Anytown Police",
            "Apply by 5pm on Friday 20 March 2026.",
            "https://jobs.example/careers/vacancies/analyst/",
        ),
    )
    assert interview.name == "Interview, in person: Crime Analyst"
    assert (interview.when, interview.place) == (
        "10am to 11am on Monday 27 April 2026",
        "Room 1; High Street",
    )


def test_days_and_what_comes_again(listing_of: Callable[..., Listing]) -> None:
    _, _, tests, talks, visit = shown(listing_of(stages=STAGES))
    assert tests.when == "Monday 4 May 2026 to Wednesday 6 May 2026"
    assert talks.when == "2pm to 3pm on Monday 11 May 2026 and each day, 2 days in all"
    assert visit.when == "Thursday 14 May 2026"


def test_times_in_utc_are_shown_by_the_clock_of_the_site(listing_of: Callable[..., Listing]) -> None:
    listing = listing_of(stages=STAGES)
    raw = calendar.calendar("Crime Analyst", calendar.events(listing, ZoneInfo("UTC")))
    assert entries(raw, LONDON)[1].when == "11am to midday on Monday 27 April 2026"
