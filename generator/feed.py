"""The open vacancies as a feed of the site, of an employer or of a hub, whatever format it is told in.

A feed tells what is new, and has no more than the newest 100: readers ask for the whole of it every hour. All
that is open is in vacancies.json, and in the lists that people see.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from heapq import nlargest

from generator.listing import Listing
from generator.memory import recent
from generator.site import Site, by_employer, by_hub
from generator.stage import latest

MOST = 100
Listings = tuple[Listing, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """The open vacancies that changed last, newest posted first, then by title where nobody knows when.

    It lies in `folder` below the site's address, as does the page that lists the same vacancies, whose
    address is `page`. `updated` is None where the content tells no date of any entry, or of any
    vacancy that has ended and so left the feed.
    """

    title: str
    author: str
    folder: str
    page: str
    entries: Listings
    updated: datetime | None


@recent(1)
def feeds(site: Site) -> tuple[Feed, ...]:
    """The feed of the site, then of each employer and of each hub."""
    return tuple(_feeds(site))


def _feeds(site: Site) -> Iterator[Feed]:
    host = site.main_organisation.name

    def feed(name: str, author: str, folder: str, open_: Listings, ended: Listings) -> Feed:
        entries = sorted(nlargest(MOST, open_, key=_changed), key=_newest)
        updated = latest(each.updated for each in (*entries, *ended))
        page = site.settings.address + folder
        return Feed(f"{name}: open vacancies", author, folder, page, tuple(entries), updated)

    yield feed(site.settings.title, host, "", site.open, site.closed)
    of_employer, of_hub = by_employer(site.closed), by_hub(site.closed)
    for employer in site.organisations:
        name, folder = employer.name, f"organisations/{employer.slug}/"
        yield feed(name, name, folder, site.of_organisation(employer), of_employer.get(employer.slug, ()))
    for hub in site.hubs:
        yield feed(hub.name, host, f"hubs/{hub.slug}/", site.at_hub(hub), of_hub.get(hub.slug, ()))


def in_feeds(site: Site) -> Iterable[Listing]:
    """Each vacancy that is in any feed, once."""
    return {id(listing): listing for feed in feeds(site) for listing in feed.entries}.values()


def posted(listing: Listing) -> datetime | None:
    """When it was posted, in the site's time zone; None where nobody knows."""
    said = listing.vacancy.posted
    return said.local if said else None


def _changed(listing: Listing) -> float:
    """When it changed last, in seconds; of two that are alike, the first to close is in the feed."""
    return listing.updated.timestamp() if listing.updated else float("-inf")


def _newest(listing: Listing) -> tuple[bool, float, str, str]:
    posted = listing.vacancy.posted
    return (
        posted is None,
        -posted.at.timestamp() if posted else 0,
        listing.vacancy.title.casefold(),
        listing.path,
    )
