"""How wide and high a picture is, read from the start of its file, so that a page can keep its place."""

import re
from io import BytesIO

# How a camera was held (EXIF 2.32, 4.6.4): browsers turn the picture.
ORIENTATION, ON_ITS_SIDE = 0x0112, (5, 6, 7, 8)
VIEW_BOX = re.compile(rb"""<svg\b[^>]*?\bviewBox\s*=\s*["'][-\d.]+[ ,]+[-\d.]+[ ,]+(\d+)[\d.]*[ ,]+(\d+)""")


def dimensions(raw: bytes) -> tuple[int, int] | None:
    """Width and height in pixels; None for what is not a picture, or does not say."""
    drawn = VIEW_BOX.search(raw)
    if drawn:
        return int(drawn[1]), int(drawn[2])
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 -- most sites have drawings only

    try:
        with Image.open(BytesIO(raw)) as picture:
            width, height = picture.size
            return (height, width) if picture.getexif().get(ORIENTATION) in ON_ITS_SIDE else (width, height)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError):
        return None
