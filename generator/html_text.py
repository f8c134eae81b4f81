"""Safe HTML, as `prose` makes it, as plain text: one line for each paragraph, which nothing wraps."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from generator.parts import Link

# A tag as nh3 writes it: lower case, every value between quotation marks, and none of these in a value.
TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [^<>"=]+="[^"]*")*)>')
# A block whose text has no tag in it, or a list of such text.
PLAIN = re.compile(
    r'<(p|h[1-6]|ul|ol)(?: id="[^"<>=]*")?>([^<]*|\s*(?:<li>[^<]*</li>\s*)+)</\1>[ \n]*', re.ASCII
)
ITEM = re.compile("<li>([^<]*)</li>")
SPACES = re.compile(r"[ \t\n\r\f]+")
# Characters that nobody means in a line of text.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# What would mean another thing without its looks: 10 to the power of 6 is not 106.
MARKS = {"br": "\n", "q": "“", "sup": "^", "del": "[deleted: ", "s": "[deleted: "}
# What stands apart, by empty lines.
BLOCKS = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "hr", "div", "blockquote", "pre"),
    *("ul", "ol", "dl", "table", "caption"),
}


# What an employer says stands in all of its adverts.
@lru_cache(maxsize=64)
def text_of_html(html: str) -> str:
    """Headings and paragraphs with an empty line between them, lists with `- ` or `1. `, rows with ` | `.

    A list in a list is indented. No line ends in a space, and no two empty lines stand together.
    """
    plain = _of_plain(html)
    return _read(html) if plain is None else plain


def _of_plain(html: str) -> str | None:
    """The same of paragraphs, headings and flat lists of nothing but text, as most of it is; else None."""
    blocks, at = [], 0
    for found in PLAIN.finditer(html):
        if found.start() != at:
            return None
        at = found.end()
        tag, written = found.groups()
        is_list = tag in ("ul", "ol")
        lines = [_line(each) for each in (ITEM.findall(written) if is_list else (written,))]
        if is_list != ("<" in written) or not all(lines):
            return None
        marks = "- " if tag == "ul" else ""
        if tag == "ol":
            lines = [f"{number}. {line}" for number, line in enumerate(lines, 1)]
        blocks.append("\n".join([marks + line for line in lines]))
    return "\n\n".join(blocks) if at == len(html) else None


def _line(written: str) -> str:
    return squeezed(unescape(written) if "&" in written else written)


def _read(html: str) -> str:
    reader = _Reader()
    for text, end, tag, given in pieces(html):
        if text:
            reader.handle_text(unescape(text))
        if end:
            reader.handle_end(tag)
        elif tag:
            reader.handle_start(tag, given)
    reader.end_line()
    return "\n".join(reader.lines)


def pieces(html: str) -> Iterator[tuple[str, str, str, str]]:
    """Text as written, and the tag after it: `/` if it ends an element, its name, and what is given in it.

    There is none after the last text. The library can read any HTML, but takes ten times as long.
    """
    split = iter([*TAG.split(html), "", "", ""])
    return zip(split, split, split, split, strict=True)


def value_of(name: str, given: str) -> str:
    """The value of an attribute in what is given in a tag; empty where there is none."""
    _, _, after = given.partition(f' {name}="')
    return unescape(after.partition('"')[0])


def squeezed(text: str) -> str:
    """Text on one line, with each run of white space made one space, as HTML shows it."""
    if text.isprintable():
        return (SPACES.sub(" ", text) if "  " in text else text).strip()
    return CONTROLS.sub("", SPACES.sub(" ", text)).strip()


def _spaced(text: str) -> str:
    """Text with each run of white space made one space; that most has none is quickly seen."""
    return text if text.isprintable() and "  " not in text else SPACES.sub(" ", text)


class _Reader:
    """Gathers `lines` from HTML whose every tag is closed.

    `gap` asks for an empty line before the next; `lead` is what the next line starts with, if not with
    the `indents` of the list items that it stands in; `numbers` has the next number of each list around
    it, and `rows` how many cells each row of a table around it has so far; `kept` counts the elements
    around it that keep their white space.
    """

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.text = ""
        self.gap = False
        self.lead = ""
        self.indents: list[str] = []
        self.numbers: list[int | None] = []
        self.rows: list[int] = []
        self.links: list[tuple[str, int]] = []
        self.kept = 0

    def handle_start(self, tag: str, given: str) -> None:
        if tag in BLOCKS:
            self._block()
        match tag:
            case "ul" | "ol":
                self.numbers.append(_start(value_of("start", given)) if tag == "ol" else None)
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
                self.links.append((value_of("href", given), len(self.text)))
            case "img":
                self.text += squeezed(value_of("alt", given))
            case _:
                self.text += MARKS.get(tag, "")

    def handle_end(self, tag: str) -> None:
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

    def handle_text(self, text: str) -> None:
        self.text += CONTROLS.sub("", text) if self.kept else _spaced(text)

    def end_line(self) -> None:
        """Put what was gathered on a line of its own, or on several where it has breaks."""
        if not self.kept and (not self.text or self.text.isspace()):
            self.text = ""
            return
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
