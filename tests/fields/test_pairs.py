from datetime import date

import pytest

from generator.fields.pairs import Benefit, Benefits, Pairs, Update, Updates

from .reading import read, refusal, refusals, shown, takes, told


@pytest.mark.parametrize(
    "typed",
    [
        "\n  - closing-time: Given so\n  - title: A name",
        "\n  closing-time: Given so\n  title: A name",
        "[{closing-time: Given so, title: A name}]",
        '["closing-time: Given so", "title:  A name"]',
    ],
)
def test_pairs_as_a_list_or_a_mapping(typed: str) -> None:
    assert read(Pairs(), typed) == (("closing-time", "Given so"), ("title", "A name"))
    assert shown(Pairs(), typed) == "closing-time: Given so; title: A name"


def test_a_single_pair_may_stand_alone() -> None:
    assert read(Pairs(), '"closing-time: Given: so"') == (("closing-time", "Given: so"),)


@pytest.mark.parametrize(
    "typed", ["closing-time", "[closing-time]", '[""]', '"a: "', '": b"', "{a: [b]}", '[a: ""]']
)
def test_what_is_no_pair_is_refused(typed: str) -> None:
    problem = refusal(Pairs(), typed)
    assert problem.code == "not-a-pair"
    assert problem.hint == "Write the name, a colon, a space and the text."


@pytest.mark.parametrize("typed", ["[place-missing: ]", '"place-missing: "', "\n  place-missing:"])
def test_a_name_without_text_is_named(typed: str) -> None:
    assert refusal(Pairs(), typed).message == '"place-missing" in field has no text after it'


def test_one_pair_is_not_told_as_several() -> None:
    assert refusal(Pairs(), "{a: [b]}").message.endswith("you wrote one `key: value` pair")


def test_every_pair_that_is_wrong_is_told() -> None:
    problems = refusals(Pairs(), f"[one, two: {'x' * 501}, three: fine, four]")
    assert [problem.code for problem in problems] == ["not-a-pair", "too-long", "not-a-pair"]


def test_updates_are_newest_first_however_typed() -> None:
    typed = """
  - 20 April 2022: Salary corrected
  - 27 April 2022: Closing date moved from 4 to 11 May
  - 20 April 2022: Place added
"""
    assert read(Updates(), typed) == (
        Update(date(2022, 4, 27), "Closing date moved from 4 to 11 May"),
        Update(date(2022, 4, 20), "Salary corrected"),
        Update(date(2022, 4, 20), "Place added"),
    )
    assert shown(Updates(), typed) == (
        "Wednesday 27 April 2022: Closing date moved from 4 to 11 May; "
        "Wednesday 20 April 2022: Salary corrected; Wednesday 20 April 2022: Place added"
    )


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("[27th April 2022: Moved]", "field: [27 April 2022: Moved]"),
        ('"27th April 2022: Moved"', 'field: "27 April 2022: Moved"'),
        ("[2pm on 27 April 2022: Moved]", "field: [27 April 2022: Moved]"),
    ],
)
def test_the_date_of_an_update_is_put_right_in_its_place(typed: str, fix: str) -> None:
    problem = refusal(Updates(), typed)
    assert problem.message.startswith("date in field must be a date such as 4 May 2022; you wrote ")
    assert problem.fix == fix


def test_an_update_without_a_date_is_refused() -> None:
    assert refusal(Updates(), "[Closing date moved]").code == "not-a-pair"
    assert refusal(Updates(), "[Soon: Closing date moved]").code == "date"


def test_a_benefit_is_text_or_a_name_with_its_detail() -> None:
    typed = """
  - Gym
  - Annual leave: 32.5 days
  - "Pension: Civil Service, 28.97% from the employer"
"""
    assert read(Benefits(), typed) == (
        Benefit("Gym"),
        Benefit("Annual leave", "32.5 days"),
        Benefit("Pension", "Civil Service, 28.97% from the employer"),
    )
    assert shown(Benefits(), typed) == (
        "Gym; Annual leave: 32.5 days; Pension: Civil Service, 28.97% from the employer"
    )


def test_benefits_may_be_none_or_one() -> None:
    assert read(Benefits(), "[]") == ()
    assert read(Benefits(), "Gym") == (Benefit("Gym"),)
    assert shown(Benefits(), "[]") == ""


@pytest.mark.parametrize(("typed", "code"), [('[Pension: ""]', "not-a-pair"), ('[""]', "too-short")])
def test_a_benefit_without_text_is_refused(typed: str, code: str) -> None:
    assert refusal(Benefits(), typed).code == code


def test_as_data_they_are_objects() -> None:
    assert told(Pairs(), "\n  - a: b") == [{"name": "a", "text": "b"}]
    assert told(Benefits(), "\n  - Leave: 30 days\n  - Gym") == [
        {"name": "Leave", "detail": "30 days"},
        {"name": "Gym"},
    ]
    assert told(Updates(), "\n  - 4 May 2022: Moved") == [{"day": "2022-05-04", "text": "Moved"}]


@pytest.mark.parametrize("data", [[], [{}], [{"day": "2022-05-04"}], [{"day": "4 May", "text": "a"}]])
def test_data_that_is_no_update_is_refused_by_the_schema(data: object) -> None:
    assert not takes(Updates(), data)
