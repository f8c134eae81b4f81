"""Finished files moved into a folder that others may share: only what differs, and only what is ours.

A record in the folder lists what builds wrote there. It is written first as the old list and the new one
together, and at the end as the new one, so that whatever stops the work, at any instant, the next build knows
every file that may be ours and puts the rest right. Each file changes by a rename: a reader meets the old
or the new one, never half of one. That holds when the program is killed; after a power cut the disk itself
may have lost what it had promised to keep, and another build mends that too.
"""

import errno
import os
import stat
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import accumulate, takewhile
from pathlib import Path
from typing import NamedTuple

from generator.disk import BAD_NAME
from generator.trouble import HALFWAY, STANDS, Trouble, shown, telling

RECORD = ".careers-files"


class Published(NamedTuple):
    """How many files a build wrote, found the same as they stood, and removed."""

    written: int
    unchanged: int
    removed: int


def recorded(target: Path) -> list[str]:
    """The lines of the record in a folder, whatever they are; raises OSError where none can be read."""
    return (target / RECORD).read_bytes().decode(errors="replace").splitlines()


def is_plain(path: str) -> bool:
    """Whether a path stays inside its folder on every machine, and is not the record's own."""
    steps = path.split("/")
    return not (
        any(step in ("", ".", "..") for step in steps)
        or BAD_NAME.search(path)
        or path[1:2] == ":"  # a disk, on some machines
        or path == RECORD
    )


def publish(
    staged: Path, sizes: Mapping[str, int], target: Path, kept: Collection[str] = frozenset()
) -> Published:
    """Move the staged files (path to size in bytes) into the target folder, on the same disk, and tidy up.

    Those that are `kept` are not staged: they stand in the target already.

    New files go first, then changed ones, then removals, so that a page never names a file that is not
    there yet. Raises Trouble, with nothing touched, if a file or a link that is not ours is in the way.
    """
    with telling("written", target):
        plan = _Plan(staged, sizes, target, kept)
        plan.record(plan.known | sizes.keys())
    with telling("written", target, HALFWAY):
        plan.remove(plan.early)
        plan.tidy()
        for path in plan.moves():
            place = target / path
            place.parent.mkdir(parents=True, exist_ok=True)
            (staged / path).replace(place)
        plan.remove(plan.stale - plan.early)
        plan.tidy()
        if plan.gone:
            plan.record(sizes.keys())
    return Published(len(plan.new) + len(plan.changed), plan.unchanged, len(plan.stale))


class _Plan:
    """What stands in the target, and so what is to be done there; making a plan touches nothing.

    `known` are the paths on record, `stale` those of them that are to go, `early` the stale ones that are in
    the way of a file to come; `new` and `changed` are to come, `unchanged` counts the others.
    """

    def __init__(self, staged: Path, sizes: Mapping[str, int], target: Path, kept: Collection[str]) -> None:
        self.staged, self.sizes, self.target, self.kept = staged, sizes, target, kept
        self.top = str(target)
        self.real: dict[str, bool] = {"": True}
        self.fresh: dict[str, bool] = {}
        self.foreign: list[str] = []
        self.known = self._recorded()
        self.gone = self.known - sizes.keys()
        self.stale = {path for path in self.gone if self._kind(path) == stat.S_IFREG}
        self.new: list[str] = []
        self.changed: list[str] = []
        self.unchanged = len(kept)
        self.hollow: list[str] = []
        self.early = set[str]()
        self._weigh_folders()
        self._weigh_files()
        self._refuse()

    def _recorded(self) -> set[str]:
        """The paths that the record names, as far as they make sense: it may be damaged, or not ours."""
        kind = self._kind(RECORD)
        if kind not in (0, stat.S_IFREG):
            self.foreign.append(RECORD)
        if kind != stat.S_IFREG:
            return set()
        return {line for line in recorded(self.target) if line in self.sizes or is_plain(line)}

    def _weigh_folders(self) -> None:
        """Find what stands where a folder must be."""
        folders: set[str] = set()
        for path in self.sizes:
            while (path := path.rpartition("/")[0]) and path not in folders:
                folders.add(path)
        for folder in sorted(folders):  # those around it first
            kind = _kind(f"{self.top}/{folder}") if self.real[folder.rpartition("/")[0]] else 0
            self.real[folder] = kind == stat.S_IFDIR
            if folder in self.stale:
                self.early.add(folder)
            elif kind not in (0, stat.S_IFDIR):
                self.foreign.append(folder)

    def _weigh_files(self) -> None:
        """Find what stands where each file must be."""
        twins = {_folded(path): path for path in self.stale}
        for path in self.sizes:
            if path in self.kept:
                continue
            kind = self._kind(path)
            twin = twins.get(_folded(path))
            if kind == stat.S_IFREG and twin and (self.target / twin).samefile(self.target / path):
                # On a disk that takes Jobs and jobs for one name, the old spelling goes before the new comes.
                self.early.add(twin)
                self.new.append(path)
            elif kind == stat.S_IFREG:
                self._weigh_file(path)
            elif kind == stat.S_IFDIR:
                self._weigh_folder(path)
            elif kind == 0:
                self.new.append(path)
            else:
                self.foreign.append(path)

    def _weigh_file(self, path: str) -> None:
        """Compare a file with the one that stands there."""
        stands, comes = self.target / path, self.staged / path
        if stands.stat().st_size == self.sizes[path] and stands.read_bytes() == comes.read_bytes():
            self.unchanged += 1
        elif path in self.known:
            self.changed.append(path)
        else:
            self.foreign.append(path)

    def _weigh_folder(self, path: str) -> None:
        """Look into a folder where a file must be: it can go if all that it holds is ours."""
        self.new.append(path)
        self.hollow.append(path)
        for top, folders, files in os.walk(self.target / path):
            for name in files + [folder for folder in folders if Path(top, folder).is_symlink()]:
                below = Path(top, name).relative_to(self.target).as_posix()
                (self.early.add if below in self.stale else self.foreign.append)(below)

    def _refuse(self) -> None:
        """Raise Trouble that names what is in the way and not ours."""
        if self.foreign:
            names = ", ".join(shown(path) for path in sorted(self.foreign)[:5])
            more = f" and {len(self.foreign) - 5} more" if len(self.foreign) > 5 else ""
            raise Trouble(
                f"{shown(self.target)} holds files or links that no build made, where this site's own "
                f"must go: {names}{more}. {STANDS}; move them away, or choose another folder with --output."
            )

    def _kind(self, path: str) -> int:
        """What stands at a path, as `stat.S_IFMT` has it; 0 is nothing, or nothing but through a link."""
        return _kind(f"{self.top}/{path}") if all(map(self._is_real, _above(path))) else 0

    def _is_real(self, folder: str) -> bool:
        """Whether a folder itself, not a link to one, stands there; its own folder is known to be real."""
        if folder not in self.real:
            self.real[folder] = _kind(f"{self.top}/{folder}") == stat.S_IFDIR
        return self.real[folder]

    def moves(self) -> list[str]:
        """What is to be moved: new files, a new folder as a whole, then changed files."""
        new = (next((folder for folder in _above(path) if self._is_new(folder)), path) for path in self.new)
        return [*dict.fromkeys(new), *self.changed]

    def _is_new(self, folder: str) -> bool:
        """Whether nothing stands where a folder is to be, so that all that goes there is new."""
        if folder not in self.fresh:
            self.fresh[folder] = self._kind(folder) == 0
        return self.fresh[folder]

    def remove(self, paths: Iterable[str]) -> None:
        """Delete files of ours."""
        for path in sorted(paths):
            (self.target / path).unlink()

    def tidy(self) -> None:
        """Delete the folders that are empty once our files have gone from them."""
        left = {folder for path in self.gone for folder in takewhile(self._is_real, _above(path))}
        for folder in sorted(left, reverse=True):
            place = self.target / folder
            if place.is_dir() and not any(place.iterdir()):
                place.rmdir()
        for path in self.hollow:
            for top, _, _ in os.walk(self.target / path, topdown=False):
                Path(top).rmdir()

    def record(self, paths: Collection[str]) -> None:
        """Write down which files may be ours, unless the record says so already."""
        record = self.target / RECORD
        raw = "".join(f"{path}\n" for path in sorted(paths)).encode()
        if not record.is_file() or record.read_bytes() != raw:
            self.target.mkdir(exist_ok=True)
            (self.staged / RECORD).write_bytes(raw)
            (self.staged / RECORD).replace(record)


def _kind(path: str) -> int:
    try:
        return stat.S_IFMT(os.lstat(path).st_mode)
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG):
            return 0
        raise


def _above(path: str) -> Iterator[str]:
    """The folders that a path goes through, outermost first."""
    return accumulate(path.split("/")[:-1], "{}/{}".format)


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path.casefold())
