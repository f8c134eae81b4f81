"""Files in, a site, files out, whatever was made before: `pipeline` says what has to be made at all."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from functools import partial
from types import ModuleType

from generator import content, legibility, references
from generator.content import Content
from generator.fields.dates import Written, meant
from generator.listing import Listing
from generator.memory import Memory, recent
from generator.palette import STYLE
from generator.problem import Gathered, Invalid, Problem, Where
from generator.settings import Settings
from generator.shelf import shelf
from generator.site import Site, survey
from generator.stand import stands
from generator.theme import Theme
from generator.tree import VACANCIES, File, Pieces, Tree, Within, joined

OUTPUTS = "generator.outputs"
Item = Callable[[Listing], str]
# The name of an output, the path of a file that it makes, and what is in it.
Named = tuple[str, str, bytes | Pieces]


def site_at(tree: Tree, as_of: datetime | Written, memory: Memory | None = None) -> Site:
    """The site that a project's files say at a moment; raises Invalid with every problem of every file."""
    memory = memory or Memory()
    said = content_of(tree, memory)
    assert said.settings
    return survey(said, meant(as_of, said.settings.timezone), memory)


def content_of(tree: Tree, memory: Memory | None = None) -> Content:
    """What a project's files say at any moment; raises Invalid with every problem of every file."""
    memory = memory or Memory()
    said, problems = content.read(tree, memory)
    employers = memory.together(said.organisations.values())
    gathered = Gathered()
    gathered.add(*problems, *references.references(said, memory))
    gathered.add(*memory.made(legibility.problems, tree[STYLE], employers))
    gathered.raise_any()
    return said


def read_ahead(
    tree: Tree, paths: Iterable[str], as_of: datetime | Written, memory: Memory
) -> Iterator[Listing]:
    """Some vacancies, so that they are remembered; what is wrong is told when all is read."""
    with suppress(Invalid):
        said = content_of(Within(tree, (*_all_but_vacancies(tree), *paths)), memory)
        assert said.settings
        yield from (stand.listing for stand in stands(said, meant(as_of, said.settings.timezone), memory))


@recent(1)
def _all_but_vacancies(tree: Tree) -> tuple[str, ...]:
    return tuple(path for path in tree if not path.startswith(VACANCIES))


def make(site: Site, theme: Theme) -> Iterator[File]:
    """Every file of the site, whole, one by one; raises Invalid where two outputs claim one path."""
    return ((path, joined(raw)) for _, path, raw in made_by(shelf(OUTPUTS), site, theme))


def made_by(outputs: Mapping[str, ModuleType], site: Site, theme: Theme) -> Iterator[Named]:
    """Every file that some outputs make, each after the name of its output; raises Invalid like `make`."""

    def item(name: str, listing: Listing) -> str:
        said: str = outputs[name].item(listing, site.settings, theme)
        return said

    claims = Claims(site)
    for listing in site.listings:
        for name, path, raw in of_listing(outputs, listing, site.settings, theme):
            claims.claim(path, name)
            yield name, path, raw
    for name, path, raw in of_site(outputs, site, theme, item):
        claims.claim(path, name)
        yield name, path, raw


def of_listing(
    outputs: Mapping[str, ModuleType], listing: Listing, settings: Settings, theme: Theme
) -> Iterator[Named]:
    """The files that are made of one vacancy alone."""
    for name, output in outputs.items():
        if hasattr(output, "each"):
            yield from ((name, path, raw) for path, raw in output.each(listing, settings, theme))


def of_site(
    outputs: Mapping[str, ModuleType], site: Site, theme: Theme, item: Callable[[str, Listing], str]
) -> Iterator[Named]:
    """The other files; `item` gives what the output of that name says of one vacancy."""
    for name, output in outputs.items():
        if hasattr(output, "listed"):
            files = output.listed(site, theme, partial(item, name))
        else:
            files = output.whole(site, theme) if hasattr(output, "whole") else ()
        yield from ((name, path, raw) for path, raw in files)


def wanted(outputs: Mapping[str, ModuleType], site: Site) -> dict[int, tuple[str, ...]]:
    """The names of the outputs that list a vacancy, by its identity as an object."""
    names: dict[int, tuple[str, ...]] = {}
    known: dict[tuple[str, ...], tuple[str, ...]] = {}
    for name, output in outputs.items():
        if hasattr(output, "among"):
            for listing in output.among(site):
                wanting = (*names.get(id(listing), ()), name)
                # Most are wanted by the same: one tuple stands for all.
                names[id(listing)] = known.setdefault(wanting, wanting)
    return names


class Claims:
    """Which paths outputs have taken."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._makers: dict[str, str] = {}

    def claim(self, path: str, name: str) -> None:
        """Take a path for the output of this name; raises Invalid where one has it."""
        folded = path.casefold()
        first = self._makers.get(folded)
        self._makers[path if folded == path else folded] = name
        if first:
            raise Invalid([_claimed_twice(self._site, path, (first, name))])


def _claimed_twice(site: Site, path: str, makers: tuple[str, str]) -> Problem:
    """Told at the page of content that took the address, where one did."""
    pages = {f"{page.slug}/index.html": page.document.path for page in site.pages}
    where = Where(pages.get(path, f"site/{path}"))
    first, second = (maker.replace("_", " ") for maker in makers)
    address = "/" + path.removesuffix("index.html")
    message = f"the address {address} is taken twice, by the site's {first} and its {second}"
    return Problem("address-taken", message, where, "Rename the file, so that it has an address of its own.")
