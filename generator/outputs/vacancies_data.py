"""The open vacancies as data, every field typed: `schemas/vacancies.json` says what each is."""

from collections.abc import Callable, Iterable

from generator.json_text import in_list
from generator.listing import Listing
from generator.open_data import data_file, whole_vacancy
from generator.settings import Settings
from generator.site import Site
from generator.theme import Theme
from generator.tree import Stream


def item(listing: Listing, settings: Settings, theme: Theme) -> str:
    """An open vacancy."""
    return in_list(whole_vacancy(listing))


def among(site: Site) -> Iterable[Listing]:
    """Those of which `item` is asked."""
    return site.open


def listed(site: Site, theme: Theme, item: Callable[[Listing], str]) -> Iterable[Stream]:
    """`vacancies.json`, in order of closing."""
    yield data_file(site.settings, "vacancies.json", "open vacancies", map(item, site.open))
