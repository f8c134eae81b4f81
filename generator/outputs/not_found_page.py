"""The page for addresses that do not exist."""

from collections.abc import Iterable

from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`404.html`, which GitHub Pages shows in place of a missing page."""
    yield theme.page("not_found.html", "404.html", site.settings)
