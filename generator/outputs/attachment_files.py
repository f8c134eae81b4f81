"""The documents that published pages link to."""

from collections.abc import Iterable

from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`attachments/<file>`, as they are."""
    yield from ((f"attachments/{name}", raw) for name, raw in site.attachments.items())
