"""Words that were typed twice."""

import pytest

from generator.checks import repeated_words
from tests.checks.told import VACANCY, Advise


@pytest.mark.parametrize(
    ("body", "at", "fix"),
    [
        ("Read the the figures.", "the figures.", "Read the figures."),
        ("You report to a to a director.", "to a director.", "You report to a director."),
        ("The the end", "the end", "The end"),
        ("Find it in (the the) office", "the) office", "Find it in (the) office"),
        ("- One\n- of of the two", "of the two", "- of the two"),
        ("| a | team team |", "team |", "| a | team |"),
        ("Read the\nthe figures.", "the figures.", ""),
        ("It is very the very the same", "very the same", "It is very the same"),
    ],
)
def test_a_word_or_a_pair_typed_twice_is_corrected(advise_body: Advise, body: str, at: str, fix: str) -> None:
    (told,) = advise_body(repeated_words, body)
    assert (told.problem.code, told.at, told.fix) == ("repeated-word", at, fix)


def test_each_is_told_in_its_words(advise_body: Advise) -> None:
    first, second = advise_body(repeated_words, "We we read it to\na to a team.")
    assert first.problem.message == '"we" is here twice, one after the other'
    assert second.problem.message == '"to a" is here twice, one after the other'


@pytest.mark.parametrize(
    "body",
    [
        "Read the figures.",
        "Ask them. Them too. The end. The start.",
        "What it is is clear, and she had had it.",
        "More and more and more, step by step by step, one to one to one.",
        "So so so so good.",
        "- Lead\n\nLead the team.",
        "Will will read it, and May may.",
        "the `code` the end",
        "the <b>the</b> end, and [the](/x) the end",
        "London  \nLondon",
        "| Yes | Yes |",
        "Level a a1 and 1a a and a a_b",
        "the, the end",
        "to a, to a",
        "One",
    ],
)
def test_what_can_be_meant_is_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(repeated_words, body) == []


def test_fields_and_every_file_are_read(advise: Advise) -> None:
    files = {
        "content/pages/help.md": "---\ntitle: How to to apply\n---\nRead on.\n",
        VACANCY: "",
    }
    (told,) = advise(repeated_words, files)
    assert (told.line, told.at, told.fix) == (2, "to apply", "title: How to apply")
