"""What crawlers may read (all of it), and where the site map is. Source: RFC 9309."""

from collections.abc import Iterable

from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`robots.txt`."""
    yield "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {site.settings.address}sitemap.xml\n".encode()
