from generator.importing.doubts import tell
from generator.importing.notes import Notes

LONG = "If you need reasonable adjustments, ask the HR team before you apply."


def test_lost_addresses_and_repeated_words_and_paragraphs_are_told(notes: Notes) -> None:
    tell(["Ask [email protected] today.", "Talk to a to a colleague.", LONG, LONG, "Short.", "Short."], notes)
    assert notes.look == [
        "An email address was lost here: “Ask [email protected] today.”. Type the real one.",
        "Words are repeated here: “Talk to a to a colleague.”.",
        f"A paragraph is there 2 times: “{LONG}”.",
    ]


def test_a_long_line_is_told_around_the_place(notes: Notes) -> None:
    tell([f"{'x' * 60} the the {'y' * 60}"], notes)
    assert notes.look[0].startswith("Words are repeated here: “…")
    assert notes.look[0].endswith("…”.")


def test_words_that_a_sentence_may_need_twice_are_not(notes: Notes) -> None:
    tell(["What we had had was that that is is enough."], notes)
    assert notes.look == []
