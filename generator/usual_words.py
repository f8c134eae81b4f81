"""The words that employers call usual for what they do, so that no advice speaks of them."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator.organisation import Organisation
from generator.passages import Passage, Word


def is_usual(words: Sequence[Word], at: int, employers: Iterable[Organisation]) -> bool:
    """Whether the word at a place belongs to a phrase that one of the employers calls usual."""
    for phrase in (_split(usual) for employer in employers for usual in employer.usual_words):
        for start in range(max(0, at - len(phrase) + 1), at + 1):
            if tuple(word.text for word in words[start : start + len(phrase)]) == phrase:
                return True
    return False


@lru_cache(maxsize=1024)
def _split(phrase: str) -> tuple[str, ...]:
    return tuple(word.text for word in Passage("field", phrase).words)
