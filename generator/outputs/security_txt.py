"""Whom to tell of a weakness in the security of the site, by RFC 9116.

A scanner looks for it at the root of a host only, so a site with a path in its address needs the same
file there too.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time

from generator.settings import Settings
from generator.site import Site
from generator.theme import Theme
from generator.tree import File

PATH = ".well-known/security.txt"
END_OF_DAY = time(23, 59, 59)


def whole(site: Site, theme: Theme) -> Iterable[File]:
    """`.well-known/security.txt`, if the settings give a contact."""
    if site.settings.security:
        yield PATH, "".join(f"{line}\n" for line in _lines(site.settings)).encode()


def _lines(settings: Settings) -> Iterator[str]:
    """One field on each line; `Expires` is RFC 3339, the last second of the day by the site's clock."""
    said = settings.security
    assert said
    expires = datetime.combine(said.expires, END_OF_DAY, settings.timezone).astimezone(UTC)
    yield f"Contact: {said.contact}"
    yield f"Expires: {expires.isoformat()}"
    yield "Preferred-Languages: en"
    yield f"Canonical: {settings.address}{PATH}"
    if said.policy:
        yield f"Policy: {said.policy}"
