"""The front door: the words of the command line, and the one command that they name.

Nothing else is loaded, so that help and the version are there at once, and a command waits for no other.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from generator import __version__, commands

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
    given = sys.argv[1:] if words is None else [*words]
    path = _commands().get(given[0]) if given else None
    parser = _command(path) if path else _parser()
    arguments = parser.parse_args(given[1:] if path else given)
    code: int = arguments.run(arguments)
    return code


def _parser() -> argparse.ArgumentParser:
    """What knows only the names of the commands, which is enough to help, and to say what is wrong."""
    parser = argparse.ArgumentParser(
        prog="careers",
        description="Turn a folder of vacancies into a careers site.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    # Where an option, or what ends them, is before a command.
    parser.set_defaults(run=lambda _: parser.error("the first word must be a command"))
    parser.add_argument("--version", action="version", version=f"careers {__version__}")
    each = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, path in _commands().items():
        each.add_parser(name, help=_help(path))
    return parser


def _command(path: Path) -> argparse.ArgumentParser:
    """What reads the words of one command."""
    # Late, since it loads what every run needs, and help and the version need none of it.
    from generator.running import prepare  # noqa: PLC0415

    parser = argparse.ArgumentParser(prog=f"careers {_name(path)}")
    prepare(parser, import_module(f"{commands.__name__}.{path.stem}"))
    return parser


def _commands() -> dict[str, Path]:
    """The files of the commands by name."""
    return {_name(path): path for path in sorted(Path(commands.__path__[0]).glob("[a-z]*.py"))}


def _name(path: Path) -> str:
    """The name of a command: its file has a line after a name that is a word of Python."""
    return path.stem.rstrip("_")


def _help(path: Path) -> str:
    """What a command says of itself in one line: read from its text, since it is not loaded."""
    (said,) = re.findall('^HELP = "(.*)"$', path.read_text(encoding="utf-8"), re.MULTILINE)
    return str(said)
