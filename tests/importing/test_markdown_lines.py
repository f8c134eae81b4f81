import pytest

from generator.importing.markdown_lines import body, escaped, is_plain, without, words
from generator.problem import Where
from generator.prose import prose


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 * 2 and a `tick` and *both*",
        "_one_ and snake_case_name",
        "<script>alert(1)</script> and 1 < 2",
        "1 <",
        "&nbsp; and R&D; and AT&T",
        r"a backslash \* and C:\temp",
        "[words](address) and [one][two]",
        "# no heading",
        "> no quotation",
        "+ no item",
        "[note]: no address",
    ],
)
def test_escaped_text_is_shown_as_it_stands(text: str) -> None:
    html = prose(escaped(text), "https://jobs.example/", Where(""))
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert html == f"<p>{shown}</p>"
    assert words(escaped(text)) == text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("## What you *will* do", "What you will do"),
        ("  - **Lead** a [team](https://a.example/b_(c)) `now`", "Lead a team `now`"),
        ("12. __Lead__  a team", "Lead a team"),
        (r"\[email protected\] &lt;b>", "[email protected] <b>"),
        ("[a](<b c>)", "a"),
    ],
)
def test_the_words_of_a_line_are_what_a_reader_sees(line: str, said: str) -> None:
    assert words(line) == said


def test_lines_are_put_together_with_an_empty_line_where_one_is_needed() -> None:
    lines = [
        "## Head",
        "Text.",
        "- one",
        "  - two",
        "1. three",
        "Text.",
        "| a | b |",
        "| --- | --- |",
        "End.",
    ]
    assert body(lines) == (
        "## Head\n\nText.\n\n- one\n  - two\n1. three\n\nText.\n\n| a | b |\n| --- | --- |\n\nEnd."
    )
    assert [line for line in lines if is_plain(line)] == ["Text.", "Text.", "End."]
    assert without(["a", "b", "c"], {0, 2}) == ["b"]
    assert body([]) == ""
