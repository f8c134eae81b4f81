"""The only door to files, for reading: a project's folder as a tree, and the machine's trouble in words."""

import errno
import os
import re
import tempfile
import unicodedata
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.problem import Invalid, Problem, Where, in_order
from generator.tree import Tree

OWN = ("content", "templates", "assets")
THEME = ("templates", "assets")
SITE = "content/site.md"

# Control characters, line separators and half characters cannot stand in a list of files or an
# address, and a backslash is a folder on one machine and a letter on another.
BAD_NAME = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\\\\]")
LEFTOVER = re.compile(r"\..*|~\$.*|.*~|.*\.swp|#.*#|thumbs\.db", re.IGNORECASE)

STANDS = "The site that stood before still stands"
HALFWAY = "Part of the site is new and part old"
NO_PERMISSION = ("there is no permission", "change the permissions")
REASONS = {
    errno.ENOSPC: ("the disk is full", "free some space"),
    errno.EDQUOT: ("the space allowed on this disk is used up", "free some space"),
    errno.EACCES: NO_PERMISSION,
    errno.EPERM: NO_PERMISSION,
    errno.EROFS: ("the disk is read-only", "choose another folder with --output"),
    errno.EXDEV: (
        "it is on a different disk from the folder around it",
        "choose a folder inside it with --output",
    ),
    errno.ENAMETOOLONG: ("the name is too long for this disk", "shorten it"),
}


class Trouble(Exception):  # noqa: N818 -- the name says what it means: not an author's error, not a bug
    """The machine, not the content, stands in the way; the text says what happened and what to do."""


@contextmanager
def telling(done: str, path: Path, left: str = STANDS, then: str = "build again") -> Iterator[None]:
    """A stretch of work on files in which an OSError becomes Trouble: `path` could not be `done`.

    It also says how things were `left`, and what to do once that is put right.
    """
    try:
        yield
    except OSError as error:
        reason, remedy = REASONS.get(error.errno or 0, (f"the machine says “{error}”", "put that right"))
        name = shown(error.filename2 or error.filename or path)
        text = f"{name} could not be {done}: {reason}. {left}; {remedy} and {then}."
        raise Trouble(text) from error


def shown(name: object) -> str:
    """A path that can be printed anywhere, whatever bytes are in it."""
    return "".join(character if character.isprintable() else "\ufffd" for character in str(name))


def read_project(project: Path) -> Tree:
    """The project's content, templates and assets, laid over the built-in theme; in order of path.

    Hidden files and editors' leftovers are passed over, and names are in Unicode's composed form
    (NFC), as keyboards type them. Raises Invalid (`no-content`, `outside-folder`, `not-a-file`,
    `file-name`) with every problem found, and Trouble where a file cannot be read.
    """
    home = Path(os.path.realpath(project))
    theme, problems = _read(_theme_home(), THEME, None)
    own, found = _read(home, OWN, home)
    problems += found
    if SITE not in own and not {problem.where.path for problem in found} & {"content", SITE}:
        problems.append(_no_content(home))
    if problems:
        raise Invalid(in_order(problems))
    return dict(sorted({**theme, **own}.items()))


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


def _theme_home() -> Path:
    """The folder that holds the built-in theme: the package when installed, the repository in a checkout."""
    package = Path(__file__).parent
    return package if (package / "templates").is_dir() else package.parent


def _read(
    root: Path, folders: tuple[str, ...], inside: Path | None
) -> tuple[dict[str, bytes], list[Problem]]:
    """The files of some folders, and what is wrong with the rest."""
    tree: dict[str, bytes] = {}
    problems: list[Problem] = []
    with telling("read", root):
        for found in _walk(root, folders, inside):
            if isinstance(found, Problem):
                problems.append(found)
                continue
            name = unicodedata.normalize("NFC", found)
            if name in tree:
                problems.append(_same_name(name))
            tree[name] = (root / found).read_bytes()
    return tree, problems


def _walk(root: Path, folders: tuple[str, ...], inside: Path | None) -> Iterator[str | Problem]:
    """Paths of the files below some folders of `root`, or what is wrong with them, in order in each folder.

    Links may lead anywhere `inside`, or anywhere at all if that is None. A folder that a link leads
    back into is not read again below itself: its files are in the tree already.
    """
    waiting: list[tuple[str, frozenset[str]]] = [("", frozenset())]
    while waiting:
        folder, above = waiting.pop()
        real = os.path.realpath(root / folder)
        if real in above or not Path(real).is_dir():
            continue
        for name in sorted(entry.name for entry in os.scandir(real)):
            path = f"{folder}/{name}" if folder else name
            if LEFTOVER.fullmatch(name) or not (folder or name in folders):
                continue
            problem = _objection(path, root / path, inside)
            if problem or (root / path).is_file():
                yield problem or path
            else:
                waiting.append((path, above | {real}))


def _objection(name: str, path: Path, inside: Path | None) -> Problem | None:
    """Why a file or folder cannot be part of the project, if that is so."""
    where = Where(shown(name))
    if BAD_NAME.search(name):
        message = "a file name must not hold a backslash or a character that cannot be seen"
        return Problem("file-name", message, where, hint="Rename it with letters, digits and hyphens.")
    if inside and path.is_symlink():
        real = os.path.realpath(path)
        if not Path(real).is_relative_to(inside):
            message = f"a link must stay inside the project's folder; this one leads to {shown(real)}"
            return Problem(
                "outside-folder", message, where, hint="Put the file itself here, not a link to it."
            )
    if not (path.is_file() or path.is_dir()):
        what = "a link that leads nowhere" if path.is_symlink() else "a device"
        message = f"only files and folders can be read; this is {what}"
        return Problem("not-a-file", message, where, hint="Delete it, or put the file itself here.")
    return None


def _same_name(name: str) -> Problem:
    message = "two files here have the same name, written with different codes for an accented letter"
    return Problem("file-name", message, Where(name), hint="Rename or delete one of them.")


def _no_content(home: Path) -> Problem:
    message = f"there is no {SITE} in {shown(home)}"
    hint = "Run the command in the project's folder, or name that folder with --project."
    return Problem("no-content", message, Where(SITE), hint=hint)


def save_crash(project: Path, text: str) -> Path | None:
    """The temporary file that now holds the details of a bug, or None where none can be written."""
    raw = f"Project: {project}\n\n{text}\n".encode(errors="backslashreplace")
    try:
        with tempfile.NamedTemporaryFile(prefix="careers-crash-", suffix=".txt", delete=False) as file:
            file.write(raw)
    except OSError:
        return None
    return Path(file.name)
