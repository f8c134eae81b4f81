"""What a finished web page says to programs: its links, its own address, and its structured data."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

LINKS = {
    "a": "href",
    "area": "href",
    "iframe": "src",
    "img": "src",
    "link": "href",
    "script": "src",
    "source": "src",
    "use": "href",
}
DATA = "application/ld+json"
# No page that this program makes comes near it.
MOST = 2 * 1024 * 1024


@dataclass(slots=True)
class WebPage:
    """`links` as they are written, each once; `canonical` is empty where the page has none.

    `hidden` says that the page asks search engines to leave it out. `meta` has what its `meta` elements
    say by name or, as Open Graph has it, by property; of several with one name, the first.
    """

    title: str = ""
    links: dict[str, None] = field(default_factory=dict)
    canonical: str = ""
    hidden: bool = False
    meta: dict[str, str] = field(default_factory=dict)
    data: list[Any] = field(default_factory=list)

    def of_type(self, kind: str) -> Iterator[dict[str, Any]]:
        """The structured data of one type of schema.org."""
        for each in self.data:
            if isinstance(each, dict) and each.get("@type") == kind:
                yield each


def read(html: str) -> WebPage:
    """The page that a text is, however broken; of one with over MOST signs, nothing.

    What begins in a tag without an end is left out: the parser would look for the end from every sign on.
    """
    reader = _Reader()
    # The parser asserts what a declaration looks like, and a page may hold any.
    with suppress(AssertionError):
        reader.feed(html if len(html) <= MOST else "")
    return reader.page


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = WebPage()
        self.data: list[str] | None = None
        self.heading: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        link = said.get(LINKS.get(tag, ""), "").strip()
        if link:
            self.page.links[link] = None
        if tag == "link" and said.get("rel", "").lower() == "canonical":
            self.page.canonical = link
        if tag == "meta":
            self._meta(said.get("name") or said.get("property", ""), said.get("content", ""))
        if tag == "title" and not self.page.title:
            self.heading = []
        if tag == "script" and said.get("type", "").lower() == DATA:
            self.data = []

    def _meta(self, name: str, content: str) -> None:
        self.page.meta.setdefault(name.lower(), content)
        if name.lower() == "robots":
            self.page.hidden = self.page.hidden or "noindex" in content.lower()

    def handle_data(self, data: str) -> None:
        for gathered in (self.data, self.heading):
            if gathered is not None:
                gathered.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title" and self.heading is not None:
            self.page.title = " ".join("".join(self.heading).split())
            self.heading = None
        if tag == "script" and self.data is not None:
            self.page.data += _parsed("".join(self.data))
            self.data = None


def _parsed(text: str) -> list[Any]:
    """The data that a text is, alone or several; nothing where it cannot be read."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return []
    return said if isinstance(said, list) else [said]
