"""Any text in a line of Markdown, read back with a parser that is not ours."""

import html5lib
import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.markdown_text import code, plain

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
        assert read(plain(text)) == ({"DOCUMENT_FRAGMENT", "ul", "li"}, shown)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Crime Analyst (North), £41,580 & more", "Crime Analyst (North), £41,580 & more"),
        ("a\r\n\t b\u2028c", "a b c"),
        ("a\0b\x1b[31m", "ab\\[31m"),
        ("a\u202eb\u2066c\u200d", "abc\u200d"),
        ("https://evil.example @you www.x", "https:&#47;/evil.example &#64;you www&#46;x"),
        ("&lt; $1", "&#38;lt; &#36;1"),
        ("x" * 301, f"{'x' * 300}…"),
    ],
)
def test_what_becomes_of_it(text: str, line: str) -> None:
    assert plain(text) == line


def test_an_address_is_code() -> None:
    assert code("https://a.example/`b`_c_") == "`https://a.example/%60b%60_c_`"
    elements, text = read(code("https://a.example/`b`_c_"))
    assert (elements & {"a", "em"}, text) == (set(), "x https://a.example/%60b%60_c_ x")
