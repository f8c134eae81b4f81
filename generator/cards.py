"""A vacancy as lists show it: drawn once, and put together for each list that has it.

The text of an open one has four parts, since not every list is searched. On a line each are what the
choices of the search need to know of it, in JSON; what it pays a year; and its keys, the attributes that the
search reads. Then comes its HTML, with a gap where they go. The first is the same for many.
"""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from generator.finding import keys, pay, told
from generator.json_text import plain
from generator.listing import Listing
from generator.memory import recent
from generator.theme import Theme

# A sign that no text has.
GAP = "\0"


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
