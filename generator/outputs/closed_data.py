"""The vacancies that have ended, when and why, so that other sites can take them down."""

from collections.abc import Callable, Iterable

from generator.json_text import in_list
from generator.listing import Listing
from generator.open_data import data_file, ended
from generator.settings import Settings
from generator.site import Site
from generator.theme import Theme
from generator.tree import Stream


def item(listing: Listing, settings: Settings, theme: Theme) -> str:
    """A vacancy that has ended."""
    return in_list(ended(listing))


def among(site: Site) -> Iterable[Listing]:
    """Those of which `item` is asked."""
    return (*site.closed, *site.gone)


def listed(site: Site, theme: Theme, item: Callable[[Listing], str]) -> Iterable[Stream]:
    """`closed.json`, newest first: also those whose pages are no longer kept."""
    yield data_file(site.settings, "closed.json", "closed vacancies", map(item, among(site)))
