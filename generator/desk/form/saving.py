"""The door to the files of adverts: read, and written whole, nowhere but in content/vacancies."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from generator.new_file import FOLDER, NOTHING
from generator.tree import is_slug
from generator.trouble import telling

STANDS = "The file is as it was, and what you typed is still in the form"
AGAIN = "save again"


class Changed(Exception):  # noqa: N818 -- the name says what it means
    """The file is not what the form was made from; `now` is what it is, None where there is none."""

    def __init__(self, now: bytes | None) -> None:
        self.now = now
        super().__init__()


def read(project: Path, slug: str) -> bytes | None:
    """An advert's file as it is now; None where there is none."""
    place = _place(project, slug)
    with telling("read", project, NOTHING, "try again"), suppress(FileNotFoundError):
        return place.read_bytes() if place else None
    return None


def save(project: Path, slug: str, was: bytes, raw: bytes) -> None:
    """Put a file in place of what the form was made from, in one step; raises Changed and trouble.Trouble."""
    place = _place(project, slug)
    now = read(project, slug)
    if place is None or now != was:
        raise Changed(now)
    with telling("written", place, STANDS, AGAIN):
        _replace(place, raw)


def _replace(place: Path, raw: bytes) -> None:
    mode = place.stat().st_mode & 0o777
    with tempfile.NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}.", delete=False) as file:
        new = Path(file.name)
    try:
        new.write_bytes(raw)
        new.chmod(mode)
        new.replace(place)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def _place(project: Path, slug: str) -> Path | None:
    """The real file of an advert, for a link is written through; None where that is elsewhere, or no file."""
    home = Path(os.path.realpath(project / FOLDER))
    place = Path(os.path.realpath(home / f"{slug}.md"))
    if not is_slug(slug) or place.parent != home:
        return None
    # To read what is no file, such as a named pipe, may take for ever.
    return place if os.path.isfile(place) or not os.path.exists(place) else None  # noqa: PTH110, PTH113 -- never raise
