"""The newest open vacancies as Atom (RFC 4287), in full: for the site, each employer and each hub.

Every entry must have the moment of its last change (RFC 4287, 4.2.15). A vacancy whose content tells no
date at all, because it was posted nobody knows when, has none, and is left out.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import chain

from generator.advert import description
from generator.feed import Feed, feeds, in_feeds, posted
from generator.listing import NO_DATE, Listing
from generator.markup import element, quoted
from generator.settings import Settings
from generator.site import Site
from generator.theme import Theme
from generator.tree import Stream
from generator.vacancy_fields import ENGLISH

NAMESPACE = "http://www.w3.org/2005/Atom"


def item(listing: Listing, settings: Settings, theme: Theme) -> str:
    """A vacancy, in whole lines; empty where nobody knows of any date."""
    return "".join(f"{line}\n" for line in _entry(listing, listing.updated)) if listing.updated else ""


def among(site: Site) -> Iterable[Listing]:
    """Those of which `item` is asked."""
    return in_feeds(site) if "atom" in site.settings.feeds else ()


def listed(site: Site, theme: Theme, item: Callable[[Listing], str]) -> Iterable[Stream]:
    """`feed.atom` of the site, `organisations/<slug>/feed.atom` and `hubs/<slug>/feed.atom`."""
    if "atom" in site.settings.feeds:
        for feed in feeds(site):
            pieces = chain((_head(feed),), map(item, feed.entries), ("</feed>\n",))
            yield f"{feed.folder}feed.atom", (piece.encode() for piece in pieces)


def _head(feed: Feed) -> str:
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="{NAMESPACE}" xml:lang="{ENGLISH}">',
        element("id", feed.page),
        element("title", feed.title),
        element("updated", _moment(feed.updated or NO_DATE)),
        _author(feed.author),
        _link("self", "application/atom+xml", f"{feed.page}feed.atom"),
        _link("alternate", "text/html", feed.page),
    )
    return "".join(f"{line}\n" for line in lines)


def _entry(listing: Listing, updated: datetime) -> Iterator[str]:
    vacancy, when = listing.vacancy, posted(listing)
    yield "<entry>" if vacancy.language == ENGLISH else f'<entry xml:lang="{vacancy.language}">'
    yield element("id", listing.identity)
    yield element("title", vacancy.title)
    yield _link("alternate", "text/html", listing.url)
    if when:
        yield element("published", _moment(when))
    yield element("updated", _moment(updated))
    yield from (_author(employer.name) for employer in listing.employers)
    yield element("summary", vacancy.summary)
    yield element("content", description(listing), ' type="html"')
    yield "</entry>"


def _author(name: str) -> str:
    return f"<author>{element('name', name)}</author>"


def _link(relation: str, kind: str, href: str) -> str:
    return f'<link rel="{relation}" type="{kind}" href={quoted(href)}/>'


def _moment(at: datetime) -> str:
    """RFC 3339: date, time and offset."""
    return at.isoformat()
