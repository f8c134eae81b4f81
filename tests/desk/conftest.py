"""A desk that is up, on a free port of this machine, with the small project on it."""

import asyncio
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from queue import Queue
from socket import socket
from typing import Any

import pytest
from tornado.escape import json_decode
from tornado.websocket import websocket_connect

from generator.answer import Answer
from generator.desk import watching
from generator.desk.handler import Desk
from generator.desk.preview import Preview
from generator.desk.server import bound, serve
from generator.desk.watching import Watcher
from generator.tree import Tree

LONG = 20.0
EDITOR = "edit:{path}:{line}"


def save(path: Path, text: str) -> None:
    """Save as most editors do, so that nobody sees half a file."""
    path.with_name(f".{path.name}.tmp").write_text(text)
    path.with_name(f".{path.name}.tmp").replace(path)


@dataclass
class Clock:
    """A clock that stands until it is set."""

    at: datetime = datetime(2026, 3, 10, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at


@dataclass(frozen=True)
class Up:
    """A desk that is up; `told` are the lines on its terminal."""

    desk: Desk
    port: int
    clock: Clock
    told: "Queue[str]"
    later: Callable[..., Any] = field(repr=False)

    @property
    def origin(self) -> str:
        """The address of the server, without a slash."""
        return f"http://127.0.0.1:{self.port}"

    def ask(self, path: str, method: str = "GET", body: bytes = b"", **headers: str) -> Answer:
        """The answer to a request, sent as it is."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LONG)
        connection.putrequest(method, path, skip_host=True)
        for name, value in {
            "Host": f"127.0.0.1:{self.port}",
            "Content-Length": str(len(body)),
            **sent,
        }.items():
            connection.putheader(name, value)
        connection.endheaders(body)
        answer = connection.getresponse()
        raw = answer.read()
        connection.close()
        given = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(self.origin + path, answer.status, given, raw)

    def heard(self, act: Callable[[], object], *sent: str, before: Sequence[str | bytes] = ()) -> list[Any]:
        """What an open page hears: answers to what it sent, and then, once something is done, a message more.

        What is sent `before` gets no answer. None is the end of the channel.
        """

        async def listen() -> list[Any]:
            page = await websocket_connect(f"ws://127.0.0.1:{self.port}/-desk/livereload")
            for junk in before:
                await page.write_message(junk, binary=isinstance(junk, bytes))
            heard = []
            for message in (*sent, None):
                await page.write_message(message) if message else act()
                async with asyncio.timeout(LONG):
                    heard.append(json_decode(await page.read_message() or "null"))
            page.close()
            while heard[-1] and await page.read_message() is not None:
                pass
            return heard

        return asyncio.run(listen())


@contextmanager
def up(folder: Path, host: str = "127.0.0.1") -> Iterator[Up]:
    """A desk for as long as it is needed; what goes wrong with its server comes out at the end."""
    watcher, clock, told = Watcher(folder), Clock(), Queue[str]()
    ready = Queue[Callable[..., Any]]()

    async def main(desk: Desk, listening: socket) -> None:
        stop, loop = asyncio.Event(), asyncio.get_running_loop()
        ready.put(lambda function=stop.set: loop.call_soon_threadsafe(function))
        await serve(desk, listening, watcher, clock, stop)

    with ThreadPoolExecutor(1) as thread, ThreadPoolExecutor(1) as worker:
        preview, listening = Preview(folder, clock), bound(host, 0)
        port = listening.getsockname()[1]
        desk = Desk(preview, folder, host, f"http://127.0.0.1:{port}/-desk/", EDITOR, worker, told.put)
        serving = thread.submit(lambda: asyncio.run(main(desk, listening)))
        later = ready.get(timeout=LONG)
        try:
            yield Up(desk, port, clock, told, later)
        finally:
            with suppress(RuntimeError):  # it was stopped already
                later()
            serving.result(timeout=LONG)


@pytest.fixture
def folder(tmp_path: Path, project: Callable[..., Tree]) -> Path:
    """A folder with the small project in it."""
    for path, raw in project().items():
        if path.startswith("content/"):
            (tmp_path / "jobs" / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "jobs" / path).write_bytes(raw)
    return tmp_path / "jobs"


@pytest.fixture
def desk_up(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Up]]:
    """Puts the small project, or another folder, on a desk; crash files stay in the test's own folder.

    A save in the moments before the watch is up is found at the next look, which is not far.
    """
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(watching, "AGAIN", 50)
    with ExitStack() as stack:
        yield lambda where=folder, host="127.0.0.1": stack.enter_context(up(where, host))


@pytest.fixture
def desk(folder: Path) -> Desk:
    """The small project on a desk without a server."""
    preview = Preview(folder, Clock())
    return Desk(preview, folder, "127.0.0.1", "", EDITOR, ThreadPoolExecutor(1), print)
