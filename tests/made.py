"""What many tests make, made once."""

from collections.abc import Iterator
from functools import cache
from types import ModuleType

from generator.listing import Listing
from generator.site import Site
from generator.theme import Theme
from generator.tree import File, Pieces, Target, Tree, joined


@cache
def theme_from(files: tuple[File, ...]) -> Theme:
    """A theme, whose templates are compiled once."""
    return Theme(dict(files))


def theme_of(tree: Tree) -> Theme:
    """The theme of a project."""
    return theme_from(tuple(item for item in tree.items() if not item[0].startswith("content/")))


def files_of(output: ModuleType, site: Site, theme: Theme) -> dict[str, bytes]:
    """The files that an output makes of what it says of each vacancy, whole; it asks of those it names."""
    asked: dict[int, Listing] = {}

    def item(listing: Listing) -> str:
        asked[id(listing)] = listing
        return str(output.item(listing, site.settings, theme))

    made = {path: joined(raw) for path, raw in output.listed(site, theme, item)}
    among = [id(listing) for listing in output.among(site)]
    assert sorted(among) == sorted(asked)
    return made


class InMemory(Target):
    """Where the files of a build go that nobody wants on the disk."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def add(self, path: str, raw: bytes | Pieces) -> None:
        self.files[path] = joined(raw)

    def __getitem__(self, path: str) -> bytes:
        return self.files[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)
