"""Letters with a space after each."""

import pytest

from generator.letter_spacing import closed_up


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("M O P A C", "MOPAC"),
        ("  J O B   D E T A I L S ", "JOB DETAILS"),
        ("H R  &  P A Y", "HR & PAY"),
        ("J O B D E T A I L S", ""),
        ("MOPAC", None),
        ("I am", None),
        ("A B", None),
        ("A 1 B 2", None),
        ("", None),
    ],
)
def test_letters_are_put_together_where_their_words_are_certain(line: str, closed: str | None) -> None:
    assert closed_up(line) == closed
