"""How a candidate applies, gets adjustments and asks: none of it once a vacancy has ended."""

from collections.abc import Iterable

from generator.fields.candidate import Apply, Contact
from generator.listing import Listing
from generator.parts import NOT_DIALLED, Action, Bullets, Html, Line, Link, Paragraph, Part
from generator.problem import Where
from generator.prose import prose

ANONYMOUS = "We read applications without names, so leave out anything that identifies you."
# The level of the headings in a text that stands under the heading of a section.
IN_SECTION = 3


def apply(listing: Listing) -> Iterable[Part]:
    """What to send, what to know, and one clear action."""
    if not listing.stage.is_open:
        return
    vacancy = listing.vacancy.itself
    way = vacancy.apply
    yield Paragraph((_deadline(listing),))
    if way.documents:
        yield Paragraph(("You will need:",))
        yield Bullets(tuple((each,) for each in way.documents), authored=True)
    if way.note:
        yield Paragraph((way.note,), authored=True)
    if vacancy.anonymised:
        yield Paragraph((ANONYMOUS,))
    if vacancy.cv_used_for_shortlisting is not None:
        used = "We will use" if vacancy.cv_used_for_shortlisting else "We will not use"
        yield Paragraph((f"{used} your CV for shortlisting.",))
    if vacancy.ai_policy:
        yield statement(listing, vacancy.ai_policy, vacancy.document.where("ai_policy"))
    if way.email and way.url:
        yield Paragraph(("You can also apply by email to ", Link(way.email, f"mailto:{way.email}"), "."))
    if way.pack and (way.url or way.email):
        yield Paragraph((Link("Read the application pack", way.pack),))
    yield action(way)


def action(way: Apply) -> Action:
    """The one link that leads to the application."""
    if way.url:
        words, href = "Apply for this job", way.url
    elif way.email:
        words, href = f"Apply by email to {way.email}", f"mailto:{way.email}"
    else:
        words, href = "Get the application pack", way.pack
    return Action(Link(way.label or words, href), authored=bool(way.label))


def _deadline(listing: Listing) -> str:
    if not listing.closing_given:
        return "No closing date was given, so apply as soon as you can."
    return f"Apply by {listing.closing}." if listing.closes else "This vacancy is open until it is filled."


def statement(listing: Listing, text: str, where: Where) -> Html:
    """One of the employer's statements by its name, or else the text itself, typed at `where`."""
    known = listing.organisation.statement(text)
    if known is None:
        return Html(prose(text, listing.address, where, IN_SECTION), authored=True)
    where = listing.organisation.document.where("statements")
    return Html(prose(known, listing.address, where, IN_SECTION))


def adjustments(listing: Listing) -> Iterable[Part]:
    """Whom to ask for reasonable adjustments."""
    who = listing.adjustments_contact
    if who and listing.stage.is_open:
        yield Paragraph(("If you need a reasonable adjustment or help with your application, ", *_ask(who)))


def contact(listing: Listing) -> Iterable[Part]:
    """Whom to ask about the job."""
    who = listing.contact
    if who and listing.stage.is_open:
        yield Paragraph(("If you have a question about this job, ", *_ask(who)))


def _ask(who: Contact) -> Line:
    """What to do to reach a contact, as the end of a sentence."""
    verb = "get in touch: " if who.name else "contact " if who.email or who.phone else "use "
    return (verb, *ways(who), ".")


def ways(who: Contact) -> Line:
    """A contact's name and every way to reach it: `HR team at hr@police.example or 020 7946 0000`."""
    ways = [Link(who.email, f"mailto:{who.email}")] if who.email else []
    if who.phone:
        ways.append(Link(who.phone, _tel(who.phone)))
    if who.url:
        ways.append(Link("the contact page", who.url))
    line: list[str | Link] = [f"{who.name}{' at ' if who.email else ', '}"] if who.name else []
    for number, way in enumerate(ways):
        line += [" or ", way] if number else [way]
    return tuple(line)


def _tel(phone: str) -> str:
    """RFC 3966: digits after a plus sign."""
    return "tel:" + NOT_DIALLED.sub("", phone)
