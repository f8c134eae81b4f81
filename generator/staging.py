"""The files of a build while it is under way: on the disk, out of sight, and gone or in place at the end."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import filelock

from generator.disk import STANDS, Trouble, shown, telling
from generator.publish import Published, is_plain, publish


class Scratch(Mapping[str, bytes]):
    """Files made only to be looked at: a temporary folder, as a tree that reads from the disk on demand.

    A context manager; the folder is removed when the context is left.
    """

    def __init__(self) -> None:
        self._sizes: dict[str, int] = {}
        self._folder = Path(tempfile.gettempdir())
        self._closing = ExitStack()

    def __enter__(self) -> Self:
        with telling("written", self._folder), ExitStack() as closing:
            self._folder = self._open(closing)
            self._closing = closing.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.close()

    def _open(self, closing: ExitStack) -> Path:
        """The empty folder to work in, with its removal put on `closing`."""
        folder = tempfile.TemporaryDirectory(prefix="careers-", ignore_cleanup_errors=True)
        return Path(closing.enter_context(folder))

    def add(self, path: str, raw: bytes) -> None:
        """Write one file: a path such as `vacancies/clerk/index.html`, never the same twice.

        Raises ValueError for a path that leaves the folder, or that is taken by another file or folder.
        """
        if not is_plain(path):
            raise ValueError(f"{path!r} is not a plain path inside a folder")
        place = self._folder / path
        with telling("written", place):
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
                with place.open("xb") as file:
                    file.write(raw)
            except (FileExistsError, NotADirectoryError, IsADirectoryError) as error:
                raise ValueError(f"{path!r} is where another file or folder is") from error
        self._sizes[path] = len(raw)

    def __getitem__(self, path: str) -> bytes:
        if path not in self._sizes:
            raise KeyError(path)
        with telling("read", self._folder / path):
            return (self._folder / path).read_bytes()

    def __contains__(self, path: object) -> bool:
        return path in self._sizes

    def __iter__(self) -> Iterator[str]:
        return iter(self._sizes)

    def __len__(self) -> int:
        return len(self._sizes)


class Staging(Scratch):
    """Files on their way to a target folder, kept beside it so that a rename puts each in place.

    In the context, this is the only build for that target: a second one raises Trouble at once. Without
    `publish` the target is untouched; with it, see `generator.publish`. A target that is a link is followed.
    Beside `site` stays `.site.careers/`, with the lock and nothing else.
    """

    def __init__(self, target: Path) -> None:
        super().__init__()
        self._target = self._folder = Path(os.path.realpath(target))

    @staticmethod
    def scratch() -> Scratch:
        """A place for files that are going nowhere, so with no `publish`: for `careers check`."""
        return Scratch()

    def _open(self, closing: ExitStack) -> Path:
        if self._target.exists() and not self._target.is_dir():
            raise Trouble(
                f"{shown(self._target)} is a file, and the site needs a folder of that name. "
                "Move the file away, or choose another folder with --output."
            )
        work = self._target.parent / f".{self._target.name}.careers"
        if work.is_symlink():
            raise Trouble(
                f"{shown(work)} is a link, and the build needs a folder of that name. {STANDS}; "
                "delete the link and build again."
            )
        work.mkdir(parents=True, exist_ok=True)
        self._lock(work / "lock", closing)
        with suppress(FileExistsError), (work / ".gitignore").open("x") as file:
            file.write("*\n")
        folder = work / "staging"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        closing.callback(shutil.rmtree, folder, ignore_errors=True)
        return folder

    def _lock(self, path: Path, closing: ExitStack) -> None:
        lock = filelock.FileLock(path)
        try:
            lock.acquire(blocking=False)
        except filelock.Timeout as timeout:
            raise Trouble(
                f"Another build is writing {shown(self._target)}. {STANDS}; wait until the "
                "other has finished, and build again."
            ) from timeout
        closing.callback(lock.release)

    def publish(self) -> Published:
        """Move the files into the target, once; raises Trouble, as `generator.publish.publish` has it."""
        return publish(self._folder, self._sizes, self._target)
