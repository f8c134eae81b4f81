"""JSON with lines, held against Python's own."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.json_text import LONG, compact, in_list, indented, with_list

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=4), inside, max_size=4),
    max_leaves=20,
)


def whole(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


@pytest.mark.parametrize(
    "value",
    [
        {},
        [],
        "",
        0,
        None,
        {"a": {}, "b": [], "c": ""},
        {"title": "Clerk “of” works\n", "posts": 2, "pay": 15.4, "told": [True, None]},
        ["£1", [["deep"], {"deeper": ({"deepest": ("\u2028", "\x00", "\\")},)}]],
    ],
)
def test_it_is_what_python_makes_of_the_value(value: Any) -> None:
    assert indented(value) == whole(value)


@settings(max_examples=50, deadline=None)
@given(VALUES)
def test_it_is_what_python_makes_of_any_value(value: Any) -> None:
    assert indented(value) == whole(value)


@settings(max_examples=50, deadline=None)
@given(VALUES)
def test_without_white_space_it_is_what_python_makes_of_any_value(value: Any) -> None:
    assert compact(value) == json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def test_a_long_text_is_told_in_several_files() -> None:
    text = "’\n" * LONG
    assert compact({"a": text}) == json.dumps({"a": text}, ensure_ascii=False, separators=(",", ":"))
    assert indented([text, ("b",)]) == whole([text, ["b"]])


@pytest.mark.parametrize("items", [[], [{"title": "Clerk"}], [{"a": [1]}, "text", [], {}]])
@pytest.mark.parametrize("told", [{}, {"title": "[]"}, {"authors": [{"name": "A"}]}])
def test_a_list_may_be_written_item_by_item(told: dict[str, Any], items: list[Any]) -> None:
    pieces = list(with_list(told, "items", map(in_list, items)))
    assert b"".join(pieces).decode() == f"{whole({**told, 'items': items})}\n"
    assert len(pieces) == len(items) + 1


def test_an_item_is_asked_for_only_when_it_is_its_turn() -> None:
    asked: list[int] = []

    def item(number: int) -> str:
        asked.append(number)
        return "0"

    pieces = with_list({}, "items", map(item, range(3)))
    next(pieces)
    assert asked == [0]
