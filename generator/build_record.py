"""The record of a build, `build.json`: what was published, from which files, and as of when.

It answers "what did the advert say on the day?", and tells whether a site is still the one that was built.
It lists every file but itself, since no file can hold its own digest, and no source that was not published.
The record of the folder, `.careers-files`, is no part of the site, and is not in it.
Nor does `next_change` tell when a vacancy will open that is still a secret.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import accumulate
from typing import Any

from generator import __version__
from generator.site import Site
from generator.tree import File, Tree, sha256

NAME = "build.json"


class Record:
    """What is known of the files of a build as they stream past: digests, never the bytes."""

    def __init__(self) -> None:
        self._digests: dict[str, str] = {}

    def add(self, path: str, raw: bytes) -> None:
        """Take down one file."""
        self._digests[path] = sha256(raw)

    def file(self, site: Site, tree: Tree, as_of: datetime) -> File:
        """`build.json`, with one file on a line; `as_of` is the moment that the site was asked for."""
        zone = site.settings.timezone
        owners, change = dict(_owners(site)), site.next_known_change
        record = {
            "version": __version__,
            "as_of": as_of.astimezone(zone).isoformat(),
            "next_change": change.astimezone(zone).isoformat() if change else None,
            "title": site.settings.title,
            "address": site.settings.address,
            "open": len(site.open),
            "closed": len(site.closed),
            "files": {
                path: {"sha256": digest, **_source(path, owners)}
                for path, digest in sorted(self._digests.items())
            },
            "sources": {path: sha256(tree[path]) for path in sorted(_sources(site))},
        }
        return NAME, f"{{\n{_rows(record)}\n}}\n".encode()


def _owners(site: Site) -> Iterator[tuple[str, str]]:
    """The folder, or file, of what is made from a single file of content, and that file."""
    for listing in site.listings:
        names = (listing.vacancy.slug, *listing.vacancy.old_addresses)
        yield from ((f"vacancies/{name}", listing.vacancy.document.path) for name in names)
    for kind, owners in (("organisations", site.organisations), ("hubs", site.hubs)):
        yield from ((f"{kind}/{each.slug}", each.document.path) for each in owners)
    yield from ((f"{page.slug}/index.html", page.document.path) for page in site.pages)
    yield from ((f"attachments/{name}", f"content/attachments/{name}") for name in site.attachments)


def _source(path: str, owners: Mapping[str, str]) -> dict[str, str]:
    """The file that one of the folders around a file, or the file itself, is made from."""
    around = accumulate(path.split("/"), "{}/{}".format)
    return next(({"source": owners[each]} for each in around if each in owners), {})


def _sources(site: Site) -> set[str]:
    """The files of content that something published was made from."""
    hidden = {listing.vacancy.document.path for listing in site.unpublished}
    attached = {f"content/attachments/{name}" for name in site.attachments}
    return {document.path for document in site.documents} - hidden | attached


def _rows(data: Mapping[str, Any], indent: str = "  ") -> str:
    """The members of an object, one on a line; those of an object in it too."""
    rows = []
    for key, value in data.items():
        nested = indent == "  " and isinstance(value, dict) and value
        text = f"{{\n{_rows(value, indent * 2)}\n{indent}}}" if nested else _json(value)
        rows.append(f"{indent}{_json(key)}: {text}")
    return ",\n".join(rows)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
