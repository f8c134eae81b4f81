"""The page of each employer: about it, and its open vacancies."""

from collections.abc import Callable, Iterable

from generator.cards import card, listed_in, put_in
from generator.contacts import ways
from generator.jobposting import CONTEXT, breadcrumbs, organisation
from generator.listing import Listing
from generator.organisation import Organisation
from generator.parts import Link, Row
from generator.settings import Settings
from generator.site import Site
from generator.theme import Theme
from generator.tree import File, Stream


def item(listing: Listing, settings: Settings, theme: Theme) -> str:
    """The card of an open vacancy."""
    return card(listing, theme)


def among(site: Site) -> Iterable[Listing]:
    """Those of which `item` is asked."""
    return site.open


def listed(site: Site, theme: Theme, item: Callable[[Listing], str]) -> Iterable[File | Stream]:
    """`organisations/<slug>/` for every employer."""
    settings = site.settings
    logos = theme.logos(settings)
    names = {each.slug: each for each in site.organisations}
    for employer in site.organisations:
        path = f"organisations/{employer.slug}/"
        trail = [Link("Home", settings.address), Link(employer.name, settings.address + path)]
        listings = site.of_organisation(employer)
        page = theme.page(
            "organisation.html",
            path,
            settings,
            employer.brand,
            employer=employer,
            details=tuple(_details(employer, names.get(employer.parent or ""), settings.address)),
            about=site.body_of(employer),
            listed=listed_in(listings, item),
            logos=logos,
            trail=trail,
            data=[{"@context": CONTEXT, **organisation(employer, logos)}, breadcrumbs(trail)],
        )
        yield put_in(page, listings, item, settings)


def _details(employer: Organisation, parent: Organisation | None, address: str) -> Iterable[Row]:
    """What is known of an employer, as a list of terms."""
    if employer.short_name:
        yield Row("Short name", (employer.short_name,))
    if parent:
        yield Row("Part of", (Link(parent.name, f"{address}organisations/{parent.slug}/"),))
    if employer.website:
        yield Row("Website", (Link(f"{employer.known_as} website", employer.website),))
    if employer.contact:
        yield Row("Contact", ways(employer.contact))
    if employer.adjustments_contact:
        yield Row("Reasonable adjustments", ways(employer.adjustments_contact))
    if employer.privacy_notice:
        yield Row("Privacy", (Link(f"{employer.known_as} privacy notice", employer.privacy_notice),))
