"""The order of things: files in, files out. Pure: the disk, the clock and the terminal stand outside.

What was made of the same before is not made again: not the whole site, no file's content, no page. No room
below knows of that. The rooms that make something are loaded only when something has to be made.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from generator.build_record import NAME as RECORD
from generator.build_record import redated
from generator.made import Made, unpacked
from generator.tree import Target, Tree

if TYPE_CHECKING:
    from generator.cache import Kept
    from generator.fields.dates import Written


def run(
    tree: Tree,
    as_of: "datetime | Written",
    target: Target,
    kept: "Kept | None" = None,
    step: Callable[[int], None] = lambda _: None,
) -> Made:
    """Make the whole site in `target`, and advise on it; `step` is told how many more files are done.

    The last file is the record of the others. With errors, what was added is not the whole site and must
    not be published. Nothing is made again that earlier builds left in `kept`.
    Raises fields.dates.Unclear where `as_of` is a local time that the clocks skip or show twice.
    """
    digests = kept.digests(tree) if kept else {}
    if kept and kept.answer and (before := _as_before(digests, as_of, target, kept)):
        return before
    new = _new(digests, kept.answer[0] if kept and kept.answer else {})
    if kept:
        kept.answer = None  # it may be large, and is of no use now
    from generator.work import Work

    return Work(tree, as_of, target, kept.packs if kept else None).made(new, digests, step)


def _as_before(
    digests: Mapping[str, bytes], as_of: "datetime | Written", target: Target, kept: "Kept"
) -> Made | None:
    """What the last build made, if this one would make the same but for the moment in its record."""
    inputs, outputs, zone, since, until, record, told = kept.answer
    if inputs != digests:
        return None
    at = _meant(as_of, ZoneInfo(zone)).astimezone(ZoneInfo(zone))
    if not since <= at.timestamp() < until:
        return None
    if all(target.keep(path, digest) for path, digest in outputs.items() if path != RECORD):
        stands = target.standing(RECORD)
        if stands and sha256(redated(stands, None)).digest() == record:
            raw = redated(stands, at)
            target.add(RECORD, raw)
            digests = {**outputs, RECORD: sha256(raw).digest()}
            return Made(*unpacked(told, ZoneInfo(zone)), digests, kept.answer)
    target.start_again()
    return None


def _meant(as_of: "datetime | Written", zone: ZoneInfo) -> datetime:
    if isinstance(as_of, datetime):
        return as_of
    from generator.fields.dates import meant

    return meant(as_of, zone)


def _new(digests: Mapping[str, bytes], before: Mapping[str, bytes]) -> set[str]:
    """The files that are not as they were in the last build."""
    return {path for path, digest in digests.items() if before.get(path) != digest}
