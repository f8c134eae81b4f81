from generator.importing.addresses import addresses, untracked
from generator.importing.notes import Notes


def test_addresses_in_the_text_are_bare_of_what_tracks_people(notes: Notes) -> None:
    lines = [
        "See https://jobs.example/1?utm_source=a&id=7.",
        "See [us](https://mopac.example/?gclid=1)",
        "No.",
    ]
    assert untracked(lines, notes) == [
        "See https://jobs.example/1?id=7.",
        "See [us](https://mopac.example/)",
        "No.",
    ]
    assert list(notes.mended.values()) == [2]


def test_each_address_is_found_once_without_the_signs_around_it() -> None:
    lines = [
        "Ask (hr@mopac.example), or see https://jobs.example/1.",
        "See [https://jobs.example/1](https://jobs.example/1)",
    ]
    assert addresses(lines) == ["https://jobs.example/1", "hr@mopac.example"]
