"""Templates draw what plain Jinja draws, and what is compiled once need not be compiled again."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from generator.templating import escape, jinja

# Every way in which a template can call, escape and be imported.
TEMPLATES = {
    "base.html": """{% import "macros.html" as m %}
<title>{% block title %}{{ name }}{% endblock %}</title>
{% block main %}{% endblock %}
{{ m.two(name, "<b>") }}{{ m.two(name) }}{{ m.two(second=name, first="a") }}
""",
    "page.html": """{% extends "base.html" %}
{% import "macros.html" as m %}
{% from "macros.html" import two as pair %}
{% set name = text %}
{% block main %}
{% for each in items %}
{{ loop.index }}{{ pair(each, m.two(each)) }}{{ m["two"](each) }}{{ each|safe }}{{ (each ~ "<")|e }}
{% endfor %}
{{ m.all(text, 1, b=text) }}{% call m.framed(text) %}{{ text }}<i>{% endcall %}
{% set kept_as = namespace() %}
{% autoescape false %}{{ text }}{{ m.two(text) }}{% set kept_as.raw = m.two(text) %}{% endautoescape %}
{{ kept_as.raw }}
{{ number }}{% if text is string and number is not string %}text{% endif %}{{ items.nothing|default("no") }}
{{ said.text }}{{ said.text.upper() }}{{ m.one.name }}{{ kept_as.raw.nothing is defined }}{{ "a".upper() }}
{{ number }}{{ none }}{{ [text] }}{{ dict(a=text)["a"] }}{{ "a".join([text, text]) }}{{ super() }}
{% endblock %}
""",
    "macros.html": """{% macro one(first) %}({{ first }}){% endmacro %}
{% macro two(first, second="'") %}
{{ one(first) }}{% if second %}-{{ second }}{% endif %}

{% endmacro %}
{% macro all(first) %}{{ first }}{{ varargs }}{{ kwargs["b"] }}{% endmacro %}
{% macro framed(first) %}<div>{{ caller() }}{{ first }}</div>{% endmacro %}
""",
}


def ours(templates: dict[str, str], compiled: dict[str, bytes] | None = None) -> Environment:
    def load(name: str) -> tuple[str, str, None] | None:
        return (templates[name], f"templates/{name}", None) if name in templates else None

    return jinja(load, {"shout": str.upper}, compiled)


PLAIN = Environment(
    loader=DictLoader(TEMPLATES),
    undefined=StrictUndefined,
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)
QUICK = ours(TEMPLATES)
TEXTS = (
    st.text("<>&'\"a \n’", max_size=6) | st.text(max_size=6) | st.builds(Markup, st.text("<a", max_size=3))
)


def test_an_example_is_what_plain_jinja_draws() -> None:
    said = {
        "text": "<'",
        "items": ["&", Markup("<b>"), 7],
        "number": 1.5,
        "none": None,
        "said": {"text": "<i>"},
    }
    assert QUICK.get_template("page.html").render(said) == PLAIN.get_template("page.html").render(said)
    assert escape("<'") == "&lt;&#39;"
    assert escape(Markup("<b>")) == "<b>"
    assert escape(7) == "7"


@settings(max_examples=25)
@given(text=TEXTS, items=st.lists(TEXTS | st.integers(), max_size=3))
def test_a_page_is_what_plain_jinja_draws(text: str, items: list[Any]) -> None:
    said = {"text": text, "items": items, "number": 1.5, "none": None, "said": {"text": "<i>"}}
    assert QUICK.get_template("page.html").render(said) == PLAIN.get_template("page.html").render(said)


@settings(max_examples=50)
@given(TEXTS)
def test_text_is_escaped_as_markupsafe_escapes_it(text: str) -> None:
    assert escape(text) == Markup.escape(text)


def test_what_is_the_same_around_many_pages_is_drawn_once() -> None:
    class Counter:
        """How often it was drawn."""

        drawn = 0

        def __str__(self) -> str:
            self.drawn += 1
            return f"<{self.drawn}>"

    text = "{% macro m(x, y) %}{{ x }}{{ y }}{% endmacro %}{{ kept(m, x, y) }}"
    template, counter = ours({"t.html": text}).get_template("t.html"), Counter()
    macros: Any = ours({"m.html": "{% macro m(x) %}{{ x }}{% endmacro %}"}).get_template("m.html").module
    assert template.render(x=counter, y="a") == "&lt;1&gt;a"
    kept: Any = ours({}).globals["kept"]
    assert kept(macros.m, counter) == kept(macros.m, counter) == "&lt;2&gt;"
    assert kept(macros.m, "b") == "b"


def test_what_was_compiled_is_used_for_the_same_text_only() -> None:
    compiled: dict[str, bytes] = {}
    assert ours({"t.html": "{{ 'a'|shout }}"}, compiled).get_template("t.html").render() == "A"
    ((name, made),) = compiled.items()
    assert ours({"t.html": "{{ 'b'|shout }}"}, compiled).get_template("t.html").render() == "B"
    assert compiled[name] != made
    compiled[name] = made.replace(b"shout", b"upper")
    assert ours({"t.html": "{{ 'a'|shout }}"}, compiled).get_template("t.html").render() == "A"
    assert b"shout" not in compiled[name], "it was taken, not compiled again"


def test_what_was_compiled_by_another_program_is_only_missed() -> None:
    compiled: dict[str, bytes] = {}
    ours({"t.html": "a"}, compiled).get_template("t.html")
    compiled = dict.fromkeys(compiled, b"j2 from another Python")
    assert ours({"t.html": "a"}, compiled).get_template("t.html").render() == "a"
