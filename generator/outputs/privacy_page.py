"""The privacy page: what a static site without cookies does with its visitors' data, and who knows more."""

from collections.abc import Iterable

from generator.parts import Link
from generator.site import Site
from generator.theme import Theme
from generator.tree import File


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`privacy/`, with the text of content/pages/privacy.md above it where there is one."""
    settings = site.settings
    yield theme.page(
        "privacy.html",
        "privacy/",
        settings,
        employers=[each for each in site.organisations if each.privacy_notice],
        added=site.added_to("privacy"),
        trail=[Link("Home", settings.address), Link("Privacy", f"{settings.address}privacy/")],
    )
