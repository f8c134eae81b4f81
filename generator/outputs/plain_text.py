"""Each open vacancy as plain text, to paste into an applicant-tracking system or read anywhere."""

from collections.abc import Iterable

from generator.advert_text import text
from generator.listing import Listing
from generator.settings import Settings
from generator.theme import Theme
from generator.tree import File


def each(listing: Listing, settings: Settings, theme: Theme) -> Iterable[File]:
    """`vacancies/<slug>/index.txt`: the title, the employers, the address of the page and all it says."""
    if listing.stage.is_open:
        head = f"{listing.vacancy.title}\n{listing.employer_names}\n{listing.url}"
        yield f"{listing.path}index.txt", f"{head}\n\n{text(listing)}\n".encode()
