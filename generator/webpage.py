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

    `hidden` says that the page asks search engines to leave it out.
    """

    links: dict[str, None] = field(default_factory=dict)
    canonical: str = ""
    hidden: bool = False
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

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        link = said.get(LINKS.get(tag, ""), "").strip()
        if link:
            self.page.links[link] = None
        if tag == "link" and said.get("rel", "").lower() == "canonical":
            self.page.canonical = link
        if tag == "meta" and said.get("name", "").lower() == "robots":
            self.page.hidden = self.page.hidden or "noindex" in said.get("content", "").lower()
        if tag == "script" and said.get("type", "").lower() == DATA:
            self.data = []

    def handle_data(self, data: str) -> None:
        if self.data is not None:
            self.data.append(data)

    def handle_endtag(self, tag: str) -> None:
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
