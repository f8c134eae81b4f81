"""A vacancy's advert as plain text to paste anywhere: the sections that the page draws, as lines."""

from collections.abc import Iterator

from generator.advert import standing_alone, whole
from generator.html_text import squeezed, text_of_html
from generator.listing import Listing
from generator.parts import (
    Action,
    Bullets,
    Heading,
    Html,
    Item,
    Line,
    Numbered,
    Paragraph,
    Part,
    Terms,
)


def text(listing: Listing) -> str:
    """All that `advert.description` says, in the same order, with an empty line between what stands apart."""
    blocks: list[str] = []
    for section in whole(listing):
        blocks.append(section.heading)
        blocks += [block_of(part, listing) for part in section.parts]
    return "\n\n".join(block for block in blocks if block)


def block_of(part: Part, listing: Listing) -> str:  # noqa: PLR0911 -- one return for each kind of part
    """One part of an advert as lines."""
    match part:
        case Html(html):
            return text_of_html(standing_alone(html, listing))
        case Heading(words):
            return squeezed(words)
        case Paragraph(line):
            return _line(line)
        case Bullets(lines):
            return "\n".join(f"- {_line(line)}" for line in lines)
        case Terms(rows):
            return "\n".join(f"{row.term}: {_line(row.line)}" for row in rows)
        case Action(link):
            return _line((link,))
    return "\n".join(item_lines(part))


def item_lines(part: Numbered) -> Iterator[str]:
    """Each item of a numbered list with its details: `Question 1 (Lead question): Why?`, `1. Interview`."""
    for number, item in enumerate(part.items, 1):
        yield "\n".join(_item(part, number, item))


def _item(part: Numbered, number: int, item: Item) -> Iterator[str]:
    label = f" ({item.label})" if item.label else ""
    start = f"{part.name} {number}{label}: " if part.name else f"{number}. "
    yield start + squeezed(item.title)
    indent = "" if part.name else " " * len(start)
    for below in (item.fact, *item.details):
        if below:
            yield indent + squeezed(below)


def _line(line: Line) -> str:
    first = line[0] if len(line) == 1 else None
    if type(first) is str:  # as most are
        return squeezed(first)
    return squeezed("".join([part if isinstance(part, str) else part.plain for part in line]))
