from generator.importing.mastheads import without_mastheads
from generator.importing.notes import Notes

NAMES = ["mopac", "home office"]


def test_lines_with_the_title_or_an_employer_alone_are_taken_out(notes: Notes) -> None:
    lines = [
        "# MOPAC",
        "Policy Adviser",
        "Home Office",
        "- MOPAC",
        "MOPAC is in London.",
        "## Policy adviser",
    ]
    assert without_mastheads(lines, "Policy Adviser", NAMES, notes) == ["- MOPAC", "MOPAC is in London."]
    assert notes.taken == [
        "2 lines with the title alone: “Policy Adviser”, “Policy adviser”.",
        "2 lines with the name of an employer alone: “MOPAC”, “Home Office”.",
    ]


def test_of_a_line_at_the_top_of_each_page_the_first_stays(notes: Notes) -> None:
    lines = ["OFFICIAL", "One.", "OFFICIAL", "Two.", "OFFICIAL", "- yes", "- yes", "- yes"]
    assert without_mastheads(lines, "", NAMES, notes) == [
        "OFFICIAL",
        "One.",
        "Two.",
        "- yes",
        "- yes",
        "- yes",
    ]
    assert notes.taken == [
        "2 lines that are there three times or more, of which the first stayed: “OFFICIAL”, “OFFICIAL”."
    ]


def test_a_line_that_is_there_twice_is_told(notes: Notes) -> None:
    lines = ["## Interview", "One.", "## Interview", "Two."]
    assert without_mastheads(lines, "", NAMES, notes) == lines
    assert notes.look == ["“Interview” is there twice."]
