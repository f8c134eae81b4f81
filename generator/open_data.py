"""Vacancies as open data: every field typed, by the keys and kinds of the field table. Nothing is added.

What an advert does not give is left out, so that no reader takes a guess of ours for a fact.
"""

from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import datetime
from operator import attrgetter
from typing import Any

from generator.advert import description
from generator.fields.addresses import WebAddress
from generator.fields.table import Field, Table
from generator.fields.typed import NOT_GIVEN, data_of
from generator.fields.words import Slug, WholeNumber, Words
from generator.fields.work import ADDRESS_FIELDS
from generator.hub import HUB, Hub
from generator.json_text import indented, with_list
from generator.listing import Download, Listing
from generator.memory import recent
from generator.organisation import ORGANISATION, Organisation
from generator.settings import Settings
from generator.tree import Stream
from generator.vacancy_fields import VACANCY

Data = dict[str, Any]
# A field by its key, how to find its value, and how to tell that as data.
_Told = tuple[str, Callable[[Listing], Any] | None, Callable[[Any], Any]]
# Where the schemas lie, below the site's address, and the page about them.
FOLDER = "schemas/"
# Not of the job: `stage` says where it stands, and the rest is for this program or for one job board.
LEFT_OUT = ("status", "find_a_job_category", "old_addresses", "ignore")
FIRST = ("title", "summary", "organisation", "partner_organisations")
ENDED = ("reference", "title", "organisation", "partner_organisations", "posted", "closing_date")

_VACANCY = {field.key: field for field in VACANCY}
FIELDS: Table = tuple(_VACANCY[key] for key in dict.fromkeys((*FIRST, *_VACANCY)) if key not in LEFT_OUT)
ENDED_FIELDS: Table = tuple(_VACANCY[key] for key in ENDED)
ID = Field(
    "id",
    Slug("an employer or a hub"),
    "Its name on this site, which the address of its page ends with.",
    "mopac",
    required=True,
)
EMPLOYER: Table = (
    ID,
    *(field for field in ORGANISATION if field.key in ("name", "short_name", "website", "kind")),
)
OFFICE: Table = (ID, *HUB)
DOCUMENT: Table = (
    Field("title", Words(), "What the document is.", "Job description", required=True),
    Field("url", WebAddress(), "Where it is.", "https://www.police.example/pack", required=True),
    Field("kind", Words(), "What kind of file it is, by the ending of its name.", "PDF"),
    Field("size", WholeNumber(0, 10**12), "How many bytes it has.", "24000"),
    Field("note", Words(300), "What else a candidate must know of it.", "With the competency framework."),
)
# The fields whose values lie in other files: an author names the file, and the data has what it says.
LINKED = {
    "organisation": EMPLOYER,
    "partner_organisations": EMPLOYER,
    "hub_locations": OFFICE,
    "documents": DOCUMENT,
}


@recent(2)
def vacancy(listing: Listing) -> Data:
    """An open vacancy by its fields, without the advert's text. Outputs share it, and none changes it."""
    own = {each.key: each.text for each in listing.vacancy.extra}
    return {
        "id": listing.identity,
        "url": listing.url,
        "stage": listing.stage.value,
        **_told(listing, _FIELDS),
        **({"own": own} if own else {}),
        **({"updated": listing.updated.isoformat()} if listing.updated else {}),
    }


def whole_vacancy(listing: Listing) -> Data:
    """An open vacancy with its author's text, and the whole advert as feeds and search engines have it."""
    body = listing.prose
    return {**vacancy(listing), **({"body": body} if body else {}), "description": description(listing)}


def ended(listing: Listing) -> Data:
    """A vacancy that has ended, by what finds it elsewhere: so that whoever shows it can take it away.

    One that closed at its deadline and was filled later closed at its deadline.
    """
    moments = (listing.ended, listing.closes) if listing.ended else ()
    ended = min((moment for moment in moments if moment), key=datetime.timestamp, default=None)
    return {
        "id": listing.identity,
        "url": listing.url,
        **_told(listing, _ENDED_FIELDS),
        **({"closed": ended.isoformat()} if ended else {}),
        "why": listing.stage.value,
    }


def data_file(settings: Settings, name: str, title: str, items: Iterable[str]) -> Stream:
    """A file of vacancies that says what it is, under which licence, and by which schema it can be read.

    The items are vacancies as `json_text.in_list` writes them.
    """
    told = {
        "$schema": f"{settings.address}{FOLDER}{name}",
        "title": f"{settings.title}: {title}",
        "address": settings.address,
        **({"licence": settings.licence} if settings.licence else {}),
    }
    return name, with_list(told, "vacancies", items)


def as_json(value: Data) -> bytes:
    """The whole of a file."""
    return f"{indented(value)}\n".encode()


def _told(listing: Listing, fields: Iterable[_Told]) -> Data:
    """The fields that were given, or that the employer gives for all of its vacancies."""
    said = listing.vacancy.itself
    found = ((key, meant(listing) if meant else getattr(said, key), data) for key, meant, data in fields)
    return {key: data(value) for key, value, data in found if value or value not in NOT_GIVEN}


def _parts(value: object, table: Table) -> Data:
    return {field.key: getattr(value, field.key) for field in table}


@recent(1000)
def _employer(employer: Organisation) -> Data:
    return data_of(EMPLOYER, {"id": employer.slug, **_parts(employer, EMPLOYER[1:])})


@recent(1000)
def _office(hub: Hub) -> Data:
    own = {"id": hub.slug, "name": hub.name, "near": hub.near, "access": hub.access}
    return data_of(OFFICE, {**_parts(hub.place, ADDRESS_FIELDS), **own})


def _document(document: Download) -> Data:
    return data_of(DOCUMENT, {**asdict(document), "url": document.href})


def _statement(listing: Listing, text: str) -> str:
    """The employer's statement of this name, or else the text itself."""
    return listing.organisation.statement(text) or text


def _statements(listing: Listing) -> tuple[str, ...]:
    return tuple(_statement(listing, each) for each in listing.vacancy.statements)


def _ai_policy(listing: Listing) -> str | None:
    said = listing.vacancy.ai_policy
    return _statement(listing, said) if said else None


# What is meant where it is not the field's own value alone, and the data of what lies in other files.
_MEANT: dict[str, Callable[[Listing], Any]] = {
    "organisation": attrgetter("organisation"),
    "partner_organisations": attrgetter("partners"),
    "hub_locations": attrgetter("hubs"),
    "documents": attrgetter("downloads"),
    "contact": attrgetter("contact"),
    "adjustments_contact": attrgetter("adjustments_contact"),
    "ai_policy": _ai_policy,
    "statements": _statements,
}
_DATA: dict[str, Callable[[Any], Any]] = {
    "organisation": _employer,
    "partner_organisations": lambda partners: [_employer(each) for each in partners],
    "hub_locations": lambda hubs: [_office(each) for each in hubs],
    "documents": lambda downloads: [_document(each) for each in downloads],
}


def _plan(table: Table) -> tuple[_Told, ...]:
    """Each field of a table by its key, with how to find its value, if not there, and how to tell it."""
    return tuple(
        (
            field.key,
            _MEANT.get(field.key),
            _DATA.get(field.key) or field.kind.data,
        )
        for field in table
    )


_FIELDS, _ENDED_FIELDS = _plan(FIELDS), _plan(ENDED_FIELDS)
