"""What every page of the desk has: the guards, the headers, and the desk that it belongs to."""

import asyncio
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from tornado.iostream import StreamClosedError
from tornado.web import HTTPError, RequestHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from generator import trouble
from generator.desk import guard

if TYPE_CHECKING:
    from generator.desk.preview import Preview

P = ParamSpec("P")
T = TypeVar("T")

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'self'",
    "Content-Type": "text/html; charset=utf-8",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    # Not `no-referrer`, with which browsers hide the origin of a form's own POST (Fetch standard).
    "Referrer-Policy": "same-origin",
}
TITLE = "This page cannot be shown"
# It may stand in the frame of the desk, which stands in none.
PAGE = f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{TITLE} - Desk</title>
<link rel="stylesheet" href="/-desk/files/desk.css">
</head>
<body>
<main class="alone">
<h1>{TITLE}</h1>
<p>{{}}</p>
<p><a href="/-desk/" target="_top">Go to the desk</a></p>
</main>
</body>
</html>
"""
OTHER_METHOD = "This page does not take what was sent to it. Go to the desk, and start from there."
UNREADABLE = "What was asked for could not be read. Go to the desk, and start from there."
CRASHED = "This program has a mistake in it; your content may be fine."


@dataclass(eq=False)
class Desk:
    """One project on one desk.

    `host` is where the server listens and `address` the desk's own page; `editor` is the template of a
    link that opens a file, empty for none. `worker` has one thread, for everything slow. `tell` says a
    line on the terminal. `crashes` holds what went wrong in the program at the last refresh, if anything
    did, and `readers` are the open pages that wait to be told of changes.
    """

    preview: "Preview"
    project: Path
    host: str
    address: str
    editor: str
    worker: ThreadPoolExecutor
    tell: Callable[[str], None]
    crashes: list[str] = field(default_factory=list)
    readers: set[WebSocketHandler] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._known = self._news

    @property
    def base(self) -> str:
        """The path of the site's address, such as `/careers/`; `/` until there was a site."""
        site = self.preview.standing.site
        return site.settings.base_path if site else "/"

    @property
    def _news(self) -> tuple[int, str]:
        return self.preview.standing.number, "".join(self.crashes)

    async def run(self, function: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        """What a slow function returns, once its turn has come in the one worker thread.

        Open pages are told if it changed anything: even to draw a page may bring a problem to light.
        """
        work = partial(function, *arguments, **named)
        try:
            return await asyncio.get_running_loop().run_in_executor(self.worker, work)
        finally:
            self.reload()

    def reload(self) -> None:
        """Tell every open page to fetch anew if there is anything new.

        It is the `reload` of livereload's protocol, with two facts more.
        """
        if self._news == self._known:
            return
        self._known = self._news
        standing = self.preview.standing
        message = {"command": "reload", "path": "*", "liveCSS": False}
        for reader in tuple(self.readers):
            with suppress(WebSocketClosedError):
                reader.write_message({**message, "stale": standing.stale, "number": standing.number})


class Handler(RequestHandler):
    """A page of the desk: answers nobody but this desk's own pages and the address bar."""

    desk: Desk

    def initialize(self, desk: Desk) -> None:
        """Called by tornado for each request."""
        self.desk = desk

    def set_default_headers(self) -> None:
        """For every answer, also of an error; a handler may set others over them."""
        self.clear_header("Server")
        for name, value in HEADERS.items():
            self.set_header(name, value)

    def prepare(self) -> None:
        """The guards, before anything else is looked at."""
        refusal = guard.refusal(self.request.method or "", self.request.headers, self.desk.host)
        if refusal:
            raise Refused(*refusal)

    def compute_etag(self) -> None:
        """None: nothing is kept by the browser, so it never asks whether it has changed."""

    def write_error(self, status_code: int, **details: Any) -> None:
        """A page in plain words."""
        error = details["exc_info"][1]
        text = CRASHED if status_code >= 500 else OTHER_METHOD if status_code == 405 else UNREADABLE
        self.finish(PAGE.format(escape(error.text if isinstance(error, Refused) else text)))

    def log_exception(self, typ: Any, value: BaseException | None, tb: Any) -> None:
        """A crash is told on the terminal in plain words, with the file that has the details.

        A reader who went away before the answer came is none.
        """
        if not isinstance(value, HTTPError | StreamClosedError):
            details = "".join(traceback.format_exception(typ, value, tb))
            self.desk.tell(crashed(self.desk.project, details))


class Refused(HTTPError):  # noqa: N818 -- an answer, not an error
    """A request that gets no answer but why, in plain words."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(status)
        self.text = text


def crashed(project: Path, details: str) -> str:
    """What to say of a bug, once its details are in a file."""
    path = trouble.save_crash(project, details)
    kept = f" The details are in {path}: send that file to whoever looks after the program." if path else ""
    return CRASHED + kept
