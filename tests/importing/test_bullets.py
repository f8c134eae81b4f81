import pytest

from generator.importing.bullets import items, with_lone_marks
from generator.importing.notes import Notes


@pytest.mark.parametrize("sign", ["•", "·", "▪", "–", "*", r"\*", "o ", "\uf0b7", "●", "-"])
def test_a_line_that_starts_with_a_sign_is_an_item(notes: Notes, sign: str) -> None:
    assert items([f"{sign} Lead a team"], notes) == ["- Lead a team"]
    assert bool(notes.mended) == (sign != "-")


def test_numbers_keep_their_count(notes: Notes) -> None:
    assert items(["1) one", "(2) two", "3. three"], notes) == ["1. one", "2. two", "3. three"]


def test_other_signs_and_deeper_ones_are_items_within_items(notes: Notes) -> None:
    lines = [
        "•one",
        "o  two",
        "▪ three",
        "– four",
        "o  five",
        "•six",
        "Text",
        "- a",
        "  - b",
        "    - c",
        "- d",
        "1. e",
    ]
    assert items(lines, notes) == [
        "- one",
        "  - two",
        "    - three",
        "    - four",
        "  - five",
        "- six",
        "Text",
        "- a",
        "  - b",
        "    - c",
        "- d",
        "1. e",
    ]


def test_a_paragraph_within_an_item_leaves_its_list_open(notes: Notes) -> None:
    assert items(["- a", "  more", "  - b"], notes) == ["- a", "  more", "  - b"]


def test_a_page_that_draws_its_own_signs_has_some_typed_too(notes: Notes) -> None:
    assert items(["- • one", "- – 5 degrees", "- •"], notes) == ["- one", "- – 5 degrees", "- •"]


@pytest.mark.parametrize("line", ["o dan arweiniad", "12 January 2026", "-5 degrees", "*bold*", "•"])
def test_other_lines_stay_as_they_are(notes: Notes, line: str) -> None:
    assert items([line], notes) == [line]


def test_a_sign_alone_belongs_to_the_line_below() -> None:
    lines = ["•", "one", "•", "", "Text", "•", "• two", "•", "•"]
    assert list(with_lone_marks(lines)) == ["• one", "", "Text", "• two", "•", "•"]
