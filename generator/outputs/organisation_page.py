"""The page of each employer: about it, and its open vacancies."""

from collections.abc import Iterable

from generator.jobposting import CONTEXT, breadcrumbs, organisation
from generator.parts import Link
from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`organisations/<slug>/` for every employer."""
    settings = site.settings
    logos = theme.logos(settings)
    names = {each.slug: each for each in site.organisations}
    for employer in site.organisations:
        path = f"organisations/{employer.slug}/"
        trail = [Link("Home", settings.address), Link(employer.name, settings.address + path)]
        yield theme.page(
            "organisation.html",
            path,
            settings,
            employer=employer,
            parent=names.get(employer.parent or ""),
            about=site.body_of(employer),
            vacancies=[listing.summary for listing in site.of_organisation(employer)],
            logos=logos,
            trail=trail,
            data=[{"@context": CONTEXT, **organisation(employer, logos)}, breadcrumbs(trail)],
        )
