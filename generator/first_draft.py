"""The file of a new vacancy: what it must have, examples of what it may have, and headings to write under."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.bank_holidays import next_working_day
from generator.document import parse
from generator.fields.kind import Spot
from generator.fields.table import NOTHING, Field, Table
from generator.organisation import Organisation
from generator.plaintext import ODD
from generator.problem import Invalid, Problem, Where
from generator.sample_body import BODY
from generator.shapes import Mapping, Node, Scalar, normal
from generator.slips.line import quoted, shortened
from generator.vacancy_fields import VACANCY
from generator.wording import plain_day

# What most adverts have beside the fields that they must have.
USEFUL = (
    "salary",
    "contract",
    "working_pattern",
    "hours",
    "grade",
    "number_of_posts",
    "hub_locations",
    "location",
    "hybrid",
    "essential_criteria",
    "stages",
    "anonymised",
    "contact",
)
OPEN_FOR = timedelta(weeks=4)
INTERVIEW_AFTER = timedelta(weeks=2)
STATUS = """\
# While the next line is here, this vacancy is not on the site. Delete both lines when it is ready.
status: draft"""
YOURS = "This is an example: write your own over it, and delete this note."
OPTIONAL = "# To use a line below, delete the # and the space before it. Delete what you do not need."


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a new vacancy starts from: its title, its employer, the day, and what the site has of its own."""

    title: str
    employer: Organisation
    today: date
    own: Table = ()
    hubs: tuple[str, ...] = ()


def read_title(typed: str) -> str:
    """A title as the field table takes it; raises Invalid where it does not."""
    field = next(field for field in VACANCY if field.key == "title")
    if found := ODD.search(" ".join(typed.split())):
        message = f"title has a character that cannot be seen (U+{ord(found.group()):04X})"
        raise Invalid([Problem("control-character", message, Where("title"), "Type the title again.")])
    title: str = field.kind.read(Scalar(typed, Where("title")), Spot(field.name))
    return title


def line_of(key: str, text: str) -> str:
    """A line that says this text and nothing else, in quotes only where YAML needs them."""
    return f"{key}: {text if _reads_as_it_stands(text) else quoted(text)}"


def _reads_as_it_stands(text: str) -> bool:
    try:
        document = parse("", f"---\ntext: {text}\n---\n".encode())
    except Invalid:
        return False
    values = [entry.value for entry in document.front.entries]
    said = [value.value for value in values if isinstance(value, Scalar)]
    return not document.problems and said == [text] and text.lower() not in NOTHING


def first_draft(wanted: Wanted) -> str:
    """The whole file; every value in it is read without a problem."""
    front = (*_needed(wanted), "", *defaults_of(wanted.employer), OPTIONAL, *_useful(wanted))
    return "\n".join(("---", STATUS, *front, "---", "", BODY))


def _needed(wanted: Wanted) -> Iterator[str]:
    """A line for each field that it must have, and for the closing date."""
    required = {normal(key) for key in (*wanted.employer.requires, "closing_date")}
    given = {
        "title": line_of("title", wanted.title),
        "organisation": f"organisation: {wanted.employer.slug}",
        "posted": f"posted: {plain_day(wanted.today)}",
        "closing_date": f"closing_date: 11:59pm on {plain_day(_closes(wanted))}",
    }
    for field in (*VACANCY, *wanted.own):
        common = wanted.employer.defaults.get(field.key)
        if field.key == "status" or common or not (field.required or normal(field.key) in required):
            continue
        if field.key not in given:
            yield f"# {field.help or field.label + '.'} {YOURS}"
        yield given.get(field.key) or f"{field.key}: {example(field, wanted)}"


def defaults_of(employer: Organisation) -> Iterator[str]:
    """What its employer gives to every vacancy."""
    if not employer.defaults.entries:
        return
    yield f"# {employer.slug} gives these to each of its vacancies. Write a line here only to say otherwise."
    for entry in employer.defaults.entries:
        yield f"# From {employer.slug}: {entry.key.value}: {shortened(' '.join(_said(entry.value).split()))}"
    yield ""


def _said(node: Node) -> str:
    """A value in one line, for a comment."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return ", ".join(f"{entry.key.value}: {_said(entry.value)}" for entry in node.entries)
    return "; ".join(map(_said, node.items))


def _useful(wanted: Wanted) -> Iterator[str]:
    """What it may have, each with its help and an example, behind #."""
    employer = wanted.employer
    taken = {normal(key) for key in employer.requires}
    taken |= {normal(entry.key.value) for entry in employer.defaults.entries}
    by_key = {field.key: field for field in VACANCY}
    optional = (*map(by_key.__getitem__, USEFUL), *(field for field in wanted.own if not field.required))
    for field in optional:
        if normal(field.key) not in taken and (field.key != "hub_locations" or wanted.hubs):
            yield from (f"# {field.help}",) * bool(field.help)
            yield f"# {field.key}: {example(field, wanted)}"


def example(field: Field, wanted: Wanted) -> str:
    """The example of the field table, or one that fits this site and this day."""
    if field.key == "hub_locations" and wanted.hubs:
        return f"[{', '.join(wanted.hubs)}]"
    if field.key == "stages":
        interview = next_working_day(_closes(wanted) + INTERVIEW_AFTER)
        return f"[{{stage: Interview, date: {plain_day(interview)}}}]"
    return field.example if field in VACANCY else line_of("", field.example)[2:]


def _closes(wanted: Wanted) -> date:
    return next_working_day(wanted.today + OPEN_FOR)
