"""Bytes by key in a folder, for the next run: packs, to which they are appended, and an index of places.

What is not just as it was put there, or comes from another version of the program, counts as not there. One
run at a time may write; whatever stops it, at any instant, leaves an index that is right.
"""

import errno
import hashlib
import marshal
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, cast
from zlib import crc32

from generator.places import Places, Spot, hashed
from generator.trouble import telling

INDEX = "index"
MAGIC = b"careers 1\n"
# Values that no run asks for any more may take as much room as the others, and so many bytes more.
SLACK = 32 * 1024 * 1024


class Packs:
    """A store of values up to 16 MB each; what was put by another `version` of the program is dropped."""

    def __init__(self, folder: Path, version: bytes) -> None:
        self._folder, self._version = folder, version
        self._places = Places()
        # What another process will be told, in those that tell.
        self._since: dict[int, Spot] | None = None
        self._files: dict[int, int] = {}
        self._writing = self._end = 0
        with telling("written", folder):
            folder.mkdir(parents=True, exist_ok=True)
            found = unsealed(folder / INDEX)
            if found and found[0] == version:
                self._places = Places.of(found[1])
            else:
                self._remove(self._numbers())
            self._write_into(0)

    def branch(self, number: int) -> None:
        """Put what comes into the pack of this number: each process has its own, and its own open files."""
        self._since = {}
        self._write_into(number)

    def _write_into(self, number: int) -> None:
        self.close()
        self._writing = number
        self._end = os.fstat(self._file(number)).st_size

    def hand_over(self) -> Any:
        """What another process is to know of the values that came or were used since this was asked last."""
        handed, self._since = self._since, {}
        return handed

    def take_over(self, handed: Any) -> None:
        """Know of what another process put into its own pack, and asked for."""
        for number, spot in handed.items():
            self._places.put(number, spot)

    def __reduce__(self) -> Any:
        seal(self._folder / INDEX, (self._version, self._places.plain()))
        return Packs, (self._folder, self._version)

    def get(self, key: bytes) -> bytes | None:
        """What was put under a key, exactly; None where that is not there any more."""
        number = hashed(key)
        spot = self._places.find(number)
        raw = self._held(number, spot) if spot else None
        if raw is not None and self._since is not None:
            self._since[number] = cast("Spot", spot)
        return raw

    def put(self, key: bytes, raw: bytes) -> None:
        """Keep bytes under a key."""
        with telling("written", self._folder):
            self._put(hashed(key), raw)

    def _held(self, number: int, spot: Spot) -> bytes | None:
        """What lies at a spot, if it is what was put there for a key."""
        try:
            raw = _read(self._files.get(spot.pack) or self._file(spot.pack), spot.length, spot.offset)
        except OSError:
            return None
        whole = raw[4:]
        return whole if len(raw) == spot.length and _check(number, whole) == raw[:4] else None

    def _put(self, number: int, raw: bytes) -> None:
        whole = _check(number, raw) + raw
        length = os.write(self._file(self._writing), whole)
        if length < len(whole):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        spot = Spot(self._writing, self._end, length)
        self._places.put(number, spot)
        if self._since is not None:
            self._since[number] = spot
        self._end += length

    def save(self) -> None:
        """Keep everything for the next run; what this one did not ask for is dropped once it is too much."""
        with telling("written", self._folder):
            numbers = self._numbers()
            taken = sum(os.fstat(self._file(number)).st_size for number in numbers)
            needed = sum(spot.length for _, spot in self._places.used())
            if taken > 2 * needed + SLACK:
                self._pack_again(max(numbers) + 1)
            seal(self._folder / INDEX, (self._version, self._places.plain()))
            self._remove(self._numbers() - self._places.packs())

    def close(self) -> None:
        """Let go of the files."""
        for file in self._files.values():
            os.close(file)
        self._files.clear()

    def _pack_again(self, pack: int) -> None:
        """Copy what this run asked for into a new pack, and know of nothing else."""
        before, self._places = self._places, Places()
        self._write_into(pack)
        for number, spot in before.used():
            if (raw := self._held(number, spot)) is not None:
                self._put(number, raw)

    def _numbers(self) -> set[int]:
        return {int(path.suffix[1:]) for path in self._folder.glob("pack.*") if path.suffix[1:].isdecimal()}

    def _remove(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            with suppress(KeyError):
                os.close(self._files.pop(number))
            (self._folder / f"pack.{number}").unlink(missing_ok=True)

    def _file(self, number: int) -> int:
        if number not in self._files:
            flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
            self._files[number] = os.open(self._folder / f"pack.{number}", flags, 0o644)
        return self._files[number]


def _seek_and_read(file: int, length: int, offset: int) -> bytes:
    os.lseek(file, offset, os.SEEK_SET)
    return os.read(file, length)


# Windows has no call that does both.
_read = getattr(os, "pread", _seek_and_read)


def _check(number: int, raw: bytes) -> bytes:
    """What tells damage, and bytes that another key now has where a pack lost its end."""
    return crc32(raw, number & 0xFFFFFFFF).to_bytes(4)


def seal(path: Path, value: Any) -> None:
    """Write a plain value into a file, in one step, so that damage to it is seen."""
    raw = marshal.dumps(value)
    beside = path.with_name(f"{path.name}.new")
    with beside.open("wb") as file:
        file.writelines((_digest(path, raw), raw))  # it may be large: no copy is made
    beside.replace(path)


def unsealed(path: Path) -> Any:
    """The value that was sealed in a file; None where it is not there exactly as it was."""
    try:
        whole = memoryview(path.read_bytes())
    except OSError:
        return None
    start = len(MAGIC) + 32
    if whole[:start] != _digest(path, whole[start:]):
        return None
    with suppress(ValueError, EOFError, TypeError):  # another version of Python may have written it
        return marshal.loads(whole[start:])  # noqa: S302 -- only what `seal` wrote has its digest
    return None


def _digest(path: Path, raw: bytes | memoryview) -> bytes:
    """What stands before a value that was sealed under the name of this file."""
    digest = hashlib.sha256(path.name.encode() + b"\0")
    digest.update(raw)
    return MAGIC + digest.digest()
