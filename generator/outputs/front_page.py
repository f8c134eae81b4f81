"""The home page: the open vacancies, soonest to close first, in pages."""

from collections.abc import Iterable

from generator.jobposting import CONTEXT, organisation
from generator.site import Site
from generator.theme import Theme, paged
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """The home page, and `page/2/` and so on where there are more vacancies than one page shows."""
    settings = site.settings
    intro = site.body_of(settings)
    employer = organisation(site.main_organisation, theme.logos(settings))
    pages = paged(site.open, settings.per_page)
    for number, listings in enumerate(pages, 1):
        yield theme.page(
            "home.html",
            f"page/{number}/" if number > 1 else "",
            settings,
            intro=intro,
            employer=site.main_organisation,
            vacancies=[listing.summary for listing in listings],
            total=len(site.open),
            number=number,
            pages=len(pages),
            data=[{"@context": CONTEXT, **employer}] if number == 1 else [],
        )
