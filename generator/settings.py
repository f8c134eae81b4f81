"""The settings of the whole site: their field table, and what content/site.md says."""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from generator.document import Document
from generator.fields.accessibility import Accessibility, AccessibilityKind
from generator.fields.boards import BoardName
from generator.fields.brand import Brand
from generator.fields.home import BaseAddress, IndexNowKey, TimeZone
from generator.fields.kind import LONDON, Kind, Spot
from generator.fields.many import Many
from generator.fields.pairs import Pair, Pairs
from generator.fields.security import Security, SecurityKind
from generator.fields.table import Field, Table, default_of, read_document, read_table
from generator.fields.words import Choice, Slug, WholeNumber, Words, YesNo
from generator.problem import Gathered, Invalid, Problem
from generator.shapes import Mapping, Node, Scalar, normal
from generator.vacancy_fields import VACANCY

FEEDS = {"atom": "Atom", "json": "JSON Feed"}

OWN_FIELD: Table = (
    Field("label", Words(60), "What the page calls it.", "Team"),
    Field(
        "one_of",
        Many(Words(100), unique=True),
        "The values that it can have, when there are only a few.",
        "[North, South]",
    ),
    Field("required", YesNo(), "Whether every vacancy must have it.", "no", default="no"),
    Field("help", Words(300), "What to write.", "The team that the post is in."),
)


class OwnFields(Kind[Table]):
    """Vacancy fields of the site's own, by key."""

    missing: Table = ()
    accepts = "fields by key, each with label, one_of, required and help"

    def read(self, node: Node, spot: Spot) -> Table:
        """The field table that they make."""
        if not isinstance(node, Mapping):
            raise self.wrong(node, spot, "wrong-shape")
        gathered = Gathered()
        fields = [gathered.attempt(self._field, entry.key, entry.value, spot) for entry in node.entries]
        gathered.raise_any()
        return tuple(field for field in fields if field)

    def _field(self, key: Scalar, node: Node, spot: Spot) -> Field:
        if normal(key.value) in {normal(field.key) for field in VACANCY}:
            message = f'"{key.value}" is a field that every vacancy has already'
            raise Invalid([Problem("own-field", message, key.where, "Choose another name.")])
        if not isinstance(node, Mapping):
            raise self.wrong(node, spot.inner(key.value), "wrong-shape")
        said = read_table(node, OWN_FIELD, spot.inner(key.value))
        options = said["one_of"]
        return Field(
            key="_".join(re.split(r"[\s_-]+", key.value)),
            kind=Choice({option: option for option in options}) if options else Words(500),
            help=said["help"] or "",
            example=options[0] if options else "text",
            required=said["required"],
            fact=True,
            title=said["label"] or "",
        )


SITE: Table = (
    Field("title", Words(100), "The name of the site.", "Careers in policing", required=True),
    Field(
        "address",
        BaseAddress(),
        "The full address of the home page.",
        "https://example.github.io/careers/",
        required=True,
    ),
    Field(
        "organisation",
        Slug("an employer in content/organisations"),
        "The main employer.",
        "mopac",
        required=True,
    ),
    Field(
        "timezone",
        TimeZone(),
        "The time zone of all dates and times.",
        "Europe/London",
        default="Europe/London",
    ),
    Field(
        "closing_soon_days",
        WholeNumber(0, 90),
        "How many days before closing a vacancy is marked as closing soon.",
        "7",
        default="7",
    ),
    Field(
        "keep_closed_days",
        WholeNumber(0, 36_500),
        "How many days the page of a closed vacancy stays. For ever, unless given.",
        "365",
    ),
    Field("per_page", WholeNumber(1, 1000), "How many vacancies a page of the list has.", "50", default="50"),
    Field(
        "feeds",
        Many(Choice(FEEDS), unique=True),
        "Which feeds of the newest 100 open vacancies to make. Write `[]` for none.",
        "[atom]",
        default="[atom, json]",
    ),
    Field(
        "boards",
        Many(BoardName(), unique=True),
        "The job boards to make a file for. You then give each board the address of its file.",
        "[indeed, find a job]",
    ),
    Field(
        "analytics",
        Choice({"none": "None"}),
        "There is no such feature: the site never counts or follows its visitors.",
        "none",
        default="none",
    ),
    Field("licence", Words(60), "The licence of the advert data.", "OGL-UK-3.0"),
    Field(
        "fields", OwnFields(), "Vacancy fields of your own.", "{team: {label: Team, one_of: [North, South]}}"
    ),
    Field(
        "accessibility",
        AccessibilityKind(),
        "The facts of the accessibility statement.",
        "{status: partially compliant}",
    ),
    Field(
        "spellings",
        Many(Words(100), unique=True),
        "Names and terms that are spelled right, although no dictionary has them.",
        "[Newlands, Angiolini]",
    ),
    Field(
        "ignore",
        Pairs(),
        "Advice to silence on the whole site, each with the reason.",
        '"body-length: Our adverts are short, and the job description says the rest"',
    ),
    Field(
        "security",
        SecurityKind(),
        "Whom to tell of a weakness in the security of the site, for the file security.txt.",
        "{contact: security@police.example, expires: 1 November 2027}",
    ),
    Field(
        "indexnow_key",
        IndexNowKey(),
        "The key with which you tell search engines of changes by IndexNow. It is published in a file.",
        "0f3c2a7d9b1e4c58",
    ),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What content/site.md says; the body of `document` introduces the home page.

    `links` are the titles and paths of the site's own pages, which the foot of every page shows; `brand`
    is that of the main employer; `pictures` are the widths and heights of pictures, by their paths.
    """

    title: str
    address: str
    organisation: str
    timezone: ZoneInfo
    closing_soon_days: int
    keep_closed_days: int | None
    per_page: int
    feeds: tuple[str, ...]
    boards: tuple[str, ...]
    analytics: str
    licence: str | None
    fields: Table
    accessibility: Accessibility | None
    spellings: tuple[str, ...]
    ignore: tuple[Pair, ...]
    security: Security | None
    indexnow_key: str | None
    document: Document = field(compare=False, repr=False)
    links: tuple[tuple[str, str], ...] = ()
    brand: Brand | None = None
    pictures: dict[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def base_path(self) -> str:
        """The path of the address, such as `/` or `/careers/`."""
        return urlsplit(self.address).path


def basics(document: Document | None) -> tuple[ZoneInfo, Table | None]:
    """The time zone and the site's own fields: what reading any file needs, even beside other problems.

    The fields are None where they are not known, because the file or that part of it is broken.
    """
    if document is None:
        return LONDON, None
    zone, own = (Gathered().attempt(_one, document, key) for key in ("timezone", "fields"))
    return zone or LONDON, own


def _one(document: Document, key: str) -> Any:
    field = next(field for field in SITE if field.key == key)
    entry = document.front.get(key)
    return field.kind.read(entry.value, Spot(field.name)) if entry else default_of(field, LONDON)


def read(document: Document) -> Settings:
    """The settings that a document says; raises Invalid with every problem of it."""
    return Settings(document=document, **read_document(document, SITE, LONDON))
