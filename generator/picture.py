"""The picture that is shown where a link to a page is shared: words on a card, as a PNG."""

from io import BytesIO

from PIL import Image, ImageDraw

from generator.lettering import Block, drawable, fitted, source_sans

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
# Pillow draws in 256 greys, of which every 42nd is one of these.
STEP = 42


def card(heading: str, above: str, below: str, colour: str) -> bytes:
    """A PNG of WIDTH by HEIGHT: a band of a colour (#rrggbb), a heading, and a line above and below it.

    Each text may be empty. What the font cannot draw is left out; where no heading remains, what stands
    above takes its place.
    """
    heading, above, below = (drawable(text) for text in (heading, above, below))
    if not heading:
        heading, above = above, ""
    canvas = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(canvas)
    draw.rectangle((0, 0, WIDTH, BAND - 1), fill=TINT * STEP)
    small = [source_sans("Semibold", SMALL)]
    top, foot = BAND + EDGE, HEIGHT - EDGE
    if above:
        block = fitted(above, small, 2, (LINE, foot - top))
        _write(draw, block, top, QUIET)
        top += block.height + GAP
    if below:
        block = fitted(below, small, 1, (LINE, foot - top))
        start = foot - block.height
        _write(draw, block, start, INKED)
        draw.rectangle((MARGIN, start - GAP, WIDTH - MARGIN - 1, start - GAP + 2), fill=RULE * STEP)
        foot = start - 2 * GAP
    if heading:
        large = [source_sans("Bold", size) for size in SIZES]
        block = fitted(heading, large, MOST_LINES, (LINE, foot - top))
        _write(draw, block, top + round((foot - top - block.height) * LIFT), INKED)
    return _png(canvas, colour)


def _write(draw: ImageDraw.ImageDraw, block: Block, top: int, ink: int) -> None:
    """Lines drawn from the margin, of which the first one's capitals reach up to `top`."""
    font = block.font
    for line, base in zip(block.lines, block.bases, strict=True):
        # A letter has some air before it, the more the larger it is; without it all lines begin alike.
        air = (font.getmask(line[0]).getbbox() or (0,))[0] + font.getbbox(line[0])[0]
        draw.text((MARGIN - air, top + base), line, fill=ink * STEP, font=font, anchor="ls")


def _png(canvas: Image.Image, colour: str) -> bytes:
    """A canvas of greys as a PNG of few colours."""
    ends = list(zip(bytes.fromhex(GROUND[1:]), bytes.fromhex(INK[1:]), strict=True))
    shades = [round(light + (dark - light) * ink / INKED) for ink in range(TINT) for light, dark in ends]
    picture = canvas.point([round(grey / STEP) for grey in range(256)])
    picture.putpalette([*shades, *bytes.fromhex(colour[1:])])
    written = BytesIO()
    # Level 6 takes a quarter longer and saves two bytes in a hundred.
    picture.save(written, "PNG", bits=4, compress_level=5)
    return written.getvalue()
