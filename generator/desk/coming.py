"""The changes to come of every vacancy, for who wants to see the site as it will stand after each."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from generator.content import Content
from generator.listing import Listing
from generator.memory import Memory
from generator.site import Site
from generator.stage import Life, Stage, as_if_live, is_kept, life, next_change, span, stage_at, start
from generator.vacancy import Vacancy

# What is said of the stage that starts, where it has another name than the stage.
WORDS = {Stage.CLOSED: "closes"}


@dataclass(frozen=True)
class Coming:
    """One change: `opens`, `closing soon`, `closes`, `withdrawn`, `filled`, `update` or `page goes`."""

    moment: datetime
    what: str
    listing: Listing


def changes(content: Content, site: Site, moment: datetime, memory: Memory) -> tuple[Coming, ...]:
    """Every change of a site after the moment at which it stands so, in order; of a draft as if it were live.

    The site is one surveyed early, with drafts and upcoming vacancies among the rest.
    """
    assert content.settings
    zone, found = content.settings.timezone, []
    for listing in site.listings:
        vacancy = memory.made(as_if_live, listing.vacancy)
        moments = memory.made(life, vacancy, content.settings)
        passed, _ = span(moments, moment)
        found += [
            Coming(at, what, listing) for at, what in memory.made(_after, vacancy, moments, passed, zone)
        ]
    return tuple(sorted(found, key=lambda each: (each.moment.timestamp(), each.listing.path)))


def _after(vacancy: Vacancy, moments: Life, passed: int, zone: ZoneInfo) -> list[tuple[datetime, str]]:
    """When and how a vacancy changes after so many of its moments."""
    at, found = start(moments, passed, 0), []
    while change := next_change(vacancy, moments, at, zone):
        before, after = stage_at(vacancy, moments, at), stage_at(vacancy, moments, change)
        what = "update" if is_kept(moments, change) else "page goes"
        if before != after:
            what = "opens" if after.is_open and not before.is_open else WORDS.get(after, after.value)
        found.append((change.astimezone(zone), what))
        at = change
    return found
