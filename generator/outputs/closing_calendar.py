"""The closing moments of the site's vacancies as iCalendar, for who subscribes to them."""

from collections.abc import Iterable

from generator.calendar import calendar, closing
from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`closing.ics`, with or without vacancies: what subscribes to it must find it."""
    events = (event for listing in site.listings for event in closing(listing))
    shown = [event for event in events if event.listing.stage.is_open or event.called_off]
    yield "closing.ics", calendar(f"{site.settings.title}: closing dates", shown)
