"""The picture that is shown where the link to another page is shared (og:image of Open Graph)."""

from collections.abc import Iterable

from generator.picture import card
from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`share.png`: the name of the site, and of its main employer unless the site's name has it."""
    employer = site.main_organisation
    title = site.settings.title
    above = "" if employer.name.casefold() in title.casefold() else employer.name
    yield "share.png", card(title, above, "", theme.colour(employer.brand, site.settings))
