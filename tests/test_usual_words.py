"""Words that employers call usual for them."""

from collections.abc import Callable

import pytest

from generator.passages import Passage
from generator.site import Site
from generator.usual_words import is_usual

EMPLOYER = "---\nname: Anytown Police\nusual_words: [police force, hand-held radio]\n---\n"
FILES = {"content/organisations/anytown.md": EMPLOYER}


@pytest.mark.parametrize(
    ("text", "word", "usual"),
    [
        ("Join the Police Force", "force", True),
        ("Join the Police Force", "police", True),
        ("Join the Police Force", "join", False),
        ("A force for good", "force", False),
        ("Use a hand-held radio", "radio", True),
        ("force", "force", False),
    ],
)
def test_a_word_is_usual_within_a_phrase_of_the_employer(
    site_of: Callable[..., Site], text: str, word: str, usual: bool
) -> None:
    words = Passage("paragraph", text).words
    at = [each.text for each in words].index(word)
    assert is_usual(words, at, site_of(FILES).organisations) is usual
