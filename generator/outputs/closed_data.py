"""The vacancies that have ended, when and why, so that other sites can take them down."""

from collections.abc import Iterable

from generator.open_data import data_file, ended
from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`closed.json`, newest first: also those whose pages are no longer kept."""
    listings = (*site.closed, *site.gone)
    yield data_file(site.settings, "closed.json", "closed vacancies", [ended(each) for each in listings])
