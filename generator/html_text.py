"""Safe HTML, as `prose` makes it, as plain text: one line for each paragraph, which nothing wraps."""

import re
from html.parser import HTMLParser

from generator.parts import Link

SPACES = re.compile(r"[ \t\n\r\f]+")
# Characters that nobody means in a line of text.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# What would mean another thing without its looks: 10 to the power of 6 is not 106.
MARKS = {"sup": "^", "del": "[deleted: ", "s": "[deleted: "}
# What stands apart, by empty lines.
BLOCKS = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "hr", "div", "blockquote", "pre"),
    *("ul", "ol", "dl", "table", "caption"),
}


def text_of_html(html: str) -> str:
    """Headings and paragraphs with an empty line between them, lists with `- ` or `1. `, rows with ` | `.

    A list in a list is indented. No line ends in a space, and no two empty lines stand together.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_line()
    return "\n".join(reader.lines)


def squeezed(text: str) -> str:
    """Text on one line, with each run of white space made one space, as HTML shows it."""
    return CONTROLS.sub("", SPACES.sub(" ", text)).strip()


class _Reader(HTMLParser):
    """Gathers `lines` from HTML whose every tag is closed.

    `gap` asks for an empty line before the next; `lead` is what the next line starts with, if not with
    the `indents` of the list items that it stands in; `numbers` has the next number of each list around
    it, and `rows` how many cells each row of a table around it has so far; `kept` counts the elements
    around it that keep their white space.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.text = ""
        self.gap = False
        self.lead = ""
        self.indents: list[str] = []
        self.numbers: list[int | None] = []
        self.rows: list[int] = []
        self.links: list[tuple[str, int]] = []
        self.kept = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in BLOCKS:
            self._block()
        match tag:
            case "ul" | "ol":
                self.numbers.append(_start(given.get("start", "")) if tag == "ol" else None)
            case "li" | "dd":
                self._item(self._marker() if tag == "li" else "  ")
            case "dt" | "tr":
                self._break()
                self.rows += [0] if tag == "tr" else []
            case "td" | "th":
                self.text += " | " if self.rows[-1] else ""
                self.rows[-1] += 1
            case "pre":
                self.kept += 1
            case "a":
                self.links.append((given.get("href", ""), len(self.text)))
            case _:
                self.text += {"br": "\n", "img": squeezed(given.get("alt", "")), "q": "“", **MARKS}.get(
                    tag, ""
                )

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._block()
        match tag:
            case "ul" | "ol":
                self.numbers.pop()
            case "li" | "dd":
                self._item_ends()
            case "dt":
                self._break()
            case "tr":
                self._row_ends()
            case "pre":
                self.kept -= 1
            case "a":
                self._link_ends()
            case "q" | "del" | "s":
                self.text += "”" if tag == "q" else "]"

    def handle_data(self, data: str) -> None:
        self.text += CONTROLS.sub("", data) if self.kept else SPACES.sub(" ", data)

    def end_line(self) -> None:
        """Put what was gathered on a line of its own, or on several where it has breaks."""
        for part in self.text.split("\n"):
            if line := part.rstrip() if self.kept else squeezed(part):
                self.lines += [""] if self.gap and self.lines else []
                self.lines.append((self.lead or "".join(self.indents)) + line)
                self.gap, self.lead = False, ""
            elif self.kept:
                self.gap = True
        self.text = ""

    def _break(self) -> None:
        """A new line; in a row of a table, which is one line, a space."""
        if self.rows:
            self.text += " "
        else:
            self.end_line()

    def _block(self) -> None:
        """The start or the end of what stands apart; in a list, nothing does."""
        self._break()
        self.gap = self.gap or not self.indents

    def _marker(self) -> str:
        number = self.numbers[-1] if self.numbers else None
        if number is None:
            return "- "
        self.numbers[-1] = number + 1
        return f"{number}. "

    def _item(self, marker: str) -> None:
        self._break()
        self.lead = (self.lead or "".join(self.indents)) + marker
        self.indents.append(" " * len(marker))

    def _item_ends(self) -> None:
        self._break()
        self.indents.pop()
        self.lead = ""

    def _row_ends(self) -> None:
        self.rows.pop()
        self.text = self.text if self.rows else squeezed(self.text)
        self._break()

    def _link_ends(self) -> None:
        """The words and the address, between the spaces that stood around the words."""
        href, start = self.links.pop()
        typed = self.text[start:]
        before, after = typed[: len(typed) - len(typed.lstrip())], typed[len(typed.rstrip()) :]
        self.text = self.text[:start] + before + Link(squeezed(typed), href).plain + after


def _start(typed: str) -> int:
    """The number of the first item of a list."""
    return int(typed) if re.fullmatch("-?[0-9]{1,9}", typed) else 1
