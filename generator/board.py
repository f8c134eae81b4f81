"""What the files for job boards have in common: whom to send, and an advert's facts as boards ask for them.

A board takes an advert with all that it demands, or leaves it out. Nothing is made up to fill a gap.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date
from functools import cache
from typing import NamedTuple

from generator.fields.boards import BOARDS, board_name
from generator.fields.work import Place
from generator.listing import Listing
from generator.memory import recent
from generator.settings import Settings
from generator.shelf import shelf
from generator.site import Site
from generator.stage import latest
from generator.tree import digest

HEAD = '<?xml version="1.0" encoding="utf-8"?>'
# No hub has this name, for it has an underscore.
ELSEWHERE = "other_place"
# What stands between parts of an item: a sign that no text has once it is XML.
PARTED = "\x1e"


class Lack(NamedTuple):
    """What a board must have and an advert does not give, in words, and the field that would give it."""

    words: str
    field: str


@dataclass(frozen=True, slots=True)
class Workplace:
    """One of the places of a job: what people call it, and what its file name is, if it is a hub."""

    name: str
    slug: str
    place: Place


Find = Callable[[Place], str]
# What a board is told of a vacancy, and what makes a file of that, piece by piece.
Says = Callable[[Listing], str]
Document = Callable[[Site, Says], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Board:
    """A job board of the shelf `boards/`: what it lacks of an advert, and each of its files by its name.

    `told` is what it is told of an open vacancy that it takes, and `untold` of any other.
    """

    name: str
    title: str
    lacks: Callable[[Listing], Iterable[Lack]]
    documents: Mapping[str, Document]
    told: Says
    untold: Says

    def takes(self, listing: Listing) -> bool:
        """Whether an advert gives all that the board must have."""
        return not any(True for _ in self.lacks(listing))

    def item(self, listing: Listing) -> str:
        """What all of its files are made of, of one vacancy; empty where no file has it."""
        return (self.told if listing.stage.is_open and self.takes(listing) else self.untold)(listing)


def boards(settings: Settings) -> Iterator[Board]:
    """The boards that the site has chosen."""
    return named(settings.boards)


def named(names: Collection[str]) -> Iterator[Board]:
    """The boards with these names, in order of their modules."""
    return (board for board in _every() if board.name in names)


@cache
def _every() -> tuple[Board, ...]:
    """The whole shelf, looked at once: each vacancy is shown to each board.

    A module of the shelf has `TITLE`, `FILE`, `lacks`, `item` and `document`; one with other files has these
    in `ALSO`, and in `unlisted` what they say of a vacancy that the board does not list.
    """
    return tuple(
        Board(
            board_name(name),
            module.TITLE,
            module.lacks,
            {module.FILE: module.document, **getattr(module, "ALSO", {})},
            module.item,
            getattr(module, "unlisted", lambda _: ""),
        )
        for name, module in shelf(BOARDS).items()
    )


@recent(2)
def workplaces(listing: Listing) -> tuple[Workplace, ...]:
    """The places of work; a location with only a plain name is a town."""
    location = listing.vacancy.location
    other = (Workplace(str(location), ELSEWHERE, location.as_town),) if location else ()
    return (*(Workplace(hub.name, hub.slug, hub.place) for hub in listing.hubs), *other)


def lacks_of_places(listing: Listing, needed: Mapping[str, Find]) -> Iterator[Lack]:
    """A place of work, or of each place what is `needed`: how to find it, by the words for it."""
    places = workplaces(listing)
    if not places:
        entirely = " (the job is entirely remote)" if listing.vacancy.remote else ""
        yield Lack(f"a place of work{entirely}", "remote" if entirely else "hub_locations")
    for workplace in places:
        field = "location" if workplace.slug == ELSEWHERE else "hub_locations"
        for words, find in needed.items():
            if not find(workplace.place):
                yield Lack(f"{words} ({workplace.name} has none)", field)


def town(place: Place) -> str:
    """The town or city."""
    return place.locality


def region(place: Place) -> str:
    """The county or region."""
    return place.region


def full_postcode(place: Place) -> str:
    """The postcode, unless it is the first half alone."""
    return place.postcode if " " in place.postcode else ""


def lacks_posted(listing: Listing) -> Iterator[Lack]:
    """The date of posting, where nobody knows it."""
    if listing.vacancy.posted is None:
        yield Lack("the date of posting", "posted")


def lacks_email(listing: Listing) -> Iterator[Lack]:
    """An email address, where the page has none of a contact or to apply to."""
    if not email_of(listing):
        yield Lack("an email address to contact", "contact")


def email_of(listing: Listing) -> str:
    """The email address that the page gives: of the contact, or else to apply to."""
    return (listing.contact.email if listing.contact else "") or listing.vacancy.apply.email


def apply_address(listing: Listing) -> str:
    """Where the application is made, or else the page that says how."""
    return listing.vacancy.apply.url or listing.url


@recent(2)
def pay(listing: Listing) -> str:
    """The figures with their period, such as `£30,000 to £32,500 a year`; empty where there are none."""
    salary = listing.vacancy.salary
    return "" if salary is None or salary.words else str(replace(salary, allowance="", note=""))


def posted_day(listing: Listing) -> date | None:
    """The day of posting in the site's time zone."""
    posted = listing.vacancy.posted
    return posted.local.date() if posted else None


def closing_day(listing: Listing) -> date | None:
    """The closing date in the site's time zone, where the advert gives one."""
    return listing.closes.date() if listing.closing_given and listing.closes else None


def reference(listing: Listing, workplace: Workplace | None = None, most: int = 1000) -> str:
    """What a board knows an advert by, or one of several places of it: it never changes.

    One with more than `most` characters ends in a digest of the whole in place of the rest.
    """
    name = f"{listing.name}.{workplace.slug}" if workplace else listing.name
    return name if len(name) <= most else f"{name[: most - 11]}-{digest(name.encode())}"


def last_change(site: Site) -> str:
    """When the content last changed, as RFC 5322 writes it; empty where it does not tell."""
    updated = latest(listing.updated for listing in site.listings)
    # The library's `email.utils` does the same, but loads all that opens connections.
    return f"{updated.astimezone(UTC):%a, %d %b %Y %H:%M:%S} GMT" if updated else ""
