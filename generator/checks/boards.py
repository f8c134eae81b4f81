"""A vacancy that a chosen job board cannot take, and all that is missing."""

from collections.abc import Iterable, Iterator

from generator import wording
from generator.board import Board, Lack, named
from generator.document import Document
from generator.listing import Listing
from generator.problem import Code, Level, Problem, Where
from generator.subject import Subject

CODES = {
    "left-off-board": Code(
        "A job board that the site has chosen must be told something that the advert does not give. The "
        "vacancy is left out of the file for that board, and of no other.",
        "boards: find a job (in content/site.md, and a hub with the postcode SE26)",
        "boards: find a job (in content/site.md, and a hub with the postcode SE26 5AB)",
    )
}


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every vacancy that is open, or not published yet, for each board that leaves it out."""
    if listing := subject.listing:
        yield from _left_off(listing, named(subject.boards))


def _left_off(listing: Listing, chosen: Iterable[Board]) -> Iterator[Problem]:
    for board in chosen:
        if lacks := list(board.lacks(listing)):
            missing = wording.listed([lack.words for lack in lacks])
            yield Problem(
                "left-off-board",
                f"the file for {board.title} leaves this vacancy out, because it lacks {missing}",
                _where(listing.vacancy.document, lacks),
                hint=f"Add what is missing, or take `{board.name}` off the line `boards` in content/site.md.",
                level=Level.ADVICE,
            )


def _where(document: Document, lacks: Iterable[Lack]) -> Where:
    """The first line of the vacancy's own file that could be put right; else the top of the file."""
    places = (document.where(lack.field) for lack in lacks if document.front.get(lack.field))
    return next((where for where in places if where.path == document.path), Where(document.path))
