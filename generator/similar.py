"""Which open vacancies are like another: same employer, place, department, contract or words in the title."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import fields
from functools import cached_property, lru_cache
from itertools import islice
from operator import attrgetter
from typing import Any

from generator.listing import Listing, Summary
from generator.tree import slug

MOST = 4
# Beyond this many, vacancies that share one thing are too common for it to say much, and reading
# them all would make the work grow with the square of the number of vacancies.
MOST_SHARING = 50
SMALL_WORDS = frozenset(
    ("of", "and", "the", "for", "to", "in", "a", "an", "head", "senior", "officer", "manager")
)

ALL_BUT_LIKE = attrgetter(*(field.name for field in fields(Listing) if field.name != "like"))


def with_similar(listings: Sequence[Listing], pool: Sequence[Listing]) -> tuple[Listing, ...]:
    """The listings, each with up to four of the pool that share most with it, found when asked for."""
    nearest = _Pool(pool).nearest
    # `replace` would take twice as long, and the desk does this for every vacancy at every change.
    values: Iterator[tuple[Any, ...]] = ((*ALL_BUT_LIKE(each), nearest) for each in listings)
    return tuple(Listing(*each) for each in values)


class _Pool:
    """Open vacancies, and which of them have which trait, by their numbers."""

    def __init__(self, listings: Sequence[Listing]) -> None:
        self.listings = listings

    @cached_property
    def sharing(self) -> dict[str, list[int]]:
        """Those that have each trait; the first of them where there are too many."""
        sharing: dict[str, list[int]] = defaultdict(list)
        for number, listing in enumerate(self.listings):
            for trait in _traits(listing):
                if len(sharing[trait]) < MOST_SHARING:
                    sharing[trait].append(number)
        return dict(sharing)

    def nearest(self, listing: Listing) -> tuple[Summary, ...]:
        """What shares most with a vacancy, in short."""
        sharing = self.sharing
        shared = Counter(number for trait in _traits(listing) for number in sharing.get(trait, ()))
        ranked = sorted(shared, key=lambda number: (-shared[number], number))
        others = (self.listings[number] for number in ranked if self.listings[number].path != listing.path)
        return tuple(other.summary for other in islice(others, MOST))


def _traits(listing: Listing) -> Iterator[str]:
    vacancy = listing.vacancy
    yield f"organisation {vacancy.organisation}"
    yield from (f"hub {name}" for name in vacancy.hub_locations)
    if vacancy.department:
        yield f"department {vacancy.department.casefold()}"
    if vacancy.contract:
        yield f"contract {vacancy.contract.type}"
    yield from _words(vacancy.title)


@lru_cache(maxsize=2048)
def _words(title: str) -> tuple[str, ...]:
    words = set(slug(title).split("-")) - SMALL_WORDS
    return tuple(f"word {word}" for word in sorted(words) if word)
