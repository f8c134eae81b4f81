"""The channel on which open pages hear of changes: livereload's own web socket and protocol, guarded.

Its stock handler takes any origin, keeps one list of readers for all servers and forgets a change that
comes within three seconds of the last; its handshake is what livereload.js and browser extensions speak
(http://livereload.com/protocols/official-7).
"""

from contextlib import suppress

from livereload.handlers import LiveReloadHandler
from tornado.escape import json_decode

from generator.desk.handler import Handler

PROTOCOL = "http://livereload.com/protocols/official-7"


class Reload(Handler, LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """One open page; who may open it was judged before, as for every page."""

    def open(self) -> None:
        """Counted from the first moment, so that no change falls between."""
        self.desk.readers.add(self)

    def on_message(self, message: str | bytes) -> None:
        """The answer to `hello` also says how often the site was replaced, for who has been away."""
        with suppress(ValueError, AttributeError):
            if json_decode(message).get("command") == "hello":
                number = self.desk.preview.standing.number
                self.send_message({"command": "hello", "protocols": [PROTOCOL], "number": number})

    def on_close(self) -> None:
        """The page is gone."""
        self.desk.readers.discard(self)


ROUTES = ((r"/-desk/livereload", Reload),)
