"""The examples of how a file is typed are true: the bad one has the problem, the good one has none."""

import pytest

from generator.codes_yaml import CODES
from generator.document import parse
from generator.problem import Invalid

CAN_BE_SHOWN = {code for code, told in CODES.items() if not told.bad.startswith("(")}


def codes_of(example: str) -> set[str]:
    """The codes of a file that is this example, or that has it as its fields."""
    text = f"{example}\n" if example.startswith(("---", "#")) else f"---\n{example}\n---\n"
    try:
        return {problem.code for problem in parse("content/pages/how-we-recruit.md", text.encode()).problems}
    except Invalid as invalid:
        return {problem.code for problem in invalid.problems}


@pytest.mark.parametrize("code", sorted(CAN_BE_SHOWN))
def test_the_bad_example_has_this_problem_and_the_good_one_none(code: str) -> None:
    assert codes_of(CODES[code].bad) == {code}
    assert codes_of(CODES[code].good) == set()


def test_few_examples_cannot_be_shown_as_text() -> None:
    assert CODES.keys() - CAN_BE_SHOWN == {"control-character", "encoding", "too-big"}
