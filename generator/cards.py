"""A vacancy as lists show it: drawn once, and put together for each list that has it.

The text of an open one has four parts, since not every list is searched. On a line each are what the
choices of the search need to know of it, in JSON; what it pays a year; and its keys, the attributes that the
search reads. Then comes its HTML, with a gap where they go. The first is the same for many.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from generator.finding import keys, pay, told
from generator.json_text import plain
from generator.listing import Listing
from generator.memory import recent
from generator.settings import Settings
from generator.theme import Theme, paged, placed
from generator.tree import File, Stream

# A sign that no text has.
GAP = "\0"
# A list of more than so many is put into its page in pieces, so that it never is in the memory as a whole.
MANY = 500
Item = Callable[[Listing], str]


class Card(NamedTuple):
    """The parts of such a text."""

    told: str
    pay: str
    keys: str
    html: str


# All outputs that list a vacancy ask for its card, one after the other.
@recent(2)
def card(listing: Listing, theme: Theme) -> str:
    """What lists say of an open vacancy; links in it are whole until it is in a page."""
    said = told(listing)
    # Slugs and numbers have no sign that HTML could read.
    attributes = "".join(f' data-{name}="{value}"' for name, value in keys(listing, said).items())
    html = theme.draw("card.html", summary=listing.summary, keys=GAP)
    return "\n".join((plain(said), pay(listing), attributes, html))


def parted(texts: Iterable[str]) -> list[Card]:
    """The parts of each card."""
    return [Card(*text.split("\n", 3)) for text in texts]


def together(cards: Iterable[Card], *, searched: bool = False) -> Markup:
    """The HTML of cards, one after the other, with their keys where the list is `searched`."""
    made = (each.html.replace(GAP, each.keys if searched else "", 1) for each in cards)
    return Markup("".join(made))  # noqa: S704 -- drawn by a template


def listed_in(listings: Sequence[Listing], item: Item) -> str:
    """The HTML of the cards of a page that has them all; a gap for it, to be filled, where they are many."""
    return GAP if len(listings) > MANY else together(parted(map(item, listings)))


def put_in(page: File, listings: Sequence[Listing], item: Item, settings: Settings) -> File | Stream:
    """Such a page with its list."""
    path, raw = page
    if len(listings) <= MANY:
        return page
    return path, filled(
        raw, (together(parted(map(item, part))) for part in paged(listings, MANY)), path, settings
    )


def filled(raw: bytes, lists: Iterable[str], path: str, settings: Settings) -> Iterator[bytes]:
    """A page that was drawn with GAP for its list, and in its place that list, in pieces."""
    start, *others = raw.split(GAP.encode())
    yield start
    for other in others:
        yield from (placed(each, path, settings) for each in lists)
        yield other
