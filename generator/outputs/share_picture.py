"""The picture that is shown where the link to a vacancy is shared (og:image of Open Graph)."""

from collections.abc import Iterable

from generator.listing import Listing
from generator.picture import card
from generator.settings import Settings
from generator.theme import Theme
from generator.tree import File


def each(listing: Listing, settings: Settings, theme: Theme) -> Iterable[File]:
    """`vacancies/<slug>/share.png`: the title, the employers, and when it closes or how it ended."""
    colour = theme.colour(listing.organisation.brand, settings)
    yield (
        f"{listing.path}share.png",
        card(listing.vacancy.title, listing.employer_names, listing.standing, colour),
    )
