"""Elements of XML and HTML without entities, as parsers that are not ours read them."""

import re
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

import html5lib
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.markup import JOINER, cdata, element, escaped, holdable, literal, quoted
from generator.problem import Where
from generator.prose import prose

AWKWARD = st.sampled_from(
    [
        "]]>",
        "]]",
        ">",
        "<b>",
        "</p>",
        "&",
        "&amp;nbsp;",
        "&lt",
        "&#7;",
        "\x00",
        "\x0b",
        "\r",
        "\n",
        "\ufffe",
        "😀",
    ]
)
TEXT = st.lists(st.one_of(AWKWARD, st.text(max_size=8)), max_size=6).map("".join)


@settings(max_examples=50, deadline=None)
@given(TEXT)
@example("]]>]]>")
def test_any_text_comes_out_of_an_element_as_it_went_in_less_what_xml_cannot_hold(text: str) -> None:
    assert (ElementTree.fromstring(element("a", text)).text or "") == holdable(text)
    one_line_end = holdable(text).replace("\r\n", "\n").replace("\r", "\n")
    assert (ElementTree.fromstring(cdata("a", text)).text or "") == one_line_end


@settings(max_examples=50, deadline=None)
@given(st.one_of(TEXT, st.text(st.sampled_from("<>&\"'\n\r\ta"), max_size=6)))
def test_text_is_escaped_as_the_library_does_it(text: str) -> None:
    assert escaped(text) == escape(text)
    assert escaped(text, "\r") == escape(text, {"\r": "&#13;"})
    assert quoted(text) == quoteattr(text)


def test_the_value_of_an_attribute_is_in_quotes() -> None:
    assert [quoted(text) for text in ("a<b", 'a"b', "a\"b'c", "a\nb")] == [
        '"a&lt;b"',
        "'a\"b'",
        '"a&quot;b\'c"',
        '"a&#10;b"',
    ]


def test_an_element_may_have_attributes() -> None:
    assert element("content", "<p>", ' type="html"') == '<content type="html">&lt;p&gt;</content>'


def test_a_marked_section_has_its_text_as_it_is() -> None:
    assert cdata("title", "R&D <b>") == "<title><![CDATA[R&D <b>]]></title>"
    assert cdata("title", "a]]>b") == "<title><![CDATA[a]]]]><![CDATA[>b]]></title>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>R&amp;D &quot;x&quot; a &lt; b&nbsp;&#x27;</p>", '<p>R&D "x" a < b\xa0\'</p>'),
        ("<p>&lt;b&gt; &amp;nbsp; &amp;#38;</p>", f"<p><{JOINER}b> &{JOINER}nbsp; &{JOINER}#38;</p>"),
        ('<a href="/?a=1&amp;b=2">x</a>', '<a href="/?a=1&b=2">x</a>'),
        ('<a href="/?a=1&amp;lt;b">x</a>', '<a href="/?a=1&amp;lt;b">x</a>'),
        ('<img alt="a > b &quot;c&quot;">', '<img alt="a > b &quot;c&quot;">'),
    ],
)
def test_html_without_entities(html: str, expected: str) -> None:
    assert literal(html) == expected


def told(html: str) -> list[tuple[str, str]]:
    """Each tag and address, and all text, as a browser has them."""
    root = html5lib.parse(html, namespaceHTMLElements=False)
    tags = [(str(each.tag), each.get("href") or each.get("title") or "") for each in root.iter()]
    return [*tags, ("text", "".join(root.itertext()).replace(JOINER, ""))]


PIECES = st.sampled_from(
    [
        "<b>",
        "</b>",
        "&lt;b>",
        "&amp;lt;",
        "&",
        "nbsp;",
        "#38;",
        "<",
        "`<i>`",
        "[a](/?b=1&amp;c=2&lt;)",
        "\n\n",
        "R&D",
    ]
)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text("a&<>;#'\"! ", max_size=4)), max_size=8).map("".join))
def test_a_browser_sees_no_difference(markdown: str) -> None:
    html = prose(markdown, "https://jobs.example/", Where("a.md"))
    made = literal(html)
    assert told(made) == told(html)
    text = re.sub(r"<[A-Za-z/](?:\"[^\"]*\"|[^\">])*>", " ", made)
    assert not re.search(r"&(?:#[0-9]+|lt|gt|amp|quot|nbsp);", text)
