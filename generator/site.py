"""The whole site at one moment. `survey` is where the clock stops: after it nothing knows the time."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from generator.content import Content
from generator.dimensions import dimensions
from generator.document import Document
from generator.fields.candidate import Paper
from generator.hub import Hub
from generator.listing import Download, Listing
from generator.organisation import Organisation
from generator.page import Page
from generator.problem import Where
from generator.prose import prose
from generator.settings import Settings
from generator.similar import with_similar
from generator.stage import (
    Life,
    Stage,
    is_kept,
    last_change,
    last_update,
    life,
    next_change,
    next_renewal,
    renewals,
    stage_at,
)
from generator.tree import Tree
from generator.vacancy import Vacancy

# Pages that the site makes itself; a page of content with the same name adds its text to them.
BUILT_IN_PAGES = ("accessibility", "privacy")
# The job board that must be sent an advert again and again.
RENEWING = "find a job"
# A link to an attachment, also in an employer's statement.
ATTACHED = re.compile(r"\battachments/([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?)")


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that outputs and checks are made from.

    `open` is in order of closing, `closed` newest first; `gone` are those that ended so long ago that
    their pages are no longer kept. `unpublished` are drafts and upcoming vacancies, for checks only: no
    output may show a trace of them. `attachments` are those that published pages link to. `next_change` is
    the next moment at which the site would differ, and `next_known_change` the next that is no secret;
    `statement_overdue` says that the accessibility statement was last reviewed over a year ago, and
    `security_expired` that what security.txt says no longer counts.
    """

    settings: Settings
    organisations: tuple[Organisation, ...]
    hubs: tuple[Hub, ...]
    pages: tuple[Page, ...]
    open: tuple[Listing, ...]
    closed: tuple[Listing, ...]
    gone: tuple[Listing, ...]
    unpublished: tuple[Listing, ...]
    attachments: Tree
    next_change: datetime | None
    next_known_change: datetime | None
    statement_overdue: bool
    security_expired: bool

    @property
    def listings(self) -> tuple[Listing, ...]:
        """Every vacancy that has a page."""
        return self.open + self.closed

    @property
    def current(self) -> tuple[Listing, ...]:
        """Every vacancy that people can apply for, now or once it is published: those worth mending."""
        return self.open + self.unpublished

    @property
    def current_documents(self) -> Iterator[Document]:
        """Every file of content but the vacancies that are over."""
        yield self.settings.document
        for folder in (self.organisations, self.hubs, self.pages):
            yield from (each.document for each in folder)
        yield from (each.vacancy.document for each in self.current)

    @property
    def documents(self) -> Iterator[Document]:
        """Every file of content, also of vacancies that have no page yet."""
        yield from self.current_documents
        yield from (each.vacancy.document for each in self.closed)

    @property
    def main_organisation(self) -> Organisation:
        """The employer whose site this is."""
        return next(each for each in self.organisations if each.slug == self.settings.organisation)

    def body_of(self, named: Page | Organisation | Hub | Settings) -> str:
        """The body of a file of content, as safe HTML."""
        document = named.document
        return prose(document.body, self.settings.address, Where(document.path, document.body_line))

    def added_to(self, built_in: str) -> str:
        """What content/pages adds to a page that the site makes itself; empty where it adds nothing."""
        return "".join(self.body_of(page) for page in self.pages if page.slug == built_in)

    def of_organisation(self, organisation: Organisation) -> tuple[Listing, ...]:
        """The open vacancies of an employer, alone or as a partner."""
        return tuple(
            each
            for each in self.open
            if organisation.slug in (each.vacancy.organisation, *each.vacancy.partner_organisations)
        )

    def at_hub(self, hub: Hub) -> tuple[Listing, ...]:
        """The open vacancies at a hub."""
        return tuple(each for each in self.open if hub.slug in each.vacancy.hub_locations)


def survey(content: Content, as_of: datetime) -> Site:
    """The site at a moment, of content in which no problem was found."""
    assert content.settings
    links = tuple(
        (page.title, f"{page.slug}/") for page in content.pages.values() if page.slug not in BUILT_IN_PAGES
    )
    brand = content.organisations[content.settings.organisation].brand
    sizes = {f"attachments/{name}": dimensions(raw) for name, raw in content.attachments.items()}
    pictures = {path: size for path, size in sizes.items() if size}
    settings = replace(content.settings, links=links, brand=brand, pictures=pictures)
    lives = {name: life(vacancy, settings) for name, vacancy in content.vacancies.items()}
    listings = [_listing(content, vacancy, lives[name], as_of) for name, vacancy in content.vacancies.items()]
    public = [each for each in listings if each.stage.is_public]
    kept = [each for each in public if is_kept(lives[each.vacancy.slug], as_of)]
    gone = [each for each in public if not is_kept(lives[each.vacancy.slug], as_of)]
    open_ = sorted((each for each in kept if each.stage.is_open), key=_soonest)
    closed = sorted((each for each in kept if not each.stage.is_open), key=_newest)
    unpublished = [each for each in listings if not each.stage.is_public]
    known = _changes(settings, public, lives, as_of)
    return Site(
        settings=settings,
        organisations=tuple(content.organisations.values()),
        hubs=tuple(content.hubs.values()),
        pages=tuple(content.pages.values()),
        open=with_similar(open_, open_),
        closed=with_similar(closed, open_),
        gone=tuple(sorted(gone, key=_newest)),
        unpublished=tuple(unpublished),
        attachments=_linked(content, kept),
        next_change=min([*known, *_changes(settings, unpublished, lives, as_of)], default=None),
        next_known_change=min(known, default=None),
        statement_overdue=_overdue(settings, as_of),
        security_expired=_expired(settings, as_of),
    )


def _changes(
    settings: Settings, listings: list[Listing], lives: dict[str, Life], as_of: datetime
) -> list[datetime]:
    """The next moment at which each of some vacancies stands differently, where there is one."""
    found: list[datetime | None] = []
    for listing in listings:
        vacancy, moments = listing.vacancy, lives[listing.vacancy.slug]
        found.append(next_change(vacancy, moments, as_of, settings.timezone))
        runs_on = listing.stage.is_open or listing.ended is None
        if RENEWING in settings.boards and vacancy.find_a_job_category and runs_on:
            found.append(next_renewal(moments, as_of))
    return [moment for moment in found if moment]


def _listing(content: Content, vacancy: Vacancy, moments: Life, as_of: datetime) -> Listing:
    settings = content.settings
    assert settings
    zone, stage = settings.timezone, stage_at(vacancy, moments, as_of)
    ended = {Stage.CLOSED: moments.closes, Stage.WITHDRAWN: moments.ends, Stage.FILLED: moments.ends}
    end = ended.get(stage)
    end = end.astimezone(zone) if end else None
    changed = last_change(vacancy, moments, as_of, zone)
    return Listing(
        vacancy=vacancy,
        stage=stage,
        organisation=content.organisations[vacancy.organisation],
        partners=tuple(content.organisations[name] for name in vacancy.partner_organisations),
        hubs=tuple(content.hubs[name] for name in vacancy.hub_locations),
        downloads=tuple(
            _download(paper, content.attachments, settings.address) for paper in vacancy.documents
        ),
        address=settings.address,
        closes=moments.closes.astimezone(zone) if moments.closes else None,
        closing_given=moments.closing_given,
        ended=end,
        changed=changed,
        updated=last_update(vacancy, changed, end, zone),
        renewals=renewals(moments, as_of),
        past_stages=_past(vacancy, as_of.astimezone(zone)),
    )


def _past(vacancy: Vacancy, local: datetime) -> tuple[int, ...]:
    """The places of the stages that are certainly over, by the clock on the wall."""
    dates = enumerate(stage.date for stage in vacancy.stages)
    return tuple(at for at, each in dates if each.days and each.latest < local.replace(tzinfo=None))


def _download(paper: Paper, attachments: Tree, address: str) -> Download:
    if paper.url:
        return Download(paper.title or paper.url, paper.url, "", None, paper.note)
    kind = paper.file.rpartition(".")[2].upper() if "." in paper.file else ""
    href = f"{address}attachments/{paper.file}"
    return Download(paper.title or paper.file, href, kind, len(attachments[paper.file]), paper.note)


def _overdue(settings: Settings, as_of: datetime) -> bool:
    """Whether a year has passed since the statement was reviewed, or written if it was never reviewed."""
    statement = settings.accessibility
    last = (statement.reviewed or statement.prepared) if statement else None
    return last is not None and (as_of.astimezone(settings.timezone).date() - last).days > 365


def _expired(settings: Settings, as_of: datetime) -> bool:
    """Whether the last day on which security.txt counts has passed."""
    security = settings.security
    return security is not None and as_of.astimezone(settings.timezone).date() > security.expires


def _linked(content: Content, listings: Iterable[Listing]) -> Tree:
    """The attachments that something published links to: a draft's stay at home."""
    assert content.settings
    names: set[str] = set()
    documents = [content.settings.document]
    for folder in (content.organisations, content.hubs, content.pages):
        documents += [each.document for each in folder.values()]
    for listing in listings:
        documents.append(listing.vacancy.document)
        names |= {paper.file for paper in listing.vacancy.documents}
    for document in documents:
        for text in (document.body, *(scalar.value for _, scalar in document.scalars)):
            names |= {found[1] for found in ATTACHED.finditer(text)}
    return {name: raw for name, raw in content.attachments.items() if name in names}


def _soonest(listing: Listing) -> tuple[bool, float, str, str]:
    """Soonest to close first; what gave no closing date last."""
    closes = listing.closes if listing.closing_given else None
    return closes is None, closes.timestamp() if closes else 0, listing.vacancy.title.casefold(), listing.path


def _newest(listing: Listing) -> tuple[bool, float, str, str]:
    """Newest to end first; what gave no moment last."""
    ended = listing.ended
    return ended is None, -ended.timestamp() if ended else 0, listing.vacancy.title.casefold(), listing.path
