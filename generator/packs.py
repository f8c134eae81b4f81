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
from typing import Any
from zlib import crc32

from generator.trouble import telling

INDEX = "index"
MAGIC = b"careers 1\n"
# A place in one number, since there may be a million of them: the pack, the offset in it, and the length.
OFFSET, LENGTH = 40, 24
# Values that no run asks for any more may take as much room as the others, and so many bytes more.
SLACK = 32 * 1024 * 1024


class Packs:
    """A store of values up to 16 MB each; what was put by another `version` of the program is dropped."""

    def __init__(self, folder: Path, version: bytes) -> None:
        self._added: dict[bytes, int] = {}
        self._used: set[bytes] = set()
        self._folder, self._version = folder, version
        self._places: dict[bytes, int] = {}
        self._files: dict[int, int] = {}
        self._writing = self._end = 0
        with telling("written", folder):
            folder.mkdir(parents=True, exist_ok=True)
            found = unsealed(folder / INDEX)
            if found and found[0] == version:
                self._places = found[1]
            else:
                self._remove(self._numbers())
            self.branch(0)

    def branch(self, number: int) -> None:
        """Put what comes into the pack of this number: each process has its own, and its own open files."""
        self.close()
        self._added, self._used = {}, set()
        self._writing = number
        self._end = os.fstat(self._file(number)).st_size

    def hand_over(self) -> Any:
        """What another process is to know of the values that came or were used since this was asked last."""
        handed = self._added, self._used
        self._added, self._used = {}, set()
        return handed

    def take_over(self, handed: Any) -> None:
        """Know of what another process put into its own pack, and asked for."""
        added, used = handed
        self._places |= added
        self._used |= used

    def __reduce__(self) -> Any:
        seal(self._folder / INDEX, (self._version, self._places))
        return Packs, (self._folder, self._version)

    def get(self, key: bytes) -> bytes | None:
        """What was put under a key, exactly; None where that is not there any more."""
        place = self._places.get(key)
        if place is None:
            return None
        pack, offset, length = _parts(place)
        try:
            os.lseek(self._file(pack), offset, os.SEEK_SET)
            raw = os.read(self._file(pack), length)
        except OSError:
            return None
        if len(raw) != length or _check(key, raw[4:]) != raw[:4]:
            return None
        self._used.add(key)
        return raw[4:]

    def put(self, key: bytes, raw: bytes) -> None:
        """Keep bytes under a key."""
        with telling("written", self._folder):
            whole = _check(key, raw) + raw
            length = os.write(self._file(self._writing), whole)
            if length < len(whole):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._places[key] = self._added[key] = (self._writing << OFFSET | self._end) << LENGTH | length
        self._end += length
        self._used.add(key)

    def save(self) -> None:
        """Keep everything for the next run; what this one did not ask for is dropped once it is too much."""
        with telling("written", self._folder):
            numbers = self._numbers()
            taken = sum(os.fstat(self._file(number)).st_size for number in numbers)
            needed = sum(_parts(self._places[key])[2] for key in self._used)
            if taken > 2 * needed + SLACK:
                self._pack_again(max(numbers) + 1)
            seal(self._folder / INDEX, (self._version, self._places))
            self._remove(self._numbers() - {_parts(place)[0] for place in self._places.values()})

    def close(self) -> None:
        """Let go of the files."""
        for file in self._files.values():
            os.close(file)
        self._files.clear()

    def _pack_again(self, number: int) -> None:
        """Copy what this run asked for into a new pack, and know of nothing else."""
        used = self._used
        self.branch(number)
        for key in used:
            if (raw := self.get(key)) is not None:
                self.put(key, raw)
        self._places = self._added

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


def _parts(place: int) -> tuple[int, int, int]:
    return place >> (OFFSET + LENGTH), place >> LENGTH & ((1 << OFFSET) - 1), place & ((1 << LENGTH) - 1)


def _check(key: bytes, raw: bytes) -> bytes:
    """What tells damage, and bytes that another key now has where a pack lost its end."""
    return crc32(raw, crc32(key)).to_bytes(4)


def seal(path: Path, value: Any) -> None:
    """Write a plain value into a file, in one step, so that damage to it is seen."""
    raw = marshal.dumps(value)
    beside = path.with_name(f"{path.name}.new")
    beside.write_bytes(_digest(path, raw) + raw)
    beside.replace(path)


def unsealed(path: Path) -> Any:
    """The value that was sealed in a file; None where it is not there exactly as it was."""
    try:
        raw = path.read_bytes()
    except OSError:
        return None
    start = len(MAGIC) + 32
    if raw[:start] != _digest(path, raw[start:]):
        return None
    with suppress(ValueError, EOFError, TypeError):  # another version of Python may have written it
        return marshal.loads(raw[start:])  # noqa: S302 -- only what `seal` wrote has its digest
    return None


def _digest(path: Path, raw: bytes) -> bytes:
    """What stands before a value that was sealed under the name of this file."""
    return MAGIC + hashlib.sha256(path.name.encode() + b"\0" + raw).digest()
