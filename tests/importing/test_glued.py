import pytest

from generator.importing.glued import MOST_LINES, without_others
from generator.importing.notes import Notes

OTHERS = ["Data Analyst", "Anytown Council", "Posted 2025-11-20", "View Details"]


@pytest.mark.parametrize("heading", ["## Recommended Jobs", "Similar jobs in London", "People also viewed"])
def test_adverts_below_such_a_heading_are_taken_out_and_told(notes: Notes, heading: str) -> None:
    lines = ["Lead a team.", heading, *OTHERS, *OTHERS, "Terms"]
    assert without_others(lines, notes) == ["Lead a team.", "Terms"]
    assert notes.lines == 9
    assert notes.taken[0].startswith(
        f"9 lines of other adverts, which were glued on: “{heading.strip('# ')}”, “Data"
    )
    assert notes.look == []


def test_they_end_where_the_text_goes_on(notes: Notes) -> None:
    text = [f"Sentence {number}." for number in range(MOST_LINES + 2)]
    lines = ["More opportunities at MOPAC", *OTHERS, *text, "View details"]
    assert without_others(lines, notes) == [*text, "View details"]


def test_a_heading_with_nothing_like_adverts_below_it_stays(notes: Notes) -> None:
    lines = ["Other jobs", "You may do other jobs too."]
    assert without_others(lines, notes) == lines
    assert notes.taken == []


def test_without_a_heading_nobody_can_tell_where_they_start(notes: Notes) -> None:
    lines = ["Lead a team.", *OTHERS]
    assert without_others(lines, notes) == lines
    assert "2 lines look like the ends of other adverts" in notes.look[0]
