"""Rows of a picture that are packed on their own, and the PNG that such strips are put together to.

What lies between the words of a card, and many of its words, are in other cards too: a strip is packed once
for all of them. zlib takes its time over empty rows as well, and Pillow can pack no less than a picture.

The bytes are those of Python's own zlib: another version of it may pack the same picture in other bytes.
"""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

# A row of a PNG begins with the number of its filter: in two pixels of ink 0, it says that there is none.
LEAD = 2
# An empty last block, since no strip knows whether it is the last.
START, END = b"\x78\x01", b"\x03\x00"
# The prime number of Adler-32 (RFC 1950).
PRIME = 65521


@dataclass(frozen=True, slots=True)
class Strip:
    """Rows as zlib packs them, their sum (Adler-32), how many bytes they are unpacked, and their number."""

    packed: bytes
    sum: int
    size: int
    rows: int


def strip(canvas: "Image") -> Strip:
    """A canvas of inks below 16, with the LEAD before its even width, as a strip."""
    rows = canvas.tobytes("raw", "P;4")
    # Runs of one byte only: nothing else is both fast and small.
    packer = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, zlib.Z_RLE)
    packed = packer.compress(rows) + packer.flush(zlib.Z_SYNC_FLUSH)
    return Strip(packed, zlib.adler32(rows), len(rows), canvas.height)


def png(strips: Sequence[Strip], width: int, colours: bytes) -> bytes:
    """The PNG of strips that are all of a width, the LEAD not counted, with three bytes for each ink."""
    whole = 1
    for each in strips:
        whole = _sum(whole, each)
    packed = b"".join([START, *(each.packed for each in strips), END, struct.pack(">I", whole)])
    rows = sum(each.rows for each in strips)
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, rows, 4, 3, 0, 0, 0)),
        (b"PLTE", colours),
        (b"IDAT", packed),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def _sum(before: int, then: Strip) -> int:
    """The Adler-32 of some bytes and a strip after them, made of those of the two."""
    low = (before & 0xFFFF) - 1
    high = (before >> 16) + (then.sum >> 16) + then.size * low
    return (high % PRIME) << 16 | (low + (then.sum & 0xFFFF)) % PRIME
