"""An office hub: its field table, and what its file says."""

from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from generator.document import Document
from generator.fields.table import Field, Table, read_document
from generator.fields.words import Words
from generator.fields.work import ADDRESS_FIELDS, Place

HUB: Table = (
    Field("name", Words(120), "What people call the hub.", "Union Street", required=True),
    *ADDRESS_FIELDS,
    Field("near", Words(120), "The nearest station or landmark.", "London Bridge station"),
    Field(
        "access",
        Words(1000),
        "Step-free access and facilities.",
        "Step-free from the street; accessible toilet on each floor.",
    ),
)


@dataclass(frozen=True, slots=True)
class Hub:
    """What one hub's file says; what is not known is empty. The body says how to get there."""

    slug: str
    name: str
    place: Place
    near: str
    access: str
    document: Document = field(compare=False, repr=False)


def read(document: Document, zone: ZoneInfo) -> Hub:
    """The hub that a document says; raises Invalid with every problem of it."""
    values = {key: value or "" for key, value in read_document(document, HUB, zone).items()}
    name, near, access = values.pop("name"), values.pop("near"), values.pop("access")
    return Hub(document.slug, name, Place(name=name, **values), near, access, document)
