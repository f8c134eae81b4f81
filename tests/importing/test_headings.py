import pytest

from generator.importing.headings import headed, tell_tops
from generator.importing.notes import Notes

LONG = "You will lead a team that is responsible for strategic advice and for internal governance."


@pytest.mark.parametrize(
    ("below", "line"),
    [
        (LONG, "What you will do"),
        ("- lead a team", "Who are we?"),
        ("You will:", "WHAT YOU WILL DO"),
        ("We are MOPAC.", "Staff (all grades)"),
        ("London", "**About the role**"),
        ("London", "**Skills, knowledge and experience**"),
    ],
)
def test_a_short_line_with_text_below_it_is_a_heading(notes: Notes, below: str, line: str) -> None:
    assert headed([line, below], notes) == [f"## {line.strip('*')}", below]
    assert notes.look == [f"These short lines, with text below them, became headings: “{line.strip('*')}”."]


@pytest.mark.parametrize(
    ("below", "line"),
    [
        (LONG, "You will:"),
        (LONG, "lead a team"),
        (LONG, "We keep London safe."),
        (LONG, "Salary: £41,580"),
        (LONG, "Write to hr@mopac.example"),
        (LONG, "This line has rather more than the eight words of headings"),
        ("SE1 0LL", "Union Street"),
        ("## Next", "Union Street"),
        ("", "London"),
        (LONG, "- Lead a team"),
        (LONG, "To apply, write to us"),
        (LONG, "Apply [on our site](/apply)"),
    ],
)
def test_another_line_is_none(notes: Notes, below: str, line: str) -> None:
    lines = [line, below] if below else [line]
    assert headed(lines, notes) == lines
    assert notes.look == []


def test_levels_start_below_the_title_and_skip_none(notes: Notes) -> None:
    lines = ["# One", "### Two", "What we do", LONG, "###### Three", "#### **Four**", "#### __Five__"]
    assert headed(lines, notes) == [
        "## One", "### Two", "## What we do", LONG, "### Three", "### Four", "### Five",
    ]  # fmt: skip


def test_headings_that_all_lie_deep_are_lifted(notes: Notes) -> None:
    assert headed(["#### One", "##### Two"], notes) == ["## One", "### Two"]


def test_several_headings_at_the_level_of_the_title_are_told(notes: Notes) -> None:
    tell_tops(["# One", "## Two"], notes)
    assert notes.look == []
    tell_tops(["# One", "# Two"], notes)
    assert notes.look == ["2 headings were at the level of the title: “One”, “Two”."]
