"""The server of the desk: from its socket to a clean stop."""

import asyncio
import errno
import logging
import os
import traceback
from collections.abc import Callable
from datetime import datetime
from socket import AI_PASSIVE, SOCK_STREAM, create_server, gaierror, getaddrinfo, socket
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.web import Application
from tornado.websocket import WebSocketClosedError

from generator.desk.handler import Desk, crashed
from generator.desk.keeping import Keeper
from generator.desk.site_page import SitePage
from generator.desk.watching import Watcher
from generator.shelf import shelf
from generator.trouble import Trouble

# How many ports are tried, and the last there is.
TRIES, LAST_PORT = 20, 65_535
# The most that a form may send, and a page on its channel, in bytes.
MOST_SENT, MOST_SAID = 10_000_000, 10_000
# How many seconds a stop waits for answers that are being made.
PATIENCE = 5.0
# What the WebSocket standard calls a server that goes away (RFC 6455, 7.4.1).
GOING_AWAY = 1001


def bound(host: str, port: int) -> socket:
    """A socket that listens at a port, or at the next one that is free; raises Trouble."""
    other = "Choose another --host."
    try:
        family, _, _, _, place = getaddrinfo(host, port, type=SOCK_STREAM, flags=AI_PASSIVE)[0]
    except (gaierror, UnicodeError):
        raise Trouble(f'"{host}" is no name or address of a machine. {other}') from None
    for number in range(port, min(port + TRIES, LAST_PORT + 1)):
        try:
            listening = create_server((place[0], number), family=family)
        except OSError as error:
            if error.errno == errno.EACCES:
                raise Trouble(f"Port {number} is not allowed. Choose a --port from 1024.") from None
            if error.errno != errno.EADDRINUSE:
                reason = os.strerror(error.errno or 0)
                raise Trouble(f"The preview cannot be at {host}: {reason}. {other}") from None
        else:
            listening.settimeout(0)  # tornado waits in its own loop
            return listening
    raise Trouble(f"Port {port} is taken, and so are the next ones. Choose another --port.")


def application(desk: Desk) -> Application:
    """The pages of the desk, from their shelf, and the site below its own address."""
    given = {"desk": desk}
    rooms = shelf("generator.desk.routes").values()
    routes = [(path, handler, given) for room in rooms for path, handler in room.ROUTES]
    return Application(
        routes,
        default_handler_class=SitePage,
        default_handler_args=given,
        log_function=lambda _: None,
        websocket_max_message_size=MOST_SAID,
    )


async def serve(
    desk: Desk, listening: socket, watcher: Watcher, now: Callable[[], datetime], stop: asyncio.Event
) -> None:
    """Serve, and keep in step with the project's files and the clock, until it is to `stop`.

    Ends with every connection closed and every thread but the desk's worker at rest.
    """
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: _accident(desk, context))
    # What tornado has to say of requests that it cannot read is for nobody here.
    logging.getLogger("tornado").setLevel(logging.CRITICAL)
    keeper = Keeper(desk, now)
    server = HTTPServer(application(desk), max_body_size=MOST_SENT)
    server.add_socket(listening)

    def watch() -> None:
        for changed in watcher.changes():
            loop.call_soon_threadsafe(keeper.saved, changed)

    work = (keeper.keep(), asyncio.to_thread(watch), stop.wait())
    tasks = [asyncio.create_task(each) for each in work]
    try:
        ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        watcher.stop()
        server.stop()
        tasks[0].cancel()
        tasks[2].cancel()
        for reader in tuple(desk.readers):
            reader.close(GOING_AWAY)
        await server.close_all_connections()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        await asyncio.wait(others | {tasks[1]}, timeout=PATIENCE)
    for task in ended:
        task.result()


def _accident(desk: Desk, context: dict[str, Any]) -> None:
    """A crash outside any page; a reader who went away is none."""
    error = context.get("exception")
    if not isinstance(error, OSError | WebSocketClosedError):
        details = "".join(traceback.format_exception(error)) if error else ""
        desk.tell(crashed(desk.project, f"{context['message']}\n{details}"))
