"""The closing moments of the site's vacancies as iCalendar, for who subscribes to them."""

from collections.abc import Iterable

from generator.calendar import calendar, closing
from generator.listing import Listing
from generator.site import Site
from generator.stage import ENDED
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`closing.ics`, with or without vacancies: what subscribes to it must find it."""
    shown = [event for listing in site.listings if _is_shown(listing) for event in closing(listing)]
    yield "closing.ics", calendar(f"{site.settings.title}: closing dates", shown)


def _is_shown(listing: Listing) -> bool:
    """Whether it is open or was called off before its deadline, so that who has the date must be told."""
    before = listing.ended is None or listing.until != listing.closes
    return listing.stage.is_open or (listing.stage in ENDED and before)
