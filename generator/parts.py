"""What an advert is made of, as data: sections of parts that a page, structured data or plain text can draw.

One making for all of them, so that they cannot say different things. `authored` marks words that an
author typed, in the language of the advert; all other words are ours, in English.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import escape as escaped
from typing import Any, ClassVar

# What a telephone number has for its reader alone; the (0) of +44 (0)20 is not dialled.
NOT_DIALLED = re.compile(r"\(0\)|[^+0-9]")

# Labels are in every advert, and what an advert says is drawn more than once.
escape = lru_cache(maxsize=1024)(escaped)


# Nobody changes a part, but none is frozen: to make one would take three times as long.
@dataclass(slots=True)
class Link:
    """Words that lead to a whole address."""

    text: str
    href: str

    @property
    def is_file(self) -> bool:
        """Whether it leads to a document of this site, whose whole address paper must give."""
        return "/attachments/" in self.href

    @property
    def is_bare(self) -> bool:
        """Whether the words are the address itself, so that paper need not give it again."""
        return self.text in (self.href, self.href.partition(":")[2].removeprefix("//"))

    @property
    def plain(self) -> str:
        """The words, then the address unless they have it: `Our plan (https://www.police.example/plan)`."""
        scheme, _, contact = self.href.partition(":")
        if scheme not in ("mailto", "tel"):
            has_it, address = self.is_bare, self.href
        else:
            has_it, address = contact in self.text or contact == NOT_DIALLED.sub("", self.text), contact
        if has_it or not address:
            return self.text
        return f"{self.text} ({address})" if self.text else address


Line = tuple[str | Link, ...]


@dataclass(slots=True)
class Heading:
    """A heading below the section's own."""

    macro: ClassVar[str] = "heading"
    text: str


@dataclass(slots=True)
class Paragraph:
    """One paragraph."""

    macro: ClassVar[str] = "paragraph"
    line: Line
    authored: bool = False


@dataclass(slots=True)
class Bullets:
    """A list in no order."""

    macro: ClassVar[str] = "bullets"
    lines: tuple[Line, ...]
    authored: bool = False


@dataclass(slots=True)
class Row:
    """A term and what it is, marked by a `tag`; a page counts the days to a deadline that is `counted`."""

    term: str
    line: Line
    authored: bool = False
    tag: str = ""
    counted: bool = False


@dataclass(slots=True)
class Terms:
    """A list of terms."""

    macro: ClassVar[str] = "terms"
    rows: tuple[Row, ...]


@dataclass(slots=True)
class Item:
    """One of a numbered list: its words, a label that marks it, and what is said below.

    The title and the `details` are an author's words; the label and the `fact` are ours.
    """

    title: str
    label: str = ""
    fact: str = ""
    details: tuple[str, ...] = ()


@dataclass(slots=True)
class Numbered:
    """A list in order; `look` is `timeline` or `questions`; `name` stands before the number of an item."""

    macro: ClassVar[str] = "numbered"
    look: str
    items: tuple[Item, ...]
    name: str = ""


@dataclass(slots=True)
class Action:
    """The one thing to do next."""

    macro: ClassVar[str] = "action"
    link: Link
    authored: bool = False


@dataclass(slots=True)
class Html:
    """Safe HTML of Markdown: an advert's own where it is `authored`, or an employer's or a hub's."""

    macro: ClassVar[str] = "prose"
    html: str
    authored: bool = False


Part = Heading | Paragraph | Bullets | Terms | Numbered | Action | Html


@dataclass(slots=True)
class Section:
    """A part of the advert under one heading; `id` names it within the page, empty for the opening text.

    What stands `while_open` goes when the vacancy closes.
    """

    id: str
    heading: str
    parts: tuple[Part, ...]
    while_open: bool = False


def html_of(sections: Iterable[Section]) -> str:
    """Sections as plain HTML: headings, paragraphs and lists, for readers that draw nothing else."""
    made: list[str] = []
    for section in sections:
        if section.heading:
            made.append(f"<h2>{escape(section.heading)}</h2>")
        made += [HTML[type(part)](part) for part in section.parts]
    return "\n".join(made)


def _list(tag: str, items: Iterable[str]) -> str:
    return f"<{tag}>{''.join([f'<li>{item}</li>' for item in items])}</{tag}>"


def _item(item: Item) -> str:
    label = f" ({escape(item.label)})" if item.label else ""
    below = (text for text in (item.fact, *item.details) if text)
    return "<br>".join((escape(item.title) + label, *(escape(text) for text in below)))


def _line(line: Line) -> str:
    first = line[0] if len(line) == 1 else None
    if type(first) is str:  # as most are
        return escape(first)
    drawn = [
        escape(part) if isinstance(part, str) else f'<a href="{escape(part.href)}">{escape(part.text)}</a>'
        for part in line
    ]
    return "".join(drawn)


# How plain HTML has each kind of part.
HTML: dict[type[Part], Callable[[Any], str]] = {
    Heading: lambda heading: f"<h3>{escape(heading.text)}</h3>",
    Paragraph: lambda paragraph: f"<p>{_line(paragraph.line)}</p>",
    Bullets: lambda bullets: _list("ul", map(_line, bullets.lines)),
    Terms: lambda terms: _list("ul", [f"{escape(row.term)}: {_line(row.line)}" for row in terms.rows]),
    Numbered: lambda numbered: _list("ol", map(_item, numbered.items)),
    Action: lambda action: f"<p>{_line((action.link,))}</p>",
    Html: lambda text: text.html,
}
