"""Safe HTML as plain text."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.html_text import CONTROLS, SPACES, _of_plain, _read, pieces, squeezed, text_of_html, value_of
from generator.problem import Where
from generator.prose import prose

LINK = '<a href="https://a.example/?a=1&amp;b=2">'


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ('<h2 id="pay">Pay</h2><p>Good\n  pay.</p><h3>More</h3>', "Pay\n\nGood pay.\n\nMore"),
        ("<p>one<br>two<br></p>", "one\ntwo"),
        ("<p>Q&amp;A &lt;b&gt; caf&eacute;</p>", "Q&A <b> café"),
        ("<p>a</p><hr><p>b</p>", "a\n\nb"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "a\n\nb"),
        ("<p>She said <q>yes</q>.</p>", "She said “yes”."),
        (
            "<p><del>£40,000</del> £45,000, <s>now</s> 10<sup>6</sup></p>",
            "[deleted: £40,000] £45,000, [deleted: now] 10^6",
        ),
        ("<p>a&#13;b&#x0b;c\x07d</p>", "a bcd"),
    ],
)
def test_paragraphs_stand_apart_and_lines_are_never_wrapped(html: str, text: str) -> None:
    assert text_of_html(html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>x</p><ul><li>a</li><li>b</li></ul><p>y</p>", "x\n\n- a\n- b\n\ny"),
        ('<ol start="9"><li>a</li><li>b</li></ol>', "9. a\n10. b"),
        ('<ol start="-1"><li>a</li></ol><ol start="x"><li>a</li></ol>', "-1. a\n\n1. a"),
        ("<ul><li>a<ol><li>b<br>c</li></ol>d</li></ul>", "- a\n  1. b\n     c\n  d"),
        ("<ul><li><p>a</p><p>b</p></li><li></li></ul>", "- a\n  b"),
        ("<ul><li><ul><li>a</li></ul></li></ul>", "- - a"),
        ("<li>a</li>", "- a"),
        ("<dl><dt>Grade</dt><dd>7</dd></dl>", "Grade\n  7"),
    ],
)
def test_lists_have_markers_and_what_is_in_them_is_indented(html: str, text: str) -> None:
    assert text_of_html(html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (
            (
                "<table><caption>Pay</caption><thead><tr><th>Point</th><th>Pay</th></tr></thead>"
                "<tbody><tr><td>1</td><td>£1<br>a day</td></tr><tr><td>2</td><td></td></tr></tbody></table>"
            ),
            "Pay\n\nPoint | Pay\n1 | £1 a day\n2 |",
        ),
        ("<table><tr><td><ul><li>a</li><li>b</li></ul><pre>c\nd</pre></td></tr></table>", "a b c d"),
        (
            "<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>",
            "a | b | c",
        ),
        ("<ul><li>x<table><tr><td>a</td><td>b</td></tr></table></li></ul>", "- x\n  a | b"),
    ],
)
def test_a_table_is_told_row_by_row(html: str, text: str) -> None:
    assert text_of_html(html) == text


def test_code_keeps_its_spaces_but_no_run_of_empty_lines() -> None:
    html = "<p>x</p><pre><code>a  b \n\n\n  c\n</code></pre><ul><li><pre>d\n e</pre></li></ul>"
    assert text_of_html(html) == "x\n\na  b\n\n  c\n\n- d\n   e"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (f"<p>Read {LINK}our <b>plan</b></a>.</p>", "Read our plan (https://a.example/?a=1&b=2)."),
        (f"<p>Read{LINK} it </a>now</p>", "Read it (https://a.example/?a=1&b=2) now"),
        (f"<p>{LINK}https://a.example/?a=1&amp;b=2</a></p>", "https://a.example/?a=1&b=2"),
        (f'<p>{LINK}<img alt="Our\nplan" src="/a.png"></a></p>', "Our plan (https://a.example/?a=1&b=2)"),
        (f'<p>{LINK}<img alt="" src="/a.png"> </a></p>', "https://a.example/?a=1&b=2"),
        ('<p><a href="mailto:hr@b.example">hr@b.example</a></p>', "hr@b.example"),
        ('<p><a href="mailto:hr@b.example">Ask us</a></p>', "Ask us (hr@b.example)"),
        ("<p><a>words</a></p>", "words"),
        (f"{LINK}<p>words</p></a>", "words\n\nhttps://a.example/?a=1&b=2"),
    ],
)
def test_a_link_is_its_words_and_its_address(html: str, text: str) -> None:
    assert text_of_html(html) == text


def test_white_space_is_squeezed_and_control_characters_go() -> None:
    assert squeezed(" a\n\tb\x07\x85 \xa0c ") == "a b \xa0c"


PIECES = st.sampled_from(
    [
        *(
            "- a\n",
            "  - b\n",
            "1. c\n",
            "> d\n",
            "\n",
            "\n\n",
            "# e\n",
            "| f | g |\n|---|---|\n| h | i |\n",
            "```\nj\n```\n",
        ),
        *(
            "<br>",
            "<table><tr><td>k",
            "<td>l",
            "</table>",
            "<ul><li>",
            "</ul>",
            "<dl><dt>m<dd>n",
            "</li>",
            "<pre>",
            "</pre>",
        ),
        *(
            "[o](/p)",
            "![q](/r.png)",
            "<q>",
            "&nbsp;",
            "&#13;",
            "&#x2028;",
            "😀",
            "\u202e",
            "<hr>",
            "<div>",
            "</div>",
        ),
    ]
)


class Library(HTMLParser):
    """What the library finds in HTML: text, and the starts and the ends of elements."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, ...]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.found.append((tag, *((given.get(name) or "") for name in ("start", "href", "alt"))))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(("/", tag))

    def handle_data(self, data: str) -> None:
        self.found.append((data,))


def ours(html: str) -> Iterator[tuple[str, ...]]:
    for text, end, tag, attributes in pieces(html):
        if text:
            yield (unescape(text),)
        if end:
            yield end, tag
        elif tag:
            yield (tag, *(value_of(name, attributes) for name in ("start", "href", "alt")))


GIVEN = st.sampled_from(
    [
        '<a title="a > b &amp; &quot; href=&quot;x" href="/s?t&amp;u=<>">v</a>',
        "<img alt='w \"href=\" &lt; > &nbsp;' src=/x.png>",
        "<ol start=7 lang=cy><li title='>'>y</ol>",
        "<abbr title=>z</abbr>",
        "&lt;b&gt; &amp;lt; > ' \"",
    ]
)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.one_of(PIECES, GIVEN), max_size=8).map("".join))
def test_the_library_finds_the_same_in_safe_html(markdown: str) -> None:
    html = prose(markdown, "https://jobs.example/", Where("a.md"))
    assert list(ours(html)) == Library(html).found


@settings(max_examples=50)
@given(st.text("a \t\n\x07\x85\xa0\u2003\u2028\x1c\u200bé", max_size=8))
def test_words_are_squeezed_alike_whatever_else_stands_between_them(text: str) -> None:
    assert squeezed(text) == CONTROLS.sub("", SPACES.sub(" ", text)).strip()


@settings(max_examples=50, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text("s &<\t", max_size=3)), max_size=12).map("".join))
def test_no_word_is_lost_and_no_line_is_untidy(markdown: str) -> None:
    html = prose(markdown, "https://jobs.example/", Where("a.md"))
    text = text_of_html(html)
    root = html5lib.parse(html.replace("<br>", "<br> "), namespaceHTMLElements=False)
    letters = Counter("".join(root.itertext())) - Counter(" \t\n\r\xa0\u2028|")
    assert not Counter({key: n for key, n in letters.items() if key.isalpha()}) - Counter(text)
    assert not re.search(r"\n\n\n|[ \t]\n|\r", text)
    # Code keeps its spaces, also at the very start.
    assert text.strip("\n") == text == text.rstrip()


WORDS = st.lists(
    st.sampled_from(["a", "b c", "  ", "\n", "&amp;", "&nbsp;", "\xa0", "\x07", "&#10;", "’", "<br>"]),
    max_size=3,
).map("".join)
SPACE = st.sampled_from(["", "", "\n", " \n", "\t", "x"])
BLOCKS = st.one_of(
    st.builds("<{0}>{1}</{0}>{2}".format, st.sampled_from(["p", "h2", "h3"]), WORDS, SPACE),
    st.builds('<h2 id="a">{}</h2>{}'.format, WORDS, SPACE),
    st.builds(
        "<{0}>{1}<li>{2}</li>{1}<li>{3}</li></{0}>{1}".format,
        st.sampled_from(["ul", "ol"]),
        SPACE,
        WORDS,
        WORDS,
    ),
    st.sampled_from(["<ul></ul>", "<ul>x</ul>", "<p><li>a</li></p>", '<ol start="3"><li>c</li></ol>']),
)


@settings(max_examples=100)
@given(st.lists(BLOCKS, max_size=4).map("".join))
def test_blocks_of_plain_text_are_read_as_all_others(html: str) -> None:
    assert _of_plain(html) in (None, _read(html))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ('<h2 id="a">Pay &amp; hours</h2>\n<p>a\nb</p>', "Pay & hours\n\na b"),
        ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol>\n<li>c</li>\n</ol>", "- a\n- b\n\n1. c"),
        ("x<p>a</p>", None),
        ("<p>a</p>x", None),
        ("<p></p>", None),
        ("<p> <li>a</li></p>", None),
    ],
)
def test_what_blocks_of_plain_text_are(html: str, text: str | None) -> None:
    assert _of_plain(html) == text
