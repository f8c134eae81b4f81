"""A file for each job board that the site has chosen, with every open vacancy that the board can take."""

from collections.abc import Callable, Iterable
from functools import partial

from generator.board import boards
from generator.listing import Listing
from generator.settings import Settings
from generator.site import Site
from generator.theme import Theme
from generator.tree import Stream

# What stands between what one board is told and the next: no XML can hold it, and no board uses it.
NEXT = "\x1d"


def item(listing: Listing, settings: Settings, theme: Theme) -> str:
    """What each board is told of a vacancy, in the order of `boards`."""
    return NEXT.join(board.item(listing) for board in boards(settings))


def among(site: Site) -> Iterable[Listing]:
    """Those of which `item` is asked."""
    return (*site.listings, *site.gone) if site.settings.boards else ()


def listed(site: Site, theme: Theme, item: Callable[[Listing], str]) -> Iterable[Stream]:
    """Each board's files, such as `indeed.xml`."""
    for number, board in enumerate(boards(site.settings)):
        for path, document in board.documents.items():
            yield path, (piece.encode() for piece in document(site, partial(_of_board, number, item)))


def _of_board(number: int, item: Callable[[Listing], str], listing: Listing) -> str:
    return (item(listing) or NEXT * number).split(NEXT)[number]
