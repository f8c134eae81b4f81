"""The type that the host gives each file."""

from collections.abc import Callable

import pytest

from generator.problem import Problem
from generator.verifying import media_types

SUBJECT = media_types
TOLD = Callable[..., list[Problem]]


def messages(problems: list[Problem]) -> list[str]:
    assert {problem.code for problem in problems} <= {"wrong-type"}
    return [problem.message for problem in problems]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html"),
        ("vacancies/analyst/", "text/html; charset=UTF-8"),
        ("feed.atom", "application/xml"),
        ("feed.json", "application/json; charset=utf-8"),
        ("closing.ics", "text/calendar"),
        ("index.txt", 'text/plain; charset="utf-8"'),
        ("vacancies.csv", "text/csv"),
        ("share.PNG", "image/png"),
        ("attachments/pack.docx", "anything/at-all"),
        ("build", ""),
    ],
)
def test_types_that_are_right(told: TOLD, path: str, kind: str) -> None:
    assert told(path, "é", headers={"content-type": kind}) == []


def test_types_that_are_wrong(told: TOLD) -> None:
    assert messages(told("feed.atom", headers={"content-type": "text/html"})) == [
        "the host sends it as text/html, and it must be application/atom+xml, application/xml or text/xml"
    ]
    assert messages(told("closing.ics")) == ["the host sends it with no type, and it must be text/calendar"]
    assert told("closing.ics", "", 404) == []


def test_encodings(told: TOLD) -> None:
    latin, none = {"content-type": "text/plain; charset=ISO-8859-1"}, {"content-type": "text/plain"}
    assert messages(told("a.txt", "x", headers=latin)) == [
        "the host sends it in iso-8859-1, and it is in UTF-8"
    ]
    assert messages(told("a.txt", "é", headers=none)) == [
        "the host sends it without its encoding, and it is in UTF-8"
    ]
    assert told("a.txt", "plain", headers=none) == []
