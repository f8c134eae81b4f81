"""What changed for candidates, in words."""

from typing import Any

import html5lib
import markdown
import pytest

from generator.advert_words import Data
from generator.changes import Adverts, Change, adverts, changes, told

HOME = "https://jobs.example/careers/"
JOB = {
    "id": f"{HOME}vacancies/analyst/",
    "url": f"{HOME}vacancies/analyst/",
    "stage": "open",
    "title": "Crime Analyst",
    "organisation": {"id": "anytown", "name": "Anytown Police"},
    "closing_date": "2026-03-20T17:00:00+00:00",
    "description": "<p>Read the figures.",
}


def build(*open_: Data, ended: tuple[Data, ...] = (), home: str = HOME) -> Adverts:
    return adverts({"address": home, "vacancies": [*open_]}, {"address": home, "vacancies": [*ended]})


def over(why: str) -> tuple[Data, ...]:
    return ({key: JOB[key] for key in ("id", "title", "organisation")} | {"why": why},)


def lines(old: Adverts, new: Adverts) -> list[str]:
    return [line for change in changes(old, new) for line in change.lines]


def changed(before: Data, after: Data) -> list[str]:
    return lines(build({**JOB, **before}), build({**JOB, **after}))


class TestLife:
    def test_opened(self) -> None:
        (change,) = changes(
            build(), build({**JOB, "salary": {"minimum": 41580}, "location": {"name": "Anytown"}})
        )
        assert change == Change(
            "vacancies/analyst/",
            "Crime Analyst, Anytown Police",
            "opened",
            (
                "Opened.",
                "Closing date: 5pm on Friday 20 March 2026.",
                "Salary: from £41,580 a year.",
                "Location: Anytown.",
            ),
        )

    @pytest.mark.parametrize(
        ("why", "told"),
        [("closed", "Closed."), ("withdrawn", "Withdrawn."), ("filled", "Filled."), ("x", "Ended.")],
    )
    def test_ended(self, why: str, told: str) -> None:
        assert lines(build(JOB), build(ended=over(why))) == [told]
        assert lines(build(), build(ended=over(why))) == [told]

    def test_ended_in_another_way_than_before(self) -> None:
        assert lines(build(ended=over("closed")), build(ended=over("filled"))) == [
            "Filled. It was closed before."
        ]
        assert changes(build(ended=over("closed")), build(ended=over("closed"))) == []

    def test_reopened(self) -> None:
        (change,) = changes(build(ended=over("closed")), build(JOB))
        assert (change.kind, change.lines) == (
            "reopened",
            ("Reopened.", "Closing date: 5pm on Friday 20 March 2026."),
        )

    def test_reopened_with_another_closing_date(self) -> None:
        (ended,) = over("closed")
        ended["closing_date"] = "2026-03-10T23:59:00+00:00"
        assert lines(build(ended=(ended,)), build(JOB)) == [
            "Reopened.",
            "The closing date moved from 11:59pm on Tuesday 10 March 2026 to 5pm on Friday 20 March 2026.",
        ]

    def test_gone(self) -> None:
        (change,) = changes(build(JOB), build())
        assert (change.kind, change.lines) == (
            "gone",
            ("No longer published, and not in the list of closed vacancies.",),
        )
        assert changes(build(ended=over("closed")), build()) == []

    def test_in_the_order_of_the_new_build(self) -> None:
        other = {**JOB, "id": "b", "title": "Adviser", "reference": "A1"}
        assert [each.heading for each in changes(build(JOB), build(other, ended=over("closed")))] == [
            "Adviser, Anytown Police (A1)",
            "Crime Analyst, Anytown Police",
        ]


class TestChanged:
    def test_nothing(self) -> None:
        assert changed({}, {"stage": "closing soon", "updated": "2026-03-10"}) == []

    def test_a_copy_at_another_address_has_the_same_vacancies(self) -> None:
        copy = {**JOB, "id": "http://127.0.0.1/vacancies/analyst/"}
        assert changes(build(JOB), build(copy, home="http://127.0.0.1/")) == []

    def test_a_text_that_was_added_besides_other_changes(self) -> None:
        other = {**JOB, "id": "b", "body": "<p>Drive."}
        assert lines(build(JOB, other), build({**JOB, "title": "Clerk", "body": "<p>Read."}, other)) == [
            "The title changed from “Crime Analyst” to “Clerk”.",
            "The text of the advert changed.",
        ]

    def test_a_sentence_of_an_author_has_one_full_stop(self) -> None:
        assert changed({}, {"essential_criteria": ["Patience."], "salary": {"words": "Ask us."}}) == [
            "The salary is now given: Ask us.",
            "An essential criterion was added: “Patience.”",
        ]


@pytest.mark.parametrize("said", [None, [], {}, {"vacancies": {}}, {"vacancies": [3]}])
def test_what_is_not_our_data_is_refused(said: Any) -> None:
    none: Data = {"vacancies": []}
    with pytest.raises(ValueError, match=r"^$"):
        adverts(said, none)
    with pytest.raises(ValueError, match=r"^$"):
        adverts(none, said)


def test_a_vacancy_with_nothing_in_it() -> None:
    assert lines(build(), build({})) == ["Opened."]


def test_the_whole_as_text_and_as_markdown() -> None:
    assert told([]) == told([], markdown=True) == ["Nothing changed for candidates."]
    found = changes(build(JOB), build({**JOB, "title": "Clerk [cover]"}, {"id": "b", "title": "Adviser"}))
    assert told(found) == [
        "2 vacancies changed for candidates.",
        "",
        "Clerk [cover], Anytown Police",
        "",
        "- The title changed from “Crime Analyst” to “Clerk [cover]”.",
        "",
        "Adviser",
        "",
        "- Opened.",
    ]
    assert told(found, markdown=True) == [
        "2 vacancies changed for candidates.",
        "",
        "### Clerk \\[cover\\], Anytown Police",
        "",
        "- The title changed from “Crime Analyst” to “Clerk \\[cover\\]”.",
        "",
        "### Adviser",
        "",
        "- Opened.",
    ]


def test_nothing_that_an_author_typed_makes_a_link_or_a_tag() -> None:
    evil = "[x](https://evil.example) <img src=x> ![y](z) `a` **b**\n# c\n- d https://evil.example ]]>"
    parts: Data = {
        "title": evil,
        "organisation": {"name": evil},
        "reference": evil,
        "closing_date": evil,
        "salary": {"words": evil},
        "location": {"name": evil},
        "contract": {"type": evil, "length": evil},
        "apply": {"url": f"https://a.example/`{evil}"},
        "stages": [{"stage": evil, "date": evil}],
        "essential_criteria": [evil],
        "hub_locations": evil,
        evil: 1,
    }
    job = {**JOB, **parts}
    for old, new in ((build(), build(job)), (build(JOB), build(job)), (build(job), build(JOB))):
        html = markdown.markdown("\n".join(told(changes(old, new), markdown=True)))
        root = html5lib.parseFragment(html, namespaceHTMLElements=False)
        assert {each.tag for each in root.iter()} <= {"DOCUMENT_FRAGMENT", "p", "h3", "ul", "li"}
