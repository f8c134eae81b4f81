"""The file of a new vacancy; the commands that write one show the rest."""

from generator.new_file import file_name


def test_a_file_name_made_from_a_title_is_short_enough_for_an_address() -> None:
    assert file_name(None, "½" * 75) == "12" * 50
