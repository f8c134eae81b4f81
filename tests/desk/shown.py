"""Reading what the desk draws, and changing what it draws it from."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.desk.handler import Desk

ANALYST = "content/vacancies/analyst.md"


@dataclass(frozen=True)
class Drawn:
    """A page of the desk, asked by the selectors of CSS."""

    html: str

    @cached_property
    def _parsed(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.html)

    def every(self, selector: str) -> list[LexborNode]:
        """The elements that are so selected."""
        return self._parsed.css(selector)

    def text(self, selector: str) -> str:
        """What they say, on one line."""
        return " ".join(" ".join(node.text(separator=" ") for node in self.every(selector)).split())

    def attribute(self, selector: str, name: str) -> str | None:
        """An attribute of the first of them."""
        return self.every(selector)[0].attributes[name]


def rewrite(desk: Desk, change: Callable[[str], str], path: str = ANALYST) -> None:
    """Change a file of the project, as an author does, and let the desk see it."""
    file = desk.project / path
    file.write_text(change(file.read_text()))
    desk.preview.refresh()
