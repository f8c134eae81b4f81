"""Explain the fields that an author can type."""

import argparse
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from generator import trouble
from generator.fields.many import Many
from generator.fields.record import Record
from generator.fields.table import Field, Table
from generator.hub import HUB
from generator.nearest import nearest
from generator.organisation import ORGANISATION
from generator.own_fields import own_fields
from generator.page import PAGE
from generator.report import Outcome
from generator.settings import SITE
from generator.shapes import normal
from generator.vacancy_fields import VACANCY

HELP = "explain the fields of a vacancy, or one field of any file"
EXAMPLES = """\
examples:
  careers fields                     every field of a vacancy, in one line each
  careers fields "closing date"      one field: what it takes, and an example
  careers fields organisation.logo   a field of an organisation, a hub, a page or the site
"""
WITHOUT = ("--as-of", "--strict")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What this command takes besides what every command takes."""
    help_ = "a field such as salary, or a field of another file such as site.address (default: list all)"
    parser.add_argument("name", metavar="NAME", nargs="?", default="", help=help_)


def run(arguments: argparse.Namespace, now: datetime) -> Outcome:
    """The list, or all that is known of one field."""
    vacancy = (*VACANCY, *own_fields(arguments))
    if not arguments.name:
        said = (*_list(vacancy), "", "For one of them, with an example: careers fields NAME")
        return Outcome(said=said, facts={"fields": [_facts(field) for field in vacancy]})
    field = _found(arguments.name, vacancy)
    return Outcome(said=tuple(_told(field)), facts={"fields": [_facts(field)]})


def _list(table: Table) -> Iterator[str]:
    width = max(len(field.key) for field in table)
    for field in table:
        yield f"{field.key:{width}}  {'Required. ' if field.required else ''}{field.help}".rstrip()


def _found(name: str, vacancy: Table) -> Field:
    """The field of this name, however it is typed; raises Trouble where there is none."""
    rooms = {"vacancy": vacancy, "organisation": ORGANISATION, "hub": HUB, "page": PAGE, "site": SITE}
    fields = {field.key: field for field in vacancy}
    fields |= {f"{room}.{field.key}": field for room, table in rooms.items() for field in table}
    by_name = {normal(key): key for key in fields}
    if key := by_name.get(normal(name)):
        return fields[key]
    elsewhere = [key for bare, key in by_name.items() if bare.partition(".")[2] == normal(name)]
    typed = name.replace(" ", "_").replace("-", "_")
    meant = elsewhere[0] if elsewhere else nearest(typed, list(fields))
    hint = f"Did you mean {meant}?" if meant else "To see all of a vacancy, run: careers fields"
    raise trouble.Trouble(f'"{name}" is not a field. {hint}')


def _facts(field: Field) -> dict[str, Any]:
    """What a field table says, for a program."""
    return {
        "key": field.key,
        "label": field.label,
        "help": field.help,
        "takes": field.kind.accepts,
        "required": field.required,
        "default": field.default,
        "example": field.example,
        "parts": [_facts(part) for part in _parts(field)],
    }


def _told(field: Field) -> Iterator[str]:
    """All that is known of a field, for a person."""
    yield field.label
    if field.help:
        yield field.help
    yield ""
    if field.required:
        yield "Required."
    yield f"Takes {field.kind.accepts}."
    if field.default:
        yield f"Left out, it is: {field.default}"
    yield from ("", "Example:", f"  {field.key}: {field.example}")
    parts = _parts(field)
    if parts:
        yield from ("", f"Or, on lines of their own below `{field.key}:`, these parts:")
    for part in parts:
        yield from ("", f"  {part.key}: {part.example}")
        yield f"    {'Required. ' if part.required else ''}{part.help} Takes {part.kind.accepts}."


def _parts(field: Field) -> Table:
    """The parts of a value, for a kind that has them."""
    kind = field.kind.one if isinstance(field.kind, Many) else field.kind
    return kind.table if isinstance(kind, Record) else ()
