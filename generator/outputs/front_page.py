"""The home page: the open vacancies, soonest to close first, in pages, with a form that finds among them."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from markupsafe import Markup

from generator.board import boards
from generator.cards import GAP, card, filled, parted, together
from generator.finding import HANDFUL, choices
from generator.jobposting import CONTEXT, organisation
from generator.listing import Listing
from generator.settings import Settings
from generator.site import Site
from generator.theme import Theme, paged
from generator.tree import File, Stream

ALL = "all.html"


def item(listing: Listing, settings: Settings, theme: Theme) -> str:
    """The card of an open vacancy."""
    return card(listing, theme)


def among(site: Site) -> Iterable[Listing]:
    """Those of which `item` is asked."""
    return site.open


def listed(site: Site, theme: Theme, item: Callable[[Listing], str]) -> Iterable[File | Stream]:
    """The home page; where one page does not show all, `page/2/` and so on too, and `all.html` with all."""
    pages = paged(site.open, site.settings.per_page)
    total, searched = len(site.open), len(site.open) > HANDFUL
    offered, paid = dict[str, None](), set[str]()

    def page(number: int, listed: Markup, more: Mapping[str, Any]) -> File:
        path = f"page/{number}/" if number > 1 else ""
        around = {"listed": listed, "total": total, "number": number, "pages": len(pages), **more}
        return theme.page("home.html", path, site.settings, **around)

    # No more than the cards of a page are held. The first comes last: it offers choices among all of them.
    first = Markup()
    for number, listings in enumerate(pages, 1):
        cards = parted(map(item, listings))
        offered |= dict.fromkeys(each.told for each in cards)
        paid.update(each.pay for each in cards)
        if number == 1:
            first = together(cards, searched=searched)
        else:
            yield page(number, together(cards), {"searched": False})
    found = choices(map(json.loads, offered), paid) if searched else ()
    yield page(1, first, {"searched": searched, "choices": found, **_first(site, theme)})
    if len(pages) > 1:
        _, raw = theme.page(ALL, ALL, site.settings, listed=GAP, total=total)
        shown = (together(parted(map(item, listings)), searched=searched) for listings in pages)
        yield ALL, filled(raw, shown, ALL, site.settings)


def _first(site: Site, theme: Theme) -> dict[str, Any]:
    """What the first page has besides its list and its form."""
    employer = organisation(site.main_organisation, theme.logos(site.settings))
    return {
        "intro": site.body_of(site.settings),
        "employer": site.main_organisation,
        "data": [{"@context": CONTEXT, **employer}],
        "forms": list(_forms(site)),
    }


def _forms(site: Site) -> Iterator[tuple[str, str, str]]:
    """The other formats of the site's vacancies that not every page names: media type, title and file."""
    yield "text/csv", "Open vacancies for a spreadsheet", "vacancies.csv"
    yield "application/json", "Closed vacancies as data", "closed.json"
    for board in boards(site.settings):
        yield from (("application/xml", f"{board.title}: {file}", file) for file in board.documents)
