"""The file that tells GitHub Pages that a site has a domain of its own."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`CNAME`, one line with the host, if the whole of a named host that is not GitHub's is the site's."""
    host = urlsplit(site.settings.address).netloc.lower()
    at_root = site.settings.base_path == "/"
    if at_root and ":" not in host and host != "localhost" and not host.endswith(".github.io"):
        yield "CNAME", f"{host}\n".encode()
