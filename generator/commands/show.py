"""Print the values that an advert has in the end, and where each comes from."""

import argparse
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from generator import content, disk, trouble
from generator.content import SETTINGS_FILE, Content
from generator.document import Document
from generator.fields.kind import LONDON, Kind
from generator.fields.many import Many
from generator.fields.money import Salary
from generator.fields.record import Record
from generator.fields.table import default_of
from generator.fields.typed import NOT_GIVEN
from generator.fields.words import Markdown
from generator.nearest import nearest
from generator.organisation import Organisation
from generator.problem import in_order
from generator.report import Outcome
from generator.vacancy import Vacancy
from generator.vacancy_fields import VACANCY

DEFAULT = "the default of the field"
# What the employer is asked for where the advert names nobody, beside its defaults.
ASKED_OF = ("contact", "adjustments_contact")
HELP = "print the values of an advert, and where each comes from"
EXAMPLES = """\
examples:
  careers show policy-adviser                        the advert of that name, with its employer's defaults
  careers show content/vacancies/policy-adviser.md   the same, by its file
"""


class _Value(NamedTuple):
    """An effective value in words, and where it comes from."""

    key: str
    name: str
    text: str
    source: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What this command takes besides what every command takes."""
    parser.add_argument("slug", metavar="NAME", help="the advert's file, or its name without .md")


def run(arguments: argparse.Namespace, now: datetime) -> Outcome:
    """Each value in the order of the field table, and the problems of the files that they come from."""
    tree = disk.read_project(arguments.project)
    said, problems = content.read(tree)
    slug = arguments.slug.rpartition("/")[2].removesuffix(".md")
    paths = _paths(slug, said)
    vacancy = said.vacancies.get(slug)
    if vacancy:
        paths |= {SETTINGS_FILE, *said.files["organisations"].get(vacancy.organisation, ())}
    values = list(_values(vacancy, said.organisations.get(vacancy.organisation))) if vacancy else []
    return Outcome(
        in_order(problem for problem in problems if problem.where.path in paths),
        tree,
        tuple(f"{value.name}: {value.text}   ({value.source})" for value in values),
        {"values": [value._asdict() for value in values]},
    )


def _paths(slug: str, said: Content) -> set[str]:
    """The file of an advert, or several that would have the same name; raises Trouble where there is none."""
    files = said.files["vacancies"]
    if slug in files:
        return set(files[slug])
    meant = nearest(slug, list(files))
    hint = f"Did you mean {meant}?" if meant else "Give the name of a file in content/vacancies."
    raise trouble.Trouble(f'There is no advert "{slug}". {hint}')


def _values(vacancy: Vacancy, employer: Organisation | None) -> Iterator[_Value]:
    """What was typed for the advert or its employer, or is the default; what nobody gave is left out."""
    for field in VACANCY:
        whose: Vacancy | Organisation = vacancy
        if employer and field.key in ASKED_OF and getattr(vacancy, field.key) is None:
            whose = employer
        source = _source(field.key, whose.document)
        if source or field.default:
            text = _words(field.kind, getattr(whose, field.key), employer) or "none"
            yield _Value(field.key, field.name, " ".join(text.split()), source or DEFAULT)
    for own in vacancy.extra:
        yield _Value(own.key, own.label, own.text, _source(own.key, vacancy.document))


def _source(key: str, document: Document) -> str:
    """The file and the line; empty where it was not typed."""
    entry = document.front.get(key)
    return f"{entry.key.where.path}:{entry.key.where.line}" if entry else ""


def _words(kind: Kind[Any], value: Any, employer: Organisation | None) -> str:
    """A value as the page says it, with every part that this does not say; pay always says all.

    The name of a statement of the employer is followed by its text.
    """
    if isinstance(kind, Many):
        return "; ".join(_words(kind.one, each, employer) for each in value)
    text = kind.show(value)
    if isinstance(kind, Markdown) and employer and (statement := employer.statement(text)):
        return f"{text}: {statement}"
    if not isinstance(kind, Record) or isinstance(value, Salary):
        return text
    given = {part: getattr(value, part.key) for part in kind.table}
    more = [
        f", {part.name}: {part.kind.show(each)}"
        for part, each in given.items()
        if each not in (*NOT_GIVEN, default_of(part, LONDON)) and not _says(text, part.kind.show(each))
    ]
    return text + "".join(more)


def _says(text: str, part: str) -> bool:
    """Whether a part stands in a text, as whole words."""
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text) is not None
