"""The newest open vacancies as JSON Feed 1.1 (jsonfeed.org), whole: for the site, each employer and each hub.

What the format has no place for stands in `_vacancy`, as in vacancies.json.
"""

from collections.abc import Callable, Iterable

from generator.advert import description
from generator.feed import Feed, feeds, in_feeds, posted
from generator.json_text import in_list, with_list
from generator.listing import Listing
from generator.open_data import Data, vacancy
from generator.settings import Settings
from generator.site import Site
from generator.theme import Theme
from generator.tree import Stream
from generator.vacancy_fields import ENGLISH

VERSION = "https://jsonfeed.org/version/1.1"


def item(listing: Listing, settings: Settings, theme: Theme) -> str:
    """A vacancy; a date that the content does not tell is left out, as is the language of the feed."""
    said, when = listing.vacancy, posted(listing)
    told = {
        "date_published": when.isoformat() if when else None,
        "date_modified": listing.updated.isoformat() if listing.updated else None,
        "language": said.language if said.language != ENGLISH else None,
    }
    return in_list(
        {
            "id": listing.identity,
            "url": listing.url,
            "title": said.title,
            "summary": said.summary,
            "content_html": description(listing),
            **{key: value for key, value in told.items() if value},
            "authors": [{"name": employer.name} for employer in listing.employers],
            "_vacancy": vacancy(listing),
        }
    )


def among(site: Site) -> Iterable[Listing]:
    """Those of which `item` is asked."""
    return in_feeds(site) if "json" in site.settings.feeds else ()


def listed(site: Site, theme: Theme, item: Callable[[Listing], str]) -> Iterable[Stream]:
    """`feed.json` of the site, `organisations/<slug>/feed.json` and `hubs/<slug>/feed.json`."""
    if "json" in site.settings.feeds:
        for feed in feeds(site):
            yield f"{feed.folder}feed.json", with_list(_head(feed), "items", map(item, feed.entries))


def _head(feed: Feed) -> Data:
    return {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": f"{feed.page}feed.json",
        "language": ENGLISH,
        "authors": [{"name": feed.author}],
    }
