"""Reading finished pages with a parser that is not ours."""

import json
from typing import Any
from xml.etree.ElementTree import Element

import html5lib


class Page:
    """A page as html5lib reads it; a parse error fails the test, where the reading is strict."""

    def __init__(self, raw: bytes, *, strict: bool = True) -> None:
        parser = html5lib.HTMLParser(strict=strict, namespaceHTMLElements=False)
        self.root: Element = parser.parse(raw.decode())

    def all(self, path: str) -> list[Element]:
        return self.root.findall(f".//{path}")

    def text(self, path: str = "body") -> str:
        return " ".join(self.texts(path))

    def texts(self, path: str) -> list[str]:
        return [" ".join("".join(each.itertext()).split()) for each in self.all(path)]

    def links(self) -> list[str]:
        return [each.get("href", "") for each in self.all("a")]

    def data(self) -> list[dict[str, Any]]:
        scripts = self.all("script[@type='application/ld+json']")
        return [json.loads("".join(script.itertext())) for script in scripts]

    def meta(self, name: str) -> list[str]:
        return [each.get("content", "") for each in self.all(f"meta[@name='{name}']")]
