"""The open vacancies as JSON Feed 1.1 (jsonfeed.org), in full: for the site, each employer and each hub.

What the format has no place for stands in `_vacancy`, as in vacancies.json.
"""

from collections.abc import Iterable

from generator.feed import LANGUAGE, Entry, Feed, feeds
from generator.open_data import Data, as_json, vacancy
from generator.site import Site
from generator.theme import Theme
from generator.tree import File

VERSION = "https://jsonfeed.org/version/1.1"


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`feed.json` of the site, `organisations/<slug>/feed.json` and `hubs/<slug>/feed.json`."""
    if "json" in site.settings.feeds:
        for feed in feeds(site):
            yield f"{feed.folder}feed.json", as_json(_feed(feed))


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
    listing, said = entry.listing, entry.listing.vacancy
    told = {
        "date_published": entry.posted.isoformat() if entry.posted else None,
        "date_modified": entry.updated.isoformat() if entry.updated else None,
        "language": said.language if said.language != LANGUAGE else None,
    }
    return {
        "id": listing.identity,
        "url": listing.url,
        "title": said.title,
        "summary": said.summary,
        "content_html": entry.html,
        **{key: value for key, value in told.items() if value},
        "authors": [{"name": employer.name} for employer in listing.employers],
        "_vacancy": vacancy(listing),
    }
