"""A page of the site as the desk shows it: what it is called, and which file of content is behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from generator.listing import Listing
from generator.site import Site

NAMES = {"": "Home page", "closed/": "Closed vacancies", "all.html": "All open vacancies"}


@dataclass(frozen=True, slots=True)
class Shown:
    """`path` lies below the site's address, and `source` is the file that says most of what it shows.

    `listing` is the vacancy whose page it is, if it is one's.
    """

    path: str
    name: str
    source: str
    listing: Listing | None = None


def shown(site: Site, path: str) -> Shown:
    """What is shown at a path, also where the site has no page."""
    known = next((page for page in _pages(site) if page.path == path), None)
    return known or Shown(path, NAMES.get(path, f"/{path}"), site.settings.document.path)


def _pages(site: Site) -> Iterator[Shown]:
    """Every page that has a file of content of its own."""
    for listing in site.listings:
        vacancy = listing.vacancy
        yield Shown(listing.path, vacancy.title, vacancy.document.path, listing)
    for employer in site.organisations:
        yield Shown(f"organisations/{employer.slug}/", employer.name, employer.document.path)
    for hub in site.hubs:
        yield Shown(f"hubs/{hub.slug}/", hub.name, hub.document.path)
    for page in site.pages:
        yield Shown(f"{page.slug}/", page.title, page.document.path)


def path_of(text: str, base: str) -> str:
    """The path that somebody means who types or pastes an address; the home page where it can be none.

    `base` is the path of the site's address. What comes of it can stand after that, and leads nowhere else.
    """
    try:
        path = unquote(urlsplit(text.strip()).path)
    except ValueError:
        return ""
    path = path.removeprefix(base).lstrip("/").removesuffix("index.html")
    parts = path.split("/")
    if not path.isprintable() or "\\" in path or parts[0].startswith("-") or {".", ".."} & set(parts):
        return ""
    return path if not parts[-1] or "." in parts[-1] else f"{path}/"
