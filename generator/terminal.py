"""The terminal: whether it shows colour, and progress while work is long."""

import os
import time
from typing import TextIO

PATIENCE = 1.0
PAUSE = 0.1


def shows_colour(stream: TextIO) -> bool:
    """Colour only on a terminal, and not where NO_COLOR or TERM=dumb asks for none (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


class Progress:
    """A count of the files done, on one line of a terminal, once the work has taken a second."""

    def __init__(self, stream: TextIO, doing: str = "Making the site") -> None:
        self._doing = doing
        self._stream = stream if stream.isatty() else None
        self._next = time.monotonic() + PATIENCE
        self._count = 0
        self._shown = False

    def step(self, count: int = 1) -> None:
        """So many files more."""
        self._count += count
        if self._stream and time.monotonic() >= self._next:
            self._stream.write(f"\r{self._doing}: {self._count:,} files")
            self._stream.flush()
            self._next = time.monotonic() + PAUSE
            self._shown = True

    def clear(self) -> None:
        """Take the line away again."""
        if self._stream and self._shown:
            self._stream.write("\r\033[K")
            self._stream.flush()
