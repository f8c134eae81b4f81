"""How old a site is, by its record."""

from collections.abc import Callable

from generator.problem import Problem
from generator.verifying import freshness

SUBJECT = freshness
TOLD = Callable[..., list[Problem]]


def test_a_site_without_a_record(told: TOLD) -> None:
    (problem,) = told("build.json", "", 404, record=None)
    assert (problem.code, problem.message) == (
        "no-record",
        "there is no record of the build: the host answered 404",
    )
    (problem,) = told("build.json", "<p>x", record=None)
    assert problem.message == "there is no record of the build: it is not a record that can be read"


def test_a_site_that_should_have_changed(told: TOLD) -> None:
    due = {"next_change": "2026-03-10T00:00:00+00:00", "files": {}}
    (problem,) = told("build.json", record=due)
    assert (problem.code, problem.message) == (
        "stale-build",
        "the site should have changed at the start of Tuesday 10 March 2026",
    )
    (problem,) = told("build.json", record=due | {"as_of": "2026-03-01T17:00:00+00:00"})
    assert problem.message.endswith(", and was built as of 5pm on Sunday 1 March 2026")


def test_a_site_that_is_as_it_should_be(told: TOLD) -> None:
    for change in (None, "2026-03-10T00:00:01+00:00", "soon", 3):
        assert told("build.json", record={"next_change": change, "files": {}}) == []
    assert told("", record=None) == []
