"""Any text on a line, and as Markdown read back with a parser that is not ours."""

import html5lib
import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.markdown_text import apart, as_markdown, plain

PIECES = [
    "[a](https://evil.example)",
    "<script>",
    "![x](y)",
    "`",
    "**",
    "__",
    "&lt;",
    "&",
    "\\",
    "~~",
    "www.a.example",
]


def read(line: str) -> tuple[set[str], str]:
    """The elements and the text of an item of a list."""
    root = html5lib.parseFragment(markdown.markdown(f"- x {line} x"), namespaceHTMLElements=False)
    return {each.tag for each in root.iter()}, " ".join("".join(root.itertext()).split())


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(PIECES), st.text("a <>[]()!\\`*_&;:/@~$#", max_size=6))).map("".join)
)
def test_any_text_is_itself_and_makes_nothing(text: str) -> None:
    shown = " ".join(f"x {text} x".split())
    if len(text) <= 300:
        assert read(as_markdown(plain(text))) == ({"DOCUMENT_FRAGMENT", "ul", "li"}, shown)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Crime Analyst (North), £41,580 & more", "Crime Analyst (North), £41,580 & more"),
        ("a\r\n\t b\u2028c", "a b c"),
        ("a\0b\x1b[31m", "ab[31m"),
        ("a\u202eb\u2066c\u200d", "abc\u200d"),
        ("&lt; $1 [a]", "&lt; $1 [a]"),
        ("x" * 301, f"{'x' * 300}…"),
    ],
)
def test_on_one_line(text: str, line: str) -> None:
    assert plain(text) == line


@pytest.mark.parametrize(
    ("line", "markdown"),
    [
        ("Crime Analyst (North), £41,580 & more", "Crime Analyst (North), £41,580 & more"),
        ("[a] `b`", "\\[a\\] \\`b\\`"),
        ("https://evil.example @you www.x", "https:&#47;/evil.example &#64;you www&#46;x"),
        ("&lt; $1", "&#38;lt; &#36;1"),
    ],
)
def test_as_markdown(line: str, markdown: str) -> None:
    assert as_markdown(line) == markdown


def test_two_texts_that_differ_late() -> None:
    long = "x" * 400
    assert apart("a  b", "a c") == ("a b", "a c")
    assert apart(f"{long}a", f"{long}b") == (f"…{'x' * 60}a", f"…{'x' * 60}b")
    assert apart(f"a{long}", "b") == (f"a{'x' * 299}…", "b")
    assert apart(f"{long}a{long}", long) == (f"…{'x' * 60}a{'x' * 238}…", f"…{'x' * 60}")
