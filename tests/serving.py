"""A host on this machine: it sends what it is given, as a good host does, or misbehaves as it is told to."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

from generator.verifying.media_types import TYPES


@dataclass
class Sent:
    """An answer of the host."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Answering = Callable[[str], Sent]


def of_files(files: Mapping[str, bytes], base: str = "/") -> Answering:
    """A good host of these files below a path."""

    def answer(path: str) -> Sent:
        below = path.removeprefix(base)
        file = f"{below}index.html" if not below or below.endswith("/") else below
        if not path.startswith(base) or file not in files:
            return Sent(b"<h1>Not found</h1>", 404, {"Content-Type": "text/html; charset=utf-8"})
        kind = TYPES.get(f".{file.rpartition('.')[2]}", ("application/octet-stream",))[0]
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        return Sent(files[file], headers={"Content-Type": kind + charset})

    return answer


@contextmanager
def serving(answering: Answering) -> Iterator[str]:
    """The address of a host while it is up."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            sent = answering(unquote(self.path))
            self.send_response(sent.status)
            for name, value in {"Content-Length": str(len(sent.body)), **sent.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(sent.body)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 -- the library's name
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
