import pytest

from generator.slips.line import column_as_typed, last_of_text, line, quoted, quoted_lines, shortened
from tests.told import read


@pytest.mark.parametrize(
    ("text", "before", "value"),
    [
        ("title: Head of Office", "title: ", "Head of Office"),
        ("  - stage: Interview  ", "  - stage: ", "Interview"),
        ("- - nested", "- - ", "nested"),
        ("closing date : 4 May", "closing date : ", "4 May"),
        ('"a: b": c', '"a: b": ', "c"),
        ("'a' : c", "'a' : ", "c"),
        ("apply:", "apply:", ""),
        ("just text", "", "just text"),
        ("https://example.org/a", "", "https://example.org/a"),
        ("*bold*: text", "", "*bold*: text"),
        ("\tkey: value", "\tkey: ", "value"),
        ("", "", ""),
    ],
)
def test_a_line_is_what_stands_before_its_value_and_the_value(text: str, before: str, value: str) -> None:
    assert (line(text).before, line(text).value) == (before, value)


def test_a_line_starts_after_its_dashes() -> None:
    assert line("  - stage: Interview").start == 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Head: Office", '"Head: Office"'),
        ('the "Head"', "'the \"Head\"'"),
        ("C:\\Jobs", "'C:\\Jobs'"),
        ("it's", '"it\'s"'),
        ('it\'s "new" in C:\\Jobs', '"it\'s \\"new\\" in C:\\\\Jobs"'),
    ],
)
def test_quoted_text_is_read_as_it_stands(text: str, expected: str) -> None:
    assert quoted(text) == expected
    assert read(f"title: {quoted(text)}") == {"title": text}


def test_text_over_several_lines_is_quoted_from_its_first_line_to_its_last() -> None:
    lines = ["title: Head: Office", "  of the Mayor", '  and "more"', "posted: today"]
    assert quoted_lines(lines, 0) == {
        0: 'title: "Head: Office',
        1: "  of the Mayor",
        2: '  and \\"more\\""',
    }
    assert quoted_lines(lines, 3) == {3: 'posted: "today"'}


@pytest.mark.parametrize(
    ("lines", "row", "last"),
    [
        (["a: b", "  more", "", "  and more", "", "c: d"], 0, 3),
        (["a: b", "c: d"], 0, 0),
        (["- a", "  more", "- c"], 0, 1),
        (["- a: b", "  c: d", "- e"], 0, 0),
        (["- a: b", "   more", "- e"], 0, 1),
        (["a:", "  text", "  more", "b: c"], 1, 2),
        (["text", "more"], 0, 0),
    ],
)
def test_a_value_goes_on_over_the_lines_deeper_than_its_key(lines: list[str], row: int, last: int) -> None:
    assert last_of_text(lines, row) == last


@pytest.mark.parametrize(
    ("typed", "read", "column", "expected"),
    [
        ("a: b", "a: b", 3, 3),
        ("\ta: b", "  a: b", 5, 4),
        ("  a: b", "a: b", 3, 5),
        ("a: b c", 'a: "b c"', 4, 4),
        ("a:b", "a: b", 9, 3),
    ],
)
def test_a_column_of_a_corrected_line_is_found_in_the_line_as_typed(
    typed: str, read: str, column: int, expected: int
) -> None:
    assert column_as_typed(typed, read, column) == expected


def test_a_message_quotes_sixty_characters_at_most() -> None:
    assert shortened("short") == "short"
    assert len(shortened("long " * 20)) == 60
    assert shortened("long " * 20).endswith("…")
