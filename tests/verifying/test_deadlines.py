"""Jobs that are still offered after their deadline."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from generator.problem import Problem
from generator.verifying import deadlines

SUBJECT = deadlines
TOLD = Callable[..., list[Problem]]
PAGE = '<script type="application/ld+json">{"@type": "JobPosting", "validThrough": "%s"}</script>'
CLOSES = "2026-05-04T17:00:00+01:00"


def test_a_deadline_is_the_first_moment_that_is_too_late(told: TOLD) -> None:
    before, at = (datetime(2026, 5, 4, 15, 59, 59, tzinfo=UTC), datetime(2026, 5, 4, 16, tzinfo=UTC))
    assert told("vacancies/analyst/", PAGE % CLOSES, now=before) == []
    (problem,) = told("vacancies/analyst/", PAGE % CLOSES, now=at)
    assert problem.code == "past-deadline"
    assert problem.message == "it offers a job that closed at 5pm on Monday 4 May 2026"


@pytest.mark.parametrize(
    "closes", ["", "soon", "0001-01-01T00:00:00+23:59", "2020-05-04", "2020-05-04T17:00:00"]
)
def test_what_is_not_a_moment_is_not_a_deadline(told: TOLD, closes: str) -> None:
    assert told("vacancies/analyst/", PAGE % closes) == []


def test_files_and_other_pages_offer_no_job(told: TOLD) -> None:
    assert told("", "<p>Jobs") == []
    assert told("feed.atom", PAGE % "2020-05-04T17:00:00+01:00") == []
