"""Strips of a picture, and the PNG that is put together of them."""

import zlib
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from generator.strip import LEAD, png, strip

WIDTH = 8
COLOURS = bytes(range(48))


def canvas(*rows: str) -> Image.Image:
    """A canvas of the inks that the digits of each row name."""
    inks = bytes(int(ink, 16) for row in rows for ink in "0" * LEAD + row)
    return Image.frombytes("P", (LEAD + WIDTH, len(rows)), inks)


def inks(raw: bytes) -> bytes:
    return Image.open(BytesIO(raw), formats=["PNG"]).tobytes()


def test_a_png_has_its_strips_one_below_the_other() -> None:
    first, second = strip(canvas("00123456", "ffffffff")), strip(canvas("89abcdef"))
    raw = png([first, second, first], WIDTH, COLOURS)
    image = Image.open(BytesIO(raw), formats=["PNG"])
    assert (image.mode, image.size) == ("P", (WIDTH, 5))
    assert image.tobytes().hex()[1::2] == "00123456ffffffff89abcdef00123456ffffffff"
    assert bytes(image.getpalette() or ()) == COLOURS


def test_a_strip_says_how_many_rows_it_has() -> None:
    assert strip(canvas("00123456", "ffffffff")).rows == 2


def test_what_is_packed_ends_in_the_sum_of_all_its_bytes() -> None:
    """Pillow reads no sum, browsers may."""
    raw = png([strip(canvas("ffffffff")), strip(canvas("0a0b0c0d"))] * 300, WIDTH, COLOURS)
    packed = raw[raw.index(b"IDAT") + 4 : -16]
    assert zlib.decompress(packed).hex() == "00ffffffff000a0b0c0d" * 300


ROWS = st.lists(st.text("0123456789abcdef", min_size=WIDTH, max_size=WIDTH), min_size=1, max_size=40)


@settings(max_examples=30, deadline=None)
@given(st.lists(ROWS, min_size=1, max_size=4))
def test_any_strips_are_what_they_were_when_they_are_unpacked(many: list[list[str]]) -> None:
    raw = png([strip(canvas(*rows)) for rows in many], WIDTH, COLOURS)
    assert inks(raw).hex()[1::2] == "".join("".join(rows) for rows in many)
