"""A vacancy's advert, section by section, as the page, the structured data and every feed tell it."""

import re
from collections.abc import Iterable

from generator import wording
from generator.asks import asks
from generator.contacts import adjustments, apply, contact, statement
from generator.facts import facts, place_rows
from generator.fields.candidate import Question
from generator.fields.commitments import COMMITMENTS
from generator.listing import Download, Listing
from generator.memory import recent
from generator.parts import (
    Bullets,
    Heading,
    Html,
    Item,
    Line,
    Link,
    Numbered,
    Paragraph,
    Part,
    Row,
    Section,
    Terms,
    html_of,
)
from generator.problem import Where
from generator.prose import prose
from generator.vacancy import Vacancy

ANONYMOUS = "Leave out anything that identifies you."
DRAFT_SHEET = "Download the questions as a text file to draft your answers"
OTHER_FORMAT = "If you need a document in another format, ask for it."
# The level of the headings in the text about a hub, which stands under a heading of its own.
IN_HUB = 4
# A link to another part of the same page.
WITHIN = re.compile(r'(<a (?:[^<>]*? )?href=")(?=#)')


@recent(2)
def advert(listing: Listing) -> tuple[Section, ...]:
    """Every section that has something to say. A vacancy that has ended shows no way to apply."""
    vacancy = listing.vacancy.itself
    made = [
        Section("", "", _body(listing)),
        Section("section_asks", "What the job asks", tuple(asks(vacancy))),
        Section("section_benefits", "Benefits", _benefits(vacancy)),
        Section("section_working", "Working pattern", _working(listing)),
        Section("section_places", "Where you will work", tuple(_places(listing))),
        Section("section_stages", "Selection stages", _stages(vacancy)),
        Section("section_questions", "Questions to answer", _questions(vacancy)),
        Section("", "", tuple(_draft_sheet(listing)), while_open=True),
        Section("section_apply", "How to apply", tuple(apply(listing)), while_open=True),
        Section("section_commitments", "Our commitments", _commitments(vacancy)),
        Section(
            "section_adjustments", "Reasonable adjustments", tuple(adjustments(listing)), while_open=True
        ),
        Section("section_contact", "Contact", tuple(contact(listing)), while_open=True),
        Section("section_documents", "Documents", _documents(listing)),
        Section("", "", tuple(_other_format(listing)), while_open=True),
        Section("section_updates", "Updates to this advert", _updates(vacancy)),
        Section("section_statements", "Equality and other statements", _statements(vacancy, listing)),
    ]
    return tuple(section for section in made if section.parts)


def whole(listing: Listing) -> tuple[Section, ...]:
    """All that the page says about the job: the summary, the key facts and the advert."""
    summary = Section("", "", (Paragraph((listing.vacancy.summary,)),))
    key_facts = Section("", "Key facts", (Terms(facts(listing)),))
    return (summary, key_facts, *advert(listing))


@recent(2)
def description(listing: Listing) -> str:
    """All that the page says about the job, as plain HTML that can stand anywhere: every address is whole."""
    return standing_alone(html_of(whole(listing)), listing)


def standing_alone(html: str, listing: Listing) -> str:
    """HTML of an advert with the links to parts of its own page made whole."""
    return WITHIN.sub(rf"\g<1>{listing.url}", html) if 'href="#' in html else html


def _body(listing: Listing) -> tuple[Part, ...]:
    html = listing.prose
    return (Html(html, authored=True),) if html.strip() else ()


def _benefits(vacancy: Vacancy) -> tuple[Part, ...]:
    benefits = vacancy.benefits
    return (Bullets(tuple((str(each),) for each in benefits), authored=True),) if benefits else ()


def _working(listing: Listing) -> tuple[Part, ...]:
    vacancy = listing.vacancy.itself
    hybrid = vacancy.hybrid
    rows = (
        Row("Pattern", (listing.pattern,)),
        Row("Hours", (vacancy.hours or "",), authored=True),
        Row("Arrangements", (vacancy.working_arrangements or "",), authored=True),
        Row("Hybrid working", (str(hybrid or ""),), authored=hybrid is not None and bool(hybrid.words)),
    )
    given = tuple(row for row in rows if row.line != ("",))
    return (Terms(given),) if given else ()


def _places(listing: Listing) -> Iterable[Part]:
    for hub in listing.hubs:
        yield Heading(hub.name)
        if rows := place_rows(hub):
            yield Terms(rows)
        document = hub.document
        if document.body:
            where = Where(document.path, document.body_line)
            yield Html(prose(document.body, listing.address, where, IN_HUB))
        yield Paragraph((Link(f"More about {hub.name}", f"{listing.address}hubs/{hub.slug}/"),))
    if listing.vacancy.location:
        yield Paragraph((str(listing.vacancy.location),), authored=True)
    if listing.remote:
        yield Paragraph((f"This job is entirely remote. You must live in {listing.remote}.",))


def _stages(vacancy: Vacancy) -> tuple[Part, ...]:
    stages = vacancy.stages
    items = tuple(
        Item(stage.stage, "", str(stage.date), tuple(text for text in (stage.place, stage.note) if text))
        for stage in stages
    )
    return (Numbered("timeline", items),) if items else ()


def _questions(vacancy: Vacancy) -> tuple[Part, ...]:
    items = tuple(
        Item(each.question, "Lead question" if each.lead else "", " ".join(_limits(vacancy, each)))
        for each in vacancy.supplementary_questions
    )
    return (Numbered("questions", items, "Question"),) if items else ()


def _draft_sheet(listing: Listing) -> Iterable[Part]:
    """The questions to take away and answer at leisure, as long as an answer counts."""
    if listing.stage.is_open and listing.vacancy.supplementary_questions:
        yield Paragraph((Link(DRAFT_SHEET, f"{listing.url}draft-answers.txt"),))


def _limits(vacancy: Vacancy, question: Question) -> Iterable[str]:
    """What an answer may not do; the anonymity is named beside each question, where it is forgotten."""
    if question.words:
        yield f"Up to {question.words:,} words."
    if vacancy.anonymised:
        yield ANONYMOUS


def _commitments(vacancy: Vacancy) -> tuple[Part, ...]:
    """What each scheme undertakes, in our words, then what the author promises in others."""
    given = vacancy.commitments
    ours = tuple((COMMITMENTS[each],) for each in given if each in COMMITMENTS)
    own = tuple((each,) for each in given if each not in COMMITMENTS)
    both = (Bullets(ours), Bullets(own, authored=True))
    return tuple(bullets for bullets in both if bullets.lines)


def _documents(listing: Listing) -> tuple[Part, ...]:
    downloads = tuple(_download(each) for each in listing.downloads)
    return (Bullets(downloads, authored=True),) if downloads else ()


def _other_format(listing: Listing) -> Iterable[Part]:
    """An offer, as long as there is somebody to ask."""
    if listing.stage.is_open and any(each.size is not None for each in listing.downloads):
        yield Paragraph((OTHER_FORMAT,))


def _download(download: Download) -> Line:
    """A document's link with its type and size, which a reader wants to know before opening it."""
    size = wording.size(download.size) if download.size is not None else ""
    about = ", ".join(text for text in (download.kind, size) if text)
    link = Link(f"{download.title} ({about})" if about else download.title, download.href)
    return (link, f": {download.note}") if download.note else (link,)


def _updates(vacancy: Vacancy) -> tuple[Part, ...]:
    updates = vacancy.updates
    rows = tuple(Row(wording.day(update.day), (update.text,), authored=True) for update in updates)
    return (Terms(rows),) if rows else ()


def _statements(vacancy: Vacancy, listing: Listing) -> tuple[Part, ...]:
    if not vacancy.statements:
        return ()
    where = vacancy.document.where("statements")
    return tuple(statement(listing, name, where) for name in vacancy.statements)
