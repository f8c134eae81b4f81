"""Finished files moved into a folder that others may share: only what differs, and only what is ours.

A record in the folder lists what builds wrote there. It is written first as the old list and the new one
together, and at the end as the new one, so that whatever stops the work, at any instant, the next build knows
every file that may be ours and puts the rest right. Each file changes by a rename: a reader meets the old
or the new one, never half of one. That holds when the program is killed; after a power cut the disk itself
may have lost what it had promised to keep, and another build mends that too.
"""

import os
import stat
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath

from generator.disk import BAD_NAME, HALFWAY, STANDS, Trouble, shown, telling

RECORD = ".careers-files"


@dataclass(frozen=True, slots=True)
class Published:
    """How many files a build wrote, found the same as they stood, and removed."""

    written: int
    unchanged: int
    removed: int


def is_plain(path: str) -> bool:
    """Whether a path with forward slashes stays inside its folder on every machine, and is not the record's."""
    steps = path.split("/")
    return not (
        any(step in ("", ".", "..") for step in steps)
        or BAD_NAME.search(path)
        or PureWindowsPath(path).drive
        or path == RECORD
    )


def publish(staged: Path, sizes: Mapping[str, int], target: Path) -> Published:
    """Move the staged files (path to size in bytes) into the target folder, on the same disk, and tidy up.

    New files go first, then changed ones, then removals, so that a page never names a file that is not
    there yet. Raises Trouble, with nothing touched, if a file or a link that is not ours is in the way.
    """
    with telling("written", target):
        plan = _Plan(staged, sizes, target)
        plan.record(plan.known | sizes.keys())
    with telling("written", target, HALFWAY):
        plan.remove(plan.early)
        plan.tidy()
        for path in plan.new + plan.changed:
            place = target / path
            place.parent.mkdir(parents=True, exist_ok=True)
            (staged / path).replace(place)
        plan.remove(plan.stale - plan.early)
        plan.tidy()
        plan.record(sizes.keys())
    return Published(len(plan.new) + len(plan.changed), plan.unchanged, len(plan.stale))


class _Plan:
    """What stands in the target, and so what is to be done there; making a plan touches nothing.

    `known` are the paths on record, `stale` those of them that are to go, `early` the stale ones that are in
    the way of a file to come; `new` and `changed` are to come, `unchanged` counts the others.
    """

    def __init__(self, staged: Path, sizes: Mapping[str, int], target: Path) -> None:
        self.staged, self.sizes, self.target = staged, sizes, target
        self.real: dict[str, bool] = {"": _kind(target) == stat.S_IFDIR}
        self.foreign: list[str] = []
        self.known = self._recorded()
        self.gone = self.known - sizes.keys()
        self.stale = {path for path in self.gone if self._kind(path) == stat.S_IFREG}
        self.new: list[str] = []
        self.changed: list[str] = []
        self.hollow: list[str] = []
        self.early = set[str]()
        self._weigh_folders()
        self._weigh_files()
        self._refuse()

    def _recorded(self) -> set[str]:
        """The paths that the record names, as far as they make sense: it may be damaged, or not ours at all."""
        kind = self._kind(RECORD)
        if kind not in (0, stat.S_IFREG):
            self.foreign.append(RECORD)
        if kind != stat.S_IFREG:
            return set()
        lines = (self.target / RECORD).read_bytes().decode(errors="replace").splitlines()
        return {line for line in lines if is_plain(line)}
