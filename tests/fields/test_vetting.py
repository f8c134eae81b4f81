import re

import pytest

from generator.fields.vetting import VETTING, Vetting, VettingKind

from .reading import read, refusal, shown, told

LEVELS = [
    ("security checks", "Security checks"),
    ("BPSS", "Baseline Personnel Security Standard (BPSS)"),
    ("AC", "Accreditation Check (AC)"),
    ("CTC", "Counter-Terrorist Check (CTC)"),
    ("SC", "Security Check (SC)"),
    ("eSC", "Enhanced Security Check (eSC)"),
    ("DV", "Developed Vetting (DV)"),
    ("eDV", "Enhanced Developed Vetting (eDV)"),
    ("RV", "Recruitment Vetting (RV)"),
    ("MV", "Management Vetting (MV)"),
    ("NPPV 1", "Non-Police Personnel Vetting level 1 (NPPV 1)"),
    ("NPPV 2 abbreviated", "Non-Police Personnel Vetting level 2, abbreviated (NPPV 2)"),
    ("NPPV 2 full", "Non-Police Personnel Vetting level 2, full (NPPV 2)"),
    ("NPPV 3", "Non-Police Personnel Vetting level 3 (NPPV 3)"),
]


@pytest.mark.parametrize(("level", "says"), LEVELS)
def test_every_level_is_expanded_in_words(level: str, says: str) -> None:
    assert read(VettingKind(), level) == Vetting(level)
    assert shown(VettingKind(), level.lower()) == says
    assert Vetting(level).meaning.endswith(".")


def test_there_is_no_other_level() -> None:
    assert list(VETTING) == [level for level, _ in LEVELS]


@pytest.mark.parametrize("level", VETTING)
def test_no_meaning_says_how_long_vetting_takes_or_lasts(level: str) -> None:
    assert not re.search(r"\b(year|month|week|day)s?\b", Vetting(level).meaning)


def test_bpss_is_not_called_a_clearance() -> None:
    assert Vetting("BPSS").meaning.startswith("A standard, not a clearance: ")


def test_a_level_may_have_a_note() -> None:
    typed = "{level: SC, note: You can start before it ends.}"
    assert read(VettingKind(), typed) == Vetting("SC", "You can start before it ends.")


@pytest.mark.parametrize(
    ("typed", "hint", "fix"),
    [
        ("Security Check", "Did you mean security checks or SC?", ""),
        ("NPPV 2", "Did you mean NPPV 2 abbreviated or NPPV 2 full?", ""),
        ("Developed Vetting", "Did you mean DV?", "field: DV"),
        ("NPPV 4", "", ""),
        ("vetted", "", ""),
    ],
)
def test_a_near_miss_is_suggested_only_where_it_is_certain(typed: str, hint: str, fix: str) -> None:
    problem = refusal(VettingKind(), typed)
    assert (problem.code, problem.hint, problem.fix) == ("unknown-choice", hint, fix)


def test_as_data_it_is_a_level_that_the_schema_defines() -> None:
    assert told(VettingKind(), "{level: nppv 2 full, note: Before you start.}") == {
        "level": "NPPV 2 full",
        "note": "Before you start.",
    }
    terms = {term.anchor: (term.name, term.meaning) for term in VettingKind.choice.terms}
    assert list(terms.values()) == list(VETTING.values())
    assert terms["vetting-sc"][0] == "Security Check (SC)"
