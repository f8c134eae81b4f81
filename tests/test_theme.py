"""Templates and assets: what a project lays over the built-in ones, and what goes wrong with them."""

import json
from collections.abc import Callable
from typing import Any

import html5lib
import pytest

from generator.problem import Invalid, Where
from generator.site import Site
from generator.theme import Theme, paged, script_json
from generator.tree import Tree

STYLE = {"assets/style.css": b"p { color: #000 }"}


def theme(**templates: str) -> Theme:
    return Theme({**STYLE, **{f"templates/{name}.html": text.encode() for name, text in templates.items()}})


def test_a_page_in_a_folder_links_relative_to_itself(site_of: Callable[..., Site]) -> None:
    settings = site_of().settings
    links = '<a href="{{ settings.address }}closed/">c</a><a title="x" href="{{ settings.address }}">h</a>'
    links += '<link rel="canonical" href="{{ page.url }}"><link rel="stylesheet" href="{{ page.style }}">'
    drawn = theme(t=links)
    path, html = drawn.page("t.html", "hubs/high-street/", settings)
    assert path == "hubs/high-street/index.html"
    assert html.decode() == (
        '<a href="../../closed/">c</a><a title="x" href="../../">h</a>'
        '<link rel="canonical" href="https://jobs.example/careers/hubs/high-street/">'
        f'<link rel="stylesheet" href="../../{drawn.assets["style.css"]}">'
    )
    path, html = drawn.page("t.html", "", settings)
    assert path == "index.html"
    assert b'<a href="./closed/">' in html


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


def test_assets_are_named_by_their_digest_and_style_sheets_follow() -> None:
    tree: Tree = {
        "assets/style.css": (
            b"a { background: url('pictures/sky.svg') } b { background: url(data:x) } i { src: url(no.svg) }"
        ),
        "assets/pictures/sky.svg": b"<svg/>",
        "assets/pictures/more.css": b"a { background: url(sky.svg) }",
        "assets/LICENCE": b"free",
    }
    made = Theme(tree)
    files = dict(made.files)
    sky = made.assets["pictures/sky.svg"]
    assert files[sky] == b"<svg/>"
    assert sky.startswith("assets/pictures/sky-")
    style = files[made.assets["style.css"]].decode()
    assert f'url("{sky.removeprefix("assets/")}")' in style
    assert "url(data:x)" in style
    assert "url(no.svg)" in style
    assert f'url("{sky.rpartition("/")[2]}")' in files[made.assets["pictures/more.css"]].decode()
    assert made.assets["LICENCE"].startswith("assets/LICENCE-")
    changed = Theme({**tree, "assets/pictures/sky.svg": b"<svg></svg>"})
    assert changed.assets["style.css"] != made.assets["style.css"]


def test_items_in_pages() -> None:
    assert paged([1, 2, 3], 2) == [[1, 2], [3]]
    assert paged([], 2) == [()]
