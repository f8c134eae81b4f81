"""One vacancy as it stands at one moment, with all that its page needs of other files."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property

from generator import wording
from generator.fields.candidate import Contact
from generator.fields.work import PATTERNS
from generator.hub import Hub
from generator.organisation import Organisation
from generator.problem import Where
from generator.prose import prose
from generator.stage import ENDED, Stage
from generator.vacancy import Vacancy

# Where a format must have a date of change and the content tells none: one that nobody takes for news.
NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)
# Countries with an article before their names.
ARTICLE = re.compile(r"(?:UK|USA?|EU|UAE|European|United|Netherlands|Republic|Isle|Channel)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Download:
    """A document to read; `kind` such as PDF and `size` in bytes are known for our own files only."""

    title: str
    href: str
    kind: str
    size: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What a list shows of a vacancy, in plain English.

    `closes` is the deadline of an open one in seconds, for scripts; the days to it are `counted` where the
    advert gives it.
    """

    title: str
    href: str
    summary: str
    employers: tuple[str, ...]
    places: tuple[str, ...]
    salary: str
    work: str
    closing: str
    closes: int | None
    counted: bool
    closing_soon: bool
    language: str


# Without slots, so that what many pages ask of it is worked out once.
@dataclass(frozen=True)
class Listing:
    """A vacancy and where it stands.

    `address` is the site's; `closes` and `ended` are aware moments in the site's time zone; `closes` is
    counted from the first stage where `closing_given` is false; `ended` is None while it is open, and
    where nobody wrote when it was withdrawn or filled; `changed` is the last day its content changed, and
    `updated` the moment, as far as the content tells it. `renewals` counts how often a board that keeps
    an advert for 30 days has had to be sent it again. `past_stages` are the places in its list of the
    stages whose time is over. `slug` is the vacancy's own, so that what needs only the address need not
    look into it; `traits` are what others may have in common with it, parted by tabs, and `like` finds
    those that do: it may differ from one survey to the next where `bare`, the listing without it, is the
    very same.
    """

    vacancy: Vacancy
    stage: Stage
    organisation: Organisation
    partners: tuple[Organisation, ...]
    hubs: tuple[Hub, ...]
    downloads: tuple[Download, ...]
    address: str
    closes: datetime | None
    closing_given: bool
    ended: datetime | None
    changed: date | None
    updated: datetime | None
    renewals: int
    past_stages: tuple[int, ...] = ()
    slug: str = ""
    traits: str = ""
    like: Callable[["Listing"], "tuple[Listing, ...]"] = field(
        default=lambda _: (), compare=False, repr=False
    )
    bare: "Listing | None" = field(default=None, compare=False, repr=False)

    @property
    def alone(self) -> "Listing":
        """The vacancy without those like it, of which pages show more than of itself."""
        return self.bare or self

    @cached_property
    def similar(self) -> tuple[Summary, ...]:
        """Open vacancies that are like it, in short."""
        return tuple(each.summary for each in self.like(self))

    @property
    def path(self) -> str:
        """Where the page lies, below the site's address."""
        return f"vacancies/{self.slug}/"

    @property
    def url(self) -> str:
        """The whole address of the page."""
        return self.address + self.path

    @property
    def name(self) -> str:
        """What programs know it by: the first file name it had, whatever its page is called now."""
        return (*self.vacancy.old_addresses, self.vacancy.slug)[0]

    @property
    def identity(self) -> str:
        """Its id in feeds: the address that its page had first, which never changes."""
        return f"{self.address}vacancies/{self.name}/"

    @property
    def employers(self) -> tuple[Organisation, ...]:
        """The employer, then its partners."""
        return (self.organisation, *self.partners)

    @property
    def employer_names(self) -> str:
        """`Home Office and Mayor's Office for Policing and Crime`."""
        return wording.listed([employer.name for employer in self.employers])

    @property
    def pattern(self) -> str:
        """The working patterns in words: `Full time, Job share`; empty where none is given."""
        return ", ".join(PATTERNS[each] for each in self.vacancy.working_pattern)

    @property
    def contact(self) -> Contact | None:
        """Whom to ask about the job: its own contact, or the employer's."""
        return self.vacancy.contact or self.organisation.contact

    @property
    def adjustments_contact(self) -> Contact | None:
        """Whom to ask for reasonable adjustments."""
        return self.vacancy.adjustments_contact or self.organisation.adjustments_contact

    @property
    def prose(self) -> str:
        """The body as safe HTML."""
        document = self.vacancy.document
        return prose(document.body, self.address, Where(document.path, document.body_line))

    @cached_property
    def closing(self) -> str:
        """When applications close, in words."""
        if not self.closing_given:
            return "No closing date given"
        return wording.moment(self.closes) if self.closes else "Open until filled"

    @cached_property
    def until(self) -> datetime | None:
        """When it ends by itself: at its deadline, or when it will be withdrawn or filled before that."""
        since = self.vacancy.status.since if self.vacancy.status.word in ENDED else None
        moments = [self.closes, since.local if since else None]
        return min((each for each in moments if each), key=datetime.timestamp, default=None)

    @property
    def counted(self) -> bool:
        """Whether there is a deadline to come that the advert gives, so that the days to it are counted."""
        return self.stage.is_open and self.closing_given and self.closes is not None

    @property
    def standing(self) -> str:
        """Where it stands, in a few words: `Closes at 5pm on Friday 20 March 2026`, `Withdrawn`."""
        if not self.stage.is_open:
            return self.stage.capitalize()
        return f"Closes at {self.closing}" if self.counted else self.closing

    @property
    def gone(self) -> datetime | None:
        """From when the page is about a job that nobody can apply for; None where that is not known."""
        return self.until if self.stage.is_open else self.ended

    @property
    def remote(self) -> str:
        """Where a candidate for work that is entirely remote must live; empty for other work."""
        named = (f"the {name}" if ARTICLE.match(name) else name for name in self.vacancy.remote)
        return wording.listed(list(named), "or")

    @property
    def places(self) -> tuple[str, ...]:
        """The names of the places of work; a hub's with its town."""
        hubs = tuple(with_town(hub) for hub in self.hubs)
        other = (str(self.vacancy.location),) if self.vacancy.location else ()
        return hubs + other + ((f"Remote, in {self.remote}",) if self.remote else ())

    @cached_property
    def summary(self) -> Summary:
        """What a list shows of it."""
        vacancy = self.vacancy.itself
        contract = [str(vacancy.contract)] if vacancy.contract else []
        return Summary(
            title=vacancy.title,
            href=self.url,
            summary=vacancy.summary,
            employers=tuple(each.name for each in self.employers),
            places=self.places,
            salary=str(vacancy.salary) if vacancy.salary else "",
            work=", ".join([*contract, *([self.pattern] if self.pattern else [])]),
            closing=self.closing,
            closes=int(self.until.timestamp()) if self.stage.is_open and self.until else None,
            counted=self.counted,
            closing_soon=self.stage is Stage.CLOSING_SOON,
            language=vacancy.language,
        )

    @property
    def notice(self) -> str:
        """What the page says once the vacancy has ended: now, or by itself at its deadline."""
        status, since = self.vacancy.status, self.vacancy.status.since
        if self.stage in ENDED and since is None:
            return f"This vacancy has been {self.stage}."
        if since and (self.stage in ENDED or (self.stage.is_open and self.until != self.closes)):
            return f"This vacancy was {status.word} {'at' if since.timed else 'on'} {since}."
        if self.closes is None:
            return ""
        if self.closing_given:
            return f"This vacancy closed at {wording.moment(self.closes)}."
        return (
            "This vacancy is closed. It gave no closing date, so it counts as closed from the first stage "
            f"of the selection, on {wording.day(self.closes.date())}."
        )


def with_town(hub: Hub) -> str:
    """`Union Street (London)`, and the name alone where no town is known or the name has it."""
    town = hub.place.locality
    return f"{hub.name} ({town})" if town and town not in hub.name else hub.name
