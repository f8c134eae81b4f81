"""The simple controls: the shape of a value as what inputs hold, and back."""

import pytest

from generator.desk.form.control import Control, Rows, Select, Text, Ticks, one_text
from generator.desk.form.shape import Shape, node_of
from generator.problem import Problem, Where
from generator.shapes import Node
from generator.shaping import shapes

YES = Select({"yes": "Yes", "no": "No"}, {"true": "yes"}, empty="Not stated")
PLACES = Ticks({"high-street": "High Street", "river": "River House"})
SCHEMES = Ticks({"job share": "Job share"}, own=Rows(Text()))
LINES = Rows(Text())
ORDERED: Shape = ["high-street", "river", "x"]
BOTH: Shape = ["job share", "ours"]


@pytest.mark.parametrize(
    ("control", "shape", "typed", "again"),
    [
        (Text(), " A\n b ", {"key": ["A b"]}, "A b"),
        (Text(long=True, several=True), "A\n\nb\n", {"key": ["A\n\nb"]}, "A\n\nb"),
        (Text(), {"Experience": "long"}, {"key": ["Experience: long"]}, "Experience: long"),
        (Text(), ["alone"], {"key": ["alone"]}, "alone"),
        (Text(), ["one", "two"], {"key": [""]}, None),
        (YES, "True", {"key": ["yes"]}, "yes"),
        (YES, " YES", {"key": ["yes"]}, "yes"),
        (YES, "perhaps", {"key": ["perhaps"]}, "perhaps"),
        (PLACES, ["river", "x", "High Street"], {"key": ["high-street", "river", "x"]}, ORDERED),
        (PLACES, "river", {"key": ["river"]}, ["river"]),
        (
            SCHEMES,
            ["Job-share", "ours"],
            {"key": ["job share"], "key.own.0": ["ours"]},
            ["job share", "ours"],
        ),
        (SCHEMES, ["", "ours"], {"key": [], "key.own.0": ["ours"]}, ["ours"]),
        (LINES, ["one", "two: 2"], {"key.0": ["one"], "key.1": ["two: 2"]}, ["one", "two: 2"]),
        (LINES, "one", {"key.0": ["one"]}, ["one"]),
        (LINES, {"one": "1"}, {"key.0": ["one: 1"]}, ["one: 1"]),
    ],
)
def test_a_value_fills_the_inputs_and_they_make_the_value(
    control: Control, shape: Shape, typed: dict[str, list[str]], again: Shape | None
) -> None:
    assert control.typed(shape, "key") == typed
    assert control.shape(typed, "key") == again


@pytest.mark.parametrize("control", [Text(), YES, PLACES, SCHEMES, LINES])
def test_empty_inputs_make_no_value(control: Control) -> None:
    assert control.shape({"key": [""] if control in (Text(), YES) else []}, "key") is None
    assert control.shape({}, "key") is None


def test_what_is_no_option_is_among_the_choices_once_it_was_typed() -> None:
    both = {"yes": "Yes", "no": "No"}
    assert YES.choices({"key": ["perhaps"]}, "key") == {**both, "perhaps": "perhaps (as typed)"}
    assert YES.choices({"key": [""]}, "key") == YES.choices({}, "key") == both


def test_empty_rows_do_not_count_and_rows_stay_in_the_order_of_their_numbers() -> None:
    typed = {"key.10": ["b"], "key.2": ["a"], "key.3": [" "], "key.own": ["x"], "keys.1": ["x"]}
    assert LINES.names(typed, "key") == ["key.2", "key.3", "key.10"]
    assert LINES.shape(typed, "key") == ["a", "b"]


def test_pairs_that_stand_in_one_item_are_several_rows() -> None:
    flat = Rows(Text(), flat=True)
    three = {"key.0": ["a: 1"], "key.1": ["b: 2"], "key.2": ["c"]}
    assert flat.typed([{"a": "1", "b": "2"}, "c"], "key") == three
    assert flat.typed({"a": "1", "b": "2"}, "key") == {name: three[name] for name in ("key.0", "key.1")}


def test_text_is_no_text_where_it_has_parts() -> None:
    assert one_text({"a": ["b"]}) == ""
    assert one_text({"a": "1", "b": "2"}) == ""


def value(typed: str) -> Node:
    return shapes("", f"key: {typed}", 1)[0].entries[0].value


@pytest.mark.parametrize(
    ("typed", "flat", "column", "name"),
    [
        ("[a, b]", False, 10, "key.4"),
        ("[a, b]", False, 7, "key.1"),
        ("a", False, 6, "key.1"),
        ("[{a: 1, b: 2}]", True, 14, "key.4"),
        ("{a: 1, b: 2}", True, 13, "key.4"),
        ("[a, b, c]", False, 13, "key"),
    ],
)
def test_a_problem_is_in_the_row_of_its_item(typed: str, flat: bool, column: int, name: str) -> None:
    rows = {"key.1": ["a"], "key.2": [""], "key.4": ["b"]}
    problem = Problem("too-long", "it is too long", Where("", 1, column))
    assert Rows(Text(), flat=flat).input_of(problem, value(typed), rows, "key") == name
    assert Text().input_of(problem, node_of("a"), {}, "key") == "key"
