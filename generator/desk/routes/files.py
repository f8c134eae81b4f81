"""The style sheets, scripts and pictures of the desk's own pages."""

from generator.desk.drawing import FILES
from generator.desk.handler import Handler, Refused

TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}
MISSING = "There is no such file."


class OwnFile(Handler):
    """A file straight in desk/files that is no template."""

    async def get(self, name: str, kind: str) -> None:
        """What is in it."""
        file = FILES / f"{name}.{kind}"
        if not file.is_file():
            raise Refused(404, MISSING)
        self.set_header("Content-Type", TYPES[kind])
        await self.finish(file.read_bytes())


ROUTES = ((r"/-desk/files/([a-z_]+)\.(css|js|svg)", OwnFile),)
