"""Show the site in a browser as it is being written."""

import argparse
from datetime import datetime

from generator.desk.server import LAST_PORT
from generator.desk.startup import start
from generator.report import Outcome, plain_lines
from generator.wording import listed

HELP = "show the site in a browser as you write it"
EXAMPLES = """\
examples:
  careers serve                        the site as it stands now, drafts too, and anew after each save
  careers serve --as-of "5pm on 4 May 2022"  as it stands at that moment
  careers serve --port 8080            at another port
  careers serve --editor sublime       links to the lines of a file open them in Sublime Text
"""
WITHOUT = ("--strict", "--format")
EDITORS = {
    "vscode": "vscode://file/{path}:{line}:{column}",
    "cursor": "cursor://file/{path}:{line}:{column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    "sublime": "subl://open?url=file://{path}&line={line}&column={column}",
    "none": "",
}
PORT = 8000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What this command takes besides what every command takes."""
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="where to listen (default: 127.0.0.1, which only this machine can reach)",
    )
    parser.add_argument(
        "--port",
        type=_port,
        default=PORT,
        metavar="NUMBER",
        help=f"the port, or the next one that is free (default: {PORT:d})",
    )
    parser.add_argument(
        "--editor",
        type=_editor,
        default="vscode",
        metavar="NAME",
        help=f"what opens a file from the browser: {', '.join(EDITORS)}, or a link with {{path}} in it "
        "(default: vscode)",
    )


def run(arguments: argparse.Namespace, now: datetime) -> Outcome:
    """Serve until Ctrl-C or a signal to end. The site is made in memory only."""
    return start(arguments, _tell)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= LAST_PORT):
        raise argparse.ArgumentTypeError(f'"{text}" is no port. Write a number up to {LAST_PORT}.')
    return int(text)


def _editor(text: str) -> str:
    if text not in EDITORS and "{path}" not in text:
        known = listed([*EDITORS], "or")
        hint = f"Write {known}, or a link with {{path}}, {{line}} and {{column}} in it."
        raise argparse.ArgumentTypeError(f'"{text}" is no editor known here. {hint}')
    return EDITORS.get(text, text)


def _tell(text: str) -> None:
    print(plain_lines(text), flush=True)
