"""The page about the data: which files there are, what may be done with them, and what their values mean."""

from collections.abc import Iterable

from generator.open_data import FOLDER
from generator.parts import Link
from generator.site import Site
from generator.terms import FAMILIES
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`schemas/`, where every term has its anchor as id, as it has in the schema."""
    settings = site.settings
    trail = [Link("Home", settings.address), Link("About the data", settings.address + FOLDER)]
    yield theme.page("data.html", FOLDER, settings, families=FAMILIES, trail=trail)
