"""Where values lie, by key, for millions of them: a dict takes ten times the memory, and longer to load.

A hash table with open addressing (Knuth, The Art of Computer Programming, volume 3, section 6.4, algorithm L)
in three arrays. A key is known by 64 bits of its digest: who finds a value checks that it is the right one.
"""

from array import array
from collections.abc import Iterator
from hashlib import blake2b
from typing import NamedTuple

# A value may be so long in bytes, as a power of two; so long may a pack be, and so many packs there may be.
LENGTH, OFFSET, PACK = 24, 40, 16
LEAST = 64


class Spot(NamedTuple):
    """The number of a pack, and where in it a value starts and how long it is, in bytes; none is empty."""

    pack: int
    offset: int
    length: int


def hashed(key: bytes) -> int:
    """What a key is known by."""
    return int.from_bytes(blake2b(key, digest_size=8).digest())


class Places:
    """A spot for each key, and whether anybody used it in this run."""

    def __init__(self, size: int = LEAST) -> None:
        self._count = 0
        self._hashes, self._spots, self._packs = (
            array(kind, bytes(size * width)) for kind, width in (("Q", 8), ("Q", 8), ("H", 2))
        )
        self._used = bytearray(size)

    def plain(self) -> tuple[int, bytes, bytes, bytes]:
        """The whole but for what was used, as plain values."""
        return self._count, self._hashes.tobytes(), self._spots.tobytes(), self._packs.tobytes()

    @classmethod
    def of(cls, plain: tuple[int, bytes, bytes, bytes]) -> "Places":
        """What `plain` was made of, of which nothing is used yet."""
        count, *parts = plain
        places = cls(0)
        places._count = count
        for own, raw in zip((places._hashes, places._spots, places._packs), parts, strict=True):
            own.frombytes(raw)
        places._used = bytearray(len(places._hashes))
        return places

    def find(self, number: int) -> Spot | None:
        """The spot of the key that is known by this number, used from now on; None where there is none."""
        slot = self._slot(number)
        spot = self._spots[slot]
        if not spot:
            return None
        self._used[slot] = 1
        return Spot(self._packs[slot], spot >> LENGTH, spot & ((1 << LENGTH) - 1))

    def put(self, number: int, spot: Spot) -> None:
        """Give a key another spot, which counts as used."""
        slot = self._slot(number)
        if not self._spots[slot]:
            self._count += 1
        self._hashes[slot], self._spots[slot] = number, spot.offset << LENGTH | spot.length
        self._packs[slot], self._used[slot] = spot.pack, 1
        if 3 * self._count > 2 * len(self._hashes):
            self._make_room()

    def used(self) -> Iterator[tuple[int, Spot]]:
        """What was used in this run."""
        slots = (slot for slot, used in enumerate(self._used) if used)
        for slot in slots:
            spot = self._spots[slot]
            yield self._hashes[slot], Spot(self._packs[slot], spot >> LENGTH, spot & ((1 << LENGTH) - 1))

    def packs(self) -> set[int]:
        """The numbers of the packs in which anything lies."""
        return {pack for pack, spot in zip(self._packs, self._spots, strict=True) if spot}

    def _slot(self, number: int) -> int:
        """Where a key is, or would be."""
        hashes, spots, last = self._hashes, self._spots, len(self._hashes) - 1
        slot = number & last
        while spots[slot] and hashes[slot] != number:
            slot = (slot + 1) & last
        return slot

    def _make_room(self) -> None:
        """Move into arrays twice as long."""
        before = zip(self._hashes, self._spots, self._packs, self._used, strict=True)
        moved = Places(2 * len(self._hashes))
        for number, spot, pack, used in before:
            if spot:
                slot = moved._slot(number)
                moved._hashes[slot], moved._spots[slot] = number, spot
                moved._packs[slot], moved._used[slot] = pack, used
        self._hashes, self._spots, self._packs = moved._hashes, moved._spots, moved._packs
        self._used = moved._used
