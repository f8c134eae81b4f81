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
