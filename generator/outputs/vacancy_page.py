"""The page of one vacancy, open or ended."""

from collections.abc import Iterable, Iterator

from generator import calendar
from generator.advert import advert
from generator.facts import deciding, others
from generator.jobposting import breadcrumbs, job_posting
from generator.listing import Listing
from generator.parts import Link
from generator.settings import Settings
from generator.theme import Theme
from generator.tree import File


def each(listing: Listing, settings: Settings, theme: Theme) -> Iterable[File]:
    """The page; its structured data calls it a job only while a candidate can apply."""
    logos = theme.logos(settings)
    trail = [Link("Home", settings.address), Link(listing.vacancy.title, listing.url)]
    data = [breadcrumbs(trail)]
    if listing.stage.is_open:
        data.insert(0, job_posting(listing, logos))
    yield theme.page(
        "vacancy.html",
        listing.path,
        settings,
        listing.organisation.brand,
        listing=listing,
        vacancy=listing.vacancy,
        deciding=deciding(listing),
        others=others(listing),
        sections=advert(listing),
        calendar=calendar.link(listing),
        forms=list(_forms(listing)),
        logos=logos,
        trail=trail,
        data=data,
    )


def _forms(listing: Listing) -> Iterator[tuple[str, str, str]]:
    """The vacancy in other formats, which lie beside the page: media type, title and file."""
    if calendar.is_dated(listing):
        yield "text/calendar", "The dates of this vacancy", calendar.FILE
    if listing.stage.is_open:
        yield "text/plain", "This vacancy as plain text", "index.txt"
