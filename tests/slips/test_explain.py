import pytest

from generator.slips.explain import EXPLANATIONS, explain
from generator.slips.snag import Snag
from tests.told import problems, told


@pytest.mark.parametrize("kind", EXPLANATIONS)
def test_whatever_the_snag_the_last_explanation_always_holds(kind: str) -> None:
    snag = Snag(kind, 0, 2, (0, 0))  # type: ignore[arg-type]  # the parameters are the kinds
    *_, last = explain(snag, ["a: b"])
    assert (last.row, last.column, last.code, last.fix) == (0, 2, "unreadable-line", "")


def test_a_line_that_no_slip_explains_is_told_as_one_that_does_not_follow_the_pattern() -> None:
    assert told("a: [b, c]]\nd: e") == [("1:10", "unreadable-line", "")]
    assert told('a: [b, "c" d]') == [("1:12", "unreadable-line", "")]


@pytest.mark.parametrize(
    "typed",
    [
        "title: Head: Office",
        'title: "Head',
        "title: 'it's'",
        "stages:\n\t- a",
        "title: @a",
        "list: [a",
        "just text\na: b",
        "title:Head",
        "list: - a",
        "a: b\n c: d",
        "title: “a”",
        "title: a #b",
        'title: "C:\\x"',
        "list:\n-a",
        "a: [b]]",
        "- a",
        "a: b\n...\nc: d",
        "[a]: b",
    ],
)
def test_messages_and_hints_use_no_words_of_the_trade(typed: str) -> None:
    for problem in problems(typed):
        words = f"{problem.message} {problem.hint}".lower()
        for jargon in (
            "yaml",
            "scalar",
            "token",
            "mapping",
            "sequence",
            "anchor",
            "alias",
            "invalid",
            "please",
        ):
            assert jargon not in words
        assert problem.hint.endswith(".")
        assert not problem.message.endswith(".")
