"""How wide and high a picture is, read from the start of its file, so that a page can keep its place."""

import re
from io import BytesIO

from PIL import Image, UnidentifiedImageError

VIEW_BOX = re.compile(rb"""<svg\b[^>]*?\bviewBox\s*=\s*["'][-\d.]+[ ,]+[-\d.]+[ ,]+(\d+)[\d.]*[ ,]+(\d+)""")


def dimensions(raw: bytes) -> tuple[int, int] | None:
    """Width and height in pixels; None for what is not a picture, or does not say."""
    drawn = VIEW_BOX.search(raw)
    if drawn:
        return int(drawn[1]), int(drawn[2])
    try:
        return Image.open(BytesIO(raw)).size
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError):
        return None
