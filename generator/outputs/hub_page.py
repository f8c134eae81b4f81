"""The page of each hub: where it is, how to get there, and the open vacancies at it."""

from collections.abc import Iterable

from generator.facts import place_rows
from generator.jobposting import breadcrumbs
from generator.parts import Link
from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`hubs/<slug>/` for every hub."""
    settings = site.settings
    for hub in site.hubs:
        path = f"hubs/{hub.slug}/"
        trail = [Link("Home", settings.address), Link(hub.name, settings.address + path)]
        yield theme.page(
            "hub.html",
            path,
            settings,
            hub=hub,
            place=place_rows(hub),
            directions=site.body_of(hub),
            vacancies=[listing.summary for listing in site.at_hub(hub)],
            trail=trail,
            data=[breadcrumbs(trail)],
        )
