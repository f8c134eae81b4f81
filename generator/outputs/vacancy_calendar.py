"""The dates of one vacancy as iCalendar, also once it has ended: who applied still needs the stages."""

from collections.abc import Iterable

from generator.calendar import FILE, calendar, events
from generator.listing import Listing
from generator.settings import Settings
from generator.theme import Theme
from generator.tree import File


def each(listing: Listing, settings: Settings, theme: Theme) -> Iterable[File]:
    """`vacancies/<slug>/calendar.ics`, where anything has a date."""
    if shown := events(listing, settings.timezone):
        yield listing.path + FILE, calendar(listing.vacancy.title, shown)
