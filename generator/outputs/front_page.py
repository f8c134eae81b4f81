"""The home page: the open vacancies, soonest to close first, in pages, with a form that finds among them."""

from collections.abc import Iterable, Iterator

from generator.board import boards
from generator.finding import HANDFUL, choices, keys
from generator.jobposting import CONTEXT, organisation
from generator.site import Site
from generator.theme import Theme, paged
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """The home page; where one page does not show all, `page/2/` and so on too, and `all.html` with all."""
    settings = site.settings
    intro = site.body_of(settings)
    employer = organisation(site.main_organisation, theme.logos(settings))
    pages = paged(site.open, settings.per_page)
    searched = {listing.url: keys(listing) for listing in site.open} if len(site.open) > HANDFUL else {}
    asked = choices(site.open) if searched else ()
    for number, listings in enumerate(pages, 1):
        yield theme.page(
            "home.html",
            f"page/{number}/" if number > 1 else "",
            settings,
            intro=intro,
            employer=site.main_organisation,
            vacancies=[listing.summary for listing in listings],
            keys=searched if number == 1 else {},
            choices=asked,
            total=len(site.open),
            number=number,
            pages=len(pages),
            data=[{"@context": CONTEXT, **employer}] if number == 1 else [],
            forms=list(_forms(site)) if number == 1 else [],
        )
    if len(pages) > 1:
        vacancies = [listing.summary for listing in site.open]
        yield theme.page("all.html", "all.html", settings, vacancies=vacancies, keys=searched)


def _forms(site: Site) -> Iterator[tuple[str, str, str]]:
    """The other formats of the site's vacancies that not every page names: media type, title and file."""
    yield "text/csv", "Open vacancies for a spreadsheet", "vacancies.csv"
    yield "application/json", "Closed vacancies as data", "closed.json"
    for board in boards(site.settings):
        yield from (("application/xml", f"{board.title}: {file}", file) for file in board.documents)
