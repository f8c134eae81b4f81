"""The open vacancies as Atom (RFC 4287), in full: for the site, each employer and each hub.

Every entry must have the moment of its last change (RFC 4287, 4.2.15). A vacancy whose content tells no
date at all, because it was posted nobody knows when, has none, and is left out.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from xml.sax.saxutils import quoteattr

from generator.feed import LANGUAGE, Entry, Feed, feeds
from generator.listing import NO_DATE
from generator.markup import element
from generator.site import Site
from generator.theme import Theme
from generator.tree import File

NAMESPACE = "http://www.w3.org/2005/Atom"


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`feed.atom` of the site, `organisations/<slug>/feed.atom` and `hubs/<slug>/feed.atom`."""
    if "atom" in site.settings.feeds:
        for feed in feeds(site):
            yield f"{feed.folder}feed.atom", "\n".join(_lines(feed)).encode()


def _lines(feed: Feed) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<feed xmlns="{NAMESPACE}" xml:lang="{LANGUAGE}">'
    yield element("id", feed.page)
    yield element("title", feed.title)
    yield element("updated", _moment(feed.updated or NO_DATE))
    yield _author(feed.author)
    yield _link("self", "application/atom+xml", f"{feed.page}feed.atom")
    yield _link("alternate", "text/html", feed.page)
    for entry in feed.entries:
        if entry.updated:
            yield from _entry(entry, entry.updated)
    yield "</feed>\n"


def _entry(entry: Entry, updated: datetime) -> Iterator[str]:
    listing, vacancy = entry.listing, entry.listing.vacancy
    yield "<entry>" if vacancy.language == LANGUAGE else f'<entry xml:lang="{vacancy.language}">'
    yield element("id", listing.identity)
    yield element("title", vacancy.title)
    yield _link("alternate", "text/html", listing.url)
    if entry.posted:
        yield element("published", _moment(entry.posted))
    yield element("updated", _moment(updated))
    yield from (_author(employer.name) for employer in listing.employers)
    yield element("summary", vacancy.summary)
    yield element("content", entry.html, ' type="html"')
    yield "</entry>"


def _author(name: str) -> str:
    return f"<author>{element('name', name)}</author>"


def _link(relation: str, kind: str, href: str) -> str:
    return f'<link rel="{relation}" type="{kind}" href={quoteattr(href)}/>'


def _moment(at: datetime) -> str:
    """RFC 3339: date, time and offset."""
    return at.isoformat()
