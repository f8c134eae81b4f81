"""What a reader can look for in the list of open vacancies: the choices, and what each vacancy is by them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypedDict

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


class Told(TypedDict):
    """What the choices need to know of a vacancy, as JSON holds it; its days are counted if `closes`."""

    employer: dict[str, str]
    place: dict[str, str]
    contract: list[str]
    pattern: list[str]
    closes: bool


def told(listing: Listing) -> Told:
    """What the choices need to know of a vacancy."""
    vacancy = listing.vacancy
    return {
        "employer": {each.slug: each.name for each in listing.employers},
        "place": _places(listing),
        "contract": [vacancy.contract.type] if vacancy.contract else [],
        "pattern": [*vacancy.working_pattern],
        "closes": listing.counted,
    }


def pay(listing: Listing) -> str:
    """The most that is paid in a year, in pounds; empty where it is not given so: nothing is worked out."""
    salary = listing.vacancy.salary
    if salary is None or salary.per != "year" or salary.currency != "GBP":
        return ""
    most = salary.maximum or salary.minimum
    return f"{most:f}" if most else ""


def choices(every: Iterable[Told], paid: Iterable[str]) -> tuple[Choice, ...]:
    """The choices that vacancies offer of which this is told, and which pay this."""
    employers, places = dict[str, str](), dict[str, str]()
    contracts, patterns, dates = set[str](), set[str](), False
    for each in every:
        employers |= each["employer"]
        places |= each["place"]
        contracts.update(each["contract"])
        patterns.update(each["pattern"])
        dates |= each["closes"]
    made = (
        Choice("employer", "Organisation", "All organisations", _named(employers)),
        Choice("place", "Place", "All places", _named(places)),
        Choice("contract", "Contract", "All contracts", _in_order(CONTRACTS, contracts)),
        Choice("pattern", "Working pattern", "All patterns", _in_order(PATTERNS, patterns)),
        Choice("pay", "Salary", "Any salary", _steps({int(Decimal(pay)) for pay in paid if pay})),
        Choice("closes", "Closing date", "Any date", _within() if dates else ()),
    )
    return tuple(choice for choice in made if choice.options)


def keys(listing: Listing, said: Told) -> dict[str, str]:
    """What a vacancy is by each choice, and by each order: values parted by spaces, moments in seconds."""
    posted = listing.vacancy.posted
    made = {
        "employer": " ".join(said["employer"]),
        "place": " ".join(said["place"]),
        "contract": " ".join(map(slug, said["contract"])),
        "pattern": " ".join(map(slug, said["pattern"])),
        "pay": pay(listing),
        "posted": f"{posted.at.timestamp():.0f}" if posted else "",
    }
    return {name: value for name, value in made.items() if value}


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


def _named(found: dict[str, str]) -> Options:
    """Options in order of their words; none where all vacancies would have the same one."""
    return tuple(sorted(found.items(), key=lambda option: option[1].casefold())) if len(found) > 1 else ()


def _in_order(words: dict[str, str], found: set[str]) -> Options:
    """Options in the order of a table of words; none where no vacancy says it."""
    return tuple((slug(word), label) for word, label in words.items() if word in found)


def _steps(paid: set[int]) -> Options:
    """Round sums that some vacancies reach, further apart where they would be too many to choose from."""
    if not paid:
        return ()
    step = STEP * (1 + (max(paid) - min(paid)) // (STEP * MOST_STEPS))
    sums = range(min(paid) // step * step or step, max(paid) + 1, step)
    return tuple((str(each), f"{wording.money(Decimal(each))} a year or more") for each in sums)


def _within() -> Options:
    return tuple((str(days), f"Within {days} days") for days in DAYS)
