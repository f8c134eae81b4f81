"""What changed in one open vacancy, in words."""

from generator.advert_words import Data
from generator.differences import differences, opening

JOB = {
    "id": "https://jobs.example/careers/vacancies/analyst/",
    "stage": "open",
    "title": "Crime Analyst",
    "organisation": {"id": "anytown", "name": "Anytown Police"},
    "closing_date": "2026-03-20T17:00:00+00:00",
    "description": "<p>Read the figures.",
}


def changed(before: Data, after: Data) -> list[str]:
    return differences({**JOB, **before}, {**JOB, **after})


class TestParts:
    def test_the_closing_date(self) -> None:
        assert changed({}, {"closing_date": "2026-04-01T23:59:00+01:00"}) == [
            "The closing date moved from 5pm on Friday 20 March 2026 to 11:59pm on Wednesday 1 April 2026"
        ]
        assert changed({}, {"closing_date": "open until filled"}) == [
            "The closing date changed: it was 5pm on Friday 20 March 2026, and is now open until filled"
        ]

    def test_a_part_that_was_or_is_not_given(self) -> None:
        salary = {"salary": {"words": "Competitive"}}
        assert changed({}, salary) == ["The salary is now given: Competitive"]
        assert changed(salary, {}) == ["The salary is no longer given. It was Competitive"]

    def test_a_salary_inside_a_sentence(self) -> None:
        assert changed({"salary": {"maximum": 40000}}, {"salary": {"minimum": 41580}}) == [
            "The salary changed: it was up to £40,000 a year, and is now from £41,580 a year"
        ]

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
            "The title changed from “Crime Analyst” to “Senior Analyst”",
            "The employer changed from Anytown Police to MOPAC",
            "The place of work changed from High Street to High Street and Low Street",
            "The contract changed from permanent to fixed term",
            "The way to apply changed from https://a.example/1 to hr@a.example",
        ]

    def test_what_only_its_name_can_be_told_of(self) -> None:
        assert changed({"hours": "36"}, {"hours": "37", "own": {"team": "North"}}) == [
            "Changed: the hours and site’s own fields"
        ]
        apply = {"apply": {"url": "https://a.example/1"}}
        assert changed(apply, {"apply": {**apply["apply"], "note": "Be brief"}, "title": "Clerk"}) == [
            "The title changed from “Crime Analyst” to “Clerk”",
            "Also changed: the way to apply",
        ]

    def test_names_that_people_know(self) -> None:
        assert changed({}, {"posted": "2026-03-02", "ai_policy": "None.", "new_key": 1}) == [
            "Changed: the date of posting, AI policy and new key"
        ]

    def test_more_than_its_name_is_said_of_an_employer_or_a_place(self) -> None:
        assert changed(
            {
                "partner_organisations": [{"name": "County Police"}],
                "hub_locations": [{"name": "High Street"}],
            },
            {
                "organisation": {"name": "Anytown Police", "website": "https://www.anytown.example"},
                "partner_organisations": [{"name": "County Police", "kind": "police"}],
                "hub_locations": [{"name": "High Street", "near": "Anytown station"}],
            },
        ) == [
            "What is said of the employer changed",
            "What is said of the partner employer changed",
            "What is said of the place of work changed",
        ]


class TestText:
    def test_it_is_told_besides_everything_else(self) -> None:
        before = {"salary": {"minimum": 30000}, "body": "<p>Read.", "description": "<p>Read."}
        after = {"salary": {"minimum": 31000}, "body": "<p>Drive.", "description": "<p>Drive."}
        assert changed(before, after) == [
            "The salary changed: it was from £30,000 a year, and is now from £31,000 a year",
            "The text of the advert changed",
        ]
        assert len(changed(before, {**after, "body": "<p>Read."})) == 1

    def test_a_build_without_it_is_compared_by_the_whole_advert(self) -> None:
        assert changed({}, {"body": "<p>Read."}) == []
        after = {"body": "<p>Read.", "description": "<p>Read and think."}
        assert changed({}, after) == ["The text of the advert changed"]
        assert changed({}, {**after, "title": "Clerk"}) == [
            "The title changed from “Crime Analyst” to “Clerk”"
        ]


class TestOpening:
    def test_what_decides(self) -> None:
        assert list(opening({**JOB, "location": {"name": "Anytown"}}, {})) == [
            "Closing date: 5pm on Friday 20 March 2026",
            "Location: Anytown",
        ]

    def test_the_closing_date_that_it_had_before(self) -> None:
        ended = {"closing_date": "2026-03-20T17:00:00+00:00"}
        assert list(opening(JOB, ended)) == ["Closing date: 5pm on Friday 20 March 2026"]
        assert list(opening({}, ended)) == [
            "The closing date is no longer given. It was 5pm on Friday 20 March 2026"
        ]


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
            "A stage was taken out: “Sift”",
            "The date of the stage “Interview” moved from Monday 13 April 2026 to Tuesday 14 April 2026",
            "What is said of the stage “Test” changed",
            "A stage was added: “Talk”, to be confirmed",
        ]

    def test_a_stage_that_had_no_date(self) -> None:
        after = {"stages": [{"stage": "Sift", "date": {"kind": "week", "days": ["2026-04-13"]}}]}
        assert changed({"stages": [{"stage": "Sift"}]}, after) == [
            "The date of the stage “Sift” is now given: the week of 13 April 2026"
        ]

    def test_a_date_that_is_to_be_confirmed_and_a_place(self) -> None:
        before = {"stage": "Sift", "date": {"kind": "day", "days": ["2027-01-04"]}}
        after = {"stage": "Sift", "date": {"kind": "unknown"}, "place": "London"}
        assert changed({"stages": [before]}, {"stages": [after]}) == [
            "The date of the stage “Sift” changed: it was Monday 4 January 2027, and is now to be confirmed",
            "What is said of the stage “Sift” changed",
        ]

    def test_two_of_one_name_and_other_shapes(self) -> None:
        sift = {"stage": "Sift"}
        assert changed({"stages": [sift]}, {"stages": [sift, sift, 3]}) == ["A stage was added: “Sift”"]
        assert changed({}, {"stages": "soon"}) == ["Changed: the stages"]


class TestCriteria:
    def test_added_taken_out_and_reworded(self) -> None:
        assert changed(
            {"essential_criteria": ["Skill with figures", "Patience", "A degree"]},
            {
                "essential_criteria": ["Great skill with figures", "Patience", "Experience of police work"],
                "desirable_criteria": ["Welsh"],
            },
        ) == [
            "An essential criterion was reworded from “Skill with figures” to “Great skill with figures”",
            "An essential criterion was taken out: “A degree”",
            "An essential criterion was added: “Experience of police work”",
            "A desirable criterion was added: “Welsh”",
        ]

    def test_another_order(self) -> None:
        sift, talk = {"stage": "Sift"}, {"stage": "Talk"}
        assert changed(
            {
                "essential_criteria": ["a", "b"],
                "stages": [sift, talk],
                "supplementary_questions": [sift, talk],
            },
            {
                "essential_criteria": ["b", "a"],
                "stages": [talk, sift],
                "supplementary_questions": [talk, sift],
            },
        ) == [
            "The stages are in another order",
            "The essential criteria are in another order",
            "The supplementary questions are in another order",
        ]

    def test_a_long_one_is_told_from_where_it_differs(self) -> None:
        long = "Experience of figures " * 20
        (line,) = changed(
            {"essential_criteria": [f"{long}of crime"]}, {"essential_criteria": [f"{long}of pay"]}
        )
        assert line.startswith("An essential criterion was reworded from “…")
        assert (line.count("figures of crime” to “…"), line.endswith("figures of pay”")) == (1, True)

    def test_one_that_is_only_set_out_otherwise(self) -> None:
        assert changed({"essential_criteria": ["a  b"]}, {"essential_criteria": ["a b"]}) == [
            "Changed: the essential criteria"
        ]
