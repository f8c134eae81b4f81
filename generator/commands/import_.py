"""Start a vacancy from an advert in Word, a PDF, a web page or plain text."""

import argparse
import sys
from datetime import datetime
from pathlib import Path

from generator import content, disk, trouble, wording
from generator.content import SETTINGS_FILE
from generator.document import parse
from generator.fields.dates import meant
from generator.first_draft import Wanted
from generator.importing.advert import Advert, advert
from generator.importing.draft import NO_TITLE, Source, draft
from generator.importing.extract import Extract
from generator.importing.known import Known
from generator.importing.reading import read
from generator.importing.unreadable import TOO_LONG, Unreadable
from generator.new_file import FOLDER, NOTHING, THEN, file_name, known, refuse, write_new
from generator.problem import Invalid, in_order
from generator.report import Outcome
from generator.tree import Tree
from generator.vacancy_fields import VACANCY

HELP = "start a vacancy from an advert in Word, a PDF, a web page or pasted text, as a draft"
EXAMPLES = """\
examples:
  careers import advert.docx                         a Word file, a PDF, a saved web page or a text file
  careers import -                                   text that you paste, or that another program gives
  careers import advert.pdf --organisation mopac     for another employer than the main one
  careers import advert.html --file policy-adviser   in a file of another name
"""
MOST = 10 * 1024 * 1024
STANDARD_INPUT = "-"
PASTE = "Paste the advert here. Then press Enter and Ctrl+D (in Windows: Ctrl+Z and Enter)."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What this command takes besides what every command takes."""
    add = parser.add_argument
    add("source", metavar="FILE", help="the file with the advert; - for text that you paste")
    add(
        "--organisation",
        metavar="NAME",
        help="the employer's file name without .md (default: the one that the advert says, or the main one)",
    )
    add("--file", metavar="NAME", help="the new file's name without .md (default: made from the title)")


def run(arguments: argparse.Namespace, now: datetime) -> Outcome:
    """The one file, which is never written over another."""
    tree = disk.read_project(arguments.project)
    try:
        extract = read(_raw(arguments.source))
        found, text = _made(arguments, now, tree, extract)
    except Unreadable as unreadable:
        raise trouble.Trouble(f"{_name(arguments.source)}: {unreadable}\n{NOTHING}.") from None
    except Invalid as invalid:
        return Outcome(in_order(invalid.problems), tree)
    place = arguments.project / FOLDER / f"{file_name(arguments.file, found.title or NO_TITLE)}.md"
    write_new(place, text)
    keys = sorted({"title", *found.certain} if found.is_titled else found.certain)
    sure = wording.listed([key.replace("_", " ") for key in keys]) or "nothing"
    doubts = wording.counted(extract.notes.places, "place needs", "places need")
    gone = wording.counted(extract.notes.lines, "line was", "lines were")
    return Outcome(
        said=(
            f"{place} is your new vacancy. It is a draft, so it is not on the site.",
            f"Sure of: {sure}. {doubts} a look, and {gone} taken out.",
            "Open it: the lines that start with # say what to look at, what was taken out and what to write.",
            THEN,
        )
    )


def _raw(source: str) -> bytes:
    """All of a file or of standard input; raises Trouble for more than any advert has, unread."""
    if source == STANDARD_INPUT:
        if sys.stdin.isatty():
            print(PASTE, file=sys.stderr)
        raw = sys.stdin.buffer.read(MOST + 1)
    else:
        with trouble.telling("read", Path(source), NOTHING, "try again"), Path(source).open("rb") as file:
            raw = file.read(MOST + 1)
    if len(raw) > MOST:
        told = f"has more than {wording.size(MOST)}: no advert is that long"
        raise trouble.Trouble(f"{_name(source)} {told}.\n{NOTHING}.")
    return raw


def _name(source: str) -> str:
    """What to call the source of an advert."""
    return "pasted text" if source == STANDARD_INPUT else trouble.shown(source)


def _made(arguments: argparse.Namespace, now: datetime, tree: Tree, extract: Extract) -> tuple[Advert, str]:
    """The advert and the text of its file; raises Invalid where a file that it needs has problems."""
    said, problems = content.read(tree)
    settings = said.settings
    refuse(problems, SETTINGS_FILE)
    assert settings
    site = Known(said.organisations, said.hubs)
    table = {field.key: field for field in (*VACANCY, *settings.fields)}
    found = advert(extract, table, site, settings.timezone)
    certain = found.certain.get("organisation")
    employer = arguments.organisation or (certain.value if certain else settings.organisation)
    employer = known(employer, said, "organisations")
    refuse(problems, f"content/organisations/{employer}.md")
    today = meant(arguments.as_of or now, settings.timezone).astimezone(settings.timezone).date()
    wanted = Wanted(found.title, said.organisations[employer], today, settings.fields, tuple(said.hubs))
    source = Source(Path(_name(arguments.source)).name, bool(arguments.organisation))
    text = draft(found, source, wanted, extract.notes)
    try:
        parse(FOLDER, text.encode())
    except Invalid:
        raise Unreadable(TOO_LONG) from None
    return found, text
