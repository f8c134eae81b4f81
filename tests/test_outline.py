"""Lists as people type them, in the one form that the converter reads."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.outline import MOST_DEPTH, TooDeep, outlined


def outline(text: str) -> str:
    return "\n".join(outlined(text.split("\n")))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("- a\n- b", "- a\n- b"),
        ("Send:\n- a\n- b", "Send:\n\n- a\n- b"),
        ("Send:\n1. a\n2. b", "Send:\n\n1. a\n2. b"),
        ("Send:\n1) a\n2) b", "Send:\n\n1. a\n2. b"),
        ("Send:\n\n  - a\n  - b", "Send:\n\n- a\n- b"),
        ("Send:\n\n    - a\n    - b", "Send:\n\n- a\n- b"),
        ("- a\n  - b\n- c", "- a\n  - b\n- c"),
        ("- a\n    - b\n- c", "- a\n  - b\n- c"),
        ("- a\n - b", "- a\n- b"),
        ("1. a\n   - b\n   - c\n2. d", "1. a\n  - b\n  - c\n2. d"),
        ("1. a\n    1. b\n        1. c\n2. d", "1. a\n  1. b\n    1. c\n2. d"),
        ("  - a\n    - b\n  - c", "- a\n  - b\n- c"),
        ("-   wide\n*  also", "- wide\n* also"),
    ],
    ids=repr,
)
def test_a_list_however_it_is_typed(typed: str, written: str) -> None:
    assert outline(typed) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("- a\n1. b", "- a\n\n1. b"),
        ("- a\n  - b\n  1. c", "- a\n  - b\n\n  1. c"),
        ("- a\n\n  more\n- b", "- a\n\n  more\n\n- b"),
        ("- a\n\n  - b\n- c", "- a\n\n  - b\n\n- c"),
    ],
    ids=repr,
)
def test_a_block_is_parted_where_the_converter_would_lose_an_item(typed: str, written: str) -> None:
    assert outline(typed) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1. a\n\n   more of a\n\n2. b", "1. a\n\n  more of a\n\n2. b"),
        (
            "- a\n  - b\n\n    more of b\n\n  more of a\n\ntext",
            "- a\n  - b\n\n    more of b\n\n  more of a\n\ntext",
        ),
        ("- a\nmore of a", "- a\nmore of a"),
        ("- a\n\ntext\n- b", "- a\n\ntext\n\n- b"),
    ],
    ids=repr,
)
def test_text_stays_with_its_item(typed: str, written: str) -> None:
    assert outline(typed) == written


@pytest.mark.parametrize(
    "text",
    [
        "The number was\n14. It is now 15.",
        "Title\n-----",
        "a\n\n- - -\n\nb",
        "a\n\n* * *\n\nb",
        "a | b\n- | -\n1 | 2",
        "**bold** and *more*",
        "Text\n  that is indented",
        "2026 was a year",
        "- ",
        "",
    ],
    ids=repr,
)
def test_what_is_no_list_stays_as_it_is(text: str) -> None:
    assert outline(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "\n".join("  " * depth + "- a" for depth in range(MOST_DEPTH + 1)),
        "- " * (MOST_DEPTH + 1) + "a",
        "> " * (MOST_DEPTH + 1) + "a",
        ">" * (MOST_DEPTH + 1),
        "> " + "  " * MOST_DEPTH + "1. a",
        "- a\n\n" + "  > " + "- " * MOST_DEPTH + "b",
    ],
)
def test_lists_and_quotations_have_a_depth(text: str) -> None:
    with pytest.raises(TooDeep):
        outline(text)


def test_depth_is_of_lists_and_not_of_spaces_or_rules() -> None:
    text = (
        " " * 80
        + "a\n\n"
        + "- " * 40
        + "-\n\n"
        + "\n".join("  " * depth + "- a" for depth in range(MOST_DEPTH))
    )
    assert outline(text).endswith("  " * (MOST_DEPTH - 1) + "- a")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["- ", "1. ", "* ", "  ", "   ", "\n", "a", "> ", "|", "#"]), max_size=30))
def test_nothing_but_space_and_brackets_is_ever_changed(parts: list[str]) -> None:
    text = "".join(parts)
    try:
        written = outline(text)
    except TooDeep:
        return
    assert written.split() == text.split()
    assert outline(written).split() == text.split()
