"""The facts of the accessibility statement that the 2018 Regulations ask of a public body."""

from dataclasses import dataclass
from datetime import date

from generator.fields.candidate import Contact, ContactKind
from generator.fields.many import Many
from generator.fields.moments import Day
from generator.fields.record import Record
from generator.fields.table import Field
from generator.fields.words import Choice, Words

COMPLIANCE = {
    "fully compliant": "fully compliant",
    "partially compliant": "partially compliant",
    "not compliant": "not compliant",
}


@dataclass(frozen=True, slots=True)
class Accessibility:
    """The facts of the accessibility statement (2018 Regulations); what is not given is empty."""

    status: str = ""
    prepared: date | None = None
    reviewed: date | None = None
    tested: str = ""
    contact: Contact | None = None
    known_problems: tuple[str, ...] = ()


class AccessibilityKind(Record[Accessibility]):
    """The facts of the accessibility statement, in parts."""

    value = Accessibility
    accepts = "parts: status, prepared, reviewed, tested, contact, known_problems"
    table = (
        Field("status", Choice(COMPLIANCE), "How far the site meets WCAG 2.2 AA.", "partially compliant"),
        Field("prepared", Day(), "When the statement was written.", "22 November 2026"),
        Field("reviewed", Day(), "When it was last reviewed.", "22 November 2026"),
        Field(
            "tested",
            Words(1000),
            "How the site was tested, by whom and when.",
            "With axe in Chromium and by keyboard.",
        ),
        Field("contact", ContactKind(), "Whom to tell of a problem.", "access@police.example"),
        Field(
            "known_problems",
            Many(Words(500)),
            "What is not accessible yet, and why.",
            "[Older documents are scans.]",
        ),
    )
