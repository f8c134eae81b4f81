"""The changes to come of every vacancy."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from generator import content
from generator.desk.coming import changes
from generator.memory import Memory
from generator.site import survey
from generator.tree import Tree

Told = Callable[..., list[tuple[str, str]]]
SITE = "---\ntitle: Jobs\naddress: https://jobs.example/\norganisation: anytown\n{}\n---\n"


@pytest.fixture
def told(project: Callable[..., Tree], vacancy_text: Callable[..., str]) -> Told:
    """When something changes after a moment, by the clock of the site, and what."""

    def make(as_of: str, settings: str = "", /, **fields: str | None) -> list[tuple[str, str]]:
        files = {
            "content/site.md": SITE.format(settings),
            "content/vacancies/analyst.md": vacancy_text(**fields),
        }
        said, problems = content.read(project(files))
        assert not problems
        moment, memory = datetime.fromisoformat(as_of).replace(tzinfo=UTC), Memory()
        found = changes(said, survey(said, moment, memory, early=True), moment, memory)
        return [(f"{each.moment:%d %B %H:%M}", each.what) for each in found]

    return make


def test_a_vacancy_opens_closes_and_goes(told: Told) -> None:
    settings, updates = "keep_closed_days: 20", '["10 March 2026: The closing date moved"]'
    assert told("2026-02-20", settings, updates=updates) == [
        ("01 March 00:00", "opens"),
        ("10 March 00:00", "update"),
        ("13 March 17:00", "closing soon"),
        ("20 March 17:00", "closes"),
        ("09 April 17:00", "page goes"),
    ]
    assert told("2026-03-13T17:00", settings) == [
        ("20 March 17:00", "closes"),
        ("09 April 17:00", "page goes"),
    ]
    assert told("2026-04-10", settings) == []


def test_a_vacancy_ends_early(told: Told) -> None:
    assert told("2026-03-01", status="filled on 12 March 2026") == [("12 March 00:00", "filled")]
    assert told("2026-03-01", status="withdrawn at 9am on 12 March 2026") == [("12 March 09:00", "withdrawn")]


def test_one_that_opens_when_it_is_nearly_over_only_opens(told: Told) -> None:
    assert told("2026-03-01", posted="15 March 2026") == [
        ("15 March 00:00", "opens"),
        ("20 March 17:00", "closes"),
    ]


def test_a_draft_changes_as_if_it_were_live(told: Told) -> None:
    assert told("2026-03-14", status="draft") == [("20 March 17:00", "closes")]


def test_times_are_those_of_the_site(told: Told) -> None:
    fields = {"closing_date": "5pm on 20 July 2026"}
    assert told("2026-07-15", "timezone: Asia/Tokyo", **fields) == [("20 July 17:00", "closes")]
