"""A vacancy's advert, section by section, as the page, the structured data and every feed tell it."""

from collections.abc import Iterable

from generator import wording
from generator.asks import asks
from generator.contacts import adjustments, apply, contact
from generator.fields.commitments import COMMITMENT
from generator.fields.work import PATTERNS
from generator.listing import Download, Listing
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
)
from generator.problem import Where
from generator.prose import prose
from generator.shapes import normal

ANONYMOUS = (
    "Applications are read without names. Leave out anything that identifies you, such as your name "
    "and contact details."
)
OTHER_FORMAT = "If you need a document in another format, ask for it."


def advert(listing: Listing) -> tuple[Section, ...]:
    """Every section that has something to say. A vacancy that has ended shows no way to apply."""
    made = [
        Section("", "", _body(listing)),
        Section("section_asks", "What the job asks", tuple(asks(listing.vacancy))),
        Section("section_benefits", "Benefits", _benefits(listing)),
        Section("section_working", "Working pattern", _working(listing)),
        Section("section_places", "Where you will work", tuple(_places(listing))),
        Section("section_stages", "What happens when", _stages(listing)),
        Section("section_questions", "Questions to answer", tuple(_questions(listing))),
        Section("section_apply", "How to apply", tuple(apply(listing))),
        Section("section_commitments", "Our commitments", _commitments(listing)),
        Section("section_adjustments", "Reasonable adjustments", tuple(adjustments(listing))),
        Section("section_contact", "Contact", tuple(contact(listing))),
        Section("section_documents", "Documents", tuple(_documents(listing))),
        Section("section_updates", "Updates to this advert", _updates(listing)),
        Section("section_statements", "Equality and other statements", _statements(listing)),
    ]
    return tuple(section for section in made if section.parts)


def _body(listing: Listing) -> tuple[Part, ...]:
    return (Html(listing.prose),) if listing.prose.strip() else ()


def _benefits(listing: Listing) -> tuple[Part, ...]:
    benefits = listing.vacancy.benefits
    return (Bullets(tuple((str(each),) for each in benefits), authored=True),) if benefits else ()


def _working(listing: Listing) -> tuple[Part, ...]:
    vacancy = listing.vacancy
    rows = (
        [Row("Pattern", (", ".join(PATTERNS[each] for each in vacancy.working_pattern),))]
        if vacancy.working_pattern
        else []
    )
    given = (
        ("Hours", vacancy.hours),
        ("Arrangements", vacancy.working_arrangements),
        ("Hybrid working", vacancy.hybrid),
    )
    rows += [Row(term, (str(value),), authored=True) for term, value in given if value]
    return (Terms(tuple(rows)),) if rows else ()


def _places(listing: Listing) -> Iterable[Part]:
    for hub in listing.hubs:
        yield Heading(hub.name)
        rows = [("Address", ", ".join(hub.place.lines[1:])), ("Near", hub.near), ("Access", hub.access)]
        yield Terms(tuple(Row(term, (text,)) for term, text in rows if text))
        if hub.document.body.strip():
            yield Html(
                prose(hub.document.body, listing.address, Where(hub.document.path, hub.document.body_line))
            )
        yield Paragraph((Link(f"More about {hub.name}", f"{listing.address}hubs/{hub.slug}/"),))
    if listing.vacancy.location:
        yield Paragraph((str(listing.vacancy.location),), authored=True)
    if listing.vacancy.remote:
        where = wording.listed(listing.vacancy.remote, "or")
        yield Paragraph((f"This job is entirely remote. You must live in {where}.",))


def _stages(listing: Listing) -> tuple[Part, ...]:
    stages = listing.vacancy.stages
    items = tuple(
        Item(stage.stage, details=tuple(text for text in (str(stage.date), stage.place, stage.note) if text))
        for stage in stages
    )
    return (Numbered("timeline", items),) if items else ()


def _questions(listing: Listing) -> Iterable[Part]:
    vacancy = listing.vacancy
    if not vacancy.supplementary_questions:
        return
    if vacancy.anonymised:
        yield Paragraph((ANONYMOUS,))
    if any(question.lead for question in vacancy.supplementary_questions):
        yield Paragraph(
            ("If many people apply, we may use the lead question alone to decide whom to invite.",)
        )
    yield Numbered(
        "questions",
        tuple(
            Item(
                each.question,
                "Lead question" if each.lead else "",
                (f"Up to {each.words:,} words",) if each.words else (),
            )
            for each in vacancy.supplementary_questions
        ),
    )


def _commitments(listing: Listing) -> tuple[Part, ...]:
    lines = tuple((COMMITMENT.show(each),) for each in listing.vacancy.commitments)
    return (Bullets(lines),) if lines else ()


def _documents(listing: Listing) -> Iterable[Part]:
    if listing.downloads:
        yield Bullets(tuple(_download(each) for each in listing.downloads))
        if any(each.size for each in listing.downloads):
            yield Paragraph((OTHER_FORMAT,))


def _download(download: Download) -> Line:
    """A document's link with its type and size, which a reader wants to know before opening it."""
    size = wording.size(download.size) if download.size is not None else ""
    about = ", ".join(text for text in (download.kind, size) if text)
    link = Link(f"{download.title} ({about})" if about else download.title, download.href)
    return (link, f": {download.note}") if download.note else (link,)


def _updates(listing: Listing) -> tuple[Part, ...]:
    newest = sorted(listing.vacancy.updates, key=lambda update: update.day, reverse=True)
    rows = tuple(Row(wording.day(update.day), (update.text,), authored=True) for update in newest)
    return (Terms(rows),) if rows else ()


def _statements(listing: Listing) -> tuple[Part, ...]:
    known = listing.organisation.statements
    texts = [known.get(normal(each), each) for each in listing.vacancy.statements]
    where = listing.vacancy.document.where("statements")
    return tuple(Html(prose(text, listing.address, where)) for text in texts)
