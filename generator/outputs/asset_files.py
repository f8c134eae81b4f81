"""The theme's style sheet, pictures and logos, named by digest so that a copy can be kept for ever."""

from collections.abc import Iterable

from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`assets/<name>-<digest>.<ending>`."""
    yield from theme.files
