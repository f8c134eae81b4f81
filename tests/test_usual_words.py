"""Words that employers call usual for them."""

from collections.abc import Callable

import pytest

from generator.passages import Passage
from generator.site import Site
from generator.usual_words import is_usual, with_employers

EMPLOYER = "---\nname: Anytown Police\nusual_words: [police force, hand-held radio]\n---\n"
COUNTY = "---\nname: County Council\n---\n"
FILES = {
    "content/organisations/anytown.md": EMPLOYER,
    "content/organisations/county.md": COUNTY,
    "content/pages/help.md": "---\ntitle: Help\n---\n",
}


def test_each_text_comes_with_the_employers_whose_words_it_uses(site_of: Callable[..., Site]) -> None:
    found = {
        document.path.removeprefix("content/"): [each.slug for each in employers]
        for document, employers in with_employers(site_of(FILES))
    }
    assert found == {
        "site.md": ["anytown", "county"],
        "organisations/anytown.md": ["anytown"],
        "organisations/county.md": ["county"],
        "hubs/high-street.md": ["anytown", "county"],
        "pages/help.md": ["anytown", "county"],
        "vacancies/analyst.md": ["anytown"],
    }


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
