"""Files that programs could not read."""

from collections.abc import Callable

import pytest

from generator import webpage
from generator.problem import Problem
from generator.verifying import reading

SUBJECT = reading
TOLD = Callable[..., list[Problem]]
HEAD = "<id>a</id><title>b</title><updated>c</updated>"
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom">%s</feed>'
CALENDAR = "BEGIN:VCALENDAR\r\nX:%s\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("404.html", "<p>x"),
        ("feed.atom", ATOM % HEAD),
        ("organisations/anytown/feed.atom", ATOM % f"{HEAD}<entry>{HEAD}</entry>"),
        ("indeed.xml", "<source/>"),
        ("feed.json", '{"items": []}'),
        ("vacancies.json", '{"vacancies": []}'),
        ("schemas/closed.json", "{}"),
        ("closing.ics", CALENDAR % "é"),
        ("attachments/broken.json", "{"),
        ("index.txt", "{"),
    ],
)
def test_files_that_can_be_read(told: TOLD, path: str, text: str) -> None:
    assert told(path, text) == []


@pytest.mark.parametrize(
    ("path", "text", "wrong"),
    [
        ("feed.atom", "<feed>", "it is not XML"),
        ("feed.atom", f"<feed>{HEAD}</feed>", "it is not an Atom feed"),
        ("feed.atom", ATOM % f"{HEAD}<entry><id>a</id></entry>", "it is not an Atom feed"),
        ("sitemap.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "it has a document type"),
        ("feed.json", "[]", "it has no list of items"),
        ("closed.json", '{"vacancies": {}}', "it has no list of vacancies"),
        ("build.json", "{", "it is not JSON"),
        ("build.json", "[" * 100_000, "it is not JSON"),
        ("index.html", "x" * (webpage.MOST + 1), "it is too large for a page"),
        ("closing.ics", CALENDAR[:-2] % "", "it is not a whole calendar"),
        ("closing.ics", CALENDAR % "a\nb", "its lines do not end as those of a calendar must (CRLF)"),
        ("closing.ics", CALENDAR % "a\rb", "its lines do not end as those of a calendar must (CRLF)"),
        ("closing.ics", CALENDAR % ("é" * 37), "it has a line of over 75 octets"),
    ],
)
def test_files_that_cannot(told: TOLD, path: str, text: str, wrong: str) -> None:
    (problem,) = told(path, text)
    assert problem.code == "unreadable-file"
    assert problem.message.startswith(f"programs cannot read it: {wrong}")
    assert told(path, text, 404) == []
