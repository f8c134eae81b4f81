"""A file as a lock: one process holds it at a time, and the machine takes it back from one that ends."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TAKEN = (errno.EACCES, errno.EAGAIN)


@contextmanager
def locked(path: Path) -> Iterator[bool]:
    """Whether the lock could be had, at once; then it is held until the context is left. Raises OSError."""
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        is_ours = _is_ours(file)
        try:
            yield is_ours
        finally:
            if is_ours:
                _turn(file, on=False)
    finally:
        os.close(file)


def _is_ours(file: int) -> bool:
    try:
        _turn(file, on=True)
    except OSError as error:
        if error.errno not in TAKEN:
            raise
        return False
    return True


def _turn(file: int, *, on: bool) -> None:
    """Lock or unlock an open file; a forked process may have it open too, so closing it is not enough."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(file, 0, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK if on else msvcrt.LK_UNLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB if on else fcntl.LOCK_UN)
