"""The page of each hub: where it is, how to get there, and the open vacancies at it."""

from collections.abc import Callable, Iterable

from generator.cards import card, listed_in, put_in
from generator.facts import place_rows
from generator.jobposting import breadcrumbs
from generator.listing import Listing
from generator.parts import Link
from generator.settings import Settings
from generator.site import Site
from generator.theme import Theme
from generator.tree import File, Stream


def item(listing: Listing, settings: Settings, theme: Theme) -> str:
    """The card of an open vacancy."""
    return card(listing, theme)


def among(site: Site) -> Iterable[Listing]:
    """Those of which `item` is asked."""
    return [listing for listing in site.open if listing.hubs]


def listed(site: Site, theme: Theme, item: Callable[[Listing], str]) -> Iterable[File | Stream]:
    """`hubs/<slug>/` for every hub."""
    settings = site.settings
    for hub in site.hubs:
        path = f"hubs/{hub.slug}/"
        trail = [Link("Home", settings.address), Link(hub.name, settings.address + path)]
        listings = site.at_hub(hub)
        page = theme.page(
            "hub.html",
            path,
            settings,
            hub=hub,
            place=place_rows(hub),
            directions=site.body_of(hub),
            listed=listed_in(listings, item),
            trail=trail,
            data=[breadcrumbs(trail)],
        )
        yield put_in(page, listings, item, settings)
