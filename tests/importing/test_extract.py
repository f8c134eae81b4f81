from generator.importing.extract import Extract, Fact
from generator.importing.notes import Notes


def test_an_extract_is_lines_and_what_is_known_of_them(notes: Notes) -> None:
    extract = Extract(["Text."], notes, facts=[Fact("grade", "7", "“Grade: 7”")])
    assert not extract.is_titled
    assert extract.facts[0].at == ()
