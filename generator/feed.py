"""The open vacancies as a feed of the site, of an employer or of a hub, whatever format it is told in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from generator.advert import description
from generator.listing import Listing
from generator.site import Site
from generator.stage import latest

# The language of our own words, and so of a feed.
LANGUAGE = "en-GB"


@dataclass(frozen=True, slots=True)
class Entry:
    """An open vacancy with its whole advert as HTML. Its id is the address of its page, `listing.identity`.

    `posted` and `updated` are aware moments in the site's time zone, None where the content tells none.
    """

    listing: Listing
    html: str
    posted: datetime | None
    updated: datetime | None


@dataclass(frozen=True, slots=True)
class Feed:
    """Entries, newest posted first, then those of which nobody knows when, by title.

    It lies in `folder` below the site's address, as does the page that lists the same vacancies, whose
    address is `page`. `updated` is None where the content tells no date of any entry, or of any
    vacancy that has ended and so left the feed.
    """

    title: str
    author: str
    folder: str
    page: str
    entries: tuple[Entry, ...]
    updated: datetime | None


def feeds(site: Site) -> Iterator[Feed]:
    """The feed of the site, then of each employer and of each hub."""
    settings = site.settings
    drawn = [_entry(listing) for listing in sorted(site.open, key=_newest)]
    host = site.main_organisation.name

    def feed(folder: str, name: str, author: str, shown: Sequence[Listing]) -> Feed:
        paths = {listing.path for listing in shown if listing.stage.is_open}
        entries = tuple(entry for entry in drawn if entry.listing.path in paths)
        known = [entry.updated for entry in entries]
        known += [each.updated for each in shown if not each.stage.is_open]
        page = settings.address + folder
        return Feed(f"{name}: open vacancies", author, folder, page, entries, latest(known))

    yield feed("", settings.title, host, site.listings)
    for employer in site.organisations:
        ended = [listing for listing in site.closed if employer in listing.employers]
        shown = [*site.of_organisation(employer), *ended]
        yield feed(f"organisations/{employer.slug}/", employer.name, employer.name, shown)
    for hub in site.hubs:
        shown = [*site.at_hub(hub), *(listing for listing in site.closed if hub in listing.hubs)]
        yield feed(f"hubs/{hub.slug}/", hub.name, host, shown)


def _entry(listing: Listing) -> Entry:
    posted = listing.vacancy.posted
    return Entry(listing, description(listing), posted.local if posted else None, listing.updated)


def _newest(listing: Listing) -> tuple[bool, float, str, str]:
    posted = listing.vacancy.posted
    return (
        posted is None,
        -posted.at.timestamp() if posted else 0,
        listing.vacancy.title.casefold(),
        listing.path,
    )
