"""HTML of the blocks of Markdown in which nothing is marked: paragraphs, headings, flat lists of plain text.

Nearly all text of adverts is of this kind, and the converter asks some sixty questions of each such block.
What counts as plain is narrow on purpose: all else is left to the converter.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from generator.outline import TooDeep, outlined
from generator.plainest import MARKS, plainest_html
from generator.typography import typographic

# Halves of characters are for the cleaner to refuse.
MARKED = re.compile(rf"[{MARKS}\ud800-\udfff]")
# No line starts like another kind of block, none but the last ends in two spaces, no `&` can be an entity.
START = r"(?! *(?:[=#-]|\+ |\d+\. ))"
RUN = rf"[^{MARKS}*&\n]*+"
TEXT = re.compile(rf"{START}(?=\S){RUN}(?:(?:&(?=[^\s#&;]{{0,9}}(?:[\s&]|\Z))|(?<!  )\n{START}){RUN})*+")
BREAK = re.compile(r"\n\n+")
# A heading ends a block and starts one, with no empty line.
PART = re.compile(r"#[^\n]*|[^\n]+(?:\n(?!#)[^\n]+)*")
HEADING = re.compile(r"(#{1,6})([^#]+)")
BULLET = re.compile(r"^[-*+] +(?=\S)", re.MULTILINE)
NUMBER = re.compile(r"^[0-9]+\. +(?=\S)", re.MULTILINE)
# What could become part of a list before it, or be a list for what comes after it.
LISTED = re.compile(r"^(?:[-*+] |\d+\. | )", re.MULTILINE)
SPACES = re.compile(r"(?<=\n) +\n")


class Block(NamedTuple):
    """A block as it is typed, and its HTML if it is plain."""

    typed: str
    html: str | None

    @property
    def stands_apart(self) -> bool:
        """Whether it certainly has nothing to do with the blocks around it."""
        return self.html is not None and not self.html.startswith(("<ul>", "<ol"))


# What is shown is also checked, straight after it.
@lru_cache(maxsize=64)
def plain_html(markdown: str) -> str | None:
    """Safe HTML of Markdown that is plain from start to end; None for other text."""
    soon = plainest_html(markdown)
    return _plain_html(markdown) if soon is None else soon


def _plain_html(markdown: str) -> str | None:
    if MARKED.search(markdown):
        return None
    try:
        lines = list(outlined(SPACES.sub("\n", f"{markdown}\n").split("\n")))
    except TooDeep:
        return None
    found = [block.html for block in blocks("\n".join(lines))]
    known = [html for html in found if html is not None]
    return "\n".join(known) if len(known) == len(found) else None


def blocks(text: str) -> Iterator[Block]:
    """The blocks of text whose lists are outlined.

    A list and what stands next to it may be one list, so of a row of blocks that do not stand apart,
    a list is plain only if there is no other.
    """
    typed = BREAK.split(text.strip("\n")) if text.strip("\n") else []
    for apart, row in groupby((Block(each, _html(each)) for each in typed), lambda block: block.stands_apart):
        near = list(row)
        if not apart and len(near) > 1 and sum(bool(LISTED.search(block.typed)) for block in near) > 1:
            yield from (block._replace(html=None) for block in near)
        else:
            yield from near


def _html(block: str) -> str | None:
    if BULLET.match(block):
        return _list(BULLET, block, "<ul>", "</ul>")
    if NUMBER.match(block):
        first = block[: block.index(".")]
        return _list(NUMBER, block, "<ol>" if first == "1" else f'<ol start="{first}">', "</ol>")
    parts = [_part(part) for part in PART.findall(block)]
    known = [part for part in parts if part is not None]
    return "\n".join(known) if len(known) == len(parts) else None


def _list(item: re.Pattern[str], block: str, start: str, end: str) -> str | None:
    _, *items = item.split(block)
    texts = [text.removesuffix("\n") for text in items]
    if not all(map(TEXT.fullmatch, texts)):
        return None
    return "\n".join((start, *(f"<li>{_text(text)}</li>" for text in texts), end))


def _part(part: str) -> str | None:
    if heading := HEADING.fullmatch(part):
        level, text = len(heading[1]), heading[2].strip()
        return f"<h{level}>{_text(text)}</h{level}>" if TEXT.fullmatch(text) else None
    return f"<p>{_text(part)}</p>" if TEXT.fullmatch(part) else None


def _text(text: str) -> str:
    return typographic(text).replace("&", "&amp;").replace("\xa0", "&nbsp;")
