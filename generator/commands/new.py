"""Start a new vacancy: a file with all that it must have, to be written over."""

import argparse
from datetime import datetime

from generator import content, disk, trouble
from generator.content import SETTINGS_FILE
from generator.copied_draft import CannotCopy, copied
from generator.fields.dates import meant
from generator.first_draft import Wanted, first_draft, read_title
from generator.new_file import FOLDER, NOTHING, THEN, file_name, known, refuse, write_new
from generator.problem import Invalid, in_order
from generator.report import Outcome
from generator.tree import Tree

HELP = "start a new vacancy, as a draft to be written over"
EXAMPLES = """\
examples:
  careers new "Policy Adviser"                           for the main employer of the site
  careers new "Policy Adviser" --organisation mopac      for another employer
  careers new "Policy Adviser" --from policy-officer     after an old advert, without its dates
  careers new "Policy Adviser" --file policy-adviser-2   in a file of another name
  careers new "Policy Adviser" --as-of "1 May 2026"      to be posted on another day
"""


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
    place = arguments.project / FOLDER / f"{file_name(arguments.file, title)}.md"
    try:
        text = _text(arguments, now, tree, title)
    except Invalid as invalid:
        return Outcome(in_order(invalid.problems), tree)
    write_new(place, text)
    return Outcome(
        said=(
            f"{place} is your new vacancy. It is a draft, so it is not on the site.",
            "Open it and write your own over what is there. The lines that start with # help you.",
            THEN,
        )
    )


def _title(typed: str) -> str:
    try:
        return read_title(typed)
    except Invalid as invalid:
        (problem,) = invalid.problems
        raise trouble.Trouble(f"{problem.message}. {problem.hint}".strip() + f"\n{NOTHING}.") from None


def _text(arguments: argparse.Namespace, now: datetime, tree: Tree, title: str) -> str:
    """The text of the new file; raises Invalid where a file that it needs has problems."""
    said, problems = content.read(tree)
    settings = said.settings
    refuse(problems, SETTINGS_FILE)
    assert settings
    today = meant(arguments.as_of or now, settings.timezone).astimezone(settings.timezone).date()
    employer = arguments.organisation or ("" if arguments.old else settings.organisation)
    if employer:
        employer = known(employer, said, "organisations")
        refuse(problems, f"content/organisations/{employer}.md")
    if not arguments.old:
        return first_draft(
            Wanted(title, said.organisations[employer], today, settings.fields, tuple(said.hubs))
        )
    path = f"{FOLDER}/{known(arguments.old, said, 'vacancies')}.md"
    try:
        return copied(path, tree[path], title, employer, today)
    except CannotCopy:
        text = f"{path} cannot be copied: its fields must each start at the left edge of a line. {NOTHING}."
        raise trouble.Trouble(text) from None
