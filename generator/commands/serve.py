"""Show the site in a browser as it is being written."""

import argparse
import asyncio
import gc
import signal
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from socket import socket

from generator.desk.guard import is_loopback
from generator.desk.handler import Desk
from generator.desk.keeping import outcome
from generator.desk.preview import Preview
from generator.desk.server import LAST_PORT, bound, serve
from generator.desk.site_page import DESK
from generator.desk.watching import Watcher
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
# Where to go for a server that listens at every address of the machine.
ANY = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104


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
    watcher = Watcher(arguments.project)
    with suppress(KeyboardInterrupt), ThreadPoolExecutor(1) as worker:
        preview = Preview(arguments.project, _now, arguments.as_of)
        if any(problem.code == "no-content" for problem in preview.standing.problems):
            return Outcome(preview.standing.problems, preview.standing.tree)
        # To look through a large site for rubbish takes a tenth of a second, and there is none in it.
        gc.freeze()
        listening = bound(arguments.host, arguments.port)
        port = listening.getsockname()[1]
        host = ANY.get(arguments.host, f"[{arguments.host}]" if ":" in arguments.host else arguments.host)
        address = f"http://{host}:{port}{DESK}"
        desk = Desk(preview, arguments.project, arguments.host, address, arguments.editor, worker, _tell)
        _greet(desk, arguments.port, port)
        asyncio.run(_serve(desk, listening, watcher))
    return Outcome(said=("The preview has stopped.",))


async def _serve(desk: Desk, listening: socket, watcher: Watcher) -> None:
    stop = asyncio.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        # Where a loop takes no signals, Ctrl-C comes as KeyboardInterrupt.
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(each, stop.set)
    await serve(desk, listening, watcher, _now, stop)


def _greet(desk: Desk, wanted: int, port: int) -> None:
    """What to know before anything happens."""
    if wanted not in (0, port):
        _tell(f"Port {wanted} is taken, so this is at port {port}.")
    if not is_loopback(desk.host):
        _tell(
            "Warning: other machines can reach this preview. Whoever does can read drafts and change adverts."
        )
    _tell(f"{outcome(desk)[:1].upper()}{outcome(desk)[1:]}.")
    _tell(f"The preview is at {desk.address} until you press Ctrl-C.")


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


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _tell(text: str) -> None:
    print(plain_lines(text), flush=True)
