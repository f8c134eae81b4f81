"""Where a vacancy stands in its life at one moment: the only place that compares it with the clock."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from generator.settings import Settings
from generator.vacancy import Vacancy


class Stage(StrEnum):
    """The stages of a vacancy: draft and upcoming are not published, and only open ones take applications."""

    DRAFT = "draft"
    UPCOMING = "upcoming"
    OPEN = "open"
    CLOSING_SOON = "closing soon"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    FILLED = "filled"

    @property
    def is_open(self) -> bool:
        """Whether a candidate can apply."""
        return self in (Stage.OPEN, Stage.CLOSING_SOON)

    @property
    def is_public(self) -> bool:
        """Whether the vacancy has a page."""
        return self not in (Stage.DRAFT, Stage.UPCOMING)


# How a vacancy ends other than by closing.
ENDED = (Stage.WITHDRAWN, Stage.FILLED)


@dataclass(frozen=True, slots=True)
class Life:
    """The moments of a vacancy in UTC, where no hour comes twice; None where there is none.

    `closes` is the closing date, or the start of the first dated stage where none was given (then
    `closing_given` is false). Each moment is the first second of what follows it.
    """

    opens: datetime | None
    soon: datetime | None
    closes: datetime | None
    ends: datetime | None
    goes: datetime | None
    updates: tuple[datetime, ...]
    closing_given: bool


def life(vacancy: Vacancy, settings: Settings) -> Life:
    """The moments of a vacancy by the site's settings."""
    zone = settings.timezone
    closes, given = _closes(vacancy, zone)
    ends = vacancy.status.since.at if vacancy.status.since else None
    last = min((moment for moment in (closes, ends) if moment), default=None)
    keep = settings.keep_closed_days
    return Life(
        opens=_utc(vacancy.posted.at if vacancy.posted else None),
        soon=_days(closes, -settings.closing_soon_days, zone) if given and closes else None,
        closes=_utc(closes),
        ends=_utc(ends),
        goes=_days(last, keep, zone) if last and keep is not None else None,
        updates=tuple(_start(update.day, zone) for update in vacancy.updates),
        closing_given=given,
    )


def stage_at(vacancy: Vacancy, moments: Life, as_of: datetime) -> Stage | None:
    """The stage at a moment; None when the page of a closed vacancy is no longer kept."""
    if vacancy.status.word == "draft":
        return Stage.DRAFT
    if moments.opens and as_of < moments.opens:
        return Stage.UPCOMING
    if moments.goes and as_of >= moments.goes:
        return None
    if vacancy.status.word in ENDED and (moments.ends is None or as_of >= moments.ends):
        return Stage(vacancy.status.word)
    if moments.closes and as_of >= moments.closes:
        return Stage.CLOSED
    return Stage.CLOSING_SOON if moments.soon and as_of >= moments.soon else Stage.OPEN


def _closes(vacancy: Vacancy, zone: ZoneInfo) -> tuple[datetime | None, bool]:
    closing = vacancy.closing_date
    if closing:
        return (closing.moment.at if closing.moment else None), True
    dates = (stage.date for stage in vacancy.stages if stage.date.days)
    return min((_start(date.days[0], zone, date.starts or time()) for date in dates), default=None), False


def _start(day: date, zone: ZoneInfo, at: time = time()) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)


def _utc(moment: datetime | None) -> datetime | None:
    return moment.astimezone(UTC) if moment else None


def _days(moment: datetime, days: int, zone: ZoneInfo) -> datetime:
    """The same time of day some days later, by the clock on the wall."""
    return (moment.astimezone(zone) + timedelta(days=days)).astimezone(UTC)


def last_change(vacancy: Vacancy, moments: Life, as_of: datetime, zone: ZoneInfo) -> date | None:
    """The last day on which what the page says changed; None when the content does not tell."""
    opens, closes, ends = moments.opens, moments.closes, moments.ends
    if vacancy.status.word in ENDED and closes and (ends is None or ends <= closes):
        closes = None
    every = (opens, closes, ends, *moments.updates)
    past = [moment for moment in every if moment and moment <= as_of]
    return max(past).astimezone(zone).date() if past else None


def next_change(vacancy: Vacancy, moments: Life, as_of: datetime, zone: ZoneInfo) -> datetime | None:
    """The first moment after `as_of` at which the vacancy stands differently; None when it never will."""

    def state(moment: datetime) -> tuple[Stage | None, date | None]:
        stage = stage_at(vacancy, moments, moment)
        public = stage is not None and stage.is_public
        return stage, last_change(vacancy, moments, moment, zone) if public else None

    every = (moments.opens, moments.soon, moments.closes, moments.ends, moments.goes, *moments.updates)
    to_come = sorted(moment for moment in every if moment and moment > as_of)
    return next((moment for moment in to_come if state(moment) != state(as_of)), None)
