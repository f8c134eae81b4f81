"""Kinds that say what a candidate does and meets: applying, contacts, stages, questions and documents."""

import re
from dataclasses import dataclass
from typing import Any

from generator.fields.addresses import Email, Phone, WebAddress
from generator.fields.kind import Spot
from generator.fields.many import Many
from generator.fields.record import Record
from generator.fields.stage_dates import UNKNOWN, StageDate, StageDates
from generator.fields.table import Field
from generator.fields.words import FileName, WholeNumber, Words, YesNo
from generator.hidden_address import restored
from generator.problem import Invalid, Problem
from generator.shapes import Mapping, Node, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class Apply:
    """How to apply: at least one of a web address, an email address and an application pack."""

    url: str = ""
    email: str = ""
    pack: str = ""
    label: str = ""
    documents: tuple[str, ...] = ()
    note: str = ""

    def __str__(self) -> str:
        return self.url or self.email or self.pack


class ApplyKind(Record[Apply]):
    """A web address or an email address, or parts."""

    value = Apply
    one_of = ("url", "email", "pack")
    accepts = (
        "a web address such as https://jobs.police.example/123, "
        "or an email address such as jobs@police.example"
    )
    table = (
        Field("url", WebAddress(), "Where the application is made.", "https://jobs.police.example/123"),
        Field("email", Email(), "Where the application is sent.", "jobs@police.example"),
        Field("pack", WebAddress(), "Where the application pack is.", "https://www.police.example/pack"),
        Field("label", Words(60), "The words on the link or button.", "Apply for this job"),
        Field("documents", Many(Words(200)), "What to send.", "[CV, personal statement]"),
        Field("note", Words(1000), "What else a candidate must know to apply.", "Drafts are not kept."),
    )

    def short(self, node: Scalar, spot: Spot) -> Apply:
        """One address."""
        by_email = ("@" in node.value and "/" not in node.value) or restored(node.value) != node.value
        kind = Email() if by_email else WebAddress()
        kind.accepts = self.accepts
        address = kind.read(node, spot)
        return Apply(email=address) if isinstance(kind, Email) else Apply(url=address)

    def make(self, values: dict[str, Any], node: Mapping, spot: Spot) -> Apply:
        """The parts."""
        if not (values["url"] or values["email"] or values["pack"]):
            message = f"{spot.name} gives no way to apply"
            raise Invalid([Problem("no-way-to-apply", message, node.where, "Add a url, an email or a pack.")])
        return super().make(values, node, spot)


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask; at least one of email, phone and web address."""

    name: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.email, self.phone, self.url) if part)


class ContactKind(Record[Contact]):
    """An email address, or parts."""

    value = Contact
    one_of = ("email", "phone", "url")
    accepts = Email.accepts
    table = (
        Field("name", Words(120), "Who answers.", "HR team"),
        Field("email", Email(), "Email address.", "hr@police.example"),
        Field("phone", Phone(), "Telephone number.", "020 7946 0000"),
        Field("url", WebAddress(), "Web address of a contact page.", "https://www.police.example/contact"),
    )

    def short(self, node: Scalar, spot: Spot) -> Contact:
        """An email address alone."""
        return Contact(email=Email().read(node, spot))

    def make(self, values: dict[str, Any], node: Mapping, spot: Spot) -> Contact:
        """The parts."""
        if not (values["email"] or values["phone"] or values["url"]):
            message = f"{spot.name} gives no way to get in touch"
            raise Invalid([Problem("no-contact", message, node.where, "Add an email, a phone or a url.")])
        return super().make(values, node, spot)


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the selection."""

    stage: str
    date: StageDate
    place: str = ""
    note: str = ""

    def __str__(self) -> str:
        return f"{self.stage}: {self.date}"


class StageStep(Record[Stage]):
    """One step of the selection: `Interview: 12 January 2026`, or parts."""

    value = Stage
    text_may_hold_colon = True
    accepts = (
        "a stage with its date, such as `Interview: 12 January 2026`, or parts: stage, date, place, note"
    )
    table = (
        Field("stage", Words(120), "What the step is.", "Interview", required=True),
        Field("date", StageDates(), "When it is.", "8 or 9 January 2026", default=UNKNOWN),
        Field("place", Words(200), "Where it is.", "In person, London office"),
        Field("note", Words(500), "What else a candidate must know of it.", "Bring proof of identity."),
    )

    def short(self, node: Scalar, spot: Spot) -> Stage:
        """The step, a colon and its date; a line without a date is refused, for it may hold one unread."""
        colon = node.value.rfind(": ")
        if colon < 0:
            raise self.wrong(node, spot, "wrong-shape", f"Write its date too, or `{UNKNOWN}`, after a colon.")
        stage = Words(120).read(node.part(0, colon), spot)
        return Stage(stage, StageDates().read(node.part(colon + 2), spot.inner("date")))


@dataclass(frozen=True, slots=True)
class Question:
    """A supplementary question: its words, the most words an answer may have, and whether it leads."""

    question: str
    words: int | None = None
    lead: bool = False

    def __str__(self) -> str:
        return self.question


class MostWords(WholeNumber):
    """The most words an answer may have; `250 words` says the same as `250`."""

    def read(self, node: Node, spot: Spot) -> int:
        """The number."""
        if isinstance(node, Scalar) and (found := re.fullmatch(r"\s*([0-9,]{1,9}) words?\s*", node.value)):
            return super().read(node.part(*found.span(1)), spot)
        return super().read(node, spot)


class QuestionKind(Record[Question]):
    """A question as text, or parts."""

    value = Question
    text_may_hold_colon = True
    accepts = "text, or parts: question, words and lead"
    table = (
        Field("question", Words(1000), "The question.", "Describe how you led a team.", required=True),
        Field("words", MostWords(1, 5000), "The most words an answer may have.", "250"),
        Field("lead", YesNo(), "Whether it is the lead question.", "yes", default="no"),
    )

    def short(self, node: Scalar, spot: Spot) -> Question:
        """The question alone."""
        return Question(Words(1000).read(node, spot))


class Questions(Many[Question]):
    """A list of questions, of which one may lead."""

    def __init__(self) -> None:
        super().__init__(QuestionKind())

    def read(self, node: Node, spot: Spot) -> tuple[Question, ...]:
        """Every question, in the order typed; a second lead question is refused."""
        questions = super().read(node, spot)
        items = node.items if isinstance(node, Sequence) else ()
        leads = [item for item, question in zip(items, questions, strict=False) if question.lead]
        if len(leads) > 1:
            message = f"{spot.name}: only one question can be the lead question"
            hint = "Keep `lead: yes` on one of them."
            raise Invalid([Problem("repeated-item", message, item.where, hint) for item in leads[1:]])
        return questions


@dataclass(frozen=True, slots=True)
class Paper:
    """A document to read: a file in content/attachments/ or a web address."""

    title: str = ""
    file: str = ""
    url: str = ""
    note: str = ""

    def __str__(self) -> str:
        return self.title or self.file or self.url


class PaperKind(Record[Paper]):
    """A file name or a web address, or parts."""

    value = Paper
    accepts = "the name of a file in content/attachments, a web address, or parts: title, file or url, note"
    file = FileName("content/attachments")
    table = (
        Field("title", Words(120), "What the document is.", "Job description"),
        Field("file", file, "Its file in content/attachments.", "job-description.pdf"),
        Field("url", WebAddress(), "Its web address.", "https://www.police.example/pack"),
        Field("note", Words(300), "What else a candidate must know of it.", "With the competency framework."),
    )

    def short(self, node: Scalar, spot: Spot) -> Paper:
        """A file or a web address, by how it looks."""
        if "://" in node.value or node.value.startswith("www."):
            return Paper(url=WebAddress().read(node, spot))
        return Paper(file=self.file.read(node, spot))

    def make(self, values: dict[str, Any], node: Mapping, spot: Spot) -> Paper:
        """The parts; exactly one of file and url."""
        if bool(values["file"]) == bool(values["url"]):
            message = f"{spot.name} must have a file or a url, and not both"
            hint = "Keep one of the two." if values["file"] else "Add a line `file` or `url`."
            raise Invalid([Problem("document", message, node.where, hint)])
        return super().make(values, node, spot)
