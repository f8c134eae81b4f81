"""How wide and high a picture is."""

from io import BytesIO

import pytest
from PIL import Image

from generator.dimensions import dimensions

DRAWN = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 40'/>"


def png(width: int, height: int) -> bytes:
    raw = BytesIO()
    Image.new("RGB", (width, height)).save(raw, "PNG")
    return raw.getvalue()


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (DRAWN, (120, 40)),
        (b'<?xml version="1.0"?>\n<svg width="9" viewBox="-1.5,0 30.5 20"/>', (30, 20)),
        (png(3, 2), (3, 2)),
        (b"<svg/>", None),
        (b"not a picture", None),
        (png(3, 2)[:20], None),
        (b"", None),
    ],
)
def test_the_size_of_a_picture(raw: bytes, expected: tuple[int, int] | None) -> None:
    assert dimensions(raw) == expected


@pytest.mark.parametrize(("held", "expected"), [(1, (3, 2)), (6, (2, 3))])
def test_a_photograph_is_as_the_camera_was_held(held: int, expected: tuple[int, int]) -> None:
    photograph = Image.new("RGB", (3, 2))
    turned = photograph.getexif()
    turned[0x0112] = held
    raw = BytesIO()
    photograph.save(raw, "JPEG", exif=turned)
    assert dimensions(raw.getvalue()) == expected
