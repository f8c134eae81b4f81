import pytest

from generator.fields.right_to_work import RightToWorkKind

from .reading import read, refusal

KIND = RightToWorkKind()


@pytest.mark.parametrize("typed", ["required", "Required"])
def test_it_is_required(typed: str) -> None:
    assert read(KIND, typed) == "required"


@pytest.mark.parametrize(
    "typed", ["not required", "not-required", "notrequired", "Required from the first day"]
)
def test_any_other_rule_is_text(typed: str) -> None:
    assert read(KIND, typed) == typed


@pytest.mark.parametrize("typed", ["requird", "Reqired"])
def test_one_misspelt_word_is_put_right(typed: str) -> None:
    problem = refusal(KIND, typed)
    assert (problem.code, problem.fix) == ("unknown-choice", "field: required")


@pytest.mark.parametrize("typed", ["yes", "No", "true", "FALSE"])
def test_a_bare_yes_or_no_is_refused_without_a_fix(typed: str) -> None:
    problem = refusal(KIND, typed)
    assert (problem.code, problem.fix) == ("unknown-choice", "")
    assert problem.hint == "Write required, or the rule in words."
