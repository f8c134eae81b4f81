"""The record of a build, `build.json`: what was published, from which files, and as of when.

It answers "what did the advert say on the day?", and tells whether a site is still the one that was built.
It lists every file but itself, since no file can hold its own digest, and no source that was not published.
The record of the folder, `.careers-files`, is no part of the site, and is not in it.
Nor does `next_change` tell when a vacancy will open that is still a secret.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from generator import __version__

if TYPE_CHECKING:
    from generator.site import Site

NAME = "build.json"
COMMA = ",\n"
AS_OF = re.compile(rb'^  "as_of": .*,$', re.MULTILINE)


def record(
    site: "Site", files: Mapping[str, bytes], source: Callable[[str], bytes], as_of: datetime
) -> bytes:
    """`build.json`, with one file on a line.

    `files` and `source` give the SHA-256 of what was made and of what was typed. `as_of` is the moment that
    the site was asked for, in its own time.
    """
    # Late, since a build that has nothing to make only puts another moment into a record.
    from generator.json_text import plain, quoted  # noqa: PLC0415

    zone, change = site.settings.timezone, site.next_known_change
    said = {folder: f', "source": {quoted(path)}' for folder, path in _owners(site)}
    told = {
        "version": __version__,
        "as_of": as_of.isoformat(),
        "next_change": change.astimezone(zone).isoformat() if change else None,
        "title": site.settings.title,
        "address": site.settings.address,
        "open": len(site.open),
        "closed": len(site.closed),
    }
    # As text at once, put together once: there may be a million.
    made = (
        f'{quoted(path)}: {{"sha256": "{files[path].hex()}"{said.get(_folder(path), "")}}}'
        for path in sorted(files)
    )
    sources = (f'{quoted(path)}: "{source(path).hex()}"' for path in sorted(_sources(site)))
    pieces = ["{\n", *(f"  {quoted(name)}: {plain(value)}{COMMA}" for name, value in told.items())]
    pieces += [*_long("files", made), COMMA, *_long("sources", sources), "\n}\n"]
    return "".join(pieces).encode()


def redated(raw: bytes, as_of: datetime | None) -> bytes:
    """A record with another moment for which the site was asked, and nothing else changed."""
    moment = f'"{as_of.isoformat()}"' if as_of else "null"
    said = f'  "as_of": {moment},'.encode()
    return AS_OF.sub(lambda _: said, raw, count=1)


def _owners(site: "Site") -> Iterator[tuple[str, str]]:
    """The folder, or file, of what is made from a single file of content, and that file."""
    for listing in site.listings:
        names = (listing.slug, *listing.vacancy.old_addresses)
        yield from ((f"vacancies/{name}", listing.vacancy.document.path) for name in names)
    for kind, owners in (("organisations", site.organisations), ("hubs", site.hubs)):
        yield from ((f"{kind}/{each.slug}", each.document.path) for each in owners)
    yield from ((f"{page.slug}/index.html", page.document.path) for page in site.pages)
    yield from ((f"attachments/{name}", f"content/attachments/{name}") for name in site.attachments)


def _folder(path: str) -> str:
    """What one file of content is made into: the second folder on the way to a file, or the file itself."""
    return "/".join(path.split("/", 2)[:2])


def _sources(site: "Site") -> set[str]:
    """The files of content that something published was made from."""
    hidden = {listing.vacancy.document.path for listing in site.unpublished}
    attached = {f"content/attachments/{name}" for name in site.attachments}
    return {document.path for document in site.documents} - hidden | attached


def _long(name: str, rows: Iterable[str]) -> Iterator[str]:
    """A member that is an object, with each of its members on a line."""
    yield f'  "{name}": {{\n    '
    for number, row in enumerate(rows):
        yield f"{COMMA}    {row}" if number else row
    yield "\n  }"
