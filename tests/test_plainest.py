"""Text that is read a block at a time, and what is left to those who ask more of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.plain_blocks import _plain_html
from generator.plainest import plainest_html

ADVERT = """
## What you'll do

You will:
- read *nothing* aloud
- think
  twice

### You need
R&D, and:

1. a degree
2. a car
"""


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("", ""),
        ("\nOne line.\n", "<p>One line.</p>"),
        ("Two\nlines\n\n\nand more", "<p>Two\nlines</p>\n<p>and more</p>"),
        ("## A\n\n### B\nb", "<h2>A</h2>\n<h3>B</h3>\n<p>b</p>"),
        ("You'll:\n- a\n- it's\nlong", "<p>You’ll:</p>\n<ul>\n<li>a</li>\n<li>it’s\nlong</li>\n</ul>"),
        ("# A\n1. a\n2. b\n\nc", "<h1>A</h1>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n<p>c</p>"),
        ("7. a", '<ol start="7">\n<li>a</li>\n</ol>'),
        ("- a. b\n- c", "<ul>\n<li>a. b</li>\n<li>c</li>\n</ul>"),
        ('"R&D" costs\xa0£5 -- or', "<p>“R&amp;D” costs&nbsp;£5 – or</p>"),
        ("The officers' day", "<p>The officers’ day</p>"),
    ],
    ids=repr,
)
def test_what_most_adverts_are(markdown: str, html: str) -> None:
    assert plainest_html(markdown) == html == _plain_html(markdown)


@pytest.mark.parametrize(
    "markdown",
    [
        *("a *b*", "a_b", "[a]", "<b>", "&amp;", "a  \nb", " a", "a\n  b", "a\n---", "\ud800", "a\n## A"),
        *("- a\n\n- b", "- a\n\n1. b", "- a\n1. b", "- a\n  - b", "- - a", "1) a", "- 1. a", "# C#", "#A"),
        *("## A\n2. b", "- a\n# b", "a\n2. b", ADVERT),
    ],
    ids=repr,
)
def test_what_is_left_to_others(markdown: str) -> None:
    assert plainest_html(markdown) is None


PIECES = st.sampled_from(
    [
        *("a", "B's", "word", "é", "5", "R&D", "&", "; ", " ", "  ", "\xa0", "\u2028", "'", '"', "--", "..."),
        *("\n", "\n\n", "\n\n\n", "\n- ", "\n\n- ", "\n\n* ", "- ", "+ ", "1. ", "\n2. ", "\n\n3. ", "10) "),
        *("# ", "\n## ", "\n\n### ", "#", "*", "-", "+", "=", "_", ".", "---", "٣. "),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=10).map("".join))
def test_whatever_the_text_it_is_what_is_made_line_by_line(markdown: str) -> None:
    html = plainest_html(markdown)
    assert html is None or html == _plain_html(markdown)
