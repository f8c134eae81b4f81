"""Text in which nothing is marked, and text that the converter has to read."""

import pytest

from generator.outline import MOST_DEPTH
from generator.plain_blocks import Block, blocks, plain_html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("", ""),
        ("\n\n", ""),
        ("One line.", "<p>One line.</p>"),
        ("Two\nlines\n\n \n\nand more", "<p>Two\nlines</p>\n<p>and more</p>"),
        ('It\'s "R&D" & more...', "<p>It’s “R&amp;D” &amp; more…</p>"),
        ("£41,580\xa0a year", "<p>£41,580&nbsp;a year</p>"),
        ("# A\n\n###### B ", "<h1>A</h1>\n<h6>B</h6>"),
        ("text\n## A\nmore", "<p>text</p>\n<h2>A</h2>\n<p>more</p>"),
        ("Send:\n- a\n- it's\n  long", "<p>Send:</p>\n<ul>\n<li>a</li>\n<li>it’s\n  long</li>\n</ul>"),
        ("1) a\n2) b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("7. a", '<ol start="7">\n<li>a</li>\n</ol>'),
        (
            "* a\n* b\n\ntext\n\n+ c",
            "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>text</p>\n<ul>\n<li>c</li>\n</ul>",
        ),
        ("2026 was a year", "<p>2026 was a year</p>"),
        ("+44 20 7946 0000", "<p>+44 20 7946 0000</p>"),
    ],
    ids=repr,
)
def test_plain_text(markdown: str, html: str) -> None:
    assert plain_html(markdown) == html


@pytest.mark.parametrize(
    "markdown",
    [
        *(
            "*a*",
            "a_b",
            "`a`",
            "[a]",
            "<b>",
            "a > b",
            "a | b",
            "\\a",
            "~~~",
            "&amp;",
            "&#65 ",
            "a\tb",
            "a\x02",
        ),
        *("a  \nb", " a", "a\n\n  b", "a\n===", "a\n---", "---", "- a\n===", "1. a\n---", "\xa0", "\ud800"),
        *(
            "# C#",
            "#",
            "####### a",
            "# *a*",
            "# 1. a",
            "- *a*",
            "- - a",
            "- + a",
            "+ \nb",
            " \n- a",
            "  # a",
            "- a\n  - b",
            "- a\n\n- b",
            "- a\n# b",
        ),
        *("- a\n\n1. b", "٣. a", "- ", "- " * (MOST_DEPTH + 1) + "a"),
    ],
    ids=repr,
)
def test_text_for_the_converter(markdown: str) -> None:
    assert plain_html(markdown) is None


def test_of_other_text_the_plain_blocks() -> None:
    found = list(blocks("# A\n\na *b*\n\n- c\n\nd\n\n- e\n\n- f\n\n- g\n\n  h"))
    assert found == [
        Block("# A", "<h1>A</h1>"),
        Block("a *b*", None),
        Block("- c", "<ul>\n<li>c</li>\n</ul>"),
        Block("d", "<p>d</p>"),
        Block("- e", None),
        Block("- f", None),
        Block("- g", None),
        Block("  h", None),
    ]


@pytest.mark.parametrize("between", ["[a]: /b", "*x*\n***\n- y", "<!-- a -->"])
def test_lists_that_could_be_one_are_left_together(between: str) -> None:
    assert [block.html for block in blocks(f"- a\n\n{between}\n\n- b")] == [None] * 3


def test_what_could_go_on_in_a_list_is_left_with_it() -> None:
    assert [block.html for block in blocks("- a\n\n[b]: /c\n  d")] == [None] * 2
