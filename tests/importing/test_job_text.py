from generator.importing.job_text import plain


def test_text_and_numbers_are_clean_text_and_all_else_is_nothing() -> None:
    assert plain(" R&amp;D\n Adviser\u200b ") == "R&D Adviser"
    assert plain(7) == "7"
    assert plain(None) == plain(["a"]) == ""
