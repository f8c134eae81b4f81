"""Which open vacancies are like another: same employer, place, department, contract or words in the title."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from generator.listing import Listing, Summary
from generator.tree import slug

MOST = 4
# Beyond this many, vacancies that share one thing are too common for it to say much, and reading
# them all would make the work grow with the square of the number of vacancies.
MOST_SHARING = 50
SMALL_WORDS = frozenset(
    ("of", "and", "the", "for", "to", "in", "a", "an", "head", "senior", "officer", "manager")
)


def with_similar(listings: Sequence[Listing], pool: Sequence[Listing]) -> tuple[Listing, ...]:
    """The listings, each with up to four of the pool that share most with it."""
    sharing: dict[str, list[int]] = defaultdict(list)
    for number, listing in enumerate(pool):
        for trait in _traits(listing):
            if len(sharing[trait]) < MOST_SHARING:
                sharing[trait].append(number)
    return tuple(replace(each, similar=_nearest(each, pool, sharing)) for each in listings)


def _nearest(listing: Listing, pool: Sequence[Listing], sharing: dict[str, list[int]]) -> tuple[Summary, ...]:
    shared = Counter(number for trait in _traits(listing) for number in sharing.get(trait, ()))
    ranked = sorted(shared, key=lambda number: (-shared[number], number))
    others = (pool[number] for number in ranked if pool[number].path != listing.path)
    return tuple(other.summary for other in islice(others, MOST))


def _traits(listing: Listing) -> Iterator[str]:
    vacancy = listing.vacancy
    yield f"organisation {vacancy.organisation}"
    yield from (f"hub {name}" for name in vacancy.hub_locations)
    if vacancy.department:
        yield f"department {vacancy.department.casefold()}"
    if vacancy.contract:
        yield f"contract {vacancy.contract.type}"
    words = set(slug(vacancy.title).split("-")) - SMALL_WORDS
    yield from (f"word {word}" for word in sorted(words) if word)
