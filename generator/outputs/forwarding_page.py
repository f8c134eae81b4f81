"""A page at each old address of a vacancy, which leads to the new one."""

from collections.abc import Iterable

from generator.listing import Listing
from generator.settings import Settings
from generator.theme import Theme
from generator.tree import File


def each(listing: Listing, settings: Settings, theme: Theme) -> Iterable[File]:
    """A page for each old address: a static host has no redirects, so it forwards by itself."""
    for slug in listing.vacancy.old_addresses:
        yield theme.page(
            "forwarding.html", f"vacancies/{slug}/", settings, listing.organisation.brand, listing=listing
        )
