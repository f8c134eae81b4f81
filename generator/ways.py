"""Where the links of finished pages lead: to which file of the site, and to which part of it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from itertools import chain
from urllib.parse import unquote, urljoin

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
TOP = ("", "top")
# Files that are copied as they are: they may hold anything.
COPIED = ("attachments/", "assets/")
# What a proxy leaves of a link to an email address; the check of lost addresses tells it.
HIDDEN = "/cdn-cgi/l/email-protection"
# Signs that mean something in an address, where a path has codes for them.
SPECIAL = frozenset("%?#&;:")


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
        # The links that lead somewhere from pages so deep, and those that lead out of this site.
        self._sure: dict[bytes, set[bytes]] = {}
        self._outside: set[bytes] = set()
        self._asked = getattr(outputs, "asked", lambda page: asked(outputs[page]))

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
        name = page.encode()
        home, folder = b"../" * name.count(b"/") or b"./", name[: name.rfind(b"/") + 1]
        sure = self._sure.setdefault(home, set())
        for href in self._asked(page):
            if href in sure or href in self._outside:
                continue
            if href.startswith(home) and self._is_file(href[len(home) :]):
                sure.add(href)
            elif not (self._is_file(folder + href) or self._leads(page, href)):
                return False
        return True

    def _is_file(self, path: bytes) -> bool:
        """Whether there is a file at a path, or an index below it, that looks in a link as it is."""
        text = path.decode(errors="replace")
        if not SPECIAL.isdisjoint(text) or ".." in text:
            return False
        return text in self._known or ((not text or text[-1] == "/") and f"{text}index.html" in self._known)

    def _leads(self, page: str, href: bytes) -> bool:
        """Whether a link certainly leads somewhere; if out of this site, that is kept."""
        try:
            way = self.way(page, unescape(href.decode()))
        except ValueError:
            return False
        if way is None:
            self._outside.add(href)
            return True
        file = self.file(way.path)
        if way.fragment in TOP or not is_page(file):
            return bool(file)
        return _is_in_tag(self.outputs[file], way.fragment.encode())


class Linked(Mapping[str, bytes]):
    """Finished files that say of their pages what these ask for: none is read unless that is in doubt.

    The links of pages are mostly the same: of each is held what the first two at its depth have not both.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self._links: dict[str, bytes] = {}
        self._common: dict[int, frozenset[bytes]] = {}
        self._second: set[int] = set()

    @staticmethod
    def links(path: str, raw: object) -> bytes:
        """What a page asks for, put together so that it can be kept; nothing for another file."""
        return b'"'.join(sorted(asked(raw))) if isinstance(raw, bytes) and is_page(path) else b""

    def note(self, path: str, links: bytes) -> None:
        """Know of a file what it asks for."""
        if links:
            depth, each = path.count("/"), frozenset(links.split(b'"'))
            common = self._common.setdefault(depth, each)
            if common is not each and depth not in self._second:
                self._second.add(depth)
                self._common[depth] = common = common & each
            self._links[path] = links if common is each else b'"'.join(each - common)

    def asked(self, path: str) -> Iterable[bytes]:
        """What a page asks for, and perhaps what the first two at its depth do."""
        if path not in self._links:
            return asked(self._files[path])
        own = self._links[path]
        return chain(self._common[path.count("/")], own.split(b'"') if own else ())

    def __getitem__(self, path: str) -> bytes:
        return self._files[path]

    def __contains__(self, path: object) -> bool:
        return path in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def is_page(file: str) -> bool:
    """Whether a file is a page that this program made."""
    return file.endswith(".html") and not file.startswith(COPIED)


def asked(raw: bytes) -> frozenset[bytes]:
    """What every link of a page leads to, and perhaps what only looks like a link, but for its own parts.

    Files that were finished before may say it themselves: where `outputs` has a method `asked`, that is
    given the path, and the page is read only if one of its links is in doubt.
    """
    hrefs = _hrefs(raw)
    return frozenset(href for href in hrefs if not (href[:1] == b"#" and _is_in_tag(raw, href[1:])))


def _is_in_tag(raw: bytes, name: bytes) -> bool:
    """Whether the first that looks like an id with this name stands in a tag."""
    at = max(0, raw.find(b' id="%b"' % name))
    return raw.rfind(b"<", 0, at) > raw.rfind(b">", 0, at)


def _hrefs(raw: bytes) -> set[bytes]:
    """What every link of a page leads to, and perhaps what only looks like a link."""
    return {part[: part.find(b'"')] for start in (b'href="', b'src="') for part in raw.split(start)[1:]}
