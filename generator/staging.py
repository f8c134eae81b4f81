"""The files of a build while it is under way: on the disk, out of sight, and gone or in place at the end."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, suppress
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from generator.files import Seen, look, looked
from generator.lock import locked
from generator.publish import Published, is_plain, publish, recorded
from generator.tree import Pieces, Target
from generator.trouble import STANDS, Trouble, shown, telling


class Scratch(Target):
    """Files made only to be looked at: a temporary folder, as a tree that reads from the disk on demand.

    A context manager; the folder is removed when the context is left.
    """

    def __init__(self) -> None:
        self._sizes: dict[str, int] = {}
        self._kept: set[str] = set()
        self._since: list[str] = []
        self._made = ""
        self._folder = self.beside = Path()
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
        """The empty folder to work in, with its removal put on `closing`; `beside` is where the rest goes."""
        # Loaded only here: a build, which has no need of it, starts sooner.
        import tempfile  # noqa: PLC0415

        folder = tempfile.TemporaryDirectory(prefix="careers-", ignore_cleanup_errors=True)
        self.beside = Path(closing.enter_context(folder))
        (self.beside / "staging").mkdir()
        return self.beside / "staging"

    def add(self, path: str, raw: bytes | Pieces) -> None:
        """Write one file: a path such as `vacancies/clerk/index.html`, never the same twice.

        Raises ValueError for a path that leaves the folder, or that is taken by another file or folder.
        """
        if not is_plain(path):
            raise ValueError(f"{path!r} is not a plain path inside a folder")
        place = f"{self._folder}/{path}"
        folder = place.rpartition("/")[0]
        with telling("written", place):
            try:
                # The files of a vacancy, which come one after another, share a folder.
                if folder != self._made:
                    os.makedirs(folder, exist_ok=True)  # noqa: PTH103 -- for its speed
                    self._made = folder
                with open(place, "xb") as file:  # noqa: PTH123 -- for its speed
                    file.writelines((raw,) if isinstance(raw, bytes) else raw)
                    self._count(path, file.tell())
            except (FileExistsError, NotADirectoryError, IsADirectoryError) as error:
                raise ValueError(f"{path!r} is where another file or folder is") from error

    def hand_over(self) -> Any:
        """What another process is to know of the files that have come since this was asked last."""
        handed = {path: (self._sizes[path], path in self._kept) for path in self._since}
        self._since.clear()
        return handed

    def take_over(self, handed: Any) -> None:
        """Count the files that another process has added or kept."""
        for path, (size, kept) in handed.items():
            self._count(path, size, kept=kept)

    def _count(self, path: str, size: int, *, kept: bool = False) -> None:
        self._sizes[path] = size
        self._since.append(path)
        (self._kept.add if kept else self._kept.discard)(path)

    def __getitem__(self, path: str) -> bytes:
        if path not in self._sizes:
            raise KeyError(path)
        place = self._place(path)
        with telling("read", place):
            return place.read_bytes()

    def _place(self, path: str) -> Path:
        return self._folder / path

    def __getstate__(self) -> Any:
        """For another process, which leaves the closing to this one."""
        return {**self.__dict__, "_closing": ExitStack()}

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
    Beside `site` stays `.site.careers/`, with the lock and what builds leave for the next. `left` knows what
    the files in the target held when they were looked at last.
    """

    def __init__(self, target: Path) -> None:
        super().__init__()
        self._target = self._folder = Path(os.path.realpath(target))
        self.left = Seen({})

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
        self.beside = work
        self._lock(work / "lock", closing)
        with suppress(FileExistsError), (work / ".gitignore").open("x") as file:
            file.write("*\n")
        folder = work / "staging"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        closing.callback(shutil.rmtree, folder, ignore_errors=True)
        return folder

    def _lock(self, path: Path, closing: ExitStack) -> None:
        if not closing.enter_context(locked(path)):
            raise Trouble(
                f"Another build is writing {shown(self._target)}. {STANDS}; wait until the "
                "other has finished, and build again."
            )

    def keep(self, path: str, digest: bytes) -> bool:
        """Whether a file with this SHA-256 stands already in the target; then it stays there."""
        place = look(f"{self._target}/{path}") if path in self._ours else None
        if place is None or (self.left.known(path, place) or looked(self.left, path, place)) != digest:
            return False
        self._count(path, place.size, kept=True)
        return True

    @cached_property
    def _ours(self) -> frozenset[str]:
        """The paths on record in the target: another spelling, which some disks take for the same, is new."""
        with suppress(OSError):
            return frozenset(recorded(self._target))
        return frozenset()

    def standing(self, path: str) -> bytes | None:
        """What an earlier build left at a path; None where there is no plain file."""
        place = look(f"{self._target}/{path}")
        with telling("read", self._target / path):
            return Path(place.path).read_bytes() if place else None

    def start_again(self) -> None:
        """Know of no file that was kept."""
        self._sizes.clear()
        self._kept.clear()
        self._since.clear()

    def note(self, digests: Mapping[str, bytes]) -> None:
        """Take down what stands in the target now, once it is published: SHA-256 by path."""
        self.left.stamps = {path: stamp for path, stamp in self.left.stamps.items() if path in digests}
        for path, digest in digests.items():
            place = look(f"{self._target}/{path}") if path not in self._kept else None
            if place:
                self.left.note(path, place, digest)

    def _place(self, path: str) -> Path:
        return (self._target if path in self._kept else self._folder) / path

    def publish(self) -> Published:
        """Move the files into the target, once; raises Trouble, as `generator.publish.publish` has it."""
        return publish(self._folder, self._sizes, self._target, self._kept)
