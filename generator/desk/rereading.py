"""A project read again after files of it have changed: only those, where that is safe."""

import os
import unicodedata
from collections.abc import Collection
from pathlib import Path

from generator.disk import BAD_NAME, LEFTOVER, SITE, read_project
from generator.tree import Tree


def read_again(project: Path, tree: Tree, changed: Collection[Path]) -> Tree:
    """A project that was read as `tree`, once these files of it, by their paths in it, have changed.

    It is the very `tree` where nothing differs in the end. Only plain files of content are read by
    themselves; where anything else may be at play, all is read, and raises what `read_project` raises.
    """
    home = Path(os.path.realpath(project))
    try:
        files = {path.as_posix(): _file_again(home, path, tree) for path in changed if not _is_leftover(path)}
    except (_InDoubt, OSError):
        whole = read_project(project)
        return tree if whole == tree else whole
    if all(tree.get(path) == raw for path, raw in files.items()):
        return tree
    return {path: raw for path, raw in sorted({**tree, **files}.items()) if raw is not None}


class _InDoubt(Exception):  # noqa: N818 -- the name says what it means: nobody is ever told of it
    """A change that may be more than it seems: to a folder, a link, the theme, or a name."""


def _file_again(home: Path, path: Path, tree: Tree) -> bytes | None:
    """The bytes of a file of content, None where it is gone; raises _InDoubt and OSError."""
    name, place = path.as_posix(), home / path
    is_plain = not BAD_NAME.search(name) and unicodedata.is_normalized("NFC", name)
    # The name as the folder has it: some disks answer to a name in other letters.
    is_there = path.name in {entry.name for entry in os.scandir(place.parent)}
    if path.parts[:1] != ("content",) or not is_plain or os.path.realpath(place) != str(place):
        raise _InDoubt
    if is_there and place.is_file():
        return place.read_bytes()
    if is_there or name == SITE or any(other.startswith(f"{name}/") for other in tree):
        raise _InDoubt
    return None


def _is_leftover(path: Path) -> bool:
    return any(LEFTOVER.fullmatch(part) for part in path.parts)
