"""Phrases looked up in words."""

from generator.passages import Passage
from generator.phrases import Phrases, words_of

PHRASES = Phrases(("recent graduate", "digital native", "energetic"))


def test_each_phrase_is_found_with_its_words_and_with_an_s() -> None:
    words = Passage("paragraph", "Energetic recent Graduates, digital natives, digital people, recent").words
    found = [[word.text for word in words[start:end]] for start, end in PHRASES.found(words)]
    assert found == [["energetic"], ["recent", "graduates"], ["digital", "natives"]]


def test_the_last_words_tell_soon_where_no_phrase_is() -> None:
    assert PHRASES.lasts == words_of("graduate graduates native natives energetic energetics")
