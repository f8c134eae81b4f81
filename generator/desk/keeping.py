"""Keeps the preview in step with the files and the clock: one refresh at a time, and no save left out."""

import asyncio
import traceback
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from time import perf_counter

from generator import report, wording
from generator.desk.handler import Desk, crashed
from generator.trouble import Trouble

# A machine that slept did not count the seconds, so the clock is looked at again after this many.
LOOK_AGAIN = 30.0
BY_THE_CLOCK = "the time of a change has come"
SEE = "see the browser or run careers check"
NAMED = 2


class Keeper:
    """What was saved and is not shown yet, and when the clock next brings a change."""

    def __init__(self, desk: Desk, now: Callable[[], datetime]) -> None:
        self._desk = desk
        self._now = now
        self._waiting: set[Path] = set()
        self._woken = asyncio.Event()
        self._tried: datetime | None = None
        self._told = self._stands

    @property
    def _stands(self) -> tuple[int, bool]:
        return self._desk.preview.standing.number, bool(self._desk.crashes)

    def saved(self, changed: set[Path]) -> None:
        """These files are to be read again, once what is being read now has been read."""
        self._waiting |= changed
        self._woken.set()

    async def keep(self) -> None:
        """Refresh after each save, and when what is shown changes by itself; never ends."""
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), self._seconds())
            if self._woken.is_set() or self._seconds() == 0:
                await self._refresh()

    def _seconds(self) -> float:
        """How long to wait for the next change that the clock brings; none is tried twice."""
        due = self._desk.preview.due
        if due is None or due == self._tried:
            return LOOK_AGAIN
        return min(max((due - self._now()).total_seconds(), 0), LOOK_AGAIN)

    async def _refresh(self) -> None:
        """Read what waits, and say on the terminal what came of it; the open pages hear it too.

        What the desk's own form saved has been read by then, and is told all the same.
        """
        desk, started = self._desk, perf_counter()
        changed, self._waiting = self._waiting, set()
        self._woken.clear()
        self._tried = desk.preview.due
        await desk.run(self._read, None if desk.crashes else changed)
        if desk.crashes or self._stands != self._told:
            self._told = self._stands
            took = round((perf_counter() - started) * 1_000)
            desk.tell(f"{self._now().astimezone():%H:%M:%S} {named(changed)}: {outcome(desk)} ({took} ms)")

    def _read(self, changed: Collection[Path] | None) -> None:
        """Refresh, or keep what went wrong with the machine or the program, in plain words; slow."""
        desk = self._desk
        try:
            desk.preview.refresh(changed)
        except Trouble as trouble:
            desk.crashes[:] = [str(trouble)]
        except Exception:
            desk.crashes[:] = [crashed(desk.project, traceback.format_exc())]
        else:
            desk.crashes.clear()


def named(changed: Collection[Path]) -> str:
    """What was saved, in a few words for the terminal."""
    names = [report.plain(path.as_posix()) for path in sorted(changed)]
    more = len(names) - NAMED
    if more > 1:
        names = [*names[:NAMED], wording.counted(more, "other file")]
    return wording.listed(names) or BY_THE_CLOCK


def outcome(desk: Desk) -> str:
    """How the project stands, in a few words for the terminal."""
    standing = desk.preview.standing
    if desk.crashes:
        return desk.crashes[0]
    if standing.problems:
        paths = sorted({report.plain(problem.where.path) for problem in standing.problems})
        errors = wording.counted(len(standing.problems), "error")
        return f"{errors} in {paths[0] if len(paths) == 1 else wording.counted(len(paths), 'file')}: {SEE}"
    assert standing.site
    open_ = [each for each in standing.site.open if desk.preview.is_published(each)]
    hidden = len(standing.site.open) - len(open_)
    more = f" and {hidden:,} not published yet" if hidden else ""
    return wording.counted(len(open_), "open vacancy", "open vacancies") + more
