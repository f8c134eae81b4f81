"""Choices whose values are defined in words."""

from generator.fields.defined import Defined, Term, with_meanings

from .reading import shown, takes, told

TERMS = with_meanings({"NPPV 2": "Level 2", "none": "No vetting"}, {"NPPV 2": "The second.", "none": "-"})
KIND = Defined("vetting", TERMS)


def test_it_is_read_and_shown_as_any_choice() -> None:
    assert shown(KIND, "nppv-2") == "Level 2"
    assert told(KIND, "nppv-2") == "NPPV 2"
    assert not takes(KIND, "Level 2")


def test_every_value_has_its_definition_at_an_anchor() -> None:
    assert KIND.terms == (
        Term("NPPV 2", "Level 2", "The second.", "vetting-nppv-2"),
        Term("none", "No vetting", "-", "vetting-none"),
    )
    assert KIND.schema()["oneOf"][0] == {
        "const": "NPPV 2",
        "title": "Level 2",
        "description": "The second.",
        "$anchor": "vetting-nppv-2",
    }
