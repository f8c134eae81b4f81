"""A file for each job board that the site has chosen, with every open vacancy that the board can take."""

from collections.abc import Iterable

from generator.board import boards
from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """Each board's file, such as `indeed.xml`."""
    for board in boards(site.settings):
        sent = tuple(listing for listing in site.open if board.takes(listing))
        for path, document in board.documents.items():
            yield path, document(site, sent).encode()
