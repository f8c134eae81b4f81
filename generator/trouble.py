"""The machine's trouble in words: what could not be done with a file, why, and what to do about it."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
def telling(done: str, path: Path | str, left: str = STANDS, then: str = "build again") -> Iterator[None]:
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


def save_crash(project: Path, text: str) -> Path | None:
    """The temporary file that now holds the details of a bug, or None where none can be written."""
    # Loaded only where there is a bug: every other run starts sooner.
    import tempfile  # noqa: PLC0415

    raw = f"Project: {project}\n\n{text}\n".encode(errors="backslashreplace")
    try:
        with tempfile.NamedTemporaryFile(prefix="careers-crash-", suffix=".txt", delete=False) as file:
            file.write(raw)
    except OSError:
        return None
    return Path(file.name)
