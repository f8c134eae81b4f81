"""Where a vacancy stands in its life at one moment: the only place that compares it with the clock."""

from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo

from generator.fields.stage_dates import StageDate
from generator.fields.status import Status
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


MEANINGS = {
    Stage.OPEN: "You can apply.",
    Stage.CLOSING_SOON: "You can apply, and the closing date is near.",
    Stage.CLOSED: "The time to apply is over.",
    Stage.WITHDRAWN: "The employer took the vacancy back, and you can no longer apply.",
    Stage.FILLED: "Somebody has been found for the job, and you can no longer apply.",
}
# The longest that DWP Find a job keeps an advert before it must be sent again.
TERM = timedelta(days=30)
# How a vacancy ends other than by closing.
ENDED = (Stage.WITHDRAWN, Stage.FILLED)
# Before every moment that an author can write, in any time zone.
LONG_AGO = datetime(1800, 1, 1, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True)
class Life:
    """The moments of a vacancy in UTC, where no hour comes twice; None where there is none.

    `closes` is the closing date, or the start of the first dated stage where none was given (then
    `closing_given` is false). `stages` are those from which each stage is certainly over. Each moment is
    the first second of what follows it.
    """

    opens: datetime | None
    soon: datetime | None
    closes: datetime | None
    ends: datetime | None
    goes: datetime | None
    updates: tuple[datetime, ...]
    stages: tuple[datetime | None, ...]
    closing_given: bool

    @cached_property
    def moments(self) -> list[datetime]:
        """All of them, in order."""
        every = (self.opens, self.soon, self.closes, self.ends, self.goes, *self.updates, *self.stages)
        return sorted(moment for moment in every if moment)

    @cached_property
    def over(self) -> datetime | None:
        """When it closes, is withdrawn or filled, whatever comes first."""
        return min((moment for moment in (self.closes, self.ends) if moment), default=None)


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
        stages=tuple(_over(stage.date, zone) for stage in vacancy.stages),
        closing_given=given,
    )


def stage_at(vacancy: Vacancy, moments: Life, as_of: datetime) -> Stage:
    """The stage at a moment."""
    if vacancy.status.word == "draft":
        return Stage.DRAFT
    if moments.opens and as_of < moments.opens:
        return Stage.UPCOMING
    if vacancy.status.word in ENDED and (moments.ends is None or as_of >= moments.ends):
        return Stage(vacancy.status.word)
    if moments.closes and as_of >= moments.closes:
        return Stage.CLOSED
    return Stage.CLOSING_SOON if moments.soon and as_of >= moments.soon else Stage.OPEN


def span(moments: Life, as_of: datetime) -> tuple[int, int]:
    """Which part of its life a vacancy is in, as `start` understands it: nothing about it changes within one.

    It is how many of the moments have passed, and how many renewals.
    """
    return bisect(moments.moments, as_of), renewals(moments, as_of)


def start(moments: Life, passed: int, renewed: int) -> datetime:
    """The moment with which a part of a life starts."""
    last = moments.moments[passed - 1] if passed else LONG_AGO
    return max(last, moments.opens + renewed * TERM) if moments.opens and renewed else last


def as_if_live(vacancy: Vacancy) -> Vacancy:
    """A draft as it will be once its author makes it live; any other as it is."""
    return replace(vacancy, status=Status("live")) if vacancy.status.word == Stage.DRAFT else vacancy


def past_stages(moments: Life, as_of: datetime) -> tuple[int, ...]:
    """The places of the stages that are certainly over."""
    return tuple(at for at, over in enumerate(moments.stages) if over and over <= as_of)


def is_kept(moments: Life, as_of: datetime) -> bool:
    """Whether the page of a vacancy is still there at a moment, however it ended."""
    return moments.goes is None or as_of < moments.goes


def _closes(vacancy: Vacancy, zone: ZoneInfo) -> tuple[datetime | None, bool]:
    closing = vacancy.closing_date
    if closing:
        return (closing.moment.at if closing.moment else None), True
    dates = (stage.date for stage in vacancy.stages if stage.date.days)
    return min((_start(date.days[0], zone, date.starts or time()) for date in dates), default=None), False


def _start(day: date, zone: ZoneInfo, at: time = time()) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)


def _over(stage: StageDate, zone: ZoneInfo) -> datetime | None:
    return (stage.last + INSTANT).replace(tzinfo=zone).astimezone(UTC) if stage.days else None


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


def last_update(
    vacancy: Vacancy, changed: date | None, ended: datetime | None, zone: ZoneInfo
) -> datetime | None:
    """When a vacancy last changed, as far as the content tells it, and never before it was posted.

    It tells the moment at which a vacancy was posted or ended; of any other change only the day,
    which stands for its first moment.
    """
    day = datetime.combine(changed, time(), zone) if changed else None
    return latest((day, ended, vacancy.posted.local if vacancy.posted else None))


def latest(moments: Iterable[datetime | None]) -> datetime | None:
    """The last of some moments; None where there is none."""
    # By seconds: moments of one zone are compared by the clock on the wall, which shows an hour twice.
    return max((moment for moment in moments if moment), key=datetime.timestamp, default=None)


def renewals(moments: Life, as_of: datetime) -> int:
    """How many whole terms of a board that keeps an advert for 30 days have passed, until it ended.

    Where nobody wrote when it ended, they are counted on: one code too many to drop does no harm.
    """
    if moments.opens is None:
        return 0
    until = moments.over if moments.over and moments.over < as_of else as_of
    return max(0, (until - moments.opens) // TERM)


def next_renewal(moments: Life, as_of: datetime) -> datetime | None:
    """When such a term ends next; None where the vacancy ends before."""
    if moments.opens is None:
        return None
    due = moments.opens + (renewals(moments, as_of) + 1) * TERM
    return due if all(due < end for end in (moments.closes, moments.ends) if end) else None


def next_change(vacancy: Vacancy, moments: Life, as_of: datetime, zone: ZoneInfo) -> datetime | None:
    """The first moment after `as_of` at which the vacancy stands differently; None when it never will."""

    def state(moment: datetime) -> tuple[Stage, bool, date | None]:
        stage = stage_at(vacancy, moments, moment)
        shown = stage.is_public and is_kept(moments, moment)
        return stage, shown, last_change(vacancy, moments, moment, zone) if shown else None

    every = (moments.opens, moments.soon, moments.closes, moments.ends, moments.goes, *moments.updates)
    to_come = sorted(moment for moment in every if moment and moment > as_of)
    now = state(as_of) if to_come else None
    return next((moment for moment in to_come if state(moment) != now), None)
