"""The picture that is shown where a link to a page is shared: words on a card, as a PNG.

A site of a thousand adverts has a thousand of them. So Pillow only draws the words, a PNG is put together of
strips that are remembered, and Pillow is not loaded before there is a picture to draw.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.lettering import Block, Drawn, advance, drawable, drawn, fitted, source_sans, width
from generator.strip import LEAD, Strip, png, strip

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTH, HEIGHT = 1200, 630
BAND = 48
MARGIN = 88
EDGE = 60
# A letter may hang out of its own width by a few pixels.
LINE = WIDTH - 2 * MARGIN - 8
# What lies between the heading, what stands above and below it, and the rule.
GAP = 42
SIZES = (104, 92, 80, 70, 60)
SMALL = 38
MOST_LINES = 4
# The share of the room to spare that is above the heading: the middle looks too low.
LIFT = 0.42
GROUND, INK = "#ffffff", "#15202b"
# How much ink a pixel has, from none to INKED, or else the band's colour: more of them make a larger file.
RULE, QUIET, INKED, TINT = 1, 4, 5, 6


def card(heading: str, above: str, below: str, colour: str) -> bytes:
    """A PNG of WIDTH by HEIGHT: a band of a colour (#rrggbb), a heading, and a line above and below it.

    Each text may be empty. What the font cannot draw is left out; where no heading remains, what stands
    above takes its place.
    """
    heading, above, below = (drawable(text) for text in (heading, above, below))
    if not heading:
        heading, above = above, ""
    small = (source_sans("Semibold", SMALL),)
    top, foot = BAND + EDGE, HEIGHT - EDGE
    shown = [(0, _even(TINT, BAND))]
    after = []
    if above:
        block = fitted(above, small, 2, (LINE, foot - top))
        shown.append(_words(block, top, QUIET))
        top += block.height + GAP
    if below:
        block = fitted(below, small, 1, (LINE, foot - top))
        start = foot - block.height
        after = [(start - GAP, _rule()), _words(block, start, INKED)]
        foot = start - 2 * GAP
    if heading:
        large = tuple(source_sans("Bold", size) for size in SIZES)
        block = fitted(heading, large, MOST_LINES, (LINE, foot - top))
        shown.append(_words(block, top + round((foot - top - block.height) * LIFT), INKED))
    return png(_filled(shown + after), WIDTH, _colours(colour))


def _filled(shown: list[tuple[int, Strip]]) -> list[Strip]:
    """Strips, of which each has the row that it starts at, with the ground between and below them."""
    made: list[Strip] = []
    at = 0
    for start, each in shown:
        made += (_even(0, start - at), each)
        at = start + each.rows
    return [*made, _even(0, HEIGHT - at)]


def _colours(colour: str) -> bytes:
    """The colour of each ink, where the band's is a given one."""
    ends = list(zip(bytes.fromhex(GROUND[1:]), bytes.fromhex(INK[1:]), strict=True))
    shades = [round(light + (dark - light) * ink / INKED) for ink in range(TINT) for light, dark in ends]
    return bytes(shades) + bytes.fromhex(colour[1:])


@lru_cache(HEIGHT)
def _even(ink: int, rows: int) -> Strip:
    """So many rows of one ink."""
    canvas = _empty(rows)
    canvas.paste(ink, (LEAD, 0, LEAD + WIDTH, rows))
    return strip(canvas)


@lru_cache(1)
def _rule() -> Strip:
    """The line between the heading and what stands below it."""
    canvas = _empty(3)
    canvas.paste(RULE, (LEAD + MARGIN, 0, LEAD + WIDTH - MARGIN, 3))
    return strip(canvas)


def _words(block: Block, top: int, ink: int) -> tuple[int, Strip]:
    """Lines of which the first one's capitals reach up to `top`, and the row at which they start."""
    over, made = _written(block, ink)
    return top + over, made


@lru_cache(128)
def _written(block: Block, ink: int) -> tuple[int, Strip]:
    """Lines from the margin on, and how far below the top of the first one's capitals they start."""
    from PIL import ImageChops  # noqa: PLC0415 -- as below

    placed = list(_placed(block, ink))
    top = min(y for _, y, _ in placed)
    canvas = _empty(max(y + word.inks.height for _, y, word in placed) - top)
    for x, y, word in placed:
        box = (x, y - top, x + word.inks.width, y - top + word.inks.height)
        # The accent of a capital can reach into the tail of a letter above it.
        canvas.paste(ImageChops.lighter(canvas.crop(box), word.inks), box)
    return top, strip(canvas)


def _placed(block: Block, ink: int) -> Iterator[tuple[int, int, Drawn]]:
    """The words of lines, and where each is on a strip: from its left, and from the first one's capitals."""
    font, space = block.font, advance(" ", block.font)
    for line, base in zip(block.lines, block.bases, strict=True):
        words = line.split(" ")
        # A letter has some air before it, the more the larger it is; without it all lines begin alike.
        pen = LEAD + MARGIN - drawn(words[0], font, ink).left
        for word in words:
            each = drawn(word, font, ink)
            yield pen + each.left, base + each.top, each
            pen += width(word, font) + space


def _empty(rows: int) -> "Image":
    """So many rows of the ground."""
    from PIL import Image  # noqa: PLC0415 -- a build in which nothing changed draws no picture

    return Image.new("P", (LEAD + WIDTH, rows), 0)
