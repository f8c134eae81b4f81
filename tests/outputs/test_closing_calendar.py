"""The closing moments of the whole site."""

from collections.abc import Callable

import pytest

from generator.calendar import calendar
from generator.calendar import closing as events_of
from generator.outputs import closing_calendar
from generator.site import Site
from generator.theme import Theme
from generator.tree import Tree
from tests.calendars import names, read, told
from tests.made import files_of

OUTPUTS_OF = Callable[..., dict[str, bytes]]
TEXT = Callable[..., str]
ANALYST = "content/vacancies/analyst.md"


def closing(made: dict[str, bytes], *named: str) -> list[tuple[str, ...]]:
    whole = read(made["closing.ics"])
    assert names(whole) == {"Jobs in Anytown: closing dates"}
    return told(whole, *named)


def test_every_open_vacancy_that_gives_its_closing_date_is_in_it_and_no_stage(
    outputs_of: OUTPUTS_OF, vacancy_text: TEXT
) -> None:
    files = {
        "content/vacancies/clerk.md": vacancy_text(
            title="Court Clerk", closing_date="18 March 2026", stages='["Interview: 7 April 2026"]'
        ),
        "content/vacancies/guard.md": vacancy_text(title="Guard", closing_date="open until filled"),
        "content/vacancies/judge.md": vacancy_text(
            title="Judge", closing_date=None, stages='["Interview: 7 April 2026"]'
        ),
        "content/vacancies/draft.md": vacancy_text(title="Draft Post", status="draft"),
    }
    made = outputs_of(files)
    assert closing(made, "SUMMARY", "DTSTART", "STATUS") == [
        ("Applications close: Court Clerk", "Europe/London:20260318T235900", "CONFIRMED"),
        ("Applications close: Crime Analyst", "Europe/London:20260320T170000", "CONFIRMED"),
    ]
    own = read(made["vacancies/clerk/calendar.ics"]).events[0]
    assert own == read(made["closing.ics"]).events[0]


@pytest.mark.parametrize(
    ("status", "as_of", "expected"),
    [
        ("live", "4:59pm on 20 March 2026", ["CONFIRMED"]),
        ("live", "5pm on 20 March 2026", []),
        ("withdrawn", "10 March 2026", ["CANCELLED"]),
        ("withdrawn on 9 March 2026", "8 March 2026", ["CONFIRMED"]),
        ("withdrawn on 9 March 2026", "9 March 2026", ["CANCELLED"]),
        ("filled on 9 March 2026", "1 April 2026", ["CANCELLED"]),
        ("filled on 1 April 2026", "31 March 2026", []),
        ("filled on 1 April 2026", "1 April 2026", []),
    ],
)
def test_what_was_ended_before_its_deadline_is_cancelled_and_what_closed_by_it_has_gone(
    outputs_of: OUTPUTS_OF, vacancy_text: TEXT, status: str, as_of: str, expected: list[str]
) -> None:
    made = outputs_of({ANALYST: vacancy_text(status=status)}, as_of)
    assert [word for (word,) in closing(made, "STATUS")] == expected


def test_it_is_made_without_vacancies_too(outputs_of: OUTPUTS_OF) -> None:
    assert closing(outputs_of({ANALYST: ""}), "UID") == []


def test_the_clocks_of_london_are_in_it_where_a_time_goes_by_them(
    outputs_of: OUTPUTS_OF, vacancy_text: TEXT
) -> None:
    """Also where the first to close does so in the hour that the clocks show twice, which is told in UTC."""
    twice = vacancy_text(title="Night Guard", closing_date="2026-10-25T01:30Z")
    made = outputs_of({ANALYST: twice}, "1 October 2026")
    assert b"VTIMEZONE" not in made["closing.ics"]
    assert closing(made, "SUMMARY", "DTSTART") == [("Applications close: Night Guard", "20261025T013000Z")]
    later = vacancy_text(title="Day Guard", closing_date="5pm on 30 October 2026")
    made = outputs_of({ANALYST: twice, "content/vacancies/day.md": later}, "1 October 2026")
    assert made["closing.ics"].count(b"BEGIN:VTIMEZONE") == 1
    assert closing(made, "SUMMARY", "DTSTART") == [
        ("Applications close: Night Guard", "20261025T013000Z"),
        ("Applications close: Day Guard", "Europe/London:20261030T170000"),
    ]


@pytest.mark.parametrize(
    "closings",
    [
        {},
        {"a": "5pm on 30 October 2026", "b": "2026-10-25T01:30Z"},
        {"a": "2026-10-25T01:30Z"},
        {"a": "open until filled", "b": "28 October 2026"},
    ],
)
def test_it_is_one_calendar_of_what_is_told_of_each(
    site_of: Callable[..., Site], theme_files: Tree, vacancy_text: TEXT, closings: dict[str, str]
) -> None:
    files = {
        f"content/vacancies/{name}.md": vacancy_text(title=f"Post {name}, BEGIN:VEVENT", closing_date=at)
        for name, at in closings.items()
    }
    site = site_of({ANALYST: "", **files}, "1 October 2026")
    events = [event for listing in site.open for event in events_of(listing)]
    whole = calendar("Jobs in Anytown: closing dates", events)
    assert files_of(closing_calendar, site, Theme(theme_files)) == {"closing.ics": whole}
