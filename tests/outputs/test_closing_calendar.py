"""The closing moments of the whole site."""

from collections.abc import Callable

import pytest

from tests.calendars import names, read, told

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
