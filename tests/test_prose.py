"""Markdown as safe HTML: what an author may write, and what never reaches the page."""

import re

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problem import Invalid, Where
from generator.prose import ATTRIBUTES, EVERYWHERE, TAGS, prose, unsafe, whole_address

ADDRESS = "https://jobs.example/careers/"
FILE = "content/vacancies/analyst.md"
# What a reader of HTML adds around a fragment or inside a table.
ADDED = {"html", "head", "body", "tbody", "colgroup"}


def html(markdown: str, top: int = 2) -> str:
    return prose(markdown, ADDRESS, Where(FILE, 10), top)


def compact(markdown: str) -> str:
    return re.sub(r">\s+<", "><", html(markdown))


@pytest.mark.parametrize(
    ("markdown", "drawn"),
    [
        ("Read the **figures** and *think*.", "<p>Read the <strong>figures</strong> and <em>think</em>.</p>"),
        ("You will:\n- read\n- think", "<p>You will:</p><ul><li>read</li><li>think</li></ul>"),
        ("- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ('It\'s "fine" -- really...', "<p>It’s “fine” – really…</p>"),
        ("> quoted", "<blockquote><p>quoted</p></blockquote>"),
        ("```python\nx < 1\n```", "<pre><code>x &lt; 1\n</code></pre>"),
        ("Text\n\n    that is indented", "<p>Text</p><p>that is indented</p>"),
        ("<jobs@police.example>", '<p><a href="mailto:jobs@police.example">jobs@police.example</a></p>'),
        ("Café & 5 < 6", "<p>Café &amp; 5 &lt; 6</p>"),
        ("", ""),
    ],
    ids=repr,
)
def test_what_people_write(markdown: str, drawn: str) -> None:
    assert compact(markdown) == drawn


def test_a_table_says_where_its_cells_stand_without_any_style() -> None:
    drawn = compact("| Pay | Days |\n|:----|-----:|\n| a | 1 |")
    assert '<th align="left">Pay</th><th align="right">Days</th>' in drawn
    assert "style" not in drawn


class TestHeadings:
    def test_each_has_an_id_of_its_words(self) -> None:
        assert (
            html("## What *you* & I’ll do") == '<h2 id="what-you-ill-do">What <em>you</em> &amp; I’ll do</h2>'
        )

    def test_two_of_the_same_words_have_two_ids_and_never_a_third_ones(self) -> None:
        drawn = html("## Stage\n\n## Stage\n\n## Stage 2\n\n## Stage\n\n## Café\n\n## ☃\n\n## _")
        ids = re.findall(r'id="([^"]+)"', drawn)
        assert ids == ["stage", "stage-2", "stage-2-2", "stage-3", "cafe", "section", "section-2"]

    def test_an_id_never_has_an_underscore_which_is_for_the_pages_own(self) -> None:
        drawn = html('## section_apply\n\n<h3 id="main_content">x</h3>')
        assert drawn == '<h2 id="section-apply">section_apply</h2>\n<h3 id="x">x</h3>'

    def test_level_1_is_the_pages_own(self) -> None:
        assert html("# A\n\n## B") == '<h2 id="a">A</h2>\n<h3 id="b">B</h3>'
        assert html("### A") == '<h3 id="a">A</h3>'

    def test_text_below_a_heading_of_the_page_starts_lower_and_has_no_ids(self) -> None:
        assert html("# A\n\n## B\n\n###### C", top=4) == "<h4>A</h4>\n<h5>B</h5>\n<h6>C</h6>"

    def test_a_language_with_a_sign_of_html_in_it_stays_what_it_is(self) -> None:
        assert html('<h2 lang="a>b">x</h2>') == '<h2 id="x" lang="a&gt;b">x</h2>'


class TestLinks:
    @pytest.mark.parametrize(
        ("link", "whole"),
        [
            ("/hubs/high-street/", "hubs/high-street/"),
            ("../hubs/high-street.md", "hubs/high-street/"),
            ("../hubs/high-street.md#parking", "hubs/high-street/#parking"),
            ("/hubs/high-street.md?a=b", "hubs/high-street/?a=b"),
            ("clerk.md", "vacancies/clerk/"),
            ("../organisations/anytown.md", "organisations/anytown/"),
            ("../pages/how-we-recruit.md", "how-we-recruit/"),
            ("/how-we-recruit.md", "how-we-recruit/"),
            ("../site.md", ""),
            ("/", ""),
            ("../attachments/job.pdf", "attachments/job.pdf"),
            ("/content/attachments/job.pdf", "attachments/job.pdf"),
            ("attachments/job.pdf", "attachments/job.pdf"),
            ("../../../../etc/passwd", "etc/passwd"),
            ("?a=b", "?a=b"),
        ],
    )
    def test_to_this_site_are_made_whole(self, link: str, whole: str) -> None:
        assert html(f"[text]({link})") == f'<p><a href="{ADDRESS}{whole}">text</a></p>'

    @pytest.mark.parametrize(
        "link",
        [
            "https://www.gov.uk/a?b=c#d",
            "http://a.example",
            "mailto:a@b.example",
            "tel:+442079460000",
            "#part",
            "",
        ],
    )
    def test_to_elsewhere_stay_as_they_are(self, link: str) -> None:
        assert html(f"[text]({link})") == f'<p><a href="{link}">text</a></p>'

    @pytest.mark.parametrize(
        "link",
        [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "&#106;avascript:alert(1)",
            "&#x6A;avascript&colon;alert(1)",
            "java&#10;script:alert(1)",
            "java&Tab;script:alert(1)",
            "&#1;javascript:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "file:///etc/passwd",
            "//evil.example/",
            "/\\evil.example/",
            "&#92;&#92;evil.example",
            "https:evil.example",
            "https:///evil.example",
            "https://www.gov.uk@evil.example/",
            "http://[x",
        ],
    )
    def test_that_are_not_safe_lead_nowhere(self, link: str) -> None:
        assert html(f'<a href="{link}">text</a>') == "<p><a>text</a></p>"
        (part,) = unsafe(f'<a href="{link}">text</a>')
        assert part

    def test_a_picture_is_of_this_site(self) -> None:
        assert html("![The team](/attachments/team.jpg)") == (
            f'<p><img alt="The team" src="{ADDRESS}attachments/team.jpg"></p>'
        )
        assert html("![Logo](https://evil.example/a.gif)") == '<p><img alt="Logo"></p>'
        assert html('<img src="data:image/gif;base64,x" alt="x">') == '<p><img alt="x"></p>'

    def test_an_address_that_is_none_is_told_to_who_asks(self) -> None:
        with pytest.raises(ValueError, match="IPv6"):
            whole_address("http://[x", ADDRESS, FILE)


@pytest.mark.parametrize(
    ("typed", "drawn", "told"),
    [
        ("<script>alert(1)</script>", "", ["<script"]),
        ('<p onclick="x()">a</p>', "<p>a</p>", ["onclick"]),
        ('<p style="color: red">a</p>', "<p>a</p>", ["style"]),
        ('<p class="big" id="main_content">a</p>', "<p>a</p>", ["class", "id"]),
        ("<style>p {color: red}</style>", "", ["<style"]),
        ('<iframe src="https://a.example"></iframe>', "", ["<iframe"]),
        ('<form action="/"><input name="a"></form>', "", ["<form", "<input"]),
        ("<svg><a xlink:href='javascript:x'>a</a></svg>", "<p></p>", ["<svg", "xlink:href"]),
        ("<math><mtext><p>a</p></mtext></math>", "", ["<math", "<mtext"]),
        ('<base href="https://evil.example/">a', "<p>a</p>", ["<base"]),
        ('<meta http-equiv="refresh" content="0">a', "<p>a</p>", ["<meta"]),
        ('<object data="a"></object><embed src="b">', "<p></p>", ["<object", "<embed"]),
        ("Write to <your name>.", "<p>Write to .</p>", ["<your"]),
        ("<!-- a note -->", "", ["<!--"]),
        ("<?php a ?>", "", ["<?"]),
        ("<!DOCTYPE html>", "", ["<!DOCTYPE"]),
        ("<![CDATA[a]]>", "", ["<!["]),
        ('<a name="a" target="_blank" href="#b">c</a>', '<p><a href="#b">c</a></p>', ["name", "target"]),
    ],
)
def test_what_is_taken_out_is_told(typed: str, drawn: str, told: list[str]) -> None:
    assert compact(typed).strip() == drawn
    assert unsafe(typed) == told


def test_what_markdown_itself_makes_is_not_told() -> None:
    text = "# A\n\n# A\n\n| a |\n|:-:|\n| 1 |\n\n```python\nx\n```\n\n<jobs@police.example>\n\n3. a"
    assert unsafe(text) == []


@pytest.mark.parametrize(
    "typed",
    [
        "<div>",
        "</div></div></main></body>",
        "<b><i>",
        "<table><tr><td>",
        '<a href="',
        "<!-- ",
        "<textarea>",
        "<plaintext>",
        "<title>",
        "<script>",
        "<select><option>",
        "`<b>",
        "<template>",
        "<noscript>",
        "<xmp>",
    ],
)
def test_a_tag_that_is_not_closed_does_not_swallow_the_page(typed: str) -> None:
    page = f"<!DOCTYPE html><title>x</title><main><section>{html(typed)}</section><p>the rest</p></main>"
    (main,) = html5lib.parse(page, namespaceHTMLElements=False).iter("main")
    assert [each.tag for each in main] == ["section", "p"]
    assert main[1].text == "the rest"


def test_thousands_of_nested_tags_are_read() -> None:
    assert html("<div>" * 10_000 + "a").count("</div>") == 10_000


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- " * 30 + "a", 10, "lists and quotations may be 12 deep; these go deeper"),
        ("a\n\n" + "<a " * 20_000, 12, "more than 20 < are not closed"),
    ],
)
def test_text_that_is_too_deep_is_refused_in_words(text: str, line: int, words: str) -> None:
    with pytest.raises(Invalid) as caught:
        html(text)
    (problem,) = caught.value.problems
    assert (problem.code, problem.where, problem.message) == ("too-deep", Where(FILE, line), words)
    assert problem.hint
    assert unsafe(text) == []
    assert html("- a\n- b").count("<li>") == 2


PIECES = st.sampled_from(
    [
        *(
            "<",
            ">",
            "/",
            "=",
            '"',
            "'",
            "&",
            ";",
            "#",
            ":",
            "\\",
            "`",
            "*",
            "_",
            "[",
            "]",
            "(",
            ")",
            "!",
            "|",
            "-",
            "+",
        ),
        *(
            "\n",
            "\n\n",
            "  ",
            "\t",
            "\x00",
            "\x02",
            "\x03",
            "\ufeff",
            "\u202e",
            "1. ",
            "- ",
            "> ",
            "## ",
            "```\n",
        ),
        *(
            "<script>",
            "</script>",
            "<style>",
            "<svg ",
            "<math>",
            "<table>",
            "<td>",
            "<select>",
            "<!--",
            "-->",
            "<a ",
            "<p>",
        ),
        *(
            "<img ",
            "<h2 ",
            "<noscript>",
            "<template>",
            "<title>",
            "<iframe srcdoc=",
            "]]>",
            "<![CDATA[",
            "<?",
            "<!",
        ),
        *(
            "href=",
            "src=",
            "onerror=",
            "style=",
            "id=main_content",
            "javascript:",
            "data:",
            "&#106;",
            "&colon;",
            "//x",
        ),
        *("alert(1)", "https://a.example", "../hubs/x.md", "klzzwxh:0001", "wzxhzdk:0", "word", "é"),
    ]
)


@settings(max_examples=80, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200)))
def test_whatever_the_text_the_page_is_safe(text: str) -> None:
    try:
        drawn = html(text)
    except Invalid:
        return
    assert "<script" not in drawn.lower()
    page = html5lib.parse(
        f"<!DOCTYPE html><title>x</title><main>{drawn}</main><p>the rest</p>", namespaceHTMLElements=False
    )
    body = page.find("body")
    assert [each.tag for each in body] == ["main", "p"]
    for element in body.find("main").iter():
        assert element.tag in TAGS | ADDED | {"main"}
        for name, value in element.attrib.items():
            assert name in ATTRIBUTES.get(element.tag, set()) | EVERYWHERE | {"id"}
            if name == "id":
                assert re.fullmatch(r"h[2-6]", element.tag)
                assert re.fullmatch(r"[a-z0-9-]+", value)
            if name in ("href", "src"):
                assert not value or re.match(r"#|https?://|mailto:|tel:", value)
            if name == "src":
                assert not value or value.startswith(ADDRESS)


@settings(max_examples=80, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_what_is_taken_out_can_always_be_told(text: str) -> None:
    parts = unsafe(text)
    assert len(parts) == len(set(parts))
    assert all(isinstance(part, str) for part in parts)


@pytest.mark.parametrize("text", ["<h3><![# ", "<![CDATA[ x ]]>"])
def test_a_marked_section_is_unsafe_also_when_it_is_cut_off(text: str) -> None:
    assert unsafe(text) == ["<!["]
