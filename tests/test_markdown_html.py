"""The converter that passes over plain text, held against the converter that reads everything."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableExtension
from markdown.preprocessors import Preprocessor

from generator import prose
from generator.markdown_html import _markdown, markdown_html
from generator.outline import outlined
from generator.problem import Invalid, Where

ADDRESS = "https://jobs.example/"
PATH = "content/vacancies/analyst.md"
# Text of each kind that the sections of CommonMark 0.31 tell of, in words of our own.
EXAMPLES = [
    # 2.1 to 2.5: lines, tabs, unsafe characters, escapes, entities
    *(
        "a\tb\n\n\tc",
        "a\r\nb\rc",
        "a\0b",
        "\\*a\\* \\# \\' \\\" \\q \\\\",
        "&copy; &amp; &#65; &#x41; &#65 &x &y; '&nbsp;'",
    ),
    # 3: what comes first, blocks or marks
    *("- `a\n- b`", "# *a\nb*"),
    # 4.1 to 4.3: rules and headings
    *(
        "***\n---\n___",
        "- - -",
        "a\n***\nb",
        "+++",
        "--",
        "# a #\n## b ##\n####### c\n#d\n\\## e",
        "  ## a",
        "a # b",
    ),
    *("a\n=", "a *b*\nc\n---", "a\n  ---", "> a\n---", "- a\n---", "'a'\n==="),
    # 4.4 to 4.6: code, HTML
    *(
        "    a\n\n      b",
        "- a\n\n      b",
        "```\n'a' -- <b>\n\n*c*\n```",
        "~~~ ruby\na\n~~~",
        "```\na",
        "``\na\n``",
    ),
    *(
        "<table>\n<tr>\n\n'a'\n\n</tr>\n</table>",
        "<div>\n*a*\n\n*b*</div> 'c'",
        "<!-- a\n\nb -->\n'c'",
        "<b>a\n\nb</b>",
    ),
    # 4.7 to 4.9: definitions of links, paragraphs, empty lines
    *(
        "[a]: /b 'c'\n\n[a] and [A][] and [d][a]",
        "[a]\n\n[a]: <b c>",
        "- a\n\n[b]: /c\n\n- d",
        "- a\n\n[b]: /c\n  d",
        "a\n b\n  c",
        "a\n \n\n\nb\n",
    ),
    # 5: quotations and lists
    *("> # a\n> b\nc", "> a\n\n> b", "> - a\n> - 'b'", ">> a\n> b", "> a\n\n'b'\n\n> c", ">a"),
    *(
        "- a\n- b\n+ c\n* d",
        "1. a\n2. b\n3) c",
        "- a\n\n  b\n\n- c",
        "- a\n- \n- b",
        "1. a\n\n   - b\n\n   c\n2. d",
    ),
    *(
        "a\n- b",
        "a\n14. b",
        "14. a",
        "003. a",
        "- # a\n- b\n  ---\n  c",
        "- a\n\n\n- b\n\n'c'\n\n- d",
        "- a\n  > b\n- c",
    ),
    *("- a\n1. b\n- c", "- 'a'\n- *'b'*\n- \"c\"", "- a\n\ntext *b*\n\n- c\n\n  d", "1. - a", "- a\n\n    b"),
    # 6.1 to 6.3: code in a line, stress
    *(
        "`a` 'b' ``c`d`` `",
        "*a **b** c* __d__ e_f_g 'h*i*'",
        '*a\'b*"c"',
        "***a** b*",
        "**a\n\nb**",
        "* a *",
        "_'a'_",
    ),
    # 6.4 to 6.10: links, pictures, tags, breaks
    *("[a 'b'](/c \"d 'e'\") 'f'", "[a](<b c>)", "[a](b(c)d)", "![a *b*](/c)", "[![a](b)](c)", "[a]", "!a"),
    *(
        "<http://a.example/'b'> 'c'",
        "<a@b.example>",
        "<b>'a'</b> <br/> 'c'",
        "a <!-- 'b' --> 'c'",
        "a < b > c",
        "a  \n'b'",
    ),
    # tables, which are not CommonMark's
    *("| 'a' | b |\n|:--|--:|\n| *c* | \"d\" |\n\n'e'", "a|b\n-|-\n# c|d", "this | that"),
]


class _Outline(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return list(outlined(lines))


class _Lists(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        md.preprocessors.register(_Outline(md), "outline", 22)
        md.parser.blockprocessors.deregister("code")


@cache
def library() -> Markdown:
    """The converter as it would be without any of our paths past it."""
    tables = TableExtension(use_align_attribute=True)
    return Markdown(
        extensions=[tables, "sane_lists", "smarty", "fenced_code", _Lists()],
        tab_length=2,
        output_format="html",
    )


def is_the_same(text: str) -> bool:
    try:
        ours = prose.prose(text, ADDRESS, Where(PATH))
    except Invalid:
        return True
    html = library().reset().convert(text)
    told = prose._Unsafe()
    told.feed(html)
    told.close()
    assert prose.unsafe(text) == list(dict.fromkeys(told.parts))
    return ours == prose._with_headings(prose._safe(html, ADDRESS, PATH), prose.TOP)


@pytest.mark.parametrize("text", EXAMPLES, ids=repr)
def test_each_kind_of_text_alone_and_among_others(text: str) -> None:
    assert is_the_same(text)
    assert is_the_same(f"It's plain.\n\n{text}\n\n- 'a'\n- b\n\nc *d*")
    assert is_the_same(f"- a\n\n{text}\n\n- b\n\n{text}")


PIECES = st.sampled_from(
    [
        *(
            "'",
            '"',
            "--",
            "...",
            "`",
            "*",
            "**",
            "_",
            "[",
            "]",
            "(/x)",
            "!",
            "<",
            ">",
            "&",
            "&amp;",
            "&#65 ",
            "\\",
            "|",
        ),
        *(
            "- ",
            "1. ",
            "# ",
            "> ",
            "=",
            "---",
            "  ",
            "    ",
            "  \n",
            "\n",
            "\n",
            "\n\n",
            "\n\n",
            "\t",
            "\r",
            "\x02",
            "~~~\n",
        ),
        *(
            "<b>",
            "</b>",
            "<div>",
            "</div>",
            "[r]: /y\n",
            "a|b\n-|-\n",
            "```\n",
            "klzzwxh:0000\x03",
            "\xa0",
            "word",
            "é",
            "s",
            "80s",
        ),
    ]
)
BLOCKS = st.builds(
    "".join,
    st.lists(
        st.builds("{}{}".format, st.sampled_from(EXAMPLES), st.sampled_from(["\n", "\n\n"])), max_size=4
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=20).map("".join), BLOCKS))
def test_whatever_the_text_it_is_what_the_library_makes(text: str) -> None:
    assert is_the_same(text)


def test_what_the_library_took_out_of_a_text_is_left_to_it() -> None:
    assert "&rsquo;s" in markdown_html("*a* &copy;'s")
    assert "’s" in markdown_html("*a* b's")


def test_a_converter_for_code_is_made_for_text_that_has_some() -> None:
    _markdown.cache_clear()
    assert markdown_html("``a``") == "<p><code>a</code></p>"
    assert "fenced_code_block" not in _markdown(fenced=False).preprocessors
    assert markdown_html("~~~\na\n~~~") == "<pre><code>a\n</code></pre>"
    assert "fenced_code_block" in _markdown(fenced=True).preprocessors
