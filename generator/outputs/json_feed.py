"""The open vacancies as JSON Feed 1.1 (jsonfeed.org), in full: for the site, each employer and each hub."""

import json
from collections.abc import Iterable
from typing import Any

from generator.feed import LANGUAGE, Entry, Feed, feeds
from generator.listing import Listing
from generator.site import Site
from generator.theme import Theme
from generator.tree import File

VERSION = "https://jsonfeed.org/version/1.1"
Data = dict[str, Any]


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`feed.json` of the site, `organisations/<slug>/feed.json` and `hubs/<slug>/feed.json`."""
    if "json" in site.settings.feeds:
        for feed in feeds(site):
            text = json.dumps(_feed(feed), ensure_ascii=False, indent=1)
            yield f"{feed.folder}feed.json", f"{text}\n".encode()


def _feed(feed: Feed) -> Data:
    return {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": f"{feed.page}feed.json",
        "language": LANGUAGE,
        "authors": [{"name": feed.author}],
        "items": [_item(entry) for entry in feed.entries],
    }


def _item(entry: Entry) -> Data:
    """A vacancy; a date that the content does not tell is left out, as is the language of the feed."""
    listing, vacancy = entry.listing, entry.listing.vacancy
    told = {
        "date_published": entry.posted.isoformat() if entry.posted else None,
        "date_modified": entry.updated.isoformat() if entry.updated else None,
        "language": vacancy.language if vacancy.language != LANGUAGE else None,
    }
    return {
        "id": listing.url,
        "url": listing.url,
        "title": vacancy.title,
        "summary": vacancy.summary,
        "content_html": entry.html,
        **{key: value for key, value in told.items() if value},
        "authors": [{"name": employer.name} for employer in listing.employers],
        "_vacancy": _vacancy(listing),
    }


def _vacancy(listing: Listing) -> Data:
    """What a program wants to know of a vacancy; null is what the advert does not give."""
    vacancy = listing.vacancy
    return {
        "closes": listing.closes.isoformat() if listing.closes and listing.closing_given else None,
        "employers": [employer.name for employer in listing.employers],
        "places": list(listing.places),
        "salary": str(vacancy.salary) if vacancy.salary else None,
        "contract": str(vacancy.contract) if vacancy.contract else None,
        "reference": vacancy.reference,
    }
