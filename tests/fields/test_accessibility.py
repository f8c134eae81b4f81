from datetime import date

from generator.fields.accessibility import Accessibility, AccessibilityKind
from generator.fields.candidate import Contact

from .reading import read, refusals


def test_the_facts_of_the_statement() -> None:
    typed = (
        "{status: Partially compliant, prepared: 22 November 2025, reviewed: 1 March 2026, "
        "tested: By keyboard., "
        "contact: a@b.example, known_problems: Older documents are scans.}"
    )
    assert read(AccessibilityKind(), typed) == Accessibility(
        "partially compliant",
        date(2025, 11, 22),
        date(2026, 3, 1),
        "By keyboard.",
        Contact(email="a@b.example"),
        ("Older documents are scans.",),
    )


def test_what_cannot_be_read_is_told_together() -> None:
    problems = refusals(AccessibilityKind(), "{status: good, prepared: 22 Novembre 2025}")
    assert [problem.code for problem in problems] == ["unknown-choice", "date"]
