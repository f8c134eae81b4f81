"""The front door: arguments, the clock, printing and exit codes.

Exit codes: 0 fine; 1 problems in the content; 2 the command or the machine; 3 a bug in this program.
"""

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from generator import __version__, disk
from generator.fields.dates import Unclear, Written, written
from generator.problem import Invalid, in_order
from generator.report import FORMATS, Outcome, plain_lines, report
from generator.shelf import shelf
from generator.terminal import shows_colour

FINE, PROBLEMS, USAGE, BUG, STOPPED = 0, 1, 2, 3, 130
EXAMPLES = """\
examples:
  careers build                            make the site in site/
  careers check                            look for problems and write nothing
  careers build --as-of "1 December 2025"  the site as it stands on another day
  careers build --help                     everything about one command
"""


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    arguments = _parser().parse_args(words)
    try:
        outcome: Outcome = arguments.command.run(arguments, datetime.now(UTC).replace(microsecond=0))
    except Invalid as invalid:
        outcome = Outcome(in_order(invalid.problems))
    except Unclear as unclear:
        return _refused(f"--as-of: {unclear.hint}", USAGE)
    except disk.Trouble as trouble:
        return _refused(str(trouble), USAGE)
    except KeyboardInterrupt:
        return _refused("Stopped. The site that stood before still stands.", STOPPED)
    except Exception:
        return _bug(arguments.project)
    _tell(outcome, arguments)
    return PROBLEMS if outcome.failed(strict=arguments.strict) else FINE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="careers",
        description="Turn a folder of vacancies into a careers site.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"careers {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, command in shelf("generator.commands").items():
        each = commands.add_parser(
            name.rstrip("_"),  # the module of a command whose name is a word of Python has one after it
            help=command.HELP,
            description=command.HELP[:1].upper() + command.HELP[1:] + ".",
            epilog=command.EXAMPLES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        _add_common(each, getattr(command, "WITHOUT", ()))
        command.add_arguments(each)
        each.set_defaults(command=command)
    return parser


def _add_common(parser: argparse.ArgumentParser, without: Sequence[str]) -> None:
    """What every command takes but for what it is `without`, because it would mean nothing there."""
    parser.set_defaults(project=Path(), as_of=None, strict=False, format="text")

    def add(flag: str, **said: Any) -> None:
        if flag not in without:
            parser.add_argument(flag, **said)

    add(
        "--project",
        type=Path,
        default=Path(),
        metavar="FOLDER",
        help="the project's folder (default: this one)",
    )
    add(
        "--as-of",
        type=_moment,
        metavar="MOMENT",
        help='show the site at a moment, such as "4 May 2022" (default: now)',
    )
    add("--strict", action="store_true", help="treat advice as an error")
    add("--format", choices=FORMATS, default="text", help="how to print problems (default: text)")


def _moment(text: str) -> Written:
    try:
        return written(text)
    except Unclear as unclear:
        raise argparse.ArgumentTypeError(unclear.told(text)) from None


def _tell(outcome: Outcome, arguments: argparse.Namespace) -> None:
    project = arguments.project
    folder = "" if project == Path() else f"{project.as_posix()}/"
    text = report(replace(outcome, folder=folder), arguments.format, colour=shows_colour(sys.stdout))
    try:
        print(text, end="\n" if text else "", flush=True)
    except BrokenPipeError:
        # Whoever read this has seen enough; nothing more is to be written when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refused(text: str, code: int) -> int:
    print(plain_lines(text), file=sys.stderr)
    return code


def _bug(project: Path) -> int:
    path = disk.save_crash(project, traceback.format_exc())
    text = (
        "This program has a mistake in it; your content may be fine. The site that stood before still stands."
    )
    kept = f" The details are in {path}: send that file to whoever looks after the program." if path else ""
    return _refused(text + kept, BUG)
