"""Where the links of finished pages lead: to which file of the site, and to which part of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urljoin

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
TOP = ("", "top")
# Files that are copied as they are: they may hold anything.
COPIED = ("attachments/", "assets/")
# What a proxy leaves of a link to an email address; the check of lost addresses tells it.
HIDDEN = "/cdn-cgi/l/email-protection"
# Signs that mean something in an address, where a path has codes for them.
SPECIAL = set("%?#&;:")


@dataclass(frozen=True, slots=True)
class Way:
    """Where a link leads: a path below the site's address, and a part of the page there.

    `whole` is the whole address, or the fragment alone for a link within a page.
    """

    whole: str
    path: str
    fragment: str


class Ways:
    """The files of a site, and what a link on any of its pages leads to."""

    def __init__(self, address: str, base: str, outputs: Mapping[str, bytes]) -> None:
        self.address, self.base, self.outputs = address, base, outputs
        self.files = sorted(outputs)
        self._known = frozenset(self.files)
        plain = [path.encode() for path in self.files if not set(path) & SPECIAL and ".." not in path]
        self._plain = {*plain, *(path.removesuffix(b"index.html") for path in plain)}
        self._sure: dict[bytes, set[bytes]] = {}
        self._outside: set[bytes] = set()

    def way(self, page: str, href: str) -> Way | None:
        """Where a link leads, None if to another site; a path that starts with / is outside this one.

        Raises ValueError for what is no address.
        """
        home = "../" * page.count("/")
        if HIDDEN in href:
            return None
        if href.startswith(self.address):
            below = href.removeprefix(self.address)
        elif home and href.startswith(home) and ".." not in href[len(home) :]:
            below = href.removeprefix(home)
        elif SCHEME.match(href.strip()):
            return None
        elif href.startswith("#"):
            below = page + href
        else:
            below = urljoin(self.base + page, href.strip()).removeprefix(self.base)
        path, _, fragment = below.partition("#")
        whole = href if href.startswith("#") else self.address + below
        return Way(whole, unquote(path.partition("?")[0]), unquote(fragment))

    def file(self, path: str) -> str:
        """The file that a path leads to, a folder to its index; nothing where there is none."""
        ways = (path, f"{path}index.html", f"{path}/index.html")
        return next((file for file in ways if file in self._known or file in self.outputs), "")

    def are_sure(self, page: str) -> bool:
        """Whether all links of a page, and text that looks like one, certainly lead somewhere.

        That is much cheaper to find out than which of them stand in tags, as nearly all do.
        """
        raw, name = self.outputs[page], page.encode()
        home, folder = b"../" * name.count(b"/") or b"./", name[: name.rfind(b"/") + 1]
        if home not in self._sure:
            self._sure[home] = {home + path for path in self._plain}
        left = _hrefs(raw) - self._sure[home] - self._outside
        return all(folder + href in self._plain or self._leads(page, raw, href) for href in left)

    def _leads(self, page: str, raw: bytes, href: bytes) -> bool:
        """Whether a link certainly leads somewhere; if out of this site, that is kept."""
        if href.startswith(b"#") and _is_in_tag(raw, href[1:]):
            return True
        try:
            way = self.way(page, unescape(href.decode()))
        except ValueError:
            return False
        if way is None:
            self._outside.add(href)
            return True
        file = self.file(way.path)
        return bool(file) and self._has_part(file, way.fragment, raw if file == page else None)

    def _has_part(self, file: str, fragment: str, raw: bytes | None) -> bool:
        if fragment in TOP or not is_page(file):
            return True
        return _is_in_tag(self.outputs[file] if raw is None else raw, fragment.encode())


def is_page(file: str) -> bool:
    """Whether a file is a page that this program made."""
    return file.endswith(".html") and not file.startswith(COPIED)


def _is_in_tag(raw: bytes, name: bytes) -> bool:
    """Whether the first that looks like an id with this name stands in a tag."""
    at = max(0, raw.find(b' id="%b"' % name))
    return raw.rfind(b"<", 0, at) > raw.rfind(b">", 0, at)


def _hrefs(raw: bytes) -> set[bytes]:
    """What every link of a page leads to, and perhaps what only looks like a link."""
    return {part[: part.find(b'"')] for start in (b'href="', b'src="') for part in raw.split(start)[1:]}
