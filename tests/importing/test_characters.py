import pytest

from generator.importing.characters import cleaned
from generator.importing.notes import Notes


@pytest.mark.parametrize(
    ("typed", "clean", "said"),
    [
        ("Chief\xa0Officer\u202f1", "Chief Officer 1", "2 no-break spaces are plain spaces"),
        ("a\u200bb\u2060 x\u200d", "ab x", "3 signs of no width are gone"),
        ("resi\xadlience", "resilience", "1 soft hyphen is gone"),
        ("a\u202eb", "ab", "1 sign that turns text round is gone"),
        ("o\ufb03ce", "office", "1 sign for several letters is those letters"),
        ("don\x92t\x00", "don’t", "2 signs that nobody sees are put right"),
        ("&##128205; R&amp;D", "📍 R&D", "2 codes for characters are those characters"),
        ("M O P A C", "MOPAC", "1 heading spaced out letter by letter is closed up"),
        ("a\r\nb\rc\u2028d\te", "a\nb\nc\nd  e", ""),
        ("👩\u200d👧 क्\u200dष", "👩\u200d👧 क्\u200dष", ""),
    ],
)
def test_signs_that_nobody_means_are_put_right_and_counted(
    notes: Notes, typed: str, clean: str, said: str
) -> None:
    assert cleaned(typed, notes) == clean
    assert [line for line in notes.comments() if "  - " in line] == ([f"#   - {said}."] if said else [])


def test_what_nobody_can_tell_stays_and_is_told(notes: Notes) -> None:
    assert cleaned("&#xZZ;\nW H A T Y O U D O", notes) == "&#xZZ;\nW H A T Y O U D O"
    assert notes.look == [
        "“&#xZZ;” is a broken code for a character, and nobody can tell for which.",
        "“W H A T Y O U D O” is spaced out letter by letter: type its words.",
    ]


def test_in_markdown_a_whole_code_is_left_to_markdown(notes: Notes) -> None:
    assert cleaned("&pound;5 &amp;pound;5 &amp;lt;", notes, is_markdown=True) == "&pound;5 £5 &lt;"
