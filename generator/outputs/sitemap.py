"""The site map for search engines: open vacancies and pages, with the day on which each last changed.

Source: the sitemaps.org protocol 0.9: at most 50,000 addresses in a file, then an index of files.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from generator.markup import escaped
from generator.site import BUILT_IN_PAGES, Site
from generator.theme import Theme, paged
from generator.tree import File

SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST = 50_000
Entry = tuple[str, date | None]


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`sitemap.xml`; beyond 50,000 addresses it is an index of `sitemap-1.xml` and so on."""
    parts = paged(list(_entries(site)), MOST)
    if len(parts) == 1:
        yield "sitemap.xml", _document("urlset", "url", parts[0])
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, entries in zip(names, parts, strict=True):
        yield name, _document("urlset", "url", entries)
    index = [(site.settings.address + name, _newest(part)) for name, part in zip(names, parts, strict=True)]
    yield "sitemap.xml", _document("sitemapindex", "sitemap", index)


def _entries(site: Site) -> Iterator[Entry]:
    """Addresses with the day of their last change, where the content tells it."""
    address = site.settings.address
    changed = [(listing.url, listing.changed) for listing in site.open]
    yield address, _newest([("", listing.changed) for listing in site.listings])
    yield from changed
    yield from ((f"{address}organisations/{each.slug}/", None) for each in site.organisations)
    yield from ((f"{address}hubs/{each.slug}/", None) for each in site.hubs)
    yield from ((f"{address}{each.slug}/", None) for each in site.pages if each.slug not in BUILT_IN_PAGES)
    statement = site.settings.accessibility
    yield f"{address}accessibility/", (statement.reviewed or statement.prepared) if statement else None
    yield f"{address}privacy/", None
    yield f"{address}schemas/", None


def _newest(entries: Iterable[Entry]) -> date | None:
    return max((changed for _, changed in entries if changed), default=None)


def _document(root: str, item: str, entries: Iterable[Entry]) -> bytes:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<{root} xmlns="{SCHEMA}">']
    for address, changed in entries:
        last = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
        lines.append(f"<{item}><loc>{escaped(address)}</loc>{last}</{item}>")
    return "\n".join([*lines, f"</{root}>", ""]).encode()
