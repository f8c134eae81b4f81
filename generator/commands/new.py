"""Start a new vacancy: a file with all that it must have, to be written over."""

import argparse
from datetime import datetime
from pathlib import Path

from generator import content, disk, pipeline, wording
from generator.content import MOST_SLUG, SETTINGS_FILE, Content
from generator.copied_draft import CannotCopy, copied
from generator.fields.kind import nearest
from generator.first_draft import Wanted, first_draft, read_title
from generator.problem import Invalid, Problem, in_order
from generator.report import Outcome
from generator.tree import Tree, is_slug, slug

HELP = "start a new vacancy, as a draft to be written over"
EXAMPLES = """\
examples:
  careers new "Policy Adviser"                           for the main employer of the site
  careers new "Policy Adviser" --organisation mopac      for another employer
  careers new "Policy Adviser" --from policy-officer     after an old advert, without its dates
  careers new "Policy Adviser" --file policy-adviser-2   in a file of another name
  careers new "Policy Adviser" --as-of "1 May 2026"      to be posted on another day
"""
FOLDER = "content/vacancies"
NOTHING = "Nothing was written"
MOST_NAMED = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What this command takes besides what every command takes."""
    add = parser.add_argument
    add("title", metavar="TITLE", help="the title of the job, in quotes")
    add(
        "--organisation",
        metavar="NAME",
        help="the employer's file name without .md (default: the main employer)",
    )
    add("--from", dest="old", metavar="NAME", help="an old advert to copy: its file name without .md")
    add("--file", metavar="NAME", help="the new file's name without .md (default: made from the title)")


def run(arguments: argparse.Namespace, now: datetime) -> Outcome:
    """The one file, which is never written over another."""
    tree = disk.read_project(arguments.project)
    title = _title(arguments.title)
    place = arguments.project / FOLDER / f"{_file_name(arguments.file, title)}.md"
    try:
        text = _text(arguments, now, tree, title)
    except Invalid as invalid:
        return Outcome(in_order(invalid.problems), tree)
    _write(place, text)
    return Outcome(
        said=(
            f"{place} is your new vacancy. It is a draft, so it is not on the site.",
            "Open it and write your own over what is there. The lines that start with # help you.",
            "Then run careers check: it shows what is left to mend.",
        )
    )


def _title(typed: str) -> str:
    try:
        return read_title(typed)
    except Invalid as invalid:
        (problem,) = invalid.problems
        raise disk.Trouble(f"{problem.message}. {problem.hint}".strip() + f"\n{NOTHING}.") from None


def _file_name(typed: str | None, title: str) -> str:
    """The name as typed, or one made from the title."""
    name = slug(title)[:MOST_SLUG].strip("-") if typed is None else typed.removesuffix(".md")
    if not name:
        text = (
            f"No file name can be made from this title. Choose one, such as --file policy-adviser. {NOTHING}."
        )
        raise disk.Trouble(text)
    if not is_slug(name):
        better = slug(name)[:MOST_SLUG].strip("-") or "policy-adviser"
        text = f"--file must be small letters, digits and hyphens, such as {better}. {NOTHING}."
        raise disk.Trouble(text)
    return name


def _text(arguments: argparse.Namespace, now: datetime, tree: Tree, title: str) -> str:
    """The text of the new file; raises Invalid where a file that it needs has problems."""
    said, problems = content.read(tree)
    settings = said.settings
    _refuse(problems, SETTINGS_FILE)
    assert settings
    today = pipeline.moment(arguments.as_of or now, settings.timezone).astimezone(settings.timezone).date()
    employer = arguments.organisation or ("" if arguments.old else settings.organisation)
    if employer:
        employer = _known(employer, said, "organisations")
        _refuse(problems, f"content/organisations/{employer}.md")
    if not arguments.old:
        return first_draft(
            Wanted(title, said.organisations[employer], today, settings.fields, tuple(said.hubs))
        )
    path = f"{FOLDER}/{_known(arguments.old, said, 'vacancies')}.md"
    try:
        return copied(path, tree[path], title, employer, today)
    except CannotCopy:
        text = f"{path} cannot be copied: its fields must each start at the left edge of a line. {NOTHING}."
        raise disk.Trouble(text) from None


def _refuse(problems: list[Problem], path: str) -> None:
    found = [problem for problem in problems if problem.where.path == path]
    if found:
        raise Invalid(found)


def _known(typed: str, said: Content, folder: str) -> str:
    """The name of a file of the site, as typed with or without its ending."""
    name, files = typed.removesuffix(".md"), said.files[folder].items()
    names = [name for name, paths in files if f"content/{folder}/{name}.md" in paths]
    if name in names:
        return name
    meant = nearest(name, names)
    hint = f"Did you mean {meant}? " if meant else ""
    if names and not meant:
        hint = f"There {'are' if len(names) > 1 else 'is'}: {wording.listed(names[:MOST_NAMED])}. "
    raise disk.Trouble(f"There is no file content/{folder}/{disk.shown(name)}.md. {hint}{NOTHING}.")


def _write(place: Path, text: str) -> None:
    """A new file, whole or not at all: `x` refuses one that is there, and a link too."""
    there = f"{disk.shown(place)} is there already. {NOTHING}: choose another name with --file."
    with disk.telling("written", place, NOTHING, "try again"):
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            file = place.open("x", encoding="utf-8", newline="\n")
        except FileExistsError:
            raise disk.Trouble(there) from None
        try:
            with file:
                file.write(text)
        except OSError:
            place.unlink(missing_ok=True)
            raise
