"""Files as they stand on the disk: where each lies, when it was last changed, and what it holds."""

import hashlib
import os
import stat
import time
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.trouble import STANDS, Trouble, shown, telling

# Changes within so many nanoseconds may leave one and the same time: FAT counts in two seconds.
SETTLED = 2_000_000_000
# Size, both times of change, and SHA-256.
Stamp = tuple[int, int, int, bytes]


class Place(NamedTuple):
    """Where a file lies, its size in bytes, and when its bytes, and anything of it, last changed, in ns."""

    path: str
    size: int
    modified: int
    changed: int


class Files(Mapping[str, bytes]):
    """A tree of files that stand on the disk, in order of path; each is read when it is asked for.

    Nothing is read twice in two ways: Trouble is raised for a file that changes in the meantime.
    """

    def __init__(self, places: Mapping[str, Place]) -> None:
        self.places = dict(sorted(places.items()))
        self._digests: dict[str, bytes] = {}

    def __getitem__(self, path: str) -> bytes:
        place = self.places[path]
        with telling("read", place.path), open(place.path, "rb") as file:  # noqa: PTH123 -- for its speed
            raw = file.read()
            same = place_of(place.path, os.fstat(file.fileno())) == place
            known = self._digests.get(path)
            if not same or (known and hashlib.sha256(raw).digest() != known):
                raise Trouble(f"{shown(path)} was changed while it was in use. {STANDS}; build again.")
        return raw

    def size(self, path: str) -> int:
        """How many bytes a file holds."""
        return self.places[path].size

    def digests(self, seen: "Seen") -> dict[str, bytes]:
        """SHA-256 of each file, which is read only if it is not as it was `seen`."""
        self._digests = {
            path: seen.known(path, place) or looked(seen, path, place) for path, place in self.places.items()
        }
        seen.stamps = {path: seen.stamps[path] for path in self._digests}
        return self._digests

    def digest(self, path: str) -> bytes:
        """SHA-256 of a file, which is read unless that is known."""
        return self._digests.get(path) or hashlib.sha256(self[path]).digest()

    def __contains__(self, path: object) -> bool:
        return path in self.places

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)


class Seen:
    """What files held when somebody looked last, so that what nobody touched since need not be read again."""

    def __init__(self, stamps: Mapping[str, Stamp]) -> None:
        self.stamps = dict(stamps)

    def known(self, name: str, place: Place) -> bytes:
        """SHA-256 of what a file held, as long as it is as it was; else nothing."""
        stamp = self.stamps.get(name)
        return stamp[3] if stamp and stamp[:3] == place[1:] else b""

    def digest(self, name: str, place: Place) -> bytes:
        """SHA-256 of what a file holds; raises OSError where it has gone."""
        if known := self.known(name, place):
            return known
        with open(place.path, "rb") as file:  # noqa: PTH123 -- for its speed
            digest = hashlib.file_digest(file, "sha256").digest()
        return self.note(name, place, digest)

    def note(self, name: str, place: Place, digest: bytes) -> bytes:
        """Take down what a file holds at this moment."""
        settled = max(place.modified, place.changed) < time.time_ns() - SETTLED
        self.stamps[name] = (place.size, place.modified, place.changed if settled else 0, digest)
        return digest


def looked(seen: Seen, name: str, place: Place) -> bytes:
    """SHA-256 of what a file holds; raises Trouble where it cannot be read."""
    with telling("read", place.path):
        return seen.digest(name, place)


def look(path: str) -> Place | None:
    """A plain file as it stands, None where there is none."""
    try:
        status = os.lstat(path)
    except OSError:
        return None
    return place_of(path, status) if stat.S_ISREG(status.st_mode) else None


def place_of(path: str, status: os.stat_result) -> Place:
    """What the disk says of a file."""
    return Place(path, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
