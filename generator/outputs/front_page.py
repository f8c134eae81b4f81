"""The home page: the open vacancies, soonest to close first, in pages, with a form that finds among them."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from generator.board import boards
from generator.cards import GAP, Card, card, parted, together
from generator.finding import HANDFUL, choices
from generator.jobposting import CONTEXT, organisation
from generator.listing import Listing
from generator.settings import Settings
from generator.site import Site
from generator.theme import Theme, paged, placed
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
    cards = parted(map(item, site.open))
    pages = paged(cards, site.settings.per_page)
    searched = len(cards) > HANDFUL
    for number, shown in enumerate(pages, 1):
        first = number == 1
        yield theme.page(
            "home.html",
            "" if first else f"page/{number}/",
            site.settings,
            listed=together(shown, searched=searched and first),
            searched=searched and first,
            total=len(cards),
            number=number,
            pages=len(pages),
            **(_first(site, theme, cards if searched else ()) if first else {}),
        )
    if len(pages) > 1:
        _, raw = theme.page(ALL, ALL, site.settings, listed=GAP, total=len(cards))
        yield ALL, _filled(raw, pages, site.settings, searched=searched)


def _first(site: Site, theme: Theme, searched: Sequence[Card]) -> dict[str, Any]:
    """What the first page has besides its list."""
    employer = organisation(site.main_organisation, theme.logos(site.settings))
    # Most vacancies offer what others do.
    offered = map(json.loads, dict.fromkeys(each.told for each in searched))
    return {
        "intro": site.body_of(site.settings),
        "employer": site.main_organisation,
        "choices": choices(offered, (each.pay for each in searched)),
        "data": [{"@context": CONTEXT, **employer}],
        "forms": list(_forms(site)),
    }


def _filled(
    raw: bytes, pages: Iterable[Sequence[Card]], settings: Settings, *, searched: bool
) -> Iterator[bytes]:
    """The page of all vacancies with its list, which may be long."""
    start, *others = raw.split(GAP.encode())
    yield start
    for other in others:
        yield from (placed(together(shown, searched=searched), ALL, settings) for shown in pages)
        yield other


def _forms(site: Site) -> Iterator[tuple[str, str, str]]:
    """The other formats of the site's vacancies that not every page names: media type, title and file."""
    yield "text/csv", "Open vacancies for a spreadsheet", "vacancies.csv"
    yield "application/json", "Closed vacancies as data", "closed.json"
    for board in boards(site.settings):
        yield from (("application/xml", f"{board.title}: {file}", file) for file in board.documents)
