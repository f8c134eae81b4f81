"""Files that are not what the build made."""

import hashlib
from collections.abc import Callable

from generator.problem import Problem
from generator.verifying import digests

SUBJECT = digests
TOLD = Callable[..., list[Problem]]
EXPECTED = {"index.html": hashlib.sha256(b"<p>Jobs").hexdigest()}


def messages(problems: list[Problem]) -> list[str]:
    assert {problem.code for problem in problems} <= {"changed-file"}
    return [problem.message for problem in problems]


def test_the_same_bytes_are_the_same_file(told: TOLD) -> None:
    assert told("", "<p>Jobs", expected=EXPECTED) == []
    assert messages(told("", "<p>Jobs ", expected=EXPECTED)) == ["it differs from what was built"]


def test_a_build_at_hand(told: TOLD) -> None:
    changed = told("", "<p>Jobs ", expected=EXPECTED, at_hand=True)
    assert messages(changed) == ["it differs from the build in that folder"]
    extra = told("old/", "x", expected=EXPECTED, at_hand=True)
    assert messages(extra) == ["there is no such file in the build that you compare it with"]


def test_what_cannot_be_compared_or_is_told_otherwise(told: TOLD) -> None:
    assert told("", "x", expected=None) == []
    assert told("old/", "x", expected=EXPECTED) == []
    assert told("", "x", 404, expected=EXPECTED) == []
    assert told("build.json", "x", expected=EXPECTED, at_hand=True) == []
    assert told("", "[email protected]", expected=EXPECTED) == []
