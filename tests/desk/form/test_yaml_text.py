"""A shape as lines of YAML that are read as exactly that shape."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.desk.form.shape import Shape, shape_of
from generator.desk.form.yaml_text import head_of, lines_of
from generator.plaintext import ODD
from generator.shaping import shapes

LONG = "One sentence of many words that goes on and on, so that it would not fit on one line of the file."


@pytest.mark.parametrize(
    ("shape", "lines"),
    [
        ("Clerk", ["key: Clerk"]),
        ("£52,000 to £62,000", ["key: £52,000 to £62,000"]),
        ("Head: policy", ['key: "Head: policy"']),
        ("Office # 1", ['key: "Office # 1"']),
        ('"Head" of office', ["key: '\"Head\" of office'"]),
        ('It\'s "one: two"', ['key: "It\'s \\"one: two\\""']),
        ("null", ['key: "null"']),
        ("", ['key: ""']),
        ("One\n\nTwo", ["key: |-", "  One", "", "  Two"]),
        ("One\n", ['key: "One\\n"']),
        (f"{LONG} {LONG[:9]}", ["key: >-", f"  {LONG}", f"  {LONG[:9]}"]),
        ("x" * 120, [f"key: {'x' * 120}"]),
        (["One", "Two: 2"], ["key:", "  - One", '  - "Two: 2"']),
        ([], ["key: []"]),
        ({}, ["key: {}"]),
        ({"email": "a@b.example"}, ["key:", "  email: a@b.example"]),
        ({"a: b": "c"}, ["key:", '  "a: b": c']),
        (
            [{"stage": "Test", "note": "One\nTwo"}, ["a"]],
            ["key:", "  - stage: Test", "    note: |-", "      One", "      Two", "  - - a"],
        ),
    ],
)
def test_a_shape_stands_as_plainly_as_it_can(shape: Shape, lines: list[str]) -> None:
    assert lines_of("key:", shape) == lines
    mapping, problems = shapes("", "\n".join(lines), 1)
    assert (shape_of(mapping.entries[0].value), problems) == (shape, [])


def test_a_value_deeper_in_is_written_that_much_deeper() -> None:
    assert lines_of("  -", "One\nTwo") == ["  - |-", "    One", "    Two"]
    assert lines_of(f"    {head_of('note')}", ["a"]) == ["    note:", "      - a"]


def test_what_no_file_may_hold_is_written_for_the_reader_to_complain_of() -> None:
    assert lines_of("key:", "a\x07b\nc") == ['key: "a\x07b c"']
    assert ODD.search("".join(lines_of("key:", "a\u2028b")))


TEXT = st.text(
    st.one_of(st.sampled_from(list(" :#-'\"\\[]{}>|&*!%@`,?~\n\t=.…“”…")), st.characters(codec="utf-8")),
    max_size=12,
).filter(lambda text: not ODD.search(text))
# A name is typed on one line.
NAME = TEXT.map(lambda text: " ".join(text.split())).filter(bool)
SHAPE = st.recursive(
    TEXT, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAME, inner, max_size=1), max_leaves=5
)


@settings(max_examples=30, deadline=None)
@given(shape=SHAPE)
def test_whatever_is_written_is_read_as_the_same(shape: Shape) -> None:
    mapping, problems = shapes("", "\n".join(lines_of("key:", shape)), 1)
    assert not problems
    assert shape_of(mapping.entries[0].value) == shape
