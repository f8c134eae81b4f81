"""Make a new organisation's own project."""

import argparse
from datetime import datetime
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from generator import __version__, content, reference, starter, trouble, wording
from generator.fields.kind import LONDON
from generator.report import Outcome
from generator.tree import Tree

HELP = "make a new project: sample content, and the workflows that publish it"
EXAMPLES = """\
examples:
  careers init careers                           in the new folder careers/
  careers init careers --name "Anytown Police"   with the name of the organisation
  careers init careers --address https://jobs.anytown.example/
"""
WITHOUT = ("--project", "--as-of", "--strict")
PACKAGE = Path(__file__).parent.parent
STARTER = "starter_files"
# What a new project shares with the program's own repository, where the one copy of it is.
SHARED = (".github/workflows/publish.yml", ".github/workflows/check.yml", "requirements.lock")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What this command takes besides what every command takes."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where the project goes")
    parser.add_argument("--name", default=starter.NAME, help="the name of the organisation")
    parser.add_argument("--address", default=starter.ADDRESS, help="the address that the site will have")


def run(arguments: argparse.Namespace, now: datetime) -> Outcome:
    """All files or none: what cannot be read as content, or would be written over, is refused first."""
    folder: Path = arguments.folder
    if not (arguments.name + arguments.address).isprintable():
        text = "--name and --address must be plain text: take out line breaks and signs that cannot be seen."
        raise trouble.Trouble(text)
    today = now.astimezone(LONDON).date()
    files = {
        **starter.project(_starter(), arguments.name, arguments.address, today),
        **{f"docs/{name}": text.encode() for name, text in reference.pages().items()},
        "requirements.txt": starter.requirement(__version__, _origin()).encode(),
    }
    _refuse_problems(files)
    _refuse_overwriting(folder, files)
    with trouble.telling("written", folder, "Part of the new project may be there", "try again"):
        for path, raw in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(raw)
    employer = next(path for path in files if path.startswith("content/organisations/"))
    said = [
        f"{folder}/ holds a new project of {wording.counted(len(files), 'file')}.",
        f"Write your own details over the samples in content/site.md and {employer}.",
        f"{folder / 'README.md'} has the steps that put the site on the web.",
    ]
    if files["requirements.txt"].startswith(starter.NOWHERE.encode()):
        said.append(f"First write into {folder / 'requirements.txt'} where GitHub can get this program from.")
    return Outcome(said=tuple(said))


def _origin() -> str | None:
    """What the installer of this program wrote of where it came from; empty where it was not installed."""
    try:
        return distribution(starter.PACKAGE).read_text("direct_url.json")
    except PackageNotFoundError:
        return ""


def _starter() -> Tree:
    """The starter's files: all in the package when installed; in a checkout some are the repository's."""
    home = PACKAGE / STARTER
    places = {path.relative_to(home).as_posix(): path for path in sorted(home.rglob("*")) if path.is_file()}
    places = {name: PACKAGE.parent / name for name in SHARED} | places
    with trouble.telling("read", home, "Nothing was written", "try again"):
        return {name: place.read_bytes() for name, place in places.items()}


def _refuse_problems(files: Tree) -> None:
    """A name or an address that the content cannot have."""
    _, problems = content.read(files)
    if problems:
        told = "\n".join(f"{problem.message}. {problem.hint}".strip() for problem in problems)
        raise trouble.Trouble(f"{told}\nNothing was written: change --name or --address.")


def _refuse_overwriting(folder: Path, files: Tree) -> None:
    """Files that are there already, and what stands where a folder has to be: a file, or a link elsewhere."""
    there = [
        path
        for path in files
        if (place := folder / path).exists()
        or place.is_symlink()
        or any(above.is_symlink() for above in place.parents if above.is_relative_to(folder / "."))
        or any(above.exists() and not above.is_dir() for above in place.parents)
    ]
    if there:
        shown = wording.listed([trouble.shown(path) for path in there[:3]] + ["others"] * (len(there) > 3))
        text = f"{trouble.shown(folder)} already holds {shown}. Nothing was written: choose another folder."
        raise trouble.Trouble(text)
