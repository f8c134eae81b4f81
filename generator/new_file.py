"""The file of a new vacancy on the disk: its name, the files that it names, and its writing, once."""

from pathlib import Path

from generator import trouble, wording
from generator.content import MOST_SLUG, Content
from generator.nearest import nearest
from generator.problem import Invalid, Problem
from generator.tree import is_slug, slug

FOLDER = "content/vacancies"
NOTHING = "Nothing was written"
THEN = "Then run careers check: it shows what is left to mend. To see the page, run careers serve."
MOST_NAMED = 10


def file_name(typed: str | None, title: str) -> str:
    """The name as typed, or one made from the title."""
    name = slug(title)[:MOST_SLUG].strip("-") if typed is None else typed.removesuffix(".md")
    if not name:
        text = (
            f"No file name can be made from this title. Choose one, such as --file policy-adviser. {NOTHING}."
        )
        raise trouble.Trouble(text)
    if not is_slug(name):
        better = slug(name)[:MOST_SLUG].strip("-") or "policy-adviser"
        text = f"--file must be small letters, digits and hyphens, such as {better}. {NOTHING}."
        raise trouble.Trouble(text)
    return name


def known(typed: str, said: Content, folder: str) -> str:
    """The name of a file of the site, as typed with or without its ending."""
    name, files = typed.removesuffix(".md"), said.files[folder].items()
    names = [name for name, paths in files if f"content/{folder}/{name}.md" in paths]
    if name in names:
        return name
    meant = nearest(name, names)
    hint = f"Did you mean {meant}? " if meant else ""
    if names and not meant:
        hint = f"There {'are' if len(names) > 1 else 'is'}: {wording.listed(names[:MOST_NAMED])}. "
    raise trouble.Trouble(f"There is no file content/{folder}/{trouble.shown(name)}.md. {hint}{NOTHING}.")


def refuse(problems: list[Problem], path: str) -> None:
    """Raises Invalid with the problems of one file, if it has any."""
    found = [problem for problem in problems if problem.where.path == path]
    if found:
        raise Invalid(found)


def write_new(place: Path, text: str) -> None:
    """A new file, whole or not at all: `x` refuses one that is there, and a link too."""
    there = f"{trouble.shown(place)} is there already. {NOTHING}: choose another name with --file."
    with trouble.telling("written", place, NOTHING, "try again"):
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            file = place.open("x", encoding="utf-8", newline="\n")
        except FileExistsError:
            raise trouble.Trouble(there) from None
        try:
            with file:
                file.write(text)
        except OSError:
            place.unlink(missing_ok=True)
            raise
