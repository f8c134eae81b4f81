"""Words that stand where something is still to be written."""

import pytest

from generator.checks import placeholders
from tests.checks.told import Advise


@pytest.mark.parametrize(
    "typed",
    [
        "[DRAFT]",
        "(draft)",
        "DRAFT",
        "[insert team name]",
        "[your name here]",
        "[XX]",
        "[To be completed]",
        "Insert job title here",
        "TBC",
        "tba",
        "XX people",
        "£XX,XXX",
        "XX/XX/2026",
        "lorem ipsum dolor",
        "{{salary}}",
        "DD/MM/YYYY",
    ],
)
def test_what_is_still_to_be_written_is_told(advise_body: Advise, typed: str) -> None:
    (told,) = advise_body(placeholders, f"First.\n\nYou will have {typed} and more TBC.")
    assert told.problem.code == "placeholder"
    assert told.at.lstrip("£").startswith(typed.lstrip("£"))
    assert (told.line, told.fix) == (11, "")
    (told,) = advise_body(placeholders, working_arrangements=f'"Rota: {typed}"')
    assert told.line == 8


@pytest.mark.parametrize("field", ["salary", "grade"])
def test_a_value_that_is_nothing_else_is_told(advise_body: Advise, field: str) -> None:
    (told,) = advise_body(placeholders, **{field: "TBC"})
    assert told.at == "TBC"


@pytest.mark.parametrize(
    "body",
    [
        "Draft your answers outside the portal. We draft laws.",
        "The date of the interview is to be confirmed.",
        "You insert figures and then put them here. The plan is\nto be agreed by all.",
        "See [Your team](/your-team/), [insert][a] and schedule XX.\n\n[add]: /add/",
        "See https://anytown.example/tbc and tbc@anytown.example, size XXL.",
        "In code: `TBC`, `[DRAFT]`",
        "So <!-- TBC\nand TBC --> it is",
        "Use [square] brackets",
    ],
)
def test_what_is_written_is_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(placeholders, body) == []


def test_a_stage_whose_date_is_to_be_confirmed_is_fine(advise_body: Advise) -> None:
    stages = "\n  - Interview: to be confirmed"
    assert advise_body(placeholders, stages=stages) == []


@pytest.mark.parametrize("typed", ["To be confirmed.", "- to be agreed", "## Hours\n\nTo be decided"])
def test_on_a_line_of_the_text_the_same_words_are_told(advise_body: Advise, typed: str) -> None:
    (told,) = advise_body(placeholders, f"Text.\n\n{typed}\n\nText.")
    assert told.at.lower().startswith("to be ")


def test_the_words_are_quoted_and_a_draft_need_only_be_deleted(advise_body: Advise) -> None:
    (told,) = advise_body(placeholders, "[DRAFT] text")
    assert told.problem.message == '"[DRAFT]" stands where something is still to be written'
    assert told.problem.hint == "Delete it when the text is ready."


def test_a_statement_on_several_lines_is_told_where_it_stands(advise: Advise) -> None:
    path = "content/organisations/anytown.md"
    statement = "statements:\n  equality: |\n    We welcome all.\n\n    Write to [insert name]."
    (told,) = advise(placeholders, {path: f"---\nname: Anytown Police\n{statement}\n---\n"})
    assert (told.path, told.line, told.at) == (path, 7, "[insert name].")
