"""One sitting at the desk: from the project's folder to Ctrl-C."""

import argparse
import asyncio
import gc
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from socket import socket

from generator.desk.guard import is_loopback
from generator.desk.handler import Desk
from generator.desk.keeping import outcome
from generator.desk.preview import Preview
from generator.desk.server import bound, serve
from generator.desk.site_page import DESK
from generator.desk.watching import Watcher
from generator.report import Outcome

# Where to go for a server that listens at every address of the machine.
ANY = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104


def start(arguments: argparse.Namespace, tell: Callable[[str], None]) -> Outcome:
    """Serve until Ctrl-C or a signal to end; `tell` says a line on the terminal."""
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
        desk = Desk(preview, arguments.project, arguments.host, address, arguments.editor, worker, tell)
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
        desk.tell(f"Port {wanted} is taken, so this is at port {port}.")
    if not is_loopback(desk.host):
        desk.tell(
            "Warning: other machines can reach this preview. Whoever does can read drafts and change adverts."
        )
    desk.tell(f"{outcome(desk)[:1].upper()}{outcome(desk)[1:]}.")
    desk.tell(f"The preview is at {desk.address} until you press Ctrl-C.")


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
