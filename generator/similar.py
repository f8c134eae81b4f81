"""Which open vacancies are like another: same employer, place, department, contract or words in the title."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain

from generator.listing import Listing
from generator.memory import Memory
from generator.tree import slug
from generator.vacancy import Vacancy

MOST = 4
# Beyond this many, vacancies that share one thing are too common for it to say much, and reading
# them all would make the work grow with the square of the number of vacancies.
MOST_SHARING = 50
# To find it for all at once pays where more than so many are asked for: the desk draws a page or two.
FEW = 16
SMALL_WORDS = frozenset(
    ("of", "and", "the", "for", "to", "in", "a", "an", "head", "senior", "officer", "manager")
)


def with_similar(
    listings: Sequence[Listing], pool: Sequence[Listing], memory: Memory | None = None
) -> tuple[Listing, ...]:
    """The listings, each with up to four of the pool that share most with it, found when asked for."""
    like = _Like(listings, pool, memory or Memory())
    return tuple(_with(like, each) for each in listings)


def _with(like: "_Like", listing: Listing) -> Listing:
    """As `replace` does it, in a tenth of the time: the desk does this for every vacancy at every change."""
    other = object.__new__(Listing)
    vars(other).update(vars(listing), like=like, bare=listing)
    vars(other).pop("similar", None)
    return other


class _Like:
    """Finds what is like one of some listings in a pool; once a few have asked, for all at once.

    What all have in common with each other is remembered, as most changes to an advert do not touch it.
    """

    def __init__(self, listings: Sequence[Listing], pool: Sequence[Listing], memory: Memory) -> None:
        self._listings, self._pool, self._memory, self._asked = listings, pool, memory, 0

    def __call__(self, listing: Listing) -> tuple[Listing, ...]:
        self._asked += 1
        found = self._all[listing.path] if self._asked > FEW else self._among.nearest(_row(listing))
        return tuple(self._pool[int(number)] for number in found.split())

    @cached_property
    def _among(self) -> "_Among":
        return _Among([_row(each) for each in self._pool])

    @cached_property
    def _all(self) -> Mapping[str, str]:
        asking, among = ("\n".join(map(_row, each)) for each in (self._listings, self._pool))
        found = self._memory.made(_nearest, asking, among).split("\n")
        return dict(zip((each.path for each in self._listings), found, strict=True))


def _row(listing: Listing) -> str:
    """What is to know of a vacancy: its path, and then its traits."""
    return f"{listing.path}\t{listing.traits}"


def _nearest(asking: str, among: str) -> str:
    """The numbers of what is like each of some rows, on a line each."""
    pool = _Among(among.split("\n"))
    return "\n".join(map(pool.nearest, asking.split("\n")))


class _Among:
    """The rows of open vacancies, and the numbers of those that have each trait."""

    def __init__(self, rows: Sequence[str]) -> None:
        self._paths = []
        self._sharing: dict[str, list[int]] = defaultdict(list)
        for number, row in enumerate(rows):
            path, *traits = row.split("\t")
            self._paths.append(path)
            for trait in traits:
                # The first of them, where there are too many.
                if len(self._sharing[trait]) < MOST_SHARING:
                    self._sharing[trait].append(number)

    def nearest(self, row: str) -> str:
        """The numbers of those that share most with a vacancy."""
        path, *traits = row.split("\t")
        size, sharing = len(self._paths), self._sharing
        numbers = chain.from_iterable(sharing[trait] for trait in traits if trait in sharing)
        # The most that is shared, and then the first, is the least of these.
        ranked = sorted(number - size * shared for number, shared in Counter(numbers).items())
        found = [rank % size for rank in ranked[: MOST + 1]]
        return " ".join([str(number) for number in found if self._paths[number] != path][:MOST])


def traits(vacancy: Vacancy) -> str:
    """What another vacancy may have in common with it, parted by tabs: as one text, since there are many."""
    return "\t".join(_traits(vacancy))


def _traits(vacancy: Vacancy) -> Iterator[str]:
    yield f"organisation {vacancy.organisation}"
    yield from (f"hub {name}" for name in vacancy.hub_locations)
    if vacancy.department:
        yield f"department {' '.join(vacancy.department.casefold().split())}"
    if vacancy.contract:
        yield f"contract {vacancy.contract.type}"
    yield from _words(vacancy.title)


@lru_cache(maxsize=2048)
def _words(title: str) -> tuple[str, ...]:
    words = set(slug(title).split("-")) - SMALL_WORDS
    return tuple(f"word {word}" for word in sorted(words) if word)
