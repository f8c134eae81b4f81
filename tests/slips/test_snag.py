import pytest
import yaml

from generator.slips import snag
from generator.slips.snag import Slip, Snag, first_snag


def place(lines: list[str]) -> tuple[int, int]:
    found = first_snag(lines)
    assert found is not None
    return found.row, found.column


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "# only a comment",
        "title: Policy Adviser",
        "key : value",
        "hours: 10:30\nlink: https://apply.example/a#b",
        "list:\n- a\n- b\nother:\n  - c: d\n    e: f",
        "list: [a, b] # a comment after a list loses nothing",
        "title: 'quoted' # nor does one after a quote",
        "list: # nor one after a key\n  - a",
        'text: "over\n  two lines"\nnext: a',
        'text: "over\nmore, or less\n  two"',
        "text: |\n  - any\n  'thing' #1: goes\nnext: a",
        'text: "a \\"word\\" and a \\u00a3"',
        'text: "one\\ntwo"',
        "title: “Best place to work” award",
        "title: >\n  folded\n  text",
        "? key\n: value",
        "?",
    ],
)
def test_what_can_be_read_as_meant_has_no_snag(typed: str) -> None:
    assert first_snag(typed.split("\n")) is None


@pytest.mark.parametrize(
    ("typed", "kind", "row", "column"),
    [
        ("a: b: c", "parser", 0, 4),
        ("a: @b", "parser", 0, 3),
        ("just text", "top", 0, 0),
        ("- a", "top", 0, 0),
        ("a: *b", "sign", 0, 3),
        ("a: &b c", "sign", 0, 3),
        ("a: !b c", "sign", 0, 3),
        ("a: &b [c]", "sign", 0, 3),
        ("a: b #c", "comment", 0, 5),
        ("a: #c", "comment", 0, 3),
        ("a: “b”", "curly", 0, 3),
        ("a: ‘b’", "curly", 0, 3),
        ("a:\n  -b", "dash", 1, 2),
        ("a: b\n  - c", "deep-dash", 1, 2),
        ("a:\n  - b\n   - c", "deep-dash", 2, 3),
        ('a: "b\nc: d"', "quote", 0, 3),
        ('a: "C:\\new"', "backslash", 0, 3),
        ('a: "b\\x00"', "backslash", 0, 3),
        ('a: "b\\tc"', "backslash", 0, 3),
    ],
)
def test_the_first_snag_has_a_kind_and_a_place(typed: str, kind: str, row: int, column: int) -> None:
    found = first_snag(typed.split("\n"))
    assert found is not None
    assert (found.kind, found.row, found.column) == (kind, row, column)


def test_a_snag_at_the_end_of_the_text_is_placed_on_the_last_line_that_says_something() -> None:
    assert place(["a: [b", "", ""]) == (0, 5)


def test_where_what_failed_began_is_kept_but_not_for_a_whole_mapping() -> None:
    quote, text = first_snag(['a: "b']), first_snag(["a: 'b' c"])
    assert quote is not None
    assert text is not None
    assert (quote.opened, text.opened) == ((0, 3), None)


def test_nesting_that_is_too_deep_is_not_looked_into() -> None:
    assert first_snag(["a: " + "[" * 30_000]) is None


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
@pytest.mark.parametrize(
    ("typed", "row", "column"),
    [
        ("a: b: c", 0, 4),
        ("a: [b\nc: d", 1, 1),
        ("a: 'b\nc: d", 1, 4),
        ("a: b\nc\nd: e", 2, 0),
        ("a:\n\t- b", 1, 0),
    ],
)
def test_both_parsers_of_pyyaml_stop_at_the_same_place(
    monkeypatch: pytest.MonkeyPatch, loader: object, typed: str, row: int, column: int
) -> None:
    monkeypatch.setattr(snag, "loader", lambda: loader)
    assert place(typed.split("\n")) == (row, column)


def test_half_a_character_is_a_snag_even_to_the_parser_that_would_take_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(snag, "loader", lambda: yaml.SafeLoader)
    assert first_snag(['a: "\\ud800"']) == Snag("backslash", 0, 3)


@pytest.mark.parametrize(
    ("slip", "fix"),
    [
        (Slip(0, 0, "a", "b", "c"), ""),
        (Slip(0, 0, "a", "b", "c", {0: "line"}), "line"),
        (Slip(0, 0, "a", "b", "c", {0: "line"}, shown=False), ""),
        (Slip(0, 0, "a", "b", "c", {1: "line"}), ""),
        (Slip(0, 0, "a", "b", "c", {0: "two", 1: "lines"}), ""),
    ],
)
def test_a_slip_shows_a_fix_where_one_line_in_its_own_row_corrects_it(slip: Slip, fix: str) -> None:
    assert slip.fix == fix
