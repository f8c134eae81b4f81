"""The whole site at one moment. `survey` is where the clock stops: after it nothing knows the time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from operator import attrgetter

from generator.content import Content
from generator.dimensions import dimensions
from generator.document import Document
from generator.fields.brand import Brand
from generator.hub import Hub
from generator.listing import Listing
from generator.memory import Memory, recent
from generator.organisation import Organisation
from generator.page import Page
from generator.problem import Where
from generator.prose import prose
from generator.settings import Settings
from generator.similar import with_similar
from generator.stand import Stand, attached, stands
from generator.tree import Tree

# Pages that the site makes itself; a page of content with the same name adds its text to them.
BUILT_IN_PAGES = ("accessibility", "privacy")


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
        return by_employer(self.open).get(organisation.slug, ())

    def at_hub(self, hub: Hub) -> tuple[Listing, ...]:
        """The open vacancies at a hub."""
        return by_hub(self.open).get(hub.slug, ())


@recent(4)
def by_employer(listings: tuple[Listing, ...]) -> Mapping[str, tuple[Listing, ...]]:
    """The vacancies of each employer that has any, alone or as a partner, by the name of its file."""
    return _grouped((listing, listing.employers) for listing in listings)


@recent(4)
def by_hub(listings: tuple[Listing, ...]) -> Mapping[str, tuple[Listing, ...]]:
    """The vacancies at each hub that has any, by the name of its file."""
    return _grouped((listing, listing.hubs) for listing in listings)


def _grouped(
    owned: Iterable[tuple[Listing, Sequence[Organisation | Hub]]],
) -> Mapping[str, tuple[Listing, ...]]:
    """In one pass: one for each employer would take hours where there are thousands."""
    groups: defaultdict[str, list[Listing]] = defaultdict(list)
    for listing, owners in owned:
        for name in dict.fromkeys(owner.slug for owner in owners):
            groups[name].append(listing)
    return {name: tuple(listings) for name, listings in groups.items()}


def survey(content: Content, as_of: datetime, memory: Memory | None = None, *, early: bool = False) -> Site:
    """The site at a moment, of content in which no problem was found.

    With `early`, as its author looks forward to it: what is not published yet stands among the rest too, as
    it will once it is.
    """
    assert content.settings
    memory = memory or Memory()
    every = list(stands(content, as_of, memory, early=early))
    ordered = sorted(every, key=attrgetter("place"))
    public = [each for each in ordered if each.public]
    kept = [each for each in public if each.kept]
    open_ = [each.listing for each in kept if each.open]
    closed = [each.listing for each in kept if not each.open]
    settings = _with_shared(content, memory)
    return Site(
        settings=settings,
        organisations=tuple(content.organisations.values()),
        hubs=tuple(content.hubs.values()),
        pages=tuple(content.pages.values()),
        open=with_similar(open_, open_, memory),
        closed=with_similar(closed, open_, memory),
        gone=tuple(each.listing for each in public if not each.kept),
        unpublished=tuple(each.listing for each in every if each.early or not each.public),
        attachments=_linked(content, kept, memory),
        next_change=_first(every),
        next_known_change=_first(public),
        statement_overdue=_overdue(settings, as_of),
        security_expired=_expired(settings, as_of),
    )


def _with_shared(content: Content, memory: Memory) -> Settings:
    """The settings with what every page shows, or must know, of other files."""
    assert content.settings
    links = memory.together(
        memory.together((page.title, f"{page.slug}/"))
        for page in content.pages.values()
        if page.slug not in BUILT_IN_PAGES
    )
    brand = content.organisations[content.settings.organisation].brand
    sizes = {f"attachments/{name}": memory.made(dimensions, raw) for name, raw in content.attachments.items()}
    pictures = {path: size for path, size in sizes.items() if size}
    parts = (links, brand, memory.together(pictures), memory.together(pictures.values()))
    return memory.made(_shared, content.settings, *parts)


def _shared(
    settings: Settings,
    links: tuple[tuple[str, str], ...],
    brand: Brand | None,
    paths: tuple[str, ...],
    sizes: tuple[tuple[int, int], ...],
) -> Settings:
    pictures = dict(zip(paths, sizes, strict=True))
    return replace(settings, links=links, brand=brand, pictures=pictures)


def _first(stands: Iterable[Stand]) -> datetime | None:
    """The next moment at which any vacancy stands differently."""
    return min((each.changes for each in stands if each.changes), default=None)


def _overdue(settings: Settings, as_of: datetime) -> bool:
    """Whether a year has passed since the statement was reviewed, or written if it was never reviewed."""
    statement = settings.accessibility
    last = (statement.reviewed or statement.prepared) if statement else None
    return last is not None and (as_of.astimezone(settings.timezone).date() - last).days > 365


def _expired(settings: Settings, as_of: datetime) -> bool:
    """Whether the last day on which security.txt counts has passed."""
    security = settings.security
    return security is not None and as_of.astimezone(settings.timezone).date() > security.expires


def _linked(content: Content, stands: Iterable[Stand], memory: Memory) -> Tree:
    """The attachments that something published links to: a draft's stay at home."""
    assert content.settings
    documents = [content.settings.document]
    for folder in (content.organisations, content.hubs, content.pages):
        documents += [each.document for each in folder.values()]
    names = {name for document in documents for name in memory.made(attached, document)}
    names.update(*(stand.attached for stand in stands))
    return {name: raw for name, raw in content.attachments.items() if name in names}
