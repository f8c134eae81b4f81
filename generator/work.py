"""One build under way: what it makes, what it remembers of earlier ones, and what others do of it."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cached_property, partial
from hashlib import sha256
from itertools import chain
from math import inf
from types import ModuleType
from typing import Any, cast

from generator.advising import advise, look_ahead
from generator.build_record import NAME as RECORD
from generator.build_record import record, redated
from generator.cache import Cache, Store
from generator.fields.dates import Written, meant
from generator.items import Items
from generator.listing import Listing
from generator.made import Made, Standing, plain
from generator.making import OUTPUTS, Claims, of_listing, of_site, read_ahead, site_at, wanted
from generator.memory import Memory
from generator.problem import Invalid, in_order
from generator.shelf import shelf
from generator.site import Site
from generator.theme import Theme
from generator.tree import VACANCIES, Pieces, Target, Tree, standing_for
from generator.ways import Linked

THEME = ("templates/", "assets/")
# What is asked of every file of content and every vacancy: nothing more is loaded for that.
AT_HAND = {
    "Document": ("path", "employer"),
    "Vacancy": (
        *("slug", "document", "title", "old_addresses", "organisation", "partner_organisations"),
        *("hub_locations", "posted", "updates", "status", "language"),
    ),
}
# What is asked once of every vacancy, for the next of these or for what is put together of all.
PASSING = frozenset({"Life", "Stand", "_Said"})
# From so many vacancies on, other processes are worth starting. They make the files of so many vacancies at a
# time, and read all in so many shares or more: of a larger one, values would have to be loaded again.
MANY, SHARE, READERS, MOST_READ = 24, 16, 8, 64
COMPILED, SHORT = b"templates, compiled", b"short"
# The files that were made of a vacancy: the name of the output, the path, the SHA-256 of each, and its links.
MadeOf = tuple[tuple[str, str, bytes, bytes], ...]


class Work:
    """One build under way: what it makes, and what it remembers. Other processes do shares of it."""

    def __init__(self, tree: Tree, as_of: datetime | Written, target: Target, packs: Store | None) -> None:
        self.tree, self.as_of, self.target, self.packs = tree, as_of, target, packs
        self.memory = Cache(packs, AT_HAND, PASSING) if packs else Memory()
        self.digests: dict[str, bytes] = {}
        self._keys: dict[int, bytes] = {}
        self._shorts: dict[bytes, bytes] = {}

    def __reduce__(self) -> Any:
        return Work, (self.tree, self.as_of, self.target, self.packs)

    @cached_property
    def site(self) -> Site:
        """Everything as it stands; raises Invalid."""
        return site_at(self.tree, self.as_of, self.memory)

    @cached_property
    def listings(self) -> Sequence[Listing]:
        """Every vacancy: those that have a page first."""
        return (*self.site.listings, *self.site.gone, *self.site.unpublished)

    @cached_property
    def wanted(self) -> Mapping[int, tuple[str, ...]]:
        """The names of the outputs that list a vacancy, by its identity as an object."""
        return wanted(self.outputs, self.site)

    @cached_property
    def outputs(self) -> Mapping[str, ModuleType]:
        """Every output by its name."""
        return shelf(OUTPUTS)

    @cached_property
    def linked(self) -> Linked:
        """The files that are made, whose pages need not be read for their links."""
        return Linked(self.target)

    @cached_property
    def theme(self) -> Theme:
        """What pages are drawn with."""
        return Theme(self.tree, self.compiled)

    @cached_property
    def compiled(self) -> dict[str, bytes]:
        """What templates were compiled to."""
        return (self.cache and self.cache.recall(COMPILED)) or {}

    @property
    def cache(self) -> Cache | None:
        """The memory, where it outlives the run."""
        return self.memory if isinstance(self.memory, Cache) else None

    @cached_property
    def items(self) -> Items:
        """What lists said of each vacancy."""
        assert self.cache
        return Items(self.cache)

    @cached_property
    def around(self) -> bytes:
        """What stands for all that a vacancy's files are made of besides the vacancy."""
        theme = [(path, self.tree[path]) for path in self.tree if path.startswith(THEME)]
        assert self.cache
        return self.cache.digest(tuple(self.outputs), self.site.settings, *theme)

    def made(self, new: Collection[str], inputs: Mapping[str, bytes], step: Callable[[int], None]) -> Made:
        """The whole; the files in `new` were not there before, and `inputs` are the digests of all."""
        try:
            self.read(new)
            self.make(step)
            return self.finish(inputs)
        except Invalid as invalid:
            return Made(None, in_order(invalid.problems))
        finally:
            if self.cache:
                self.cache.close()

    def read(self, new: Collection[str]) -> None:
        """Have new vacancies read in shares, by other processes where it can be: all is remembered then."""
        paths = sorted(path for path in new if path.startswith(VACANCIES))
        if self.packs and len(paths) >= MANY:
            from generator.workers import cores

            count = max(READERS, -(-len(paths) // MOST_READ))
            shares = [paths[start::count] for start in range(count)]
            list(self._shared(_read, shares) if cores() > 1 else map(partial(_read, self), shares))

    def make(self, step: Callable[[int], None]) -> None:
        """Make every file but the record; raises Invalid."""
        claims, before = Claims(self.site), len(self.compiled)
        for made in self._of_listings():
            for name, path, digest, links in made:
                claims.claim(path, name)
                self.digests[path] = digest
                self.linked.note(path, links)
            step(len(made))
        for name, path, raw in of_site(self.outputs, self.site, self.theme, self.item):
            claims.claim(path, name)
            self._put(path, raw)
            self.linked.note(path, self.linked.links(path, raw))
            step(1)
        if self.cache and len(self.compiled) > before:
            self.cache.remember(COMPILED, self.compiled)
        self._keys.clear()  # nobody asks for them any more, and there may be many

    def _of_listings(self) -> Iterator[MadeOf]:
        """The files of each vacancy; what is not remembered, or does not stand as it was left, is made."""
        stand = [self._standing(listing) for listing in self.listings]
        self._shorts.clear()
        made = self._made([number for number, stands in enumerate(stand) if not stands])
        for number, stands in enumerate(stand):
            # Recalled once more, since all of them would fill the memory; what was lost since then is made.
            files = self._recalled(self.listings[number]) if stands else next(made)
            yield self.made_of(number) if files is None else files

    def _made(self, numbers: Sequence[int]) -> Iterator[MadeOf]:
        """The files of vacancies, by number, made now; the first here, with all that is loaded for it."""
        shares = [numbers[:1], *(numbers[start : start + SHARE] for start in range(1, len(numbers), SHARE))]
        alone = 1 if self.packs and len(numbers) >= MANY else len(shares)
        for share in shares[:alone]:
            yield from _make(self, share)
        yield from chain.from_iterable(self._shared(_make, shares[alone:]))

    def _shared(self, work: "Callable[[Work, Any], Any]", shares: Sequence[Any]) -> Iterator[Any]:
        from generator.workers import shared

        return shared(work, shares, self) if shares else iter(())

    def begin(self, number: int) -> None:
        """Get ready in another process."""
        assert self.packs
        self.packs.branch(number)
        self.target.hand_over()  # what the first process knows already

    def hand_over(self) -> Any:
        """What the first process is to know of the files and values that came in this one."""
        assert self.packs
        return self.target.hand_over(), self.packs.hand_over()

    def take_over(self, handed: Any) -> None:
        """Know of the files and values that came in another process."""
        assert self.packs
        self.target.take_over(handed[0])
        self.packs.take_over(handed[1])

    def _recalled(self, listing: Listing) -> MadeOf | None:
        """The files of a vacancy that were made before."""
        return cast("MadeOf | None", self.cache.recall(self._key(listing))) if self.cache else None

    def _standing(self, listing: Listing) -> bool:
        """Whether the files of a vacancy were made before, and all stand as they were left."""
        made = self._recalled(listing)
        return made is not None and all(self.target.keep(path, digest) for _, path, digest, _ in made)

    def made_of(self, number: int) -> MadeOf:
        """Make the files of a vacancy that has a page, and what lists say of it."""
        listing, paged = self.listings[number], number < len(self.site.listings)
        named = of_listing(self.outputs, listing, self.site.settings, self.theme) if paged else ()
        made = tuple(
            (name, path, self._put(path, raw), self.linked.links(path, raw)) for name, path, raw in named
        )
        if self.cache:
            names = self.wanted.get(id(listing), ())
            key, said = self._key(listing), {name: self._said(name, listing) for name in names}
            self.cache.remember(key, made)
            self.items.keep(key, said)
        return made

    def item(self, name: str, listing: Listing) -> str:
        """What the output of this name says of one vacancy where it lists many."""
        said = self.items.find(self._key(listing), name) if self.cache else None
        return self._said(name, listing) if said is None else said

    def _said(self, name: str, listing: Listing) -> str:
        said: str = self.outputs[name].item(listing, self.site.settings, self.theme)
        return said

    def _key(self, listing: Listing) -> bytes:
        """What stands for all that is made of a vacancy: itself, those like it, and what is around them."""
        if id(listing) not in self._keys:
            assert self.cache
            like = [self.short(each) for each in listing.like(listing)]
            names = self.wanted.get(id(listing), ())
            itself = self.cache.key(listing.alone)
            self._keys[id(listing)] = self.cache.digest(self.around, itself, like, names)
        return self._keys[id(listing)]

    def short(self, listing: Listing) -> bytes:
        """What stands for what pages of others show of a vacancy."""
        assert self.cache
        key = self.cache.key(listing.alone) + SHORT
        if key not in self._shorts:
            short = self.cache.recall(key)
            if short is None:
                short = self.cache.digest(listing.summary)
                self.cache.remember(key, short)
            self._shorts[key] = short
        return self._shorts[key]

    def _put(self, path: str, raw: bytes | Pieces) -> bytes:
        """Have a file in the target, and return its SHA-256."""
        if isinstance(raw, bytes):
            self.digests[path] = sha256(raw).digest()
            if not self.target.keep(path, self.digests[path]):
                self.target.add(path, raw)
        else:
            self.target.add(path, self._passing(path, raw))
        return self.digests[path]

    def _passing(self, path: str, pieces: Pieces) -> Iterator[bytes]:
        """The pieces as they pass, none of which is held."""
        digest = sha256()
        for piece in pieces:
            digest.update(piece)
            yield piece
        self.digests[path] = digest.digest()

    def finish(self, inputs: Mapping[str, bytes]) -> Made:
        """Make the record, and find the advice; the whole is what the next run may answer with."""
        zone, change = self.site.settings.timezone, self.site.next_change
        at = meant(self.as_of, zone).astimezone(zone)
        raw = record(self.site, self.digests, partial(standing_for, self.tree), at)
        self._put(RECORD, raw)
        standing = Standing(len(self.site.open), change.astimezone(zone) if change else None)
        advice = in_order(advise(self.site, self.linked, self.memory))
        tomorrow = (at + timedelta(days=1)).replace(hour=0, minute=0, second=0)
        until = min(change.timestamp() if change else inf, tomorrow.timestamp())
        undated = sha256(redated(raw, None)).digest()
        made = Made(standing, advice, self.digests)
        answer = (inputs, self.digests, zone.key, at.timestamp(), until, undated, plain(made))
        return made._replace(answer=answer)


def _read(work: Work, paths: Collection[str]) -> None:
    """Read a share of the vacancies beside all other files; what is wrong is told when everything is read."""
    for listing in read_ahead(work.tree, paths, work.as_of, work.memory):
        work.short(listing)


def _make(work: Work, numbers: Sequence[int]) -> list[MadeOf]:
    """Make the files of a share of the vacancies, and find the advice on them while they are at hand."""
    made = [work.made_of(number) for number in numbers]
    gone = set(map(id, work.site.gone))
    listings = (work.listings[number] for number in numbers)
    look_ahead(work.site, [each for each in listings if id(each) not in gone], work.memory)
    return made
