import pytest

from generator.fields.many import Many
from generator.fields.vetting import Vetting, VettingKind
from generator.fields.words import Choice, Words

from .reading import read, refusal, refusals, shown, takes, told

PATTERNS = Many(
    Choice({"full time": "Full time", "part time": "Part time", "job share": "Job share"}), unique=True
)


@pytest.mark.parametrize("typed", ["[full time, part time]", "\n  - Full-time\n  - part_time"])
def test_a_list_in_the_order_typed(typed: str) -> None:
    assert read(PATTERNS, typed) == ("full time", "part time")
    assert shown(PATTERNS, typed) == "Full time, Part time"


def test_a_single_value_may_stand_alone() -> None:
    assert read(PATTERNS, "full time") == ("full time",)
    assert read(Many(VettingKind()), "{level: SC, note: Before you start}") == (
        Vetting("SC", "Before you start"),
    )


def test_an_empty_list_is_no_value_and_overrides_a_default() -> None:
    assert read(PATTERNS, "[]") == ()
    assert PATTERNS.missing == ()


def test_every_item_that_is_wrong_is_told() -> None:
    problems = refusals(PATTERNS, "[ful time, part time, '', [job share], part time]")
    assert [(problem.code, problem.fix) for problem in problems] == [
        ("unknown-choice", "field: [full time, part time, '', [job share], part time]"),
        ("empty-field", ""),
        ("wrong-shape", ""),
        ("repeated-item", ""),
    ]
    assert problems[1].message == "field has an empty item"
    assert problems[3].message == "field has Part time twice"


def test_a_value_may_come_twice_where_that_makes_sense() -> None:
    assert read(Many(Words(20)), "[CV, CV]") == ("CV", "CV")


def test_commas_between_good_values_are_told_as_the_list_they_should_be() -> None:
    problem = refusal(PATTERNS, "Full time, job-share")
    assert (problem.code, problem.hint) == ("wrong-shape", "Write several as a list.")
    assert problem.fix == "field: [Full time, job-share]"


@pytest.mark.parametrize(
    "typed",
    ["full time or part time", "full time, or part time", "full time/part time", "full time and part time"],
)
def test_or_between_the_values_of_a_choice_is_told_as_a_list(typed: str) -> None:
    kind = Many(PATTERNS.one, unique=True, either=True)
    assert refusal(kind, typed).fix == "field: [full time, part time]"


def test_or_between_values_that_are_all_meant_has_no_fix() -> None:
    assert refusal(Many(VettingKind(), unique=True), "SC or DV").fix == ""
    assert refusal(Many(VettingKind(), unique=True), "SC and DV").fix == "field: [SC, DV]"


@pytest.mark.parametrize(
    "typed", ["full time, sometimes", "full time,", "full time; part time", "[full time/part time]"]
)
def test_commas_between_other_values_are_not(typed: str) -> None:
    assert refusal(PATTERNS, typed).code == "unknown-choice"


def test_commas_are_part_of_text() -> None:
    assert read(Many(Words(20)), "CV, and letter") == ("CV, and letter",)
    assert refusal(Many(Words(4)), "CV, and letter").code == "too-long"


def test_a_mangled_address_in_a_list_is_text_again() -> None:
    assert read(Many(Words(20)), "[[email protected]]") == ("[email protected]",)


def test_as_data_it_is_an_array() -> None:
    assert told(PATTERNS, "full time") == ["full time"]
    assert told(Many(VettingKind()), "[SC, DV]") == [{"level": "SC"}, {"level": "DV"}]
    assert told(Many(Words(20)), "[CV, CV]") == ["CV", "CV"]
    for other in (["full time", "full time"], [], ["a"], "full time"):
        assert not takes(PATTERNS, other)
