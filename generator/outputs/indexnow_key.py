"""The file that shows search engines that an IndexNow key is the site's own (indexnow.org)."""

from collections.abc import Iterable

from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`<key>.txt`, which holds the key, if there is one."""
    key = site.settings.indexnow_key
    if key:
        yield f"{key}.txt", key.encode()
