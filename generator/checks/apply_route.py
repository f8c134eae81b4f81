"""What a candidate cannot do without: whom to ask, also for adjustments, and where the work is."""

from collections.abc import Iterable

from generator.listing import Listing
from generator.problem import Code, Level, Problem, Where
from generator.subject import Subject

CODES = {
    "contact-missing": Code(
        "Neither the vacancy nor its employer gives a contact, so a candidate has nobody to ask.",
        "(no contact in the vacancy or in its employer's file)",
        "contact: hr@police.example",
    ),
    "adjustments-contact-missing": Code(
        "Neither the vacancy nor its employer says whom a disabled candidate can ask for adjustments.",
        "(no adjustments_contact in the vacancy or in its employer's file)",
        "adjustments_contact: hr@police.example",
    ),
    "place-missing": Code(
        "A vacancy has no hub, no location and no country to work in from home. Job boards need a place.",
        "(no hub_locations, location or remote)",
        "location: London",
    ),
}


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every vacancy that is open, or not published yet: nobody applies for the others."""
    if listing := subject.listing:
        yield from _vacancy(listing)


def _vacancy(listing: Listing) -> Iterable[Problem]:
    vacancy, employer = listing.vacancy, listing.organisation
    either = f"to this file or to {employer.document.path}"
    if not listing.contact:
        yield _missing(
            listing,
            "contact-missing",
            f"neither the vacancy nor {employer.known_as} gives a contact",
            f"Add a line such as `contact: hr@police.example` {either}.",
        )
    if not listing.adjustments_contact:
        yield _missing(
            listing,
            "adjustments-contact-missing",
            f"neither the vacancy nor {employer.known_as} says whom to ask for reasonable adjustments",
            f"Add a line such as `adjustments_contact: hr@police.example` {either}.",
        )
    if not (vacancy.hub_locations or vacancy.location or vacancy.remote):
        yield _missing(
            listing,
            "place-missing",
            "the vacancy does not say where the work is",
            "Add hub_locations or location; or `remote: UK` if all the work is done from home.",
        )


def _missing(listing: Listing, code: str, message: str, hint: str) -> Problem:
    """Told at the top of the file, for there is no line to name."""
    return Problem(code, message, Where(listing.vacancy.document.path), hint, level=Level.ADVICE)
