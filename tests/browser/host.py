"""A finished site on this machine, served from memory as a static host would serve it."""

import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep
from typing import Any

# The path of every site's address, so that links from the root of the host lead where they should.
BASE = "/careers/"
# They come late, as on a slow line, so that a page that keeps no room for them moves each time.
PICTURES = (".svg", ".png")


class Pages(BaseHTTPRequestHandler):
    """Serves the files of a site, prints nothing, and has the site's own page for what is missing."""

    def __init__(self, files: Mapping[str, bytes], *given: Any) -> None:
        self.files = files
        super().__init__(*given)

    def do_GET(self) -> None:
        path = self.path.split("?")[0].removeprefix(BASE)
        name = path + "index.html" if not path or path.endswith("/") else path
        raw = self.files.get(name)
        if name.endswith(PICTURES):
            sleep(0.1)
        # A reader who has gone on to another page waits no longer.
        with suppress(ConnectionError):
            self.send_response(200 if raw is not None else 404)
            self.send_header("Content-Type", mimetypes.guess_type(name)[0] or "text/html")
            self.end_headers()
            self.wfile.write(raw if raw is not None else self.files.get("404.html", b""))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the library's name
        pass


@contextmanager
def hosting(files: Mapping[str, bytes]) -> Iterator[str]:
    """The address of a site's home page for as long as the site is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Pages, files))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
    finally:
        server.shutdown()
        server.server_close()
