"""The site's own pages, such as how we recruit."""

from collections.abc import Iterable

from generator.jobposting import breadcrumbs
from generator.parts import Link
from generator.site import BUILT_IN_PAGES, Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`<slug>/` for every page, but those that add to a page which the site makes itself."""
    settings = site.settings
    for page in site.pages:
        if page.slug in BUILT_IN_PAGES:
            continue
        trail = [Link("Home", settings.address), Link(page.title, f"{settings.address}{page.slug}/")]
        yield theme.page(
            "page.html",
            f"{page.slug}/",
            settings,
            content=page,
            body=site.body_of(page),
            trail=trail,
            data=[breadcrumbs(trail)],
        )
