"""What changes in a project's folder, as it changes: each save once it is quiet, and none lost.

What changed is found by comparing the files with how they were, so that it does not matter how an editor
saves, nor what a watch misses. watchfiles only says when to look; where it cannot be had or cannot watch,
the look comes by the clock. What it names is passed on even if the file looks the same, since some
disks keep times to the second only.
"""

import os
from collections.abc import Generator, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

from generator import disk

try:
    import watchfiles
except ImportError:  # a kind of machine that nobody made the package for
    watchfiles = None  # type: ignore[assignment]

# In milliseconds. A save counts once nothing more came for QUIET, but after BUSY in any case.
QUIET, BUSY = 10, 100
# From one look to the next: with watchfiles, for what it missed, and without.
AGAIN, POLL = 1_000, 200


@dataclass(frozen=True)
class Seen:
    """How the files stood: what shows a change of each, and the real folders with their names here."""

    files: dict[str, tuple[int, int, int]]
    folders: dict[str, str]

    def named(self, path: Path) -> str:
        """The name in the project of a file that a watch named."""
        return f"{self.folders.get(str(path.parent))}/{path.name}"


class Watcher:
    """Watches from the moment it is made; `changes` is for a thread of its own, until `stop`."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._seen = look(project)
        self._stop = Event()

    def stop(self) -> None:
        """End `changes`, from any thread."""
        self._stop.set()

    def changes(self) -> Iterator[set[Path]]:
        """Files that were added, changed or removed, as they are named in the project, time after time."""
        while not self._stop.is_set():
            folders = self._seen.folders
            with closing(self._moments(folders)) as moments:
                for touched in moments:
                    changed = self._changed(touched)
                    if changed:
                        yield {Path(name) for name in changed}
                    if self._seen.folders != folders:
                        break

    def _changed(self, touched: set[str]) -> set[str]:
        before = self._seen
        kept = [path for path in map(Path, touched) if not disk.LEFTOVER.fullmatch(path.name)]
        named = {before.named(path): path for path in kept}
        if named and named.keys() <= before.files.keys() and all(path.is_file() for path in kept):
            # The common case, in which there is nothing else to look at.
            marks = {name: _mark(path) for name, path in named.items()}
            self._seen = replace(before, files={**before.files, **marks})
            return {*named}
        self._seen = now = look(self._project)
        changed = {name for name, _ in before.files.items() ^ now.files.items()}
        return changed | {now.named(path) for path in kept} & now.files.keys()

    def _moments(self, folders: dict[str, str]) -> Generator[set[str]]:
        """What was touched, each time that a look is due: as watchfiles says, or else by the clock."""
        if watchfiles:
            # There may be too many folders to watch, or one of them is gone already.
            with suppress(OSError, RuntimeError):
                for changes in watchfiles.watch(
                    *folders,
                    watch_filter=None,
                    debounce=BUSY,
                    step=QUIET,
                    stop_event=self._stop,
                    rust_timeout=AGAIN,
                    yield_on_timeout=True,
                    raise_interrupt=False,
                    recursive=False,
                ):
                    yield {path for _, path in changes}
        while not self._stop.wait(POLL / 1_000):
            if self._is_new_and_quiet():
                yield set()

    def _is_new_and_quiet(self) -> bool:
        last, now = self._seen, look(self._project)
        for _ in range(BUSY // QUIET):
            if now == last:
                break
            self._stop.wait(QUIET / 1_000)
            last, now = now, look(self._project)
        return now != self._seen


def look(project: Path) -> Seen:
    """How the files of a project stand: those that `disk` would read, and links that lead nowhere."""
    home = os.path.realpath(project)
    seen = Seen({}, {home: ""})
    waiting = [(name, frozenset({home})) for name in disk.OWN]
    while waiting:
        name, above = waiting.pop()
        real = os.path.realpath(f"{home}/{name}")
        # What cannot be read is told by `disk`; neither does it follow links out of the project.
        if real in above or not real.startswith(f"{home}{os.sep}"):
            continue
        with suppress(OSError), os.scandir(real) as entries:
            seen.folders[real] = name
            for entry in entries:
                path = f"{name}/{entry.name}"
                if disk.LEFTOVER.fullmatch(entry.name):
                    continue
                if entry.is_dir():
                    waiting.append((path, above | {real}))
                else:
                    seen.files[path] = _mark(entry)
    return seen


def _mark(file: Path | os.DirEntry[str]) -> tuple[int, int, int]:
    """Differs after any save, also one that puts a new file in the place of the old."""
    with suppress(OSError):
        found = file.stat()
        return found.st_mtime_ns, found.st_size, found.st_ino
    return 0, 0, 0
