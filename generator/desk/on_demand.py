"""The files of a site, each drawn when somebody asks for it: all of a large site would take minutes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import ModuleType
from typing import Any

from generator.listing import Listing
from generator.making import OUTPUTS, made_by, of_site
from generator.memory import Memory
from generator.settings import Settings
from generator.shelf import shelf
from generator.site import Site
from generator.theme import Theme
from generator.tree import Pieces, Tree, joined

FOLDER, PAGE = "vacancies/", "index.html"
# How many files are kept once they have been drawn.
MOST = 500
FEW = 2


@dataclass(frozen=True, slots=True)
class Makers:
    """Which outputs make the files of the site as a whole, found out on a site of a few vacancies.

    `forms` has the names of those that make paths of one form; `always` has the paths that are there whatever
    vacancies there are. `likely` is learned on the way: which of the outputs that each vacancy has made a
    file of this name.
    """

    forms: Mapping[str, frozenset[str]]
    always: frozenset[str]
    likely: dict[str, str] = field(default_factory=dict)


class _Undrawn(Theme):
    """A theme whose pages are empty, for who wants to know only which pages there are."""

    def draw(self, template: str, **values: Any) -> str:
        """Nothing."""
        return ""


def makers(site: Site, tree: Tree) -> Makers:
    """What makes the files of a site. Raises Invalid where two outputs claim one path, as a build does.

    A page shows one vacancy here, so that every list has a second page.
    """
    theme, settings = _Undrawn(tree), replace(site.settings, per_page=1)
    outputs = {name: output for name, output in _outputs().items() if not hasattr(output, "each")}
    few = replace(
        site, settings=settings, open=site.open[:FEW], closed=site.closed[:FEW], gone=site.gone[:FEW]
    )
    none = replace(few, open=(), closed=(), gone=())
    forms: dict[str, set[str]] = {}
    for name, path, _ in made_by(outputs, few, theme):
        forms.setdefault(_form(path), set()).add(name)
    always = frozenset(path for _, path, _ in made_by(outputs, none, theme))
    return Makers({form: frozenset(names) for form, names in forms.items()}, always)


@cache
def _outputs() -> Mapping[str, ModuleType]:
    """The shelf, which takes as long to look through as it takes to draw a page."""
    return shelf(OUTPUTS)


def _form(path: str) -> str:
    """A path with 0 for each number: `page/7/index.html` is made by what makes `page/2/index.html`."""
    return re.sub(r"\d+", "0", path)


class OnDemand(Mapping[str, bytes]):
    """What a build would make of a site, but for the record of the build, which has the digest of every file.

    Iterating gives the pages that somebody may want to link to, not every file.
    """

    def __init__(self, site: Site, theme: Theme, known: Makers, memory: Memory) -> None:
        self.site, self.theme, self.known, self._memory = site, theme, known, memory
        self._drawn: dict[str, bytes | None] = {}
        self._at = {name: listing for listing in site.listings for name in _names(listing)}

    def __getitem__(self, path: str) -> bytes:
        raw = self.file(path)
        if raw is None:
            raise KeyError(path)
        return raw

    def __contains__(self, path: object) -> bool:
        return path in self.known.always or (isinstance(path, str) and self.file(path) is not None)

    def __iter__(self) -> Iterator[str]:
        yield from self.known.always
        yield from (f"{FOLDER}{name}/{PAGE}" for name in self._at)

    def __len__(self) -> int:
        return len(self.known.always) + len(self._at)

    def file(self, path: str) -> bytes | None:
        """One file; None where there is none of this path. Raises Invalid where it cannot be drawn."""
        if len(self._drawn) > MOST:
            self._drawn.clear()
        if path not in self._drawn:
            for made, raw in self._made_for(path):
                if made == path or isinstance(raw, bytes):
                    self._drawn[made] = joined(raw)
                if made == path:
                    break
        return self._drawn.setdefault(path, None)

    def listing_at(self, path: str) -> Listing | None:
        """The vacancy in whose folder, new or old, a path lies."""
        return self._at.get(path.removeprefix(FOLDER).partition("/")[0]) if path.startswith(FOLDER) else None

    def _made_for(self, path: str) -> Iterator[tuple[str, bytes | Pieces]]:
        """Files of the outputs that may make a path, what is likely to make it first."""
        outputs = _outputs()
        listing = self.listing_at(path)
        if listing:
            each = {name: output for name, output in outputs.items() if hasattr(output, "each")}
            kind = path.removeprefix(listing.path)
            for name in sorted(each, key=lambda name: name != self.known.likely.get(kind)):
                for made, raw in each[name].each(listing, self.site.settings, self.theme):
                    self.known.likely[made.removeprefix(listing.path)] = name
                    yield made, raw
        for name in sorted(self.known.forms.get(_form(path), ())):
            for _, made, raw in of_site({name: outputs[name]}, self.site, self.theme, self._item):
                yield made, raw

    def _item(self, name: str, listing: Listing) -> str:
        """What the output of this name says of one vacancy, made again only where that has changed."""
        return self._memory.made(_said, name, self.site.settings, self.theme, listing.alone)


def _said(name: str, settings: Settings, theme: Theme, listing: Listing) -> str:
    said: str = _outputs()[name].item(listing, settings, theme)
    return said


def _names(listing: Listing) -> tuple[str, ...]:
    return (listing.vacancy.slug, *listing.vacancy.old_addresses)
