"""What stands beside the page shown: how others will see it, and the advice on its file of content."""

from collections.abc import Sequence

from generator.desk import travel
from generator.desk.drawing import draw
from generator.desk.handler import Desk
from generator.desk.problems_shown import Told, by_file, told
from generator.desk.seen import seen
from generator.desk.shell import about
from generator.problem import Problem
from generator.report import counted

# More advice than this is a lot to read, and for a browser to show.
MOST = 500
# With so many adverts, all the advice is there in no time.
FEW = 30


def panel(desk: Desk, asked: str) -> str:
    """The panel of one page; slow, since the page is drawn and checked.

    There is no advice on files that have problems: these come first.
    """
    standing, values = desk.preview.standing, about(desk, asked)
    site, page = standing.site, values["page"]
    return draw(
        "panel.html",
        seen=seen(desk.preview, site, page) if site else None,
        advice=None if standing.problems else _told(desk, desk.preview.advice(page.source)),
        whole=_counted(desk.preview.advice()) if site and len(site.listings) <= FEW else "",
        **values,
    )


def advice(desk: Desk, asked: str) -> str:
    """All the advice on the site, file by file; slow, since all of it is drawn and checked."""
    found = desk.preview.advice()
    return draw(
        "advice.html",
        files=list(by_file(_told(desk, found[:MOST]))),
        counted=_counted(found),
        more=len(found) - MOST,
        **about(desk, asked),
    )


def coming(desk: Desk, asked: str) -> str:
    """Every change to come, as a button that leads to it."""
    standing = desk.preview.standing
    buttons = travel.buttons(desk.preview.coming(), travel.zone_of(standing))
    return draw("coming.html", buttons=buttons, **about(desk, asked))


def _counted(advice: Sequence[Problem]) -> str:
    return counted(advice) if advice else "None on any file."


def _told(desk: Desk, advice: Sequence[Problem]) -> list[Told]:
    return told(advice, desk.preview.standing.tree, desk.project, desk.editor)
