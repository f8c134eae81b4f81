"""What a reader can look for in the list of open vacancies: the choices, and what each vacancy is by them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator import wording
from generator.fields.work import CONTRACTS, PATTERNS
from generator.listing import Listing, with_town
from generator.tree import slug

# A list that is longer than a handful is searched; a shorter one is read.
HANDFUL = 5
# What the steps of the choice of salary are apart, in pounds a year.
STEP = 10_000
MOST_STEPS = 12
DAYS = (7, 14, 30)
Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A field of the form: its name (a data attribute of the list's items too), label and options.

    An option is a value and the words for it; `everything` is the option that leaves nothing out.
    """

    name: str
    label: str
    everything: str
    options: Options


def choices(listings: Sequence[Listing]) -> tuple[Choice, ...]:
    """The choices that these vacancies offer."""
    dates = any(listing.counted for listing in listings)
    every = (
        Choice("employer", "Organisation", "All organisations", _named(map(_employers, listings))),
        Choice("place", "Place", "All places", _named(map(_places, listings))),
        Choice("contract", "Contract", "All contracts", _in_order(CONTRACTS, map(_contract, listings))),
        Choice("pattern", "Working pattern", "All patterns", _in_order(PATTERNS, map(_patterns, listings))),
        Choice("pay", "Salary", "Any salary", _steps(listings)),
        Choice("closes", "Closing date", "Any date", _within() if dates else ()),
    )
    return tuple(choice for choice in every if choice.options)


def keys(listing: Listing) -> dict[str, str]:
    """What a vacancy is by each choice, and by each order: values parted by spaces, moments in seconds."""
    pay = _yearly(listing)
    posted = listing.vacancy.posted
    made = {
        "employer": " ".join(_employers(listing)),
        "place": " ".join(_places(listing)),
        "contract": " ".join(slug(word) for word in _contract(listing)),
        "pattern": " ".join(slug(word) for word in _patterns(listing)),
        "pay": f"{pay:f}" if pay else "",
        "posted": f"{posted.at.timestamp():.0f}" if posted else "",
    }
    return {name: value for name, value in made.items() if value}


def _employers(listing: Listing) -> dict[str, str]:
    return {each.slug: each.name for each in listing.employers}


def _places(listing: Listing) -> dict[str, str]:
    """Each hub, each town, and other places; by a name that is safe in an address."""
    # A hub that is called as its town is the town.
    named = {hub.slug: with_town(hub) for hub in listing.hubs if with_town(hub) != hub.place.locality}
    towns = [hub.place.locality for hub in listing.hubs]
    location = listing.vacancy.location
    if location:
        towns.append(location.locality or location.name)
    named |= {f"in-{slug(town)}": town for town in towns if slug(town)}
    return named | ({"remote": "Remote"} if listing.remote else {})


def _contract(listing: Listing) -> Sequence[str]:
    return [listing.vacancy.contract.type] if listing.vacancy.contract else ()


def _patterns(listing: Listing) -> Sequence[str]:
    return listing.vacancy.working_pattern


def _yearly(listing: Listing) -> Decimal | None:
    """The most that is paid in a year, in pounds; None where it is not given so: nothing is worked out."""
    salary = listing.vacancy.salary
    if salary is None or salary.per != "year" or salary.currency != "GBP":
        return None
    return salary.maximum or salary.minimum


def _named(groups: Iterable[dict[str, str]]) -> Options:
    """Options in order of their words; none where all vacancies would have the same one."""
    found: dict[str, str] = {}
    for group in groups:
        found |= group
    return tuple(sorted(found.items(), key=lambda option: option[1].casefold())) if len(found) > 1 else ()


def _in_order(words: dict[str, str], groups: Iterable[Sequence[str]]) -> Options:
    """Options in the order of a table of words; none where no vacancy says it."""
    found = {word for group in groups for word in group}
    return tuple((slug(word), label) for word, label in words.items() if word in found)


def _steps(listings: Iterable[Listing]) -> Options:
    """Round sums that some vacancies reach, further apart where they would be too many to choose from."""
    paid = [int(pay) for pay in map(_yearly, listings) if pay]
    if not paid:
        return ()
    step = STEP * (1 + (max(paid) - min(paid)) // (STEP * MOST_STEPS))
    sums = range(min(paid) // step * step or step, max(paid) + 1, step)
    return tuple((str(each), f"{wording.money(Decimal(each))} a year or more") for each in sums)


def _within() -> Options:
    return tuple((str(days), f"Within {days} days") for days in DAYS)
