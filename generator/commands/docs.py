"""Write the reference pages of the fields and the problems."""

import argparse
from datetime import datetime
from pathlib import Path

from generator import reference, trouble, wording
from generator.report import Outcome

HELP = "write the reference pages of the fields and the problems"
EXAMPLES = """\
examples:
  careers docs                     into the folder docs/ of the project
  careers docs --output handbook   into another folder
"""
WITHOUT = ("--as-of", "--strict")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What this command takes besides what every command takes."""
    parser.add_argument("--output", type=Path, metavar="FOLDER", help="where the pages go (default: docs/)")


def run(arguments: argparse.Namespace, now: datetime) -> Outcome:
    """Each page written anew."""
    folder: Path = arguments.output or arguments.project / "docs"
    pages = reference.pages()
    with trouble.telling("written", folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            (folder / name).write_text(text, encoding="utf-8")
    return Outcome(said=(f"{folder}/ holds {wording.listed(list(pages))}.",))
