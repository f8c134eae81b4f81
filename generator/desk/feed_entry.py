"""The entry that a feed has of one vacancy, read from the feed of a site that has no other vacancy.

The outputs make it, so that it says what the feeds say; with one entry, they take no time.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time
from functools import partial
from types import ModuleType
from xml.etree import ElementTree

from generator import wording
from generator.listing import Listing
from generator.outputs import atom_feed, json_feed
from generator.site import Site
from generator.theme import Theme
from generator.tree import joined

ATOM = f"{{{atom_feed.NAMESPACE}}}"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """What the list of a reader shows; a moment is empty where the feed tells none."""

    title: str
    authors: str
    summary: str
    posted: str
    updated: str


def entries(site: Site, listing: Listing, theme: Theme) -> Iterator[tuple[str, FeedEntry | None]]:
    """What each kind of feed that the site has tells of an open vacancy; None where it leaves it out."""
    alone = replace(site, open=(listing,), closed=(), hubs=())
    for kind, (name, output, read) in KINDS.items():
        if kind in site.settings.feeds:
            item = partial(output.item, settings=site.settings, theme=theme)
            # The first feed is that of the site.
            _, pieces = next(iter(output.listed(alone, theme, item)))
            yield name, read(joined(pieces))


def _of_atom(raw: bytes) -> FeedEntry | None:
    entry = ElementTree.fromstring(raw).find(f"{ATOM}entry")  # noqa: S314 -- our own feed
    if entry is None:
        return None
    return FeedEntry(
        title=entry.findtext(f"{ATOM}title", ""),
        authors=wording.listed([each.findtext(f"{ATOM}name", "") for each in entry.iter(f"{ATOM}author")]),
        summary=entry.findtext(f"{ATOM}summary", ""),
        posted=_moment(entry.findtext(f"{ATOM}published")),
        updated=_moment(entry.findtext(f"{ATOM}updated")),
    )


def _of_json(raw: bytes) -> FeedEntry | None:
    (item,) = json.loads(raw)["items"]
    return FeedEntry(
        title=item["title"],
        authors=wording.listed([each["name"] for each in item["authors"]]),
        summary=item["summary"],
        posted=_moment(item.get("date_published")),
        updated=_moment(item.get("date_modified")),
    )


def _moment(text: str | None) -> str:
    """In words; the start of a day stands for a day, since the content tells no time."""
    if not text:
        return ""
    at = datetime.fromisoformat(text)
    return wording.moment(at) if at.time() != time() else wording.day(at.date())


Reading = Callable[[bytes], FeedEntry | None]
KINDS: dict[str, tuple[str, ModuleType, Reading]] = {
    "atom": ("Atom feed", atom_feed, _of_atom),
    "json": ("JSON feed", json_feed, _of_json),
}
