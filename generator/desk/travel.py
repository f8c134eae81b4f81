"""The control that shows the site at another moment: what is shown, and the changes to come as buttons."""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from generator import wording
from generator.desk.coming import Coming
from generator.desk.marks import DRAFT
from generator.desk.preview import Standing
from generator.fields.kind import LONDON

# How many changes to come have a button at once; all of them are in a list of their own.
NEXT = 5
WORDS = {
    "opens": "opens",
    "closing soon": "is marked as closing soon",
    "closes": "closes",
    "withdrawn": "is withdrawn",
    "filled": "is filled",
    "update": "is updated",
    "page goes": "no longer has a page",
}


@dataclass(frozen=True, slots=True)
class Button:
    """A change to come: what it says, and the `moment` that it leads to as a form sends it (RFC 3339)."""

    text: str
    moment: str


def shown_at(standing: Standing) -> str:
    """The moment shown, in words, by the clock of the site."""
    return wording.moment(standing.moment.astimezone(zone_of(standing)))


def zone_of(standing: Standing) -> ZoneInfo:
    """The time zone of the site; London's where there is no site yet."""
    return standing.site.settings.timezone if standing.site else LONDON


def buttons(changes: Sequence[Coming], zone: ZoneInfo) -> list[Button]:
    """A button for each change: `Crime Analyst opens, 9am on Sunday 1 March 2026`."""
    return [Button(_told(change, zone), change.moment.isoformat()) for change in changes]


def _told(change: Coming, zone: ZoneInfo) -> str:
    """A draft is called one, since nothing of it will be on the site by itself."""
    vacancy = change.listing.vacancy
    draft = " (draft)" if vacancy.status.word == DRAFT else ""
    moment = wording.moment(change.moment.astimezone(zone))
    return f"{vacancy.title}{draft} {WORDS[change.what]}, {moment}"
