"""The way through a published site: its record, its site map, and every link of its pages, each once."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urljoin

from generator import webpage
from generator.answer import Answer
from generator.published import COPIED, RECORD, SITEMAP, About, Visit, digests, read_record

# Files that tell the host what to do, and that it need not show.
FOR_THE_HOST = (".nojekyll", "CNAME")
ROBOTS = "robots.txt"
Fetch = Callable[[str], Answer]


@dataclass(slots=True)
class Crawl:
    """Visits to come and visits made. `waiting` has each path with where it was found, in order.

    `unread` are the addresses of documents that are there, and too large or too slow to be compared.
    """

    about: About
    fetch: Fetch
    answered: dict[str, Answer]
    waiting: dict[str, str]
    seen: set[str] = field(default_factory=set)
    unread: list[str] = field(default_factory=list)

    def visits(self, most: int) -> Iterator[Visit]:
        """Each address once, and at most so many; what is then still `waiting` was not looked at."""
        while self.waiting and len(self.seen) < most:
            path = next(iter(self.waiting))
            found = self.waiting.pop(path)
            self.seen.add(path)
            yield self._visit(path, found)

    def _visit(self, path: str, found: str) -> Visit:
        asked = self.about.at(path)
        answer = self.answered.pop(path, None) or self.fetch(asked)
        visit = Visit(path, asked, answer, found)
        if visit.came and visit.file.endswith(".html") and not path.startswith(COPIED):
            visit = Visit(path, asked, answer, found, webpage.read(answer.text))
        if visit.unread:
            self.unread.append(asked)
        for link, place in self._links(visit):
            target = self.about.below(link, path)
            if target is not None and target not in self.seen and target not in self.waiting:
                self.waiting[target] = place
        return visit

    def _links(self, visit: Visit) -> Iterator[tuple[str, str]]:
        """The addresses that a file leads to, and what to call the place where they were found."""
        if visit.page:
            yield from ((link, visit.asked) for link in visit.page.links)
        yield from ((location, SITEMAP) for location in visit.mapped)


def arrive(home: Answer, fetch: Fetch, now: datetime, build: Mapping[str, str] | None) -> Crawl:
    """At a site whose home page has answered; `build` are the digests of a build to compare it with."""
    address = home.address.partition("?")[0].rpartition("/")[0] + "/"
    told, robots = fetch(address + RECORD), fetch(urljoin(address, f"/{ROBOTS}"))
    record = read_record(told.body if told.came else b"")
    about = About(
        address=address,
        now=now,
        record=record,
        expected=build if build is not None else digests(record) if record else None,
        at_hand=build is not None,
        robots=robots.text if robots.came else "",
    )
    answers = {"": home, RECORD: told}
    if robots.address == address + ROBOTS:
        answers[ROBOTS] = robots
    files = {*(about.expected or ()), *(digests(record) if record else ())}
    paths = [path for path in files if path not in FOR_THE_HOST]
    listed = {_folder(path): RECORD for path in sorted(paths, key=_pages_first)}
    return Crawl(about, fetch, answers, {"": "", RECORD: RECORD, SITEMAP: SITEMAP} | listed)


def _pages_first(path: str) -> tuple[bool, str]:
    return not path.endswith(".html"), path


def _folder(path: str) -> str:
    """The path at which a page is read: that of its folder."""
    return path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path
