"""Codes for characters that the page would show as they stand."""

import pytest

from generator.checks import entities
from tests.checks.told import Advise


@pytest.mark.parametrize(
    "body",
    [
        "Research &amp; development, &pound;40,000, &#163;40,000, &#x1F4CD;, caf&eacute;",
        "R&D; then Q&A; then M&S, AT&T and B&B",
        "print&copy services, cash &carry, Marks & Spencer",
        "[Search](https://anytown.example/?a=1&copy=2&lang=en&reg)",
        "Write `&foo;` and `&amp;nbsp;` in code.",
        "&#1 is no code",
    ],
)
def test_good_codes_and_plain_signs_are_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(entities, body) == []


@pytest.mark.parametrize(
    ("said", "fix"),
    [
        ("&##128205;", "📍"),
        ("&##x1F4CD", "📍"),
        ("&##0;", None),
        ("&amp;nbsp;", "&nbsp;"),
        ("&amp;amp;rsquo;", "’"),
        ("&amp;amp;", "&amp;"),
        ("&amp;#8217;", "’"),
        ("&nbsp", "&nbsp;"),
        ("&pound", "£"),
        ("&#8217", "’"),
        ("&#xZZ;", None),
        ("&#;", None),
        ("&#0;", None),
        ("&NBSP;", "&nbsp;"),
        ("&foo;", None),
    ],
)
def test_a_broken_code_is_told_and_corrected_where_certain(
    advise_body: Advise, said: str, fix: str | None
) -> None:
    (told,) = advise_body(entities, f"First.\n\nIn London {said} now")
    assert told.at == f"{said} now"
    assert told.problem.code == "broken-entity"
    assert said in told.problem.message
    assert told.fix == (f"In London {fix} now" if fix else "")


def test_a_code_inside_a_word_is_told_where_it_can_be_no_word(advise_body: Advise) -> None:
    found = advise_body(entities, "London&nbsp office, London&Nbsp; office, &copy 2026")
    assert [told.at[:6] for told in found] == ["&nbsp ", "&Nbsp;", "&copy "]


@pytest.mark.parametrize(
    ("typed", "at", "fix"),
    [
        ("Anytown &amp; Othertown", "&amp; Othertown", "Anytown & Othertown"),
        ("Mayor&#39;s Office", "&#39;s Office", "Mayor's Office"),
        ("Anytown&nbsp;office", "&nbsp;office", "Anytown office"),
        ("Note&#58; all day", "&#58; all day", '"Note: all day"'),
        ("'Anytown &amp; Othertown'", "&amp; Othertown'", '"Anytown & Othertown"'),
        ("Say &quot;quick", "&quot;quick", 'Say "quick'),
        ("In &foo; hours", "&foo; hours", ""),
    ],
)
def test_front_matter_takes_no_codes_at_all(advise_body: Advise, typed: str, at: str, fix: str) -> None:
    told = advise_body(entities, "Text.", working_arrangements=typed)[0]
    assert told.at == at
    assert told.fix == (f"working_arrangements: {fix}" if fix else "")


def test_in_a_text_of_several_lines_it_is_told_where_it_stands(advise_body: Advise) -> None:
    (told,) = advise_body(entities, "Text.", working_arrangements=">-\n  Some evenings\n  &amp; weekends")
    assert (told.at, told.fix) == ("&amp; weekends", "")


@pytest.mark.parametrize("field", ["statements", "ai_policy"])
def test_statements_are_markdown_and_take_codes(advise_body: Advise, field: str) -> None:
    text = "Research &amp; development"
    assert advise_body(entities, "Text.", **{field: text}) == []
    (told,) = advise_body(entities, "Text.", **{field: f"{text} &##8217;"})
    assert told.at == "&##8217;"


def test_an_address_in_front_matter_is_no_code(advise_body: Advise) -> None:
    apply = "https://apply.anytown.example/?job=1&copy=2"
    assert advise_body(entities, "Text.", apply=apply) == []
    (told,) = advise_body(entities, "Text.", apply=apply.replace("&", "&amp;"))
    assert told.fix == f'apply: "{apply}"'
