"""Quotation marks left over in front matter."""

import pytest

from generator.checks import quotes
from tests.checks.told import Advise


@pytest.mark.parametrize(
    ("typed", "at", "fix"),
    [
        ("“Some evenings", "“Some evenings", "Some evenings"),
        ("Some evenings”", "”", "Some evenings"),
        ('"“Some evenings: two"', '“Some evenings: two"', '"Some evenings: two"'),
        ("Some “evenings", "“evenings", ""),
        ('“Some "evenings', '“Some "evenings', ""),
        ("“Some” and “more", "“Some” and “more", ""),
        (">-\n  “Some evenings\n  and weekends”", "“Some evenings", ""),
    ],
)
def test_a_mark_without_a_partner_is_told(advise_body: Advise, typed: str, at: str, fix: str) -> None:
    (told,) = advise_body(quotes, working_arrangements=typed)
    assert (told.problem.code, told.at) == ("stray-quote", at)
    assert told.fix == (f"working_arrangements: {fix}" if fix else "")


@pytest.mark.parametrize(
    "typed",
    [
        "Some “evenings” and “weekends”",
        '"“Some evenings”"',
        "Some „Abende“",
        "|\n  “One.\n\n  “Two.”",
        "It’s some evenings",
    ],
)
def test_marks_with_partners_are_fine(advise_body: Advise, typed: str) -> None:
    assert advise_body(quotes, "A “body has its own.", working_arrangements=typed) == []
