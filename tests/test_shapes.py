import pickle

import pytest

from generator.problem import Where
from generator.shapes import Mapping, Scalar, Sequence, merged, normal
from generator.shaping import shapes
from tests.told import mapping, plain, value


def test_in_bytes_it_is_the_same_and_equal_ones_are_equal_bytes() -> None:
    typed = "a: 'x'\nb: [y, z]\nc:\n  - d: one\ntext: |\n  one\n  two\n"
    whole = merged(mapping(typed), shapes("b.md", "e: 1", first=4)[0])
    back = pickle.loads(pickle.dumps(whole))
    assert back == whole
    assert back.get("E") == whole.entries[-1]
    assert back.__reduce__() == whole.__reduce__()
    assert mapping(typed).__reduce__() != mapping(typed.replace("y", "w")).__reduce__()


def test_out_of_bytes_one_entry_is_made_without_the_others() -> None:
    typed = "Job title: Head\n'q': r\nlist: [a, b]\nparts:\n  c: 'd'\n  e: |\n    f\n    g\n"
    whole = mapping(typed)
    back = pickle.loads(pickle.dumps(whole))
    for entry in whole.entries:
        assert back.get(entry.key.value) == entry
    assert back.get("job-title") == whole.entries[0]
    assert back.get("other") is None
    assert back.where == whole.where
    assert "entries" not in vars(back)
    assert back == whole
    assert back.get("q") == whole.entries[1]


def test_what_it_has_not_it_has_not() -> None:
    back = pickle.loads(pickle.dumps(mapping("a: b")))
    assert not hasattr(back, "items")
    assert not hasattr(object.__new__(Mapping), "entries")


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("posted: 04/05/2022", "posted: 4 May 2022"),
        ("posted: '04/05/2022' # note", "posted: 4 May 2022 # note"),
        ("list: [a, 04/05/2022, c]", ""),
        ("a: b\ntext: over\n  two lines", ""),
        ("text: |\n  block", ""),
    ],
)
def test_a_value_on_one_line_can_be_corrected_in_its_line(typed: str, line: str) -> None:
    node = mapping(typed).entries[-1].value
    corrected = node.corrected("4 May 2022") if isinstance(node, Scalar) else ""
    assert corrected == line


@pytest.mark.parametrize(
    ("typed", "line", "corrected"),
    [
        ("text: |\n  One.\n\n    - two, X\nmore: b", 4, "    - two, Y"),
        ("text: |2\n\n    X one", 3, "    Y one"),
        ("text: >-\n  one\n  two X\n\n  three", 3, "  two Y"),
        ("text: one\n  two X", 2, "  two Y"),
        ('text: "one\n  two X"', 2, '  two Y"'),
        ("list:\n  - |\n    X", 3, "    Y"),
        ("text: | # X\n  X", 2, "  Y"),
        ('text: "one\\n\n  X"', 1, ""),
    ],
)
def test_a_part_of_a_value_on_several_lines_has_its_place_among_them(
    typed: str, line: int, corrected: str
) -> None:
    node = mapping(typed).entries[0].value
    said = node.items[0] if isinstance(node, Sequence) else node
    assert isinstance(said, Scalar)
    at = said.value.index("X")
    part = said.part(at, at + 1)
    assert (part.where.line, part.corrected("Y")) == (line, corrected)


def test_blanks_and_the_end_of_a_value_have_a_place_too() -> None:
    said = value("text: |2\n    X one\n  two")
    places = [said.part(at).where for at in range(len(said.value))]
    assert [(place.line, place.column) for place in places[:3]] == [(2, 3), (2, 4), (2, 5)]
    assert [(place.line, place.column) for place in places[7:9]] == [(2, 10), (3, 3)]
    assert said.part(len(said.value)).where == said.where


@pytest.mark.parametrize(
    ("typed", "text", "line"),
    [
        ("title: Clerk", "Senior clerk", "title: Senior clerk"),
        ("title: Clerk", "Clerk: senior", 'title: "Clerk: senior"'),
        ('title: "Clerk"', "Senior clerk", 'title: "Senior clerk"'),
        ("title: >-\n  Clerk", "Senior clerk", ""),
    ],
)
def test_another_text_is_put_in_quotes_where_it_needs_them(typed: str, text: str, line: str) -> None:
    value = mapping(typed).entries[-1].value
    assert isinstance(value, Scalar)
    assert value.rewritten(text) == line


@pytest.mark.parametrize(
    "typed", ["closing_date", "Closing date", "closing-date", "CLOSING  DATE", "ClosingDate"]
)
def test_keys_are_the_same_without_regard_to_case_spaces_hyphens_and_underscores(typed: str) -> None:
    front = mapping(f"{typed}: 4 May 2022")
    entry = front.get("closing_date")
    assert entry is not None
    assert entry.key.value == typed
    assert normal(typed) == "closingdate"
    assert front.get("posted") is None


def test_defaults_fill_what_was_left_out_and_keep_their_own_place() -> None:
    own, defaults = mapping("title: Head\ngrade: A"), shapes("b.md", "Grade: B\nhours: 36", first=5)[0]
    whole = merged(own, defaults)
    for key, entry in (("Grade", own.entries[1]), ("Hours", defaults.entries[1]), ("salary", None)):
        assert whole.get(key) == entry
    assert "entries" not in vars(whole)
    assert plain(whole) == {"title": "Head", "grade": "A", "hours": "36"}
    assert whole.entries[2].value.where == Where("b.md", 6, 8)
    assert whole.get("hours") == defaults.entries[1]
