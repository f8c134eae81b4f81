"""Text that would keep the converter busy for hours, and text that only looks odd."""

import pytest

from generator.problem import Where
from generator.prose import prose
from generator.tangle import tangle

BODY = 64 * 1024


@pytest.mark.parametrize("sign", ["[", "![", "[a](", "(", "<a ", "<!--", "</b ", "<?", "[[a]"])
def test_what_is_opened_and_never_closed_is_refused(sign: str) -> None:
    found = tangle(f"one\n\n{sign * BODY}")
    assert found is not None
    assert found.line == 2
    assert found.message.startswith("more than 20 ")


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://a.example) " * 200,
        "(a) " * 200,
        "<b>a</b> " * 200,
        "[ ] one\n\n" * 200,
        ":-( " * 15,
        "3 < 4 " * 200,
        "a) b] c> " * 200,
        "- [a](b)\n" * 999,
        "|a|b|c|d|\n|-|:-:|-|-|\n" + "|1|2|3|4|\n" * 800,
        ("a|b\n-|-\n" + "1|2\n" * 10 + "\n") * 100,
        "this | that\n" * 999,
    ],
)
def test_what_people_write_is_not(text: str) -> None:
    assert tangle(text) is None


def test_a_block_has_a_number_of_lines() -> None:
    assert tangle("a\n" * 1000 + "\n" + "a\n" * 1000) is None
    found = tangle("a\n" * 1001)
    assert found is not None
    assert found.message == "more than 1,000 lines have no blank line between them"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("|a" * 12_000 + "|\n" + "|-" * 12_000 + "|", 3),
        ("|a" * 500 + "|\n" + "|-" * 500 + "|\n" + "|a|\n" * 900, 12),
        ("|a" * 500 + "|\n" + "|-" * 500 + "|\n|-|\n" + "|a|\n" * 900, 12),
        ("> - " + "a|" * 500 + "\n>   " + "-|" * 500 + "\n" + ">   a\n" * 900, 12),
        (("a|" * 99 + "\n" + "-|" * 99 + "\n\n") * 60, 3 + 3 * 50),
    ],
)
def test_tables_have_a_number_of_cells_however_short_their_rows(text: str, line: int) -> None:
    found = tangle(f"one\n\n{text}")
    assert found is not None
    assert (found.line, found.message) == (line, "the tables have more than 5,000 cells")
    assert "file of its own" in found.hint


@pytest.mark.parametrize("mark", ["`", "*", "_"])
def test_marks_of_one_paragraph_have_a_number(mark: str) -> None:
    assert tangle(f"{mark}a" * 5000 + "\n \n" + f"{mark}a" * 5000) is None
    found = tangle("one\n\n" + f"{mark}a\n" * 900 + f"{mark}a" * 4101)
    assert found is not None
    assert (found.line, found.message) == (902, f"a paragraph has more than 5,000 {mark}")


@pytest.mark.parametrize("part", ["**a ", "``a", "\"'", "*a*", "a\n\n", "_a", "&#", "\\", "{", "~", "|"])
def test_other_signs_are_read_however_many_there_are(part: str) -> None:
    assert prose(part * (BODY // len(part) // 16), "https://jobs.example/", Where("content/pages/a.md"))
