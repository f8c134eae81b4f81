"""The accessibility statement, from the facts in content/site.md.

Source: the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations
2018 and the model statement that they refer to: what a statement must say.
"""

from collections.abc import Iterable

from generator.contacts import ways
from generator.parts import Link
from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`accessibility/`, with the text of content/pages/accessibility.md above it where there is one."""
    settings = site.settings
    facts = settings.accessibility
    contact = (facts and facts.contact) or site.main_organisation.contact
    yield theme.page(
        "accessibility.html",
        "accessibility/",
        settings,
        employer=site.main_organisation,
        facts=facts,
        contact=ways(contact) if contact else (),
        added=site.added_to("accessibility"),
        trail=[Link("Home", settings.address), Link("Accessibility", f"{settings.address}accessibility/")],
    )
