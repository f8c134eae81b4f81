"""What came of a run, as a program is told it."""

import marshal
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from generator.made import Made, Standing, plain, unpacked
from generator.problem import Level, Problem, Where


def test_a_program_is_told_how_the_site_stands() -> None:
    made = Made(Standing(2, datetime(2026, 3, 13, 17, tzinfo=UTC)), [])
    assert made.facts == {"open": 2, "next_change": "2026-03-13T17:00:00+00:00"}
    assert Made(Standing(0, None), []).facts == {"open": 0, "next_change": None}


def test_where_there_is_no_site_there_is_nothing_to_tell_of_it() -> None:
    made = Made(None, [Problem("code", "message", Where("a.md"))])
    assert (made.facts, dict(made.digests), made.answer) == ({}, {}, None)


@pytest.mark.parametrize("change", [None, datetime(2026, 7, 13, 17, tzinfo=ZoneInfo("Europe/London"))])
def test_the_next_run_is_told_it_in_plain_values(change: datetime | None) -> None:
    advice = Problem("code", "message", Where("a.md", 2, 3), "hint", "fix", Level.ADVICE)
    made = Made(Standing(2, change), [advice, Problem("b", "c", Where("d"))])
    told = marshal.loads(marshal.dumps(plain(made)))
    standing, problems = unpacked(told, ZoneInfo("Europe/London"))
    assert (standing, problems) == (made.standing, made.problems)
    assert str(standing.next_change) == str(change)
    assert isinstance(problems[0].level, Level)
