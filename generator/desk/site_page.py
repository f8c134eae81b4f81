"""The site as a host would serve it: what a build makes, but for unpublished adverts and their marks."""

from mimetypes import guess_type
from urllib.parse import quote

from tornado.escape import url_unescape

from generator.desk.handler import Desk, Handler, Refused
from generator.desk.marks import marked
from generator.problem import Invalid
from generator.verifying.media_types import TYPES

DESK, FORMS = "/-desk/", "/edit/"
INDEX = "index.html"
NOTHING_YET = "There is no site to show until the mistakes in the project's files are mended."
MISSING = "There is no such page."
LATER = "This page can be shown once the problem is mended. The desk says what is wrong, and where."


class SitePage(Handler):
    """Every address that is not one of the desk's own."""

    async def get(self) -> None:
        """A file of the site, the way to a folder's page, or the site's own page for what is missing."""
        base, site = self.desk.base, self.desk.preview.standing.site
        path = url_unescape(self.request.path, encoding=None, plus=False).decode(errors="replace")
        if path == "/" and not (site and base == "/"):
            return self.redirect(DESK)
        if f"{path}/" in (DESK, FORMS):
            return self.redirect(f"{path}/")
        if path.startswith((DESK, FORMS)):
            raise Refused(404, MISSING)
        name, raw = await self.desk.run(found, self.desk, base, path)
        if name.endswith("/"):
            query = f"?{self.request.query}" if self.request.query else ""
            return self.redirect(quote(name) + query)
        if raw is None:
            name, raw = await self.desk.run(found, self.desk, base, f"{base}404.html")
            self.set_status(404)
        if raw is None:
            raise Refused(404, MISSING if site else NOTHING_YET)
        self.set_header("Content-Type", media_type(name))
        self.write(raw)
        return None

    head = get


def found(desk: Desk, base: str, path: str) -> tuple[str, bytes | None]:
    """The name of a file of the site, and what is in it, None if it is not there; slow.

    Where a folder was asked for without its slash, the path with it. Raises Refused where it cannot be drawn.
    """
    name = path.removeprefix(base)
    if f"{path}/" == base:
        return base, None
    if not path.startswith(base) or not _stays_inside(name):
        return "", None
    name += INDEX if not name or name.endswith("/") else ""
    try:
        raw = desk.preview.drawn(name)
        if raw is None and desk.preview.drawn(f"{name}/{INDEX}") is not None:
            return f"{path}/", None
    except Invalid:
        raise Refused(503, LATER) from None
    return name, marked(raw, name, desk.preview) if raw and name.endswith(".html") else raw


def _stays_inside(name: str) -> bool:
    """Whether a path goes straight down, however it was written."""
    *folders, last = name.split("/")
    bad = {"", ".", ".."} & {*folders} or last in (".", "..")
    return not bad and not {"\\", "\0"} & {*name}


def media_type(name: str) -> str:
    """What a good host sends as Content-Type for a file of this name."""
    known = TYPES.get(f".{name.rpartition('.')[2].lower()}")
    kind = known[0] if known else guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
