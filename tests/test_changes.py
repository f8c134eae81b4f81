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
                "Salary: From £41,580 a year.",
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
        assert (change.kind, change.lines[0]) == ("reopened", "Reopened.")

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


class TestParts:
    def test_nothing(self) -> None:
        assert changed({}, {"stage": "closing soon", "updated": "2026-03-10"}) == []

    def test_a_copy_at_another_address_has_the_same_vacancies(self) -> None:
        copy = {**JOB, "id": "http://127.0.0.1/vacancies/analyst/"}
        assert changes(build(JOB), build(copy, home="http://127.0.0.1/")) == []

    def test_the_closing_date(self) -> None:
        assert changed({}, {"closing_date": "2026-04-01T23:59:00+01:00"}) == [
            "The closing date moved from 5pm on Friday 20 March 2026 to 11:59pm on Wednesday 1 April 2026."
        ]
        assert changed({}, {"closing_date": "open until filled"}) == [
            "The closing date moved from 5pm on Friday 20 March 2026 to open until filled."
        ]

    def test_a_part_that_was_or_is_not_given(self) -> None:
        salary = {"salary": {"words": "Competitive"}}
        assert changed({}, salary) == ["The salary is now given: Competitive."]
        assert changed(salary, {}) == ["The salary is no longer given. It was Competitive."]

    def test_title_employer_contract_places_and_the_way_to_apply(self) -> None:
        assert changed(
            {
                "contract": {"type": "permanent"},
                "hub_locations": [{"name": "High Street"}],
                "apply": {"url": "https://a.example/1"},
            },
            {
                "title": "Senior Analyst",
                "organisation": {"name": "MOPAC"},
                "contract": {"type": "fixed term"},
                "hub_locations": [{"name": "High Street"}, {"name": "Low Street"}],
                "apply": {"email": "hr@a.example"},
            },
        ) == [
            "The title changed from “Crime Analyst” to “Senior Analyst”.",
            "The employer changed from Anytown Police to MOPAC.",
            "The place of work changed from High Street to High Street and Low Street.",
            "The contract changed from Permanent to Fixed term.",
            "The way to apply changed from `https://a.example/1` to `hr@a.example`.",
        ]

    def test_what_only_its_name_can_be_told_of(self) -> None:
        assert changed({"hours": "36"}, {"hours": "37", "own": {"team": "North"}}) == [
            "Changed: the hours and site’s own fields."
        ]
        apply = {"apply": {"url": "https://a.example/1"}}
        assert changed(apply, {"apply": {**apply["apply"], "note": "Be brief"}, "title": "Clerk"}) == [
            "The title changed from “Crime Analyst” to “Clerk”.",
            "Also changed: the way to apply.",
        ]

    def test_otherwise_the_text(self) -> None:
        assert changed({}, {"description": "<p>Read and think."}) == ["The text changed."]
        assert len(changed({}, {"description": "<p>Read and think.", "title": "Clerk"})) == 1


class TestStages:
    def test_dates_moved_stages_added_and_taken_out(self) -> None:
        day = {"kind": "day", "days": ["2026-04-13"]}
        assert changed(
            {
                "stages": [
                    {"stage": "Sift"},
                    {"stage": "Interview", "date": day},
                    {"stage": "Test", "date": day},
                ]
            },
            {
                "stages": [
                    {"stage": "Interview", "date": {**day, "days": ["2026-04-14"]}},
                    {"stage": "Test", "date": day, "place": "London"},
                    {"stage": "Talk", "date": {"kind": "unknown"}},
                ]
            },
        ) == [
            "A stage was taken out: “Sift”.",
            "The stage “Interview” moved from Monday 13 April 2026 to Tuesday 14 April 2026.",
            "What is said of the stage “Test” changed.",
            "A stage was added: “Talk”, to be confirmed.",
        ]

    def test_a_stage_that_had_no_date(self) -> None:
        after = {"stages": [{"stage": "Sift", "date": {"kind": "week", "days": ["2026-04-13"]}}]}
        assert changed({"stages": [{"stage": "Sift"}]}, after) == [
            "The stage “Sift” moved from no date to week of 13 April 2026."
        ]

    def test_two_of_one_name_and_other_shapes(self) -> None:
        sift = {"stage": "Sift"}
        assert changed({"stages": [sift]}, {"stages": [sift, sift, 3]}) == ["A stage was added: “Sift”."]
        assert changed({}, {"stages": "soon"}) == ["Changed: the stages."]


class TestCriteria:
    def test_added_taken_out_and_reworded(self) -> None:
        assert changed(
            {"essential_criteria": ["Skill with figures", "Patience", "A degree"]},
            {
                "essential_criteria": ["Great skill with figures", "Patience", "Experience of police work"],
                "desirable_criteria": ["Welsh"],
            },
        ) == [
            "An essential criterion was reworded from “Skill with figures” to “Great skill with figures”.",
            "An essential criterion was taken out: “A degree”.",
            "An essential criterion was added: “Experience of police work”.",
            "A desirable criterion was added: “Welsh”.",
        ]

    def test_another_order(self) -> None:
        assert changed({"essential_criteria": ["a", "b"]}, {"essential_criteria": ["b", "a"]}) == [
            "Changed: the essential criteria."
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


def test_the_whole_as_markdown() -> None:
    assert told([]) == ["Nothing changed for candidates."]
    found = changes(build(JOB), build({**JOB, "title": "Clerk"}, {"id": "b", "title": "Adviser"}))
    assert told(found) == [
        "2 vacancies changed for candidates.",
        "",
        "### Clerk, Anytown Police",
        "",
        "- The title changed from “Crime Analyst” to “Clerk”.",
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
        html = markdown.markdown("\n".join(told(changes(old, new))))
        root = html5lib.parseFragment(html, namespaceHTMLElements=False)
        assert {each.tag for each in root.iter()} <= {"DOCUMENT_FRAGMENT", "p", "h3", "ul", "li", "code"}
