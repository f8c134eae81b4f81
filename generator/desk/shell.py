"""The desk's own page: what page of the site is shown, at what moment, and what is wrong with the files."""

from typing import Any
from urllib.parse import quote

from generator.desk import editor, travel
from generator.desk.drawing import draw
from generator.desk.handler import Desk
from generator.desk.marks import banner
from generator.desk.pages import Shown, path_of, shown
from generator.desk.problems_shown import form_of, told
from generator.problem import Where
from generator.report import counted

# More than anybody mends at one go; the rest come as these go.
MOST = 50


def shell(desk: Desk, asked: str, typed: str = "", unclear: str = "") -> str:
    """The page that shows a page of the site; slow.

    `asked` is that page as somebody may have typed it. `typed` is a moment that is `unclear`, and why.
    """
    standing = desk.preview.standing
    changes = desk.preview.coming()
    return draw(
        "shell.html",
        base=desk.base,
        number=standing.number,
        crashes=desk.crashes,
        problems=told(standing.problems[:MOST], standing.tree, desk.project, desk.editor),
        counted=counted(standing.problems) if standing.problems else "",
        more=len(standing.problems) - MOST,
        moment=travel.shown_at(standing),
        travelling=standing.travelling,
        buttons=travel.buttons(changes[: travel.NEXT], travel.zone_of(standing)),
        changes=len(changes),
        typed=typed,
        unclear=unclear,
        **about(desk, asked),
    )


def about(desk: Desk, asked: str) -> dict[str, Any]:
    """What the pages of the desk say of the page shown; `page` is None where there is no site to show."""
    standing, preview = desk.preview.standing, desk.preview
    if standing.site is None:
        return {"site": None, "page": Shown("", "No site yet", ""), "banner": "", "form": "", "opens": ""}
    page = shown(standing.site, path_of(asked, desk.base))
    unpublished = page.listing if page.listing and not preview.is_published(page.listing) else None
    return {
        "site": standing.site,
        "page": page,
        "address": desk.base + quote(page.path),
        "banner": banner(unpublished) if unpublished else "",
        "form": form_of(page.source),
        "opens": editor.link(desk.editor, desk.project, Where(page.source)),
    }
