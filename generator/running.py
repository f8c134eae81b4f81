"""One run of a command: what it takes, the clock, what came of it printed, and the exit code.

Exit codes: 0 fine; 1 problems in the content; 2 the command or the machine; 3 a bug in this program.
"""

import argparse
import atexit
import gc
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from generator import trouble
from generator.problem import Invalid, in_order
from generator.report import FORMATS, Outcome, plain_lines, report
from generator.terminal import shows_colour

if TYPE_CHECKING:
    from generator.fields.dates import Written

FINE, PROBLEMS, USAGE, BUG, STOPPED = 0, 1, 2, 3, 130


def prepare(parser: argparse.ArgumentParser, command: ModuleType) -> None:
    """Put into the parser of a command all that the command takes, and how it is run."""
    parser.description = command.HELP[:1].upper() + command.HELP[1:] + "."
    parser.epilog = command.EXAMPLES
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    _add_common(parser, getattr(command, "WITHOUT", ()))
    command.add_arguments(parser)
    parser.set_defaults(command=command, run=run)


def run(arguments: argparse.Namespace) -> int:
    """Run the command, tell what came of it, and return the exit code."""
    # Most of what a command makes is needed to its end: to look for more to let go takes a tenth of the time.
    gc.set_threshold(50_000, 20, 50)
    # When Python ends, it would look through all that is left: that takes as long as to make a page.
    atexit.register(gc.freeze)
    try:
        outcome: Outcome = arguments.command.run(arguments, datetime.now(UTC).replace(microsecond=0))
    except Invalid as invalid:
        outcome = Outcome(in_order(invalid.problems))
    except trouble.Trouble as error:
        return _refused(str(error), USAGE)
    except KeyboardInterrupt:
        return _refused("Stopped. The site that stood before still stands.", STOPPED)
    except Exception as error:
        return _stopped_by(error, arguments.project)
    _tell(outcome, arguments)
    return PROBLEMS if outcome.failed(strict=arguments.strict) else FINE


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


def _moment(text: str) -> "Written":
    # Loaded only where a moment is named: every other run starts sooner.
    from generator.fields.dates import Unclear, written  # noqa: PLC0415

    try:
        return written(text)
    except Unclear as unclear:
        raise argparse.ArgumentTypeError(unclear.told(text)) from None


def _tell(outcome: Outcome, arguments: argparse.Namespace) -> None:
    project = arguments.project
    folder = "" if project == Path() else f"{project.as_posix()}/"
    text = report(outcome._replace(folder=folder), arguments.format, colour=shows_colour(sys.stdout))
    try:
        print(text, end="\n" if text else "", flush=True)
    except BrokenPipeError:
        # Whoever read this has seen enough; nothing more is to be written when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stopped_by(error: Exception, project: Path) -> int:
    """The exit code for what no command expects: a moment that is not clear, or a bug."""
    from generator.fields.dates import Unclear  # noqa: PLC0415 -- as above

    return _refused(f"--as-of: {error.hint}", USAGE) if isinstance(error, Unclear) else _bug(project)


def _refused(text: str, code: int) -> int:
    print(plain_lines(text), file=sys.stderr)
    return code


def _bug(project: Path) -> int:
    # Loaded only where there is one: every other run starts sooner.
    import traceback  # noqa: PLC0415

    path = trouble.save_crash(project, traceback.format_exc())
    text = (
        "This program has a mistake in it; your content may be fine. The site that stood before still stands."
    )
    kept = f" The details are in {path}: send that file to whoever looks after the program." if path else ""
    return _refused(text + kept, BUG)
