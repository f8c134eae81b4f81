"""The closing moments of the site's vacancies as iCalendar, for who subscribes to them."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from generator.calendar import calendar, closing
from generator.listing import Listing
from generator.settings import Settings
from generator.site import Site
from generator.theme import Theme
from generator.tree import Stream

# A line that starts so is no text: in text these signs are written otherwise, or stand further in.
EVENT, ZONE, END = "\r\nBEGIN:VEVENT\r\n", "\r\nBEGIN:VTIMEZONE\r\n", "\r\nEND:VCALENDAR\r\n"
BY_LONDON = "\r\nDTSTART;TZID="


def item(listing: Listing, settings: Settings, theme: Theme) -> str:
    """The closing of a vacancy, from the end of the line before it; empty where there is none to tell."""
    shown = [event for event in closing(listing) if event.listing.stage.is_open or event.called_off]
    if not shown:
        return ""
    _, start, events = calendar("", shown).decode().partition(EVENT)
    return start + events.removesuffix(END)


def among(site: Site) -> Iterable[Listing]:
    """Those of which `item` is asked."""
    return site.listings


def listed(site: Site, theme: Theme, item: Callable[[Listing], str]) -> Iterable[Stream]:
    """`closing.ics`, with or without vacancies: what subscribes to it must find it."""
    yield "closing.ics", _pieces(f"{site.settings.title}: closing dates", site.listings, item)


def _pieces(name: str, listings: Iterable[Listing], item: Callable[[Listing], str]) -> Iterator[bytes]:
    """What is around events is that of a calendar of none, which has the clocks of London."""
    head, zone, clocks = calendar(name, ()).decode().removesuffix(END).partition(ZONE)
    events = filter(None, map(item, listings))
    first = next(events, BY_LONDON)
    needed = any(BY_LONDON in text for text in chain((first,), events))
    yield (head + zone + clocks if needed else head).encode()
    yield from (item(listing).encode() for listing in listings)
    yield END.encode()
