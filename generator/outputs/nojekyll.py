"""The empty file that tells GitHub Pages to serve the site as it is."""

from collections.abc import Iterable

from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`.nojekyll`."""
    yield ".nojekyll", b""
