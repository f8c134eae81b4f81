"""Phrases looked up in words: whole words, in any case, by one look at each word."""

from collections.abc import Iterable, Iterator, Sequence

from generator.passages import Passage, Word


class Phrases:
    """Phrases to look for; the last word of each may have an s. `lasts` are the words they end with."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            words = tuple(word.text for word in Passage("field", phrase).words)
            for form in (words, (*words[:-1], f"{words[-1]}s")):
                self._by_first.setdefault(form[0], []).append(form)
        self.lasts = frozenset(form[-1] for forms in self._by_first.values() for form in forms)

    def found(self, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Where each phrase stands among words: the place of its first word, and the one after its last."""
        for at, word in enumerate(words):
            for phrase in self._by_first.get(word.text, ()):
                end = at + len(phrase)
                if tuple(each.text for each in words[at:end]) == phrase:
                    yield at, end


def words_of(text: str) -> frozenset[str]:
    """The words of a text, to look each word up in."""
    return frozenset(word.text for word in Passage("field", text).words)
