"""A board's file of a project, made and read back with parsers that are not ours."""

from collections.abc import Callable
from types import ModuleType
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from generator.board import named
from generator.fields.boards import board_name
from generator.listing import Listing
from generator.site import Site

SITE_OF = Callable[..., Site]
TEXT = Callable[..., str]
ANALYST = "content/vacancies/analyst.md"
EMPLOYER = "content/organisations/anytown.md"
HIGH_STREET = "content/hubs/high-street.md"
HUB = (
    "---\nname: High Street\nstreet: 10 High Street\nlocality: Anytown\nregion: Anyshire\n"
    "postcode: AN1 2BC\n---\n"
)


def made(module: ModuleType, site: Site, file: str = "") -> str:
    """The board's file, or another of its files, of all that the site has."""
    (board,) = named([board_name(module.__name__.rpartition(".")[2])])
    return "".join(board.documents[file or module.FILE](site, board.item))


def read(board: ModuleType, site: Site) -> Element:
    return ElementTree.fromstring(made(board, site))


def lacking(board: ModuleType, listing: Listing) -> list[str]:
    return [lack.words for lack in board.lacks(listing)]


def told(job: Element) -> dict[str, str]:
    """The text of each element of a job by its name."""
    return {each.tag: each.text or "" for each in job if not len(each)}
