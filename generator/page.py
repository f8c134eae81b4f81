"""A page of the site's own, such as how we recruit: its field table, and what its file says."""

from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from generator.document import Document
from generator.fields.table import Field, Table, read_document
from generator.fields.words import Words

PAGE: Table = (
    Field("title", Words(100), "The heading of the page.", "How we recruit", required=True),
    Field("summary", Words(200), "One sentence for search results.", "What happens after you apply."),
)


@dataclass(frozen=True, slots=True)
class Page:
    """What one page's file says; `slug` is the file name and so the address."""

    slug: str
    title: str
    summary: str | None
    document: Document = field(compare=False, repr=False)


def read(document: Document, zone: ZoneInfo) -> Page:
    """The page that a document says; raises Invalid with every problem of it."""
    return Page(slug=document.slug, document=document, **read_document(document, PAGE, zone))
