"""An employer: its field table, its defaults for vacancies, and what its file says."""

from dataclasses import dataclass, field, replace
from typing import Any
from zoneinfo import ZoneInfo

from generator.document import Document
from generator.fields.addresses import WebAddress
from generator.fields.brand import Brand, BrandKind
from generator.fields.candidate import Contact, ContactKind
from generator.fields.kind import Kind, Spot
from generator.fields.many import Many
from generator.fields.table import Field, Table, read_document, read_table
from generator.fields.words import Choice, FileName, Markdown, Slug, Words
from generator.nearest import nearest
from generator.problem import Gathered, Where
from generator.shapes import Mapping, Node, Scalar, normal
from generator.vacancy_fields import OWN, VACANCY, judged

KINDS = {
    "government": "Government",
    "local government": "Local government",
    "police": "Police",
    "other": "Other",
}


class Statements(Kind[dict[str, str]]):
    """Texts by name that adverts can show, in Markdown."""

    missing: dict[str, str] = {}  # noqa: RUF012 -- read only
    accepts = "texts by name, such as `equality: We welcome all applicants.`"

    def read(self, node: Node, spot: Spot) -> dict[str, str]:
        """The Markdown of each statement by its name as typed."""
        if not isinstance(node, Mapping):
            raise self.wrong(node, spot, "wrong-shape")
        gathered = Gathered()
        texts = {
            entry.key.value: gathered.attempt(Markdown().read, entry.value, spot.inner(entry.key.value))
            for entry in node.entries
        }
        gathered.raise_any()
        return {name: text for name, text in texts.items() if text}


class Defaults(Kind[Mapping]):
    """Vacancy fields that every vacancy of this employer has unless it says otherwise."""

    missing = Mapping((), Where(""))
    accepts = "vacancy fields, each as in a vacancy"

    def __init__(self, own: Table | None = ()) -> None:
        self.own = own

    def read(self, node: Node, spot: Spot) -> Mapping:
        """The fields as typed, once they have been read without a problem."""
        if not isinstance(node, Mapping):
            raise self.wrong(node, spot, "wrong-shape")
        front, table = judged(node, self.own)
        read_table(front, tuple(field for field in table if field.key not in OWN), spot, whole=False)
        return front


class FieldName(Kind[str]):
    """The name of a vacancy field."""

    accepts = "the name of a vacancy field, such as salary"

    def __init__(self, own: Table | None = ()) -> None:
        self.own = own

    def read(self, node: Node, spot: Spot) -> str:
        """The key as the field table has it."""
        keys = {normal(field.key): field.key for field in (*VACANCY, *(self.own or ()))}
        typed = node.value if isinstance(node, Scalar) else ""
        if normal(typed) in keys:
            return keys[normal(typed)]
        if typed and self.own is None:
            return typed
        meant = nearest(typed, list(keys.values()))
        raise self.wrong(node, spot, "unknown-field", f"Did you mean {meant}?" if meant else "", meant)


ORGANISATION: Table = (
    Field("name", Words(120), "The full name.", "Mayor's Office for Policing and Crime", required=True),
    Field("short_name", Words(40), "The name that people use.", "MOPAC"),
    Field("website", WebAddress(), "The employer's website.", "https://www.police.example"),
    Field("kind", Choice(KINDS), "What kind of employer it is.", "government", default="other"),
    Field(
        "parent",
        Slug("an employer in content/organisations"),
        "The organisation that it belongs to.",
        "home-office",
    ),
    Field("logo", FileName("assets"), "The logo's file in assets.", "mopac.svg"),
    Field("logo_alt", Words(120), "What the logo says, for people who cannot see it.", "MOPAC"),
    Field("brand", BrandKind(), "The look of its pages.", '"#1d3557"'),
    Field("contact", ContactKind(), "Whom to ask about its vacancies.", "hr@police.example"),
    Field(
        "adjustments_contact", ContactKind(), "Whom to ask for reasonable adjustments.", "hr@police.example"
    ),
    Field(
        "statements",
        Statements(),
        "Texts by name that its vacancies can show.",
        "{equality: We welcome all applicants.}",
    ),
    Field(
        "privacy_notice",
        WebAddress(),
        "Its privacy notice for applicants.",
        "https://www.police.example/privacy",
    ),
    Field(
        "defaults",
        Defaults(),
        "Vacancy fields that each of its vacancies has unless it says otherwise.",
        "{vetting: SC}",
    ),
    Field(
        "acronyms",
        Many(Words(60), unique=True),
        "Short names that candidates know, so its adverts need not say what they stand for.",
        "[MPS, NHS]",
    ),
    Field(
        "usual_words",
        Many(Words(100), unique=True),
        "Words and phrases that name what it does, so that no advice speaks of them.",
        "[police force, leadership]",
    ),
    Field(
        "requires",
        Many(FieldName(), unique=True),
        "Vacancy fields that it insists on.",
        "[salary, closing_date]",
    ),
)


@dataclass(frozen=True, slots=True)
class Organisation:
    """What one employer's file says. None and empty mean not given; the body of `document` is about it."""

    slug: str
    name: str
    short_name: str | None
    website: str | None
    kind: str
    parent: str | None
    logo: str | None
    logo_alt: str | None
    brand: Brand | None
    contact: Contact | None
    adjustments_contact: Contact | None
    statements: dict[str, str]
    privacy_notice: str | None
    defaults: Mapping
    acronyms: tuple[str, ...]
    usual_words: tuple[str, ...]
    requires: tuple[str, ...]
    document: Document = field(compare=False, repr=False)

    @property
    def known_as(self) -> str:
        """The short name, or the name."""
        return self.short_name or self.name

    def statement(self, name: str) -> str | None:
        """The statement of this name, however it was typed; None where there is none."""
        return next((text for key, text in self.statements.items() if normal(key) == normal(name)), None)


def read(document: Document, own: Table | None, zone: ZoneInfo) -> Organisation:
    """The employer that a document says; raises Invalid with every problem of it.

    `own` are the site's own vacancy fields, None where they are not known because their file is broken.
    """
    kinds: dict[str, Kind[Any]] = {
        "defaults": Defaults(own),
        "requires": Many(FieldName(own), unique=True),
    }
    table = tuple(replace(field, kind=kinds.get(field.key, field.kind)) for field in ORGANISATION)
    return Organisation(slug=document.slug, document=document, **read_document(document, table, zone))
