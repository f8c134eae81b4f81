"""Lists and headings whose marks were typed by hand."""

import pytest

from generator.checks import typed_marks
from tests.checks.told import VACANCY, Advise


@pytest.mark.parametrize(
    ("body", "message", "fix"),
    [
        ("• Lead", "this line starts with •, which does not make a list", "- Lead"),
        ("Text\n  •\tLead\n\n  • Work\n", "2 lines start with •, which does not make a list", "  - Lead"),
        ("▪Lead\n▪Work\n▪Play", "3 lines start with ▪, which does not make a list", "- Lead"),
        ("- • Lead\n- • Work", "2 lines start with •, which does not make a list", "- Lead"),
        ("o Lead\no Work", "2 lines start with o, which does not make a list", "- Lead"),
        ("– Lead\n– Work", "2 lines start with –, which does not make a list", "- Lead"),
        ("\uf0b7 Lead", "this line starts with \uf0b7, which does not make a list", "- Lead"),
        ("> • Lead", "this line starts with •, which does not make a list", "> - Lead"),
        ("• Lead • Work", "this line starts with •, which does not make a list", ""),
    ],
)
def test_a_list_that_was_typed_is_told_once(advise_body: Advise, body: str, message: str, fix: str) -> None:
    (told,) = advise_body(typed_marks, body)
    assert (told.problem.code, told.problem.message, told.fix) == ("typed-bullet", message, fix)


@pytest.mark.parametrize(
    "body",
    [
        "- Lead\n- Work",
        "A • B",
        "– which is all",
        "So\no well",
        "`• x`",
        "’tis\n— said he",
        "out of it\noh no",
    ],
)
def test_other_lines_are_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(typed_marks, body) == []


def test_two_lists_are_told_apart(advise_body: Advise) -> None:
    found = advise_body(typed_marks, "• a\n• b\n\nThen:\n\n• c\n◦ d")
    assert [told.at for told in found] == ["• a", "• c", "◦ d"]


def test_a_sign_in_a_field_is_taken_out(advise_body: Advise) -> None:
    first, second = advise_body(typed_marks, benefits='["• A pension", "•Leave: 30 days"]')
    assert first.fix == 'benefits: ["A pension", "•Leave: 30 days"]'
    assert second.at == '•Leave: 30 days"]'


def test_a_field_in_markdown_is_read_as_a_text(advise: Advise) -> None:
    text = "---\nname: Anytown Police\nstatements:\n  equality: |\n    • We\n    • You\n---\n"
    (told,) = advise(typed_marks, {"content/organisations/anytown.md": text, VACANCY: ""})
    assert told.problem.message == "2 lines start with •, which does not make a list"


@pytest.mark.parametrize(
    ("body", "at", "fix"),
    [
        ("## M O P A C", "M O P A C", "## MOPAC"),
        ("**J O B   D E T A I L S**", "J O B   D E T A I L S**", "**JOB DETAILS**"),
        ("Work at LONDON.\n\nL O N D O N", "L O N D O N", "LONDON"),
        ("J O I N U S", "J O I N U S", ""),
        ("# J O B D E T A I L S #", "J O B D E T A I L S #", ""),
    ],
)
def test_letters_spaced_out_are_told(advise_body: Advise, body: str, at: str, fix: str) -> None:
    (told,) = advise_body(typed_marks, body)
    assert (told.problem.code, told.at, told.fix) == ("letter-spaced", at, fix)


@pytest.mark.parametrize("body", ["Plan A B C is best", "A B", "| A | B | C |", "I am", "MOPAC"])
def test_single_letters_in_a_text_are_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(typed_marks, body) == []


@pytest.mark.parametrize(
    ("body", "fix"),
    [
        ("**Your team**\n\nWe are six.", "## Your team"),
        ("Text.\n\n__Your team:__\n\n- Six people", "## Your team"),
        ("## Work\n**Your team**:\nWe are six.", "### Your team"),
        ("Work\n----\n\n***Your team***  \n\nSix.", "### Your team"),
        ("Work\n====\n\n**Your team**\n\nSix.", "## Your team"),
        ("<h5>Work</h5>\n\n###### Low\n\n<strong>Your team</strong>\n\nSix.", "###### Your team"),
        ("<H3>Work</H3>\n\n<b>Your team</b>\nSix.", "#### Your team"),
        ("**Stage 1**\n\nText.", "## Stage 1"),
    ],
)
def test_a_bold_line_over_a_text_becomes_a_heading(advise_body: Advise, body: str, fix: str) -> None:
    (told,) = advise_body(typed_marks, body)
    assert (told.problem.code, told.fix) == ("bold-heading", fix)


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("ABOUT THE ROLE", ""),
        ("BENEFITS:", ""),
        ("*Your team*", "## Your team"),
        ("_Your team:_", "## Your team"),
        ("*Your team*:", "## Your team"),
        ("<em>Your team</em>", "## Your team"),
    ],
)
def test_a_line_of_capitals_or_italics_over_a_text_is_told(advise_body: Advise, typed: str, fix: str) -> None:
    (told,) = advise_body(typed_marks, f"We are here.\n\n{typed}\n\nWe are six.")
    assert (told.problem.code, told.at, told.fix) == ("typed-heading", typed, fix)
    assert told.problem.hint.startswith("Start it with ##")


@pytest.mark.parametrize(
    "typed",
    [
        "IOPC",
        "SE1 2AB",
        "HIGH STREET\nANYTOWN",
        "VERY " * 10 + "LONG",
        "*Closing soon.*",
        "*Those who applied before need not*",
        "*Pay: good*",
        "<em> </em>",
        "## DETAILS",
        "BENEFITS\n\n## More",
        "*Benefits*\n\n## More",
        "*One* and _another_, 2 < 3",
    ],
)
def test_other_capitals_and_italics_are_fine(advise_body: Advise, typed: str) -> None:
    assert advise_body(typed_marks, f"We are here.\n\n{typed}\n\nWe are six.") == []


@pytest.mark.parametrize(
    "body",
    [
        "**You must apply online.**\n\nText.",
        "**Apply by 5pm on 4 May**\n\nText.",
        "**Pay: good**\n\nText.",
        "**[Apply](/x)**\n\nText.",
        "**HR team**  \nHigh Street",
        "**The last line**",
        "**A note**\n\n## Work\n\nText.",
        "Text\n**in the middle**\nof it.",
        "**Bold** text",
        "- **Lead**\n\nText.",
        "**" + "one " * 10 + "more**\n\nText.",
        "<b> </b>\n\nText.",
        "a __b__ <c>",
    ],
)
def test_emphasis_is_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(typed_marks, body) == []
