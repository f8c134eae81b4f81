"""The only door to files, for reading: a project's folder as a tree, and the machine's trouble in words."""

import hashlib
import os
import re
import sys
import unicodedata
import zoneinfo
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, Self

from generator.files import Files, Place, Seen, look, place_of
from generator.packs import INDEX, Packs, seal, unsealed
from generator.problem import Invalid, Problem, Where, in_order
from generator.tree import Tree
from generator.trouble import Trouble, shown, telling

OWN = ("content", "templates", "assets")
THEME = ("templates", "assets")
SITE = "content/site.md"
ANSWER = "answer"
NOTHING: Any = (b"", {}, {}, {}, None)

# Control characters, line separators and half characters cannot stand in a list of files or an
# address, and a backslash is a folder on one machine and a letter on another.
BAD_NAME = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\\\\]")
LEFTOVER = re.compile(r"\..*|~\$.*|.*~|.*\.swp|#.*#|thumbs\.db", re.IGNORECASE)


def read_project(project: Path) -> Tree:
    """The project's content, templates and assets, laid over the built-in theme; all read.

    Raises what `files_of` raises.
    """
    return dict(files_of(project))


def files_of(project: Path) -> Files:
    """The project's content, templates and assets, laid over the built-in theme; in order of path.

    Hidden files and editors' leftovers are passed over, and names are in Unicode's composed form
    (NFC), as keyboards type them. Raises Invalid (`no-content`, `outside-folder`, `not-a-file`,
    `file-name`) with every problem found, and Trouble where a file cannot be read.
    """
    home = Path(os.path.realpath(project))
    theme, problems = _found(_theme_home(), THEME, None)
    own, found = _found(home, OWN, home)
    problems += found
    if SITE not in own and not {problem.where.path for problem in found} & {"content", SITE}:
        problems.append(_no_content(home))
    if problems:
        raise Invalid(in_order(problems))
    return Files({**theme, **own})


def _theme_home() -> Path:
    """The folder that holds the built-in theme: the package when installed, the repository in a checkout."""
    package = Path(__file__).parent
    return package if (package / "templates").is_dir() else package.parent


def _found(
    root: Path, folders: tuple[str, ...], inside: Path | None
) -> tuple[dict[str, Place], list[Problem]]:
    """The files of some folders, and what is wrong with the rest."""
    places: dict[str, Place] = {}
    problems: list[Problem] = []
    with telling("read", root):
        for path, place in _walk(root, folders, inside):
            if isinstance(place, Problem):
                problems.append(place)
                continue
            name = unicodedata.normalize("NFC", path)
            if name in places:
                problems.append(_same_name(name))
            places[name] = place
    return places, problems


def _walk(root: Path, folders: tuple[str, ...], inside: Path | None) -> Iterator[tuple[str, Place | Problem]]:
    """The files below some folders of `root`, or what is wrong with them, in order in each folder.

    Links may lead anywhere `inside`, or anywhere at all if that is None. A folder that a link leads
    back into is not read again below itself: its files are in the tree already.
    """
    waiting: list[tuple[str, frozenset[str]]] = [("", frozenset())]
    while waiting:
        folder, above = waiting.pop()
        real = os.path.realpath(root / folder)
        if real in above or not Path(real).is_dir():
            continue
        for entry in sorted(os.scandir(real), key=lambda entry: entry.name):
            if LEFTOVER.fullmatch(entry.name) or not (folder or entry.name in folders):
                continue
            path = f"{folder}/{entry.name}" if folder else entry.name
            problem = _objection(path, entry, inside)
            if problem:
                yield path, problem
            elif entry.is_file():
                yield path, place_of(entry.path, entry.stat())
            else:
                waiting.append((path, above | {real}))


def _objection(name: str, entry: os.DirEntry[str], inside: Path | None) -> Problem | None:
    """Why a file or folder cannot be part of the project, if that is so."""
    if BAD_NAME.search(name):
        message = "a file name must not hold a backslash or a character that cannot be seen"
        hint = "Rename it with letters, digits and hyphens."
        return Problem("file-name", message, Where(shown(name)), hint)
    is_link = entry.is_symlink()
    if inside and is_link:
        real = os.path.realpath(entry.path)
        if not Path(real).is_relative_to(inside):
            message = f"a link must stay inside the project's folder; this one leads to {shown(real)}"
            hint = "Put the file itself here, not a link to it."
            return Problem("outside-folder", message, Where(shown(name)), hint)
    # Unlike an entry, a path takes a link to itself for one that leads nowhere.
    there = Path(entry.path) if is_link else entry
    if not (there.is_file() or there.is_dir()):
        what = "a link that leads nowhere" if is_link else "a device"
        message = f"only files and folders can be read; this is {what}"
        hint = "Delete it, or put the file itself here."
        return Problem("not-a-file", message, Where(shown(name)), hint)
    return None


def _same_name(name: str) -> Problem:
    message = "two files here have the same name, written with different codes for an accented letter"
    return Problem("file-name", message, Where(name), hint="Rename or delete one of them.")


def _no_content(home: Path) -> Problem:
    message = f"there is no {SITE} in {shown(home)}"
    hint = "Run the command in the project's folder, or name that folder with --project."
    return Problem("no-content", message, Where(SITE), hint=hint)


class Kept:
    """What builds into one folder leave for the next: values by key, what files held, and what was told.

    A context manager. With `forget`, it starts with nothing. `answer` is what `save` was given last, None
    where that has no meaning any more: the program, or what it works with, is another.
    """

    def __init__(self, folder: Path, *, forget: bool = False) -> None:
        self._folder = folder
        with telling("written", folder):
            if forget and folder.is_dir():
                for name in (ANSWER, INDEX):
                    (folder / name).unlink(missing_ok=True)
            elif forget:
                folder.unlink(missing_ok=True)
            folder.mkdir(parents=True, exist_ok=True)
            left = unsealed(folder / ANSWER)
            # Another version of the program may have left something else.
            is_whole = isinstance(left, tuple) and len(left) == len(NOTHING)
            version, program, inputs, outputs, answer = left if is_whole else NOTHING
            self._program, self._inputs, self.outputs = Seen(program), Seen(inputs), Seen(outputs)
            self._version = _version(self._program)
        self.answer: Any = answer if version == self._version else None

    @cached_property
    def packs(self) -> Packs:
        """The values by key."""
        return Packs(self._folder, self._version)

    def digests(self, tree: Tree) -> dict[str, bytes]:
        """SHA-256 of every file of a tree; one that nobody touched since the last build is not read."""
        if isinstance(tree, Files):
            return tree.digests(self._inputs)
        return {path: hashlib.sha256(raw).digest() for path, raw in tree.items()}

    def save(self, answer: Any) -> None:
        """Keep an answer for the next build, a plain value, and what files hold now."""
        stamps = (self._program.stamps, self._inputs.stamps, self.outputs.stamps)
        with suppress(OSError):  # what is not kept is made again
            seal(self._folder / ANSWER, (self._version, *stamps, answer))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        """Keep the values, also of a build that found a mistake or was stopped."""
        if "packs" in self.__dict__:
            with suppress(OSError, Trouble):  # what is not kept is made again
                self.packs.save()
            self.packs.close()


def _program(folder: str) -> Iterator[Place]:
    """The files of Python in a folder and below."""
    for entry in os.scandir(folder):
        if entry.name.endswith(".py"):
            yield place_of(entry.path, entry.stat())
        elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
            yield from _program(entry.path)


def _version(seen: Seen) -> bytes:
    """What stands for this program and all that it works with: packages, and the machine's time zones."""
    home = str(Path(__file__).parent)
    zones = (look(f"{top}/{name}") for top in zoneinfo.TZPATH for name in ("Europe/London", "tzdata.zi"))
    digest = hashlib.sha256(sys.version.encode())
    for place in sorted(filter(None, (*_program(home), *zones))):
        digest.update(place.path.removeprefix(home).encode() + seen.digest(place.path, place))
    for folder in sys.path:
        with suppress(OSError):
            names = sorted(entry.name for entry in os.scandir(folder) if entry.name.endswith(".dist-info"))
            digest.update("\0".join(names).encode())
    return digest.digest()
