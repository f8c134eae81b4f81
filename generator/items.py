"""What lists say of each vacancy, remembered: a million small values would fill the memory with their keys.

So all of one vacancy are one value, but for long texts, which would be read again for each of the others.
"""

from collections.abc import Mapping

from generator.cache import Cache

ITEMS = b"items"
# A text of so many signs is long.
LONG = 4_000
# Several lists ask for them, one after the other: they are held for so many vacancies, up to 30 KB for each.
MOST = 1_000


class Items:
    """The texts by what stands for a vacancy, and the name of the output that lists it."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._held: dict[bytes, Mapping[str, str]] = {}

    def keep(self, key: bytes, said: Mapping[str, str]) -> None:
        """Remember what all outputs say of a vacancy."""
        short = {name: text for name, text in said.items() if len(text) < LONG}
        self._cache.remember(key + ITEMS, short)
        for name in said.keys() - short:
            self._cache.remember(key + ITEMS + name.encode(), said[name])

    def find(self, key: bytes, name: str) -> str | None:
        """What the output of this name says of a vacancy; None where that is not known."""
        short = self._held.get(key)
        if short is None:
            short = self._cache.recall(key + ITEMS) or {}
            if len(self._held) < MOST:
                self._held[key] = short
        said: str | None = short.get(name)
        return self._cache.recall(key + ITEMS + name.encode()) if said is None else said
