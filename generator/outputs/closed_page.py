"""The list of vacancies that have closed, were withdrawn or were filled, newest first, in pages."""

from collections.abc import Callable, Iterable

from markupsafe import Markup

from generator.listing import Listing
from generator.parts import Link
from generator.settings import Settings
from generator.site import Site
from generator.theme import Theme, paged
from generator.tree import File


def item(listing: Listing, settings: Settings, theme: Theme) -> str:
    """The card of a vacancy that has ended."""
    return theme.draw("closed_card.html", listing=listing)


def among(site: Site) -> Iterable[Listing]:
    """Those of which `item` is asked."""
    return site.closed


def listed(site: Site, theme: Theme, item: Callable[[Listing], str]) -> Iterable[File]:
    """`closed/`, then `closed/page/2/` and so on."""
    settings = site.settings
    pages = paged(site.closed, settings.per_page)
    trail = [Link("Home", settings.address), Link("Closed vacancies", f"{settings.address}closed/")]
    for number, listings in enumerate(pages, 1):
        yield theme.page(
            "closed.html",
            f"closed/page/{number}/" if number > 1 else "closed/",
            settings,
            listed=Markup("".join(map(item, listings))),  # noqa: S704 -- drawn by a template
            total=len(site.closed),
            number=number,
            pages=len(pages),
            trail=trail,
        )
