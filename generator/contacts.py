"""How a candidate applies, gets adjustments and asks: none of it once a vacancy has ended."""

from collections.abc import Iterable

from generator.fields.candidate import Apply, Contact
from generator.listing import Listing
from generator.parts import Action, Bullets, Html, Line, Link, Paragraph, Part
from generator.prose import prose
from generator.shapes import normal


def apply(listing: Listing) -> Iterable[Part]:
    """What to send, what to know, and one clear action."""
    if not listing.stage.is_open:
        return
    vacancy = listing.vacancy
    way = vacancy.apply
    yield Paragraph((_deadline(listing),))
    if way.documents:
        yield Paragraph(("Send:",))
        yield Bullets(tuple((each,) for each in way.documents), authored=True)
    if way.note:
        yield Paragraph((way.note,), authored=True)
    if vacancy.cv_used_for_shortlisting is not None:
        used = "We use" if vacancy.cv_used_for_shortlisting else "We do not use"
        yield Paragraph((f"{used} your CV to decide whom to invite.",))
    if vacancy.ai_policy:
        text = listing.organisation.statements.get(normal(vacancy.ai_policy), vacancy.ai_policy)
        yield Html(prose(text, listing.address, vacancy.document.where("ai_policy")))
    if way.email and way.url:
        yield Paragraph(("You can also apply by e-mail to ", Link(way.email, f"mailto:{way.email}"), "."))
    if way.pack and (way.url or way.email):
        yield Paragraph((Link("Read the application pack", way.pack),))
    yield Action(action(way))


def action(way: Apply) -> Link:
    """The one link that leads to the application."""
    if way.url:
        return Link(way.label or "Apply for this job", way.url)
    if way.email:
        return Link(way.label or f"Apply by e-mail to {way.email}", f"mailto:{way.email}")
    return Link(way.label or "Get the application pack", way.pack)


def _deadline(listing: Listing) -> str:
    if not listing.closing_given:
        return "The advert gives no closing date, so apply soon."
    return f"Apply by {listing.closing}." if listing.closes else "This vacancy is open until it is filled."


def adjustments(listing: Listing) -> Iterable[Part]:
    """Whom to ask for reasonable adjustments."""
    who = listing.vacancy.adjustments_contact or listing.organisation.adjustments_contact
    if who and listing.stage.is_open:
        yield Paragraph(
            ("If you need a reasonable adjustment or help with your application, contact ", *_ways(who), ".")
        )


def contact(listing: Listing) -> Iterable[Part]:
    """Whom to ask about the job."""
    who = listing.vacancy.contact or listing.organisation.contact
    if who and listing.stage.is_open:
        yield Paragraph(("If you have a question about this job, contact ", *_ways(who), "."))


def _ways(who: Contact) -> Line:
    """A contact's name and every way to reach it, in a sentence."""
    ways: list[str | Link] = [who.name] if who.name else []
    if who.email:
        ways.append(Link(who.email, f"mailto:{who.email}"))
    if who.phone:
        ways.append(Link(who.phone, f"tel:{who.phone.replace(' ', '')}"))
    if who.url:
        ways.append(Link("the contact page", who.url))
    line: list[str | Link] = []
    for number, way in enumerate(ways):
        line += [", " if number == 1 and who.name else " or ", way] if number else [way]
    return tuple(line)
