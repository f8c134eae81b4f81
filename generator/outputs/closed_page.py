"""The list of vacancies that have closed, were withdrawn or were filled, newest first, in pages."""

from collections.abc import Iterable

from generator.parts import Link
from generator.site import Site
from generator.theme import Theme, paged
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`closed/`, then `closed/page/2/` and so on."""
    settings = site.settings
    pages = paged(site.closed, settings.per_page)
    trail = [Link("Home", settings.address), Link("Closed vacancies", f"{settings.address}closed/")]
    for number, listings in enumerate(pages, 1):
        yield theme.page(
            "closed.html",
            f"closed/page/{number}/" if number > 1 else "closed/",
            settings,
            listings=listings,
            total=len(site.closed),
            number=number,
            pages=len(pages),
            trail=trail,
        )
