"""Each vacancy as it stands at a moment: what its page needs of other files, and when that will change."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from generator.content import Content
from generator.document import ATTACHMENTS, Document
from generator.fields.candidate import Paper
from generator.hub import Hub
from generator.listing import Download, Listing
from generator.memory import Memory
from generator.organisation import Organisation
from generator.settings import Settings
from generator.shapes import Node, Scalar, Sequence
from generator.similar import traits
from generator.stage import (
    Life,
    Stage,
    as_if_live,
    is_kept,
    last_change,
    last_update,
    life,
    next_change,
    next_renewal,
    past_stages,
    renewals,
    span,
    stage_at,
    start,
)
from generator.tree import size
from generator.vacancy import Vacancy

# The job board that must be sent an advert again and again.
RENEWING = "find a job"
# A link to an attachment, also in an employer's statement.
ATTACHED = re.compile(rf"\b{ATTACHMENTS}([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?)")


@dataclass(frozen=True, slots=True)
class Stand:
    """A vacancy; whether it is public, and open; whether its page is still there; when that next changes.

    `place` sorts it among others: what is open by the soonest to close and what has ended by the newest,
    what has no such moment last. `attached` are the attachments that its file names. `early` says that it
    is not published yet, and stands as it will once it is.
    """

    listing: Listing
    public: bool
    open: bool
    kept: bool
    place: tuple[bool, float, str, str]
    changes: datetime | None
    attached: frozenset[str]
    early: bool = False


@dataclass(frozen=True, slots=True)
class _Around:
    """All that a vacancy's page may need of other files: of attachments, how many bytes each holds."""

    settings: Settings
    organisations: dict[str, Organisation]
    hubs: dict[str, Hub]
    attachments: dict[str, int]


def stands(content: Content, as_of: datetime, memory: Memory, *, early: bool = False) -> Iterator[Stand]:
    """Every vacancy of content in which no problem was found.

    With `early`, those that are not published yet stand as they will once they are, or now if that is later.
    """
    assert content.settings
    parts = (content.organisations, content.hubs)
    shared = (memory.together(each.values()) for each in parts)
    sizes = (size(content.attachments, name) for name in content.attachments)
    files = (memory.together(content.attachments), memory.together(sizes))
    around = memory.made(_around, content.settings, *shared, *files)
    for vacancy in content.vacancies.values():
        moments = memory.made(life, vacancy, content.settings)
        stand = memory.made(_stand, vacancy, moments, *span(moments, as_of), around)
        yield _early(vacancy, moments, as_of, around, memory) if early and not stand.public else stand


def attached(document: Document) -> frozenset[str]:
    """The attachments that a file links to, in its text or in a field."""
    texts = [document.body] if ATTACHMENTS in document.body else []
    nodes: list[Node] = [document.front] if document.may_attach else []
    for node in nodes:
        if isinstance(node, Scalar):
            if ATTACHMENTS in node.value and node.where.path == document.path:
                texts.append(node.value)
        elif isinstance(node, Sequence):
            nodes += node.items
        else:
            nodes += [entry.key for entry in node.entries]
            nodes += [entry.value for entry in node.entries]
    return frozenset(found[1] for text in texts for found in ATTACHED.finditer(text))


def _around(
    settings: Settings,
    organisations: tuple[Organisation, ...],
    hubs: tuple[Hub, ...],
    names: tuple[str, ...],
    sizes: tuple[int, ...],
) -> _Around:
    return _Around(
        settings,
        {each.slug: each for each in organisations},
        {each.slug: each for each in hubs},
        dict(zip(names, sizes, strict=True)),
    )


def _early(vacancy: Vacancy, moments: Life, as_of: datetime, around: _Around, memory: Memory) -> Stand:
    """One that is not published yet; its page is there however long ago it will have ended."""
    opens = max(as_of, moments.opens or as_of)
    shown = memory.made(as_if_live, vacancy)
    stand = memory.made(_stand, shown, moments, *span(moments, opens), around)
    change = opens if opens > as_of else stand.changes
    listing = memory.made(_of, stand.listing, vacancy)
    return replace(stand, listing=listing, kept=True, changes=change, early=True)


def _of(listing: Listing, vacancy: Vacancy) -> Listing:
    """As another vacancy stands."""
    return replace(listing, vacancy=vacancy)


def _stand(vacancy: Vacancy, moments: Life, passed: int, renewed: int, around: _Around) -> Stand:
    """The vacancy in one part of its life, which is the same from its start to its end."""
    settings, as_of = around.settings, start(moments, passed, renewed)
    zone, stage = settings.timezone, stage_at(vacancy, moments, as_of)
    ended = {Stage.CLOSED: moments.closes, Stage.WITHDRAWN: moments.ends, Stage.FILLED: moments.ends}
    end = ended.get(stage)
    end = end.astimezone(zone) if end else None
    changed = last_change(vacancy, moments, as_of, zone)
    listing = Listing(
        vacancy=vacancy,
        stage=stage,
        organisation=around.organisations[vacancy.organisation],
        partners=tuple(around.organisations[name] for name in vacancy.partner_organisations),
        hubs=tuple(around.hubs[name] for name in vacancy.hub_locations),
        downloads=tuple(
            _download(paper, around.attachments, settings.address) for paper in vacancy.documents
        ),
        address=settings.address,
        closes=moments.closes.astimezone(zone) if moments.closes else None,
        closing_given=moments.closing_given,
        ended=end,
        changed=changed,
        updated=last_update(vacancy, changed, end, zone),
        renewals=renewals(moments, as_of),
        past_stages=past_stages(moments, as_of),
        slug=vacancy.slug,
        traits=traits(vacancy),
    )
    return Stand(
        listing,
        public=stage.is_public,
        open=stage.is_open,
        kept=is_kept(moments, as_of),
        place=_soonest(listing) if stage.is_open else _newest(listing),
        changes=_next_change(listing, moments, as_of, settings),
        attached=attached(vacancy.document) | {paper.file for paper in vacancy.documents},
    )


def _soonest(listing: Listing) -> tuple[bool, float, str, str]:
    """Soonest to close first; what gave no closing date last."""
    closes = listing.closes if listing.closing_given else None
    return closes is None, closes.timestamp() if closes else 0, listing.vacancy.title.casefold(), listing.path


def _newest(listing: Listing) -> tuple[bool, float, str, str]:
    """Newest to end first; what gave no moment last."""
    ended = listing.ended
    return ended is None, -ended.timestamp() if ended else 0, listing.vacancy.title.casefold(), listing.path


def _next_change(listing: Listing, moments: Life, as_of: datetime, settings: Settings) -> datetime | None:
    change = next_change(listing.vacancy, moments, as_of, settings.timezone)
    runs_on = listing.stage.is_open or listing.ended is None
    if RENEWING in settings.boards and listing.vacancy.find_a_job_category and runs_on:
        return min((each for each in (change, next_renewal(moments, as_of)) if each), default=None)
    return change


def _download(paper: Paper, attachments: dict[str, int], address: str) -> Download:
    if paper.url:
        return Download(paper.title or paper.url, paper.url, "", None, paper.note)
    kind = paper.file.rpartition(".")[2].upper() if "." in paper.file else ""
    href = f"{address}attachments/{paper.file}"
    return Download(paper.title or paper.file, href, kind, attachments[paper.file], paper.note)
