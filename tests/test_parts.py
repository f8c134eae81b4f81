"""Sections and parts as plain HTML, for readers that draw nothing else."""

import pytest

from generator.parts import (
    Action,
    Bullets,
    Heading,
    Html,
    Item,
    Link,
    Numbered,
    Paragraph,
    Part,
    Row,
    Section,
    Terms,
    html_of,
)

NASTY = "<b>\"Tom\" & 'Jo'</b>"
ESCAPED = "&lt;b&gt;&quot;Tom&quot; &amp; &#x27;Jo&#x27;&lt;/b&gt;"


def html(part: Part) -> str:
    return html_of([Section("", "", (part,))])


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (Heading("Vetting"), "<h3>Vetting</h3>"),
        (Paragraph(("Send your CV.",)), "<p>Send your CV.</p>"),
        (
            Paragraph(("Contact ", Link("HR", "mailto:hr@police.example"), ".")),
            '<p>Contact <a href="mailto:hr@police.example">HR</a>.</p>',
        ),
        (Bullets((("A CV",), ("A letter",))), "<ul><li>A CV</li><li>A letter</li></ul>"),
        (
            Terms((Row("Grade", ("7",)), Row("Hub", (Link("High Street", "https://jobs.example/hub/"),)))),
            '<ul><li>Grade: 7</li><li>Hub: <a href="https://jobs.example/hub/">High Street</a></li></ul>',
        ),
        (
            Numbered("timeline", (Item("Test"), Item("Interview"))),
            "<ol><li>Test</li><li>Interview</li></ol>",
        ),
        (
            Action(Link("Apply", "https://apply.example/?job=1&from=site")),
            '<p><a href="https://apply.example/?job=1&amp;from=site">Apply</a></p>',
        ),
        (Html("<p>Made <em>safe</em> before.</p>"), "<p>Made <em>safe</em> before.</p>"),
    ],
)
def test_each_kind_of_part(part: Part, expected: str) -> None:
    assert html(part) == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (Item("Why this job?"), "Why this job?"),
        (Item("Why this job?", "Lead question"), "Why this job? (Lead question)"),
        (Item("Interview", fact="12 January 2026"), "Interview<br>12 January 2026"),
        (Item("Interview", details=("In person", "Bring a pen.")), "Interview<br>In person<br>Bring a pen."),
        (
            Item("Why?", "Lead question", "Up to 250 words.", ("Be brief.",)),
            "Why? (Lead question)<br>Up to 250 words.<br>Be brief.",
        ),
    ],
)
def test_an_item_with_its_label_its_fact_and_its_details(item: Item, expected: str) -> None:
    assert html(Numbered("questions", (item,))) == f"<ol><li>{expected}</li></ol>"


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (Heading(NASTY), f"<h3>{ESCAPED}</h3>"),
        (Paragraph((NASTY,)), f"<p>{ESCAPED}</p>"),
        (Bullets(((NASTY,),)), f"<ul><li>{ESCAPED}</li></ul>"),
        (Terms((Row(NASTY, (NASTY,)),)), f"<ul><li>{ESCAPED}: {ESCAPED}</li></ul>"),
        (
            Numbered("questions", (Item(NASTY, NASTY, NASTY, (NASTY,)),)),
            f"<ol><li>{ESCAPED} ({ESCAPED})<br>{ESCAPED}<br>{ESCAPED}</li></ol>",
        ),
        (Action(Link(NASTY, NASTY)), f'<p><a href="{ESCAPED}">{ESCAPED}</a></p>'),
    ],
)
def test_text_is_escaped_wherever_it_stands(part: Part, expected: str) -> None:
    assert html(part) == expected


def test_sections_have_their_headings_and_the_opening_text_has_none() -> None:
    sections = (
        Section("", "", (Html("<p>Welcome.</p>"),)),
        Section("section_benefits", "Pay & benefits", (Paragraph(("Leave.",)), Paragraph(("Pension.",)))),
    )
    assert html_of(sections).splitlines() == [
        "<p>Welcome.</p>",
        "<h2>Pay &amp; benefits</h2>",
        "<p>Leave.</p>",
        "<p>Pension.</p>",
    ]


def test_no_sections_are_no_text() -> None:
    assert html_of(()) == ""


@pytest.mark.parametrize(
    ("text", "href", "bare"),
    [
        ("hr@police.example", "mailto:hr@police.example", True),
        ("https://police.example", "https://police.example", True),
        ("Email us", "mailto:hr@police.example", False),
        ("pack", "https://police.example/pack", False),
    ],
)
def test_a_link_may_be_its_own_address(text: str, href: str, bare: bool) -> None:
    assert Link(text, href).is_bare is bare


@pytest.mark.parametrize(
    ("text", "href", "plain"),
    [
        ("Our plan", "https://police.example/plan", "Our plan (https://police.example/plan)"),
        ("https://police.example/", "https://police.example/", "https://police.example/"),
        ("police.example/", "https://police.example/", "police.example/"),
        ("hr@police.example", "mailto:hr@police.example", "hr@police.example"),
        ("Write to hr@police.example", "mailto:hr@police.example", "Write to hr@police.example"),
        ("Email us", "mailto:hr@police.example", "Email us (hr@police.example)"),
        ("+44 (0)20 7946 0000", "tel:+442079460000", "+44 (0)20 7946 0000"),
        ("Ring us", "tel:02079460000", "Ring us (02079460000)"),
        ("", "https://police.example/plan", "https://police.example/plan"),
        ("Words", "", "Words"),
    ],
)
def test_a_link_in_plain_text_has_its_address_once(text: str, href: str, plain: str) -> None:
    assert Link(text, href).plain == plain
