import pytest

from generator.fields.addresses import Email, WebAddress
from generator.fields.kind import Kind
from generator.fields.words import Words

from .reading import read, refusal


@pytest.mark.parametrize(
    ("kind", "typed", "column"),
    [
        (WebAddress(), "https://police.example/\u200bjobs", 31),
        (Email(), "jobs\u200b@police.example", 12),
        (Email(), '"jobs\\u200b@police.example"', 8),
    ],
)
def test_what_cannot_be_seen_in_an_address_is_named_in_its_place(
    kind: Kind[str], typed: str, column: int
) -> None:
    problem = refusal(kind, typed)
    assert problem.code == "control-character"
    assert problem.message == "in field there is a character that cannot be seen, U+200B"
    assert problem.where.column == column


@pytest.mark.parametrize("turn", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_text_that_turns_its_direction_is_refused_by_name(turn: str) -> None:
    problem = refusal(Words(), f"Head {turn}of Office")
    assert (problem.code, problem.where.column) == ("control-character", 13)
    assert f"U+{ord(turn):04X}" in problem.message


def test_an_override_has_its_name() -> None:
    assert "U+202E (right-to-left override)" in refusal(Words(), "a\u202eb").message


@pytest.mark.parametrize("mark", "\u200e\u200f")
def test_marks_of_direction_are_kept(mark: str) -> None:
    assert read(Words(), f"Head{mark} of Office") == f"Head{mark} of Office"
