"""Templates and assets: what a project lays over the built-in ones, and what goes wrong with them."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import html5lib
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.fields.brand import Brand
from generator.problem import Invalid, Where
from generator.site import Site
from generator.theme import Theme, _relative, csp_hash, paged, script_json
from generator.tree import Tree

ASSETS = {"assets/icon.svg": b"<svg/>"}


def theme(**templates: str) -> Theme:
    return Theme({**ASSETS, **{f"templates/{name}.html": text.encode() for name, text in templates.items()}})


def test_a_page_in_a_folder_links_relative_to_itself(site_of: Callable[..., Site]) -> None:
    settings = site_of().settings
    links = '<a href="{{ settings.address }}closed/">c</a><a title="x" href="{{ settings.address }}">h</a>'
    links += (
        '<link rel="canonical" href="{{ page.url }}"><link rel="icon" href="{{ page.assets["icon.svg"] }}">'
    )
    drawn = theme(t=links)
    path, html = drawn.page("t.html", "hubs/high-street/", settings)
    assert path == "hubs/high-street/index.html"
    assert html.decode() == (
        '<a href="../../closed/">c</a><a title="x" href="../../">h</a>'
        '<link rel="canonical" href="https://jobs.example/careers/hubs/high-street/">'
        f'<link rel="icon" href="../../{drawn.files[0][0]}">'
    )
    path, html = drawn.page("t.html", "", settings)
    assert path == "index.html"
    assert b'<a href="./closed/">' in html


LINKS = st.sampled_from(
    (
        "<a ",
        "<img ",
        "<body>",
        "</a>",
        "<p ",
        'href="',
        'src="',
        'title="',
        '" ',
        '">',
        " ",
        "https://a.example/",
        "b",
    )
)


@given(st.lists(LINKS, max_size=12))
def test_links_are_found_wherever_they_stand_in_a_tag(pieces: list[str]) -> None:
    html = "".join(pieces)
    tags = re.findall("<[^<>]*", html)
    twice = any(len(re.findall('(?:href|src)="https://a', tag)) > 1 for tag in tags)
    head = html.partition("<body>")[0] if "<body>" in html else ""
    assume(not twice and "<a " not in head and "<img " not in head)
    every = r'(<(?:a|img) (?:[^<>]*? )?(?:href|src)=")https://a\.example/'
    plain = re.sub(every, r"\g<1>../", html)
    assert _relative(html.encode(), b"https://a.example/", b"../").decode() == plain


def test_a_page_that_is_shown_at_any_depth_links_from_the_root(site_of: Callable[..., Site]) -> None:
    path, html = theme(t='<a href="{{ settings.address }}">h</a>').page(
        "t.html", "404.html", site_of().settings
    )
    assert (path, html) == ("404.html", b'<a href="/careers/">h</a>')


def test_what_is_typed_is_escaped() -> None:
    assert theme(t="{{ x }}").draw("t.html", x="<b>&") == "&lt;b&gt;&amp;"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a\n{{ nothing }}", 2, "nothing"),
        ("a\n\n{% if %}", 3, "Expected an expression"),
        ("{{ 1 + 'a' }}", 1, "unsupported operand"),
        ("{% include 'gone.html' %}", 1, "gone.html"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_line(text: str, line: int, says: str) -> None:
    with pytest.raises(Invalid) as caught:
        theme(t=text).draw("t.html")
    (problem,) = caught.value.problems
    assert problem.code == "template"
    assert problem.where == Where("templates/t.html", line)
    assert says in problem.message


@pytest.mark.parametrize(
    ("call", "place"),
    [
        ("{{ two() }}", Where("templates/m.html")),
        ("{{ two(1, 2, 3) }}", Where("templates/t.html", 2)),
        ("{{ two(1, third=3) }}", Where("templates/t.html", 2)),
        ("{{ nothing(1) }}", Where("templates/t.html", 2)),
        ("{{ 1(2) }}", Where("templates/t.html", 2)),
        ("{{ kept(two) }}", Where("templates/m.html")),
        ("{{ kept(two, 1, 2, 3) }}", Where("templates/t.html", 2)),
    ],
)
def test_a_mistake_in_a_call_is_told_where_it_is(call: str, place: Where) -> None:
    macro = "{% macro two(first, second) %}{{ first }}{{ second }}{% endmacro %}"
    with pytest.raises(Invalid) as caught:
        theme(m=macro, t="{% from 'm.html' import two %}\n" + call).draw("t.html")
    assert [problem.where for problem in caught.value.problems] == [place]


def test_templates_need_not_be_compiled_again_by_the_next_theme() -> None:
    compiled: dict[str, bytes] = {}
    tree: Tree = {"templates/t.html": b"{{ x }}"}
    assert Theme(tree, compiled).draw("t.html", x="<") == "&lt;"
    ((name, made),) = compiled.items()
    assert Theme(tree, compiled).draw("t.html", x=">") == "&gt;"
    assert compiled[name] is made


def test_mistakes_are_seen_before_a_page_is_drawn() -> None:
    drawn = theme(sound="{{ nothing }}", open="\n{% if %}", end="{% endfor %}")
    assert [problem.where for problem in drawn.mistakes()] == [
        Where("templates/end.html", 1),
        Where("templates/open.html", 2),
    ]
    with pytest.raises(Invalid) as caught:
        drawn.draw("open.html")
    assert caught.value.problems[0] in drawn.mistakes()


def test_a_template_that_is_not_saved_as_utf_8_is_told() -> None:
    drawn = Theme({"templates/t.html": b"one\ncaf\xe9", "templates/t.html.old": b"\xe9"})
    with pytest.raises(Invalid) as caught:
        drawn.draw("t.html")
    assert caught.value.problems == tuple(drawn.mistakes())
    (problem,) = drawn.mistakes()
    assert problem.where == Where("templates/t.html", 2)
    assert problem.message == "the template cannot be drawn: it is not saved as UTF-8"


def test_a_template_that_is_missing_is_told() -> None:
    with pytest.raises(Invalid) as caught:
        theme().draw("gone.html")
    assert caught.value.problems[0].where == Where("templates/gone.html")


def test_a_bug_of_ours_inside_a_template_stays_a_bug() -> None:
    def broken() -> None:
        raise KeyError("ours")

    with pytest.raises(KeyError):
        theme(t="{{ f() }}").draw("t.html", f=broken)


def test_a_problem_of_the_content_passes_through_a_template() -> None:
    def too_deep() -> None:
        raise Invalid([])

    with pytest.raises(Invalid) as caught:
        theme(t="{{ f() }}").draw("t.html", f=too_deep)
    assert caught.value.problems == ()


def test_json_in_a_page_cannot_end_its_element() -> None:
    value = {"text": "</script><!-- & \u2028"}
    text = script_json(value)
    assert "<" not in text
    assert json.loads(text) == value
    page: Any = html5lib.parse(f"<script type=x>{text}</script><p>after", namespaceHTMLElements=False)
    assert page.find(".//p").text == "after"


def test_a_page_carries_its_style_with_links_from_where_it_lies(site_of: Callable[..., Site]) -> None:
    tree: Tree = {
        "assets/style.css": b"a { background: url(sky.svg) } b::after { content: '</style>' }",
        "assets/sky.svg": b"<svg/>",
        "templates/t.html": b"<style>{{ page.style }}</style>",
    }
    drawn = Theme(tree)
    ((sky, _),) = drawn.files
    _, html = drawn.page("t.html", "hubs/high-street/", site_of().settings)
    assert f'url("../../{sky}")' in html.decode()
    assert html.count(b"</style>") == 1
    _, root = drawn.page("t.html", "", site_of().settings)
    assert f'url("./{sky}")' in root.decode()


def test_a_security_policy_names_a_text_by_its_digest() -> None:
    # The example of the Content Security Policy standard, level 3, section 2.3.1.
    assert csp_hash("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


def test_items_in_pages() -> None:
    assert paged([1, 2, 3], 2) == [[1, 2], [3]]
    assert paged([], 2) == [()]


def test_the_main_colour_is_a_brand_s_or_the_main_employer_s_or_the_style_sheet_s(
    site_of: Callable[..., Site],
) -> None:
    own, main = (Brand({"brand": colour}, {"brand": "#9cc3e6"}) for colour in ("#1d3557", "#6a1b6a"))
    plain = site_of().settings
    branded = replace(plain, brand=main)
    drawn = Theme({"assets/style.css": b":root { --brand: #ABC }"})
    assert drawn.colour(own, branded) == drawn.colour(own, plain) == "#1d3557"
    assert drawn.colour(None, branded) == "#6a1b6a"
    assert drawn.colour(None, plain) == "#aabbcc"
    assert Theme({}).colour(None, plain) == "#000000"


def test_pictures_of_the_content_keep_their_place(site_of: Callable[..., Site]) -> None:
    files = {"content/attachments/map.svg": "<svg viewBox='0 0 40 30'/>", "content/attachments/a.txt": "a"}
    settings = site_of(files).settings
    drawn = theme(t="{{ html|safe }}")

    def page(html: str) -> str:
        return drawn.page("t.html", "", settings, html=html)[1].decode()

    address = f"{settings.address}attachments/"
    assert page(f'<img alt="A" src="{address}map.svg">') == (
        '<img width="40" height="30" alt="A" src="./attachments/map.svg">'
    )
    assert page(f'<img src="{address}map.svg" width="4">') == '<img src="./attachments/map.svg" width="4">'
    assert page(f'<img alt="a width=5" src="{address}map.svg">').startswith('<img width="40"')
    assert page(f'<img src="{address}gone.svg">') == '<img src="./attachments/gone.svg">'
