"""What is taken out of a text for safety."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import unsafe_html
from generator.prose import unsafe
from tests.checks.told import Advise

PIECES = (
    *("[a](", "[a]: ", "[a][b]", "![b](", "\n", " ", ")", "(", "<", ">", "\\", "&", "&#106;", '"t"', "'"),
    *(
        "https://a.example/",
        "//a.example",
        "javascript:alert",
        "mailto:",
        "a.md",
        "#b",
        "/c",
        ":",
        "?",
        "=",
        "x",
    ),
)


@pytest.mark.parametrize(
    "body",
    [
        "Plain text, 1 < 2 & 3 > 2.",
        "[One](https://a.example/?a=1&b=2), [two](/hubs/high-street/), [three](mailto:a@b.example)",
        "[One][a] <https://a.example>\n\n[a]: /hubs/high-street/",
        '<abbr title="Metropolitan Police Service">MPS</abbr>',
        "`<script>`",
    ],
)
def test_what_stays_is_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(unsafe_html, body) == []


@pytest.mark.parametrize(
    ("body", "at", "says"),
    [
        ("Now <SCRIPT>x</script>", "<SCRIPT>x</script>", "<script> is not safe"),
        ("Dear <your name>", "<your name>", "<your> is not safe"),
        ("So <!-- hidden --> it is", "<!-- hidden --> it is", "<!-- is not safe"),
        ('A style <p STYLE="a">x</p>', 'STYLE="a">x</p>', "the attribute style"),
        ("Go [on](javascript:x)", "javascript:x)", 'the address "javascript:x"'),
        ("Go [on][a]\n\n[a]: javascript:x", "javascript:x", 'the address "javascript:x"'),
        ("See ![us](https://a.example/b.png)", "https://a.example/b.png)", "the address"),
        ("Go [on](java&#115;cript:x)", "First `<script>`.", 'the address "javascript:x"'),
    ],
)
def test_what_is_taken_out_is_told_at_its_place(advise_body: Advise, body: str, at: str, says: str) -> None:
    (told,) = advise_body(unsafe_html, f"First `<script>`.\n\n{body}")
    assert told.problem.code == "unsafe-html"
    assert says in told.problem.message
    assert told.at == at


@pytest.mark.parametrize(
    "body",
    [
        '<p class="MsoNormal">Text<o:p></o:p></p>',
        "<!--[if gte mso 9]><xml>\n<w:View>Normal</w:View>\n</xml><![endif]-->",
        '<span class="__cf_email__">[email protected]</span>',
    ],
)
def test_what_other_checks_tell_is_not_told_twice(advise_body: Advise, body: str) -> None:
    assert advise_body(unsafe_html, body) == []
    (told,) = advise_body(unsafe_html, f'{body}\n\n<p class="x">Text</p>')
    assert told.at.startswith('class="x"')


def test_each_place_is_told(advise_body: Advise) -> None:
    found = advise_body(unsafe_html, "<font>one</font>\n\n<fonts>two</fonts> <font>three</font>")
    assert [told.at[:12] for told in found] == ["<font>one</f", "<font>three<", "<fonts>two</"]


def test_text_nested_too_deeply_is_left_to_the_page(advise_body: Advise) -> None:
    assert advise_body(unsafe_html, f"{'- ' * 15_000}<b>", status="draft") == []


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_only_text_that_has_nothing_unsafe_is_passed_over(body: str) -> None:
    if unsafe(body):
        assert unsafe_html._may_be_unsafe(body)
