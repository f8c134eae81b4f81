from generator.importing.notes import LOOK, MENDED, MOST_SENTENCES, TAKEN, Notes, quoted, shortened


def test_comments_are_by_what_an_author_must_do_and_say_each_thing_once(notes: Notes) -> None:
    assert list(notes.comments()) == []
    notes.look += ["The title is doubtful.", "The title is doubtful."]
    notes.take(["Apply now", "[Share](https://board.example/share)"], "with buttons")
    notes.take([], "with nothing")
    notes.mend(1, "sign is gone", "signs are gone")
    notes.mend(2, "date is mended", "dates are mended")
    notes.mend(0, "word is gone", "words are gone")
    assert notes.places == 1
    assert notes.lines == 2
    assert list(notes.comments()) == [
        f"# {LOOK}",
        "#   - The title is doubtful.",
        f"# {TAKEN}",
        "#   - 2 lines with buttons: “Apply now”, “Share” (leads to https://board.example/share).",
        f"# {MENDED}",
        "#   - 1 sign is gone.",
        "#   - 2 dates are mended.",
    ]


def test_notes_of_a_part_join_those_of_the_whole(notes: Notes) -> None:
    part = Notes(["Look."], lines=1)
    part.mend(2, "sign is gone", "signs are gone")
    notes.mend(1, "sign is gone", "signs are gone")
    notes.add(part)
    assert list(notes.comments())[1::2] == ["#   - Look.", "#   - 3 signs are gone."]
    assert notes.lines == 1


def test_of_very_many_the_first_are_told_and_the_rest_are_counted(notes: Notes) -> None:
    notes.look += [f"Look at {number}." for number in range(MOST_SENTENCES + 3)]
    assert list(notes.comments())[-1] == "#   - There are 3 more of this kind."
    assert quoted(["a", "b", "c", "d", "e", "f", "g"]) == "“a”, “b”, “c”, “d”, “e” and 2 more"


def test_a_quotation_is_short_and_can_be_printed() -> None:
    assert shortened("a\tb\x1bc\n d") == "a b\ufffdc d"
    assert shortened("word " * 40) == f"{('word ' * 24)[:119]}…"
