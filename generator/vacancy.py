"""A vacancy: what its file and its employer's defaults say, as a frozen value."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from generator.document import Document
from generator.fields.candidate import Apply, Contact, Paper, Question, Stage
from generator.fields.moments import Closing, Moment
from generator.fields.money import Salary
from generator.fields.pairs import Benefit, Update
from generator.fields.residency import Residency
from generator.fields.restriction import Restriction
from generator.fields.status import Status
from generator.fields.table import Table, read_document
from generator.fields.vetting import Vetting
from generator.fields.work import Contract, Hybrid, Place
from generator.problem import Where
from generator.shapes import Mapping, Node, merged
from generator.vacancy_fields import judged, table_of


class Own(NamedTuple):
    """A field of the site's own: what programs and people call it, and what it says."""

    key: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Vacancy:
    """What one vacancy's file and its employer's defaults say. None and empty mean not given.

    `slug` is the file name and so the address; `extra` holds the site's own fields; the
    front matter of `document` has the employer's defaults laid under it, each value with its place.
    """

    slug: str
    title: str
    reference: str | None
    organisation: str
    partner_organisations: tuple[str, ...]
    department: str | None
    summary: str
    status: Status
    posted: Moment | None
    closing_date: Closing | None
    start_date: date | str | None
    updates: tuple[Update, ...]
    contract: Contract | None
    working_pattern: tuple[str, ...]
    hours: str | None
    working_arrangements: str | None
    salary: Salary | None
    grade: str | None
    number_of_posts: int | None
    hub_locations: tuple[str, ...]
    location: Place | None
    hybrid: Hybrid | None
    remote: tuple[str, ...]
    political_restriction: Restriction | None
    vetting: tuple[Vetting, ...]
    residency: Residency | None
    right_to_work: str
    nationality: str | None
    essential_criteria: tuple[str, ...]
    desirable_criteria: tuple[str, ...]
    benefits: tuple[Benefit, ...]
    supplementary_questions: tuple[Question, ...]
    stages: tuple[Stage, ...]
    apply: Apply
    anonymised: bool | None
    cv_used_for_shortlisting: bool | None
    ai_policy: str | None
    commitments: tuple[str, ...]
    contact: Contact | None
    adjustments_contact: Contact | None
    documents: tuple[Paper, ...]
    statements: tuple[str, ...]
    language: str
    find_a_job_category: int | None
    old_addresses: tuple[str, ...]
    ignore: tuple[tuple[str, str], ...]
    extra: tuple[Own, ...]
    document: Document = field(compare=False, repr=False)

    @property
    def itself(self) -> "Vacancy":
        """The vacancy, for whoever asks much of what may be a stand-in for it, which takes longer."""
        return self

    @property
    def placed_stages(self) -> tuple[tuple[Stage, Where], ...]:
        """Each stage with the place of its date, or of its name where it gives none.

        In the short form `Interview: 12 January 2026` the date is the only value.
        """
        return tuple(zip(self.stages, map(_where_of_date, self.document.items("stages")), strict=True))


def with_defaults(document: Document, common: Mapping) -> Document:
    """A vacancy's document with the default fields of its employer laid under it."""
    return document.with_front(merged(document.front, common))


def read(document: Document, own: Table | None, zone: ZoneInfo, alone: bool = False) -> Vacancy:  # noqa: FBT001, FBT002 -- a memory takes no names
    """The vacancy that a document says; raises Invalid with every problem of it.

    The document has its employer's defaults laid under it, or it stands `alone`: the employer's file could
    not be read. Then a field is not called missing, since it may be one of the defaults. `own` are the
    site's own fields, None where they are not known.
    """
    front, table = judged(document.front, own)
    if alone:
        table = table_of(own or (), required=False)
    values = read_document(document if front is document.front else document.with_front(front), table, zone)
    extra = (Own(field.key, field.label, values.pop(field.key)) for field in own or ())
    return Vacancy(
        slug=document.slug,
        extra=tuple(each for each in extra if each.text),
        document=document,
        **values,
    )


def _where_of_date(stage: Node) -> Where:
    if not isinstance(stage, Mapping):
        return stage.where
    return (stage.get("date") or stage.entries[0]).value.where
