"""Links within the site that lead nowhere: to no page or file, or to a part that the page does not have."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from html import unescape

from generator.document import Document
from generator.listing import Listing
from generator.nearest import nearest
from generator.problem import Code, Level, Problem, Where
from generator.prose import whole_address
from generator.site import Site
from generator.tree import VACANCIES
from generator.ways import COPIED, TOP, Way, Ways, is_page

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
TYPED = re.compile(
    r"""
    \]\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<inline>(?:[^\s()<>]|\([^\s()]*\))+))
  | ^[ ]{0,3}\[[^\]\n]+\]:[ ]*<?(?P<defined>[^\s<>]+)
  | <(?P<bare>https?://[^\s<>]+)>
  | <[a-z][^<>]*?\s(?:href|src)\s*=\s*["']?(?P<html>[^"'\s<>]+)
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
# Of more pages than this, only those are asked which one was meant whose names start alike.
MANY = 1000
LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class _Link:
    """A link on a finished page: where it stands, and where it leads."""

    page: str
    where: Where
    way: Way


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


def of_files(site: Site, outputs: Mapping[str, bytes], paths: Iterable[str]) -> Iterable[Problem]:
    """Advice on the links typed in some files of content; only pages that need a look are read."""
    links = _Links(site, outputs)
    return list(dict.fromkeys(problem for path in paths for problem in links.in_file(path)))


class _Links:
    """The links of a site; `parts` are those to a part of a page that is yet to be read for its parts."""

    def __init__(self, site: Site, outputs: Mapping[str, bytes]) -> None:
        self.site, self.outputs = site, outputs
        self.address = site.settings.address
        self.ways = Ways(self.address, site.settings.base_path, outputs)
        self.coming = {listing.path for listing in site.unpublished}
        self.documents = {document.path: document for document in site.documents}
        self.shared = [path for path in self.documents if not path.startswith(VACANCIES)]
        self.typed: dict[str, dict[str, dict[int, _Typed]]] = {}
        self.parts: dict[str, list[_Link]] = defaultdict(list)
        self.told: set[str] = set()
        self.guessed: dict[str, str] = {}

    def problems(self) -> Iterator[Problem]:
        """What is wrong in each page, in drafts, and with links to parts of pages that were read before."""
        for page in self.ways.files:
            if is_page(page):
                if not self.ways.are_sure(page):
                    yield from self.broken_links(self.of_page(page, self.outputs[page].decode()))
                yield from self.broken_fragments(page)
        for listing in self.site.unpublished:
            yield from self.broken_links(self.of_draft(listing))
        for page in list(self.parts):
            yield from self.broken_fragments(page)

    def in_file(self, path: str) -> Iterator[Problem]:
        """What is wrong with the links typed in a file."""
        if path not in self.documents:
            return
        draft = next((each for each in self.site.unpublished if each.vacancy.document.path == path), None)
        page = whole_address(path.rpartition("/")[2], "", path) + "index.html"
        yield from self.broken_links(
            self.of_draft(draft) if draft else self.typed_on(page, self.documents[path])
        )
        for other in list(self.parts):
            yield from self.broken_fragments(other)

    def typed_on(self, page: str, document: Document) -> Iterator[_Link]:
        """The links typed in a file that lead nowhere.

        A vacancy may have them where they are no links, so its page is asked; the links of an employer's
        statements are on other pages than its own.
        """
        typed = ((whole, self.ways.way(page, whole)) for whole in self.typed_in(document))
        lost = {whole: way for whole, way in typed if way and not self.leads(way)}
        of_vacancy = document.path.startswith(VACANCIES)
        on_page = self.of_page(page, self.outputs[page].decode()) if lost else ()
        shown = {link.way.whole for link in on_page}
        for whole, way in lost.items():
            if whole in shown or not (of_vacancy or whole.startswith("#")):
                yield _Link(page, document.at(0), way)

    def leads(self, way: Way) -> bool:
        """Whether a link leads to a file and, if it names one, to a part of it."""
        file = self.ways.file(way.path)
        if not file or way.fragment in TOP or not is_page(file):
            return bool(file)
        return way.fragment in map(unescape, ID.findall(self.outputs[file].decode()))

    def of_page(self, page: str, html: str) -> Iterator[_Link]:
        """The links of a finished page that lead into this site."""
        first: dict[str, int] = {}
        for found in LINK.finditer(html):
            first.setdefault(found[1], found.start(1))
        for href, at in first.items():
            where = Where(f"site/{page}", html.count("\n", 0, at) + 1, at - html.rfind("\n", 0, at))
            way = self.ways.way(page, unescape(href))
            if way:
                yield _Link(page, where, way)

    def of_draft(self, listing: Listing) -> Iterator[_Link]:
        """The links of a vacancy that has no page yet, but for those to its like and to files of its own."""
        for whole, lines in self.typed_in(listing.vacancy.document).items():
            where = next(iter(lines.values())).where
            way = None if whole.startswith("#") else self.ways.way(listing.path, whole)
            if way and way.path not in self.coming and not way.path.startswith(COPIED):
                yield _Link(listing.path, where, way)

    def broken_links(self, links: Iterable[_Link]) -> Iterator[Problem]:
        """The links that lead to no file; those that lead to a part of a page wait until it is read."""
        for link in links:
            file = self.ways.file(link.way.path)
            if file:
                if link.way.fragment not in TOP and is_page(file):
                    self.parts[file].append(link)
                continue
            message, meant = f"no page or file of this site is at /{link.way.path}", self.meant(link.way.path)
            hint = f"Did you mean /{meant}?" if meant else "Correct the address, or take the link out."
            if link.way.path.startswith("/"):
                message, meant = f"the link leads to {link.way.path}, which is outside this site", ""
                hint = f"Start it with {self.address} or with ../."
            elif link.way.path.rstrip("/") + "/" in self.coming:
                meant, hint = "", "That vacancy is not published yet, so it has no page."
            yield from self.told_at(
                link, Problem("broken-link", message, link.where, hint, meant, Level.ADVICE)
            )

    def broken_fragments(self, page: str) -> Iterator[Problem]:
        """The waiting links to parts that a page does not have."""
        links = self.parts.pop(page, [])
        html = self.outputs[page].decode() if links else ""
        ids = [unescape(name) for name in ID.findall(html)]
        for link in links:
            if link.way.fragment not in ids:
                meant = nearest(link.way.fragment, ids)
                hint = "A heading is named after its words: `## Your team` is #your-team."
                hint = f"Did you mean #{meant}?" if meant else hint
                message = f"the page /{page.removesuffix('index.html')} has no part #{link.way.fragment}"
                better = f"#{meant}" if meant else ""
                found = Problem("broken-fragment", message, link.where, hint, better, Level.ADVICE)
                yield from self.told_at(link, found)

    def meant(self, path: str) -> str:
        """The path that was probably meant, or nothing."""
        if path not in self.guessed:
            files = self.ways.files
            if len(files) > MANY:
                files = self.alike(_name(path))
            meant = nearest(path, [file.removesuffix("index.html") for file in files])
            # Long paths are alike when their folders are: what counts is the last step.
            self.guessed[path] = meant if nearest(_name(path.rstrip("/")), [_name(meant)]) else ""
        return self.guessed[path]

    @cached_property
    def names(self) -> list[tuple[str, str]]:
        """The last step of each path, and the path, in order."""
        return sorted((_name(file), file) for file in self.ways.files)

    def alike(self, name: str) -> list[str]:
        """The files whose names have the same first three letters, or more where these are too many."""
        found: list[str] = []
        for letters in range(3, max(3, len(name)) + 1):
            start, end = (bisect_left(self.names, (name[:letters] + last,)) for last in ("", LAST))
            found = sorted(file for _, file in self.names[start:end])
            if len(found) <= MANY:
                break
        return found[:MANY]

    def told_at(self, link: _Link, problem: Problem) -> Iterator[Problem]:
        """The same problem at each line of content that has the link; its `fix` is what was meant instead."""
        folder = link.page.removesuffix("index.html").rstrip("/")
        own = [
            path for path in (f"content/{folder}.md", f"content/pages/{folder}.md") if path in self.documents
        ]
        for path in own + self.shared:
            lines = self.typed_in(self.documents[path]).get(link.way.whole, {})
            for typed in lines.values():
                fix = typed.put(self.amended(typed.link, problem.fix)) if problem.fix else ""
                yield problem._replace(where=typed.where, fix=fix)
            if lines:
                return
        if link.way.whole not in self.told:
            self.told.add(link.way.whole)
            yield problem._replace(fix="")

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


def _name(path: str) -> str:
    """The last step of a path."""
    return path.removesuffix("index.html").rstrip("/").rpartition("/")[2]
