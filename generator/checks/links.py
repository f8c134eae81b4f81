"""Links within the site that lead nowhere: to no page or file, or to a part that the page does not have."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from html import unescape
from urllib.parse import unquote, urljoin

from generator.document import Document
from generator.fields.kind import nearest
from generator.listing import Listing
from generator.problem import Code, Level, Problem, Where
from generator.prose import whole_address
from generator.site import Site

CODES = {
    "broken-link": Code(
        "A link leads to a page or file that this site does not have.",
        "[Union Street](/hubs/union-streat/)",
        "[Union Street](/hubs/union-street/)",
    ),
    "broken-fragment": Code(
        "A link leads to a part of a page, named after the #, that the page does not have.",
        "[Vetting](/how-we-recruit/#veting)",
        "[Vetting](/how-we-recruit/#vetting)",
    ),
}
# Our own pages are well formed: attributes stand in double quotes, and `<` in text is escaped.
ATTRIBUTES = r'(?:\s+[^\s<>="]+(?:="[^"]*")?)*?\s+'
LINK = re.compile(rf'<(?:a|area|img|link|script|source|use){ATTRIBUTES}(?:href|src)="([^"]*)"')
ID = re.compile(rf'<[a-z][a-z0-9]*{ATTRIBUTES}id="([^"]*)"')
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
TYPED = re.compile(
    r"""
    \]\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<inline>(?:[^\s()<>]|\([^\s()]*\))+))
  | ^[ ]{0,3}\[[^\]\n]+\]:[ ]*<?(?P<defined>[^\s<>]+)
  | <(?P<bare>https?://[^\s<>]+)>
  | <[a-z][^<>]*?\s(?:href|src)\s*=\s*["']?(?P<html>[^"'\s<>]+)
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
TOP = ("", "top")
# Files that are copied as they are: they may hold anything.
COPIED = ("attachments/", "assets/")
# Of more pages than this, only those with a like name are asked which one was meant.
MANY = 1000


@dataclass(frozen=True, slots=True)
class _Link:
    """A link on a finished page: where it stands, and where it leads below the site's address.

    `whole` is the whole address, or the fragment alone for a link within a page.
    """

    page: str
    where: Where
    whole: str
    path: str
    fragment: str


@dataclass(frozen=True, slots=True)
class _Typed:
    """A link as it stands in a file of content; `put` gives the line with another one in its place."""

    where: Where
    link: str
    put: Callable[[str], str]


def check(site: Site, outputs: Mapping[str, bytes]) -> Iterable[Problem]:
    """Advice on every link that leads nowhere, once for each line of content that has it.

    A link that no content has, as in a template, is told in the first of the finished pages that have it.
    """
    return list(dict.fromkeys(_Links(site, outputs).problems()))


class _Links:
    """The links of a site; `parts` are those to a part of a page that is yet to be read for its parts."""

    def __init__(self, site: Site, outputs: Mapping[str, bytes]) -> None:
        self.site, self.outputs = site, outputs
        self.address, self.base = site.settings.address, site.settings.base_path
        self.files = sorted(outputs)
        self.known = frozenset(self.files)
        self.coming = {listing.path for listing in site.unpublished}
        self.documents = {document.path: document for document in site.documents}
        self.shared = [path for path in self.documents if not path.startswith("content/vacancies/")]
        self.typed: dict[str, dict[str, dict[int, _Typed]]] = {}
        self.parts: dict[str, list[_Link]] = defaultdict(list)
        self.told: set[str] = set()

    def problems(self) -> Iterator[Problem]:
        """What is wrong in each page, in drafts, and with links to parts of pages that were read before."""
        for page in self.files:
            if _is_page(page):
                html = self.outputs[page].decode()
                yield from self.broken_links(self.of_page(page, html))
                yield from self.broken_fragments(page, html)
        for listing in self.site.unpublished:
            yield from self.broken_links(self.of_draft(listing))
        for page in list(self.parts):
            yield from self.broken_fragments(page, self.outputs[page].decode())

    def of_page(self, page: str, html: str) -> Iterator[_Link]:
        """The links of a finished page that lead into this site."""
        first: dict[str, int] = {}
        for found in LINK.finditer(html):
            first.setdefault(found[1], found.start(1))
        for href, at in first.items():
            where = Where(f"site/{page}", html.count("\n", 0, at) + 1, at - html.rfind("\n", 0, at))
            link = self.link(page, unescape(href), where)
            if link:
                yield link

    def of_draft(self, listing: Listing) -> Iterator[_Link]:
        """The links of a vacancy that has no page yet, but for those to its like and to files of its own."""
        for whole, lines in self.typed_in(listing.vacancy.document).items():
            where = next(iter(lines.values())).where
            link = None if whole.startswith("#") else self.link(listing.path, whole, where)
            if link and link.path not in self.coming and not link.path.startswith(COPIED):
                yield link

    def link(self, page: str, href: str, where: Where) -> _Link | None:
        """Where a link leads, None if to another site; a path that starts with / is outside this one."""
        home = "../" * page.count("/")
        if href.startswith(self.address):
            below = href.removeprefix(self.address)
        elif home and href.startswith(home) and ".." not in href[len(home) :]:
            below = href.removeprefix(home)
        elif SCHEME.match(href.strip()):
            return None
        else:
            below = urljoin(self.base + page, href.strip()).removeprefix(self.base)
        path, _, fragment = below.partition("#")
        whole = href if href.startswith("#") else self.address + below
        return _Link(page, where, whole, unquote(path.partition("?")[0]), unquote(fragment))

    def file(self, path: str) -> str:
        """The file that a path leads to, a folder to its index; nothing where there is none."""
        return next(
            (file for file in (path, f"{path}index.html", f"{path}/index.html") if file in self.known), ""
        )

    def broken_links(self, links: Iterable[_Link]) -> Iterator[Problem]:
        """The links that lead to no file; those that lead to a part of a page wait until it is read."""
        for link in links:
            file = self.file(link.path)
            if file:
                if link.fragment not in TOP and _is_page(file):
                    self.parts[file].append(link)
                continue
            message, meant = f"no page or file of this site is at /{link.path}", self.meant(link.path)
            hint = f"Did you mean /{meant}?" if meant else "Correct the address, or take the link out."
            if link.path.startswith("/"):
                message, meant = f"the link leads to {link.path}, which is outside this site", ""
                hint = f"Start it with {self.address} or with ../."
            elif link.path.rstrip("/") + "/" in self.coming:
                meant, hint = "", "That vacancy is not published yet, so it has no page."
            yield from self.told_at(
                link, Problem("broken-link", message, link.where, hint, meant, Level.ADVICE)
            )

    def broken_fragments(self, page: str, html: str) -> Iterator[Problem]:
        """The waiting links to parts that a page does not have."""
        links = self.parts.pop(page, [])
        ids = [unescape(name) for name in ID.findall(html)] if links else []
        for link in links:
            if link.fragment not in ids:
                meant = nearest(link.fragment, ids)
                hint = "A heading is named after its words: `## Your team` is #your-team."
                hint = f"Did you mean #{meant}?" if meant else hint
                message = f"the page /{page.removesuffix('index.html')} has no part #{link.fragment}"
                better = f"#{meant}" if meant else ""
                found = Problem("broken-fragment", message, link.where, hint, better, Level.ADVICE)
                yield from self.told_at(link, found)

    def meant(self, path: str) -> str:
        """The path that was probably meant, or nothing."""
        files = self.files
        if len(files) > MANY:
            files = [file for file in files if _name(file)[:3] == _name(path)[:3]]
        meant = nearest(path, [file.removesuffix("index.html") for file in files])
        # Long paths are alike when their folders are: what counts is the last step.
        return meant if nearest(_name(path.rstrip("/")), [_name(meant)]) else ""

    def told_at(self, link: _Link, problem: Problem) -> Iterator[Problem]:
        """The same problem at each line of content that has the link; its `fix` is what was meant instead."""
        folder = link.page.removesuffix("index.html").rstrip("/")
        own = [
            path for path in (f"content/{folder}.md", f"content/pages/{folder}.md") if path in self.documents
        ]
        for path in own + self.shared:
            lines = self.typed_in(self.documents[path]).get(link.whole, {})
            for typed in lines.values():
                fix = typed.put(self.amended(typed.link, problem.fix)) if problem.fix else ""
                yield replace(problem, where=typed.where, fix=fix)
            if lines:
                return
        if link.whole not in self.told:
            self.told.add(link.whole)
            yield replace(problem, fix="")

    def amended(self, link: str, meant: str) -> str:
        """A link as typed with another path or fragment, in the same style as far as it has one."""
        if meant.startswith("#"):
            return link.partition("#")[0] + meant
        path, sign, rest = link.partition("?" if "?" in link else "#")
        return f"{self.address if path.startswith(self.address) else '/'}{meant}{sign}{rest}"

    def typed_in(self, document: Document) -> dict[str, dict[int, _Typed]]:
        """The links in a file of content by their whole addresses, and by line."""
        if document.path not in self.typed:
            index: dict[str, dict[int, _Typed]] = defaultdict(dict)
            for typed in _typed(document, self.address):
                with suppress(ValueError):
                    whole = whole_address(typed.link.replace("&amp;", "&"), self.address, document.path)
                    index[whole].setdefault(typed.where.line, typed)
            self.typed[document.path] = index
        return self.typed[document.path]


def _typed(document: Document, address: str) -> Iterator[_Typed]:
    for found in TYPED.finditer(document.body_outside_code):
        start, end = found.span(found.lastgroup or 0)
        yield _Typed(document.at(start), document.body[start:end], partial(document.corrected, start, end))
    for _, scalar in document.scalars:
        spans = [found.span(found.lastgroup or 0) for found in TYPED.finditer(scalar.value)]
        if scalar.value.startswith(address):
            spans = [(0, len(scalar.value))]
        for start, end in spans:
            part = scalar.part(start, end)
            yield _Typed(part.where, part.value, part.corrected)


def _is_page(file: str) -> bool:
    return file.endswith(".html") and not file.startswith(COPIED)


def _name(path: str) -> str:
    """The last step of a path."""
    return path.removesuffix("index.html").rstrip("/").rpartition("/")[2]
