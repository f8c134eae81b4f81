"""The JSON Schema (2020-12) of a vacancy's front matter as an author types it, for editors that complete it.

`open_schema` says what the data is; this says what is typed. It asks for less than the program does, so
that an editor never marks what the program takes, but for keys and choices in other capitals. Editors read
YAML by its own rules (YAML 1.2, 10.3), so a number or a yes may stand wherever text may.
"""

from functools import singledispatch
from typing import Any

from generator.fields.addresses import Email, WebAddress
from generator.fields.kind import Kind, Schema
from generator.fields.many import Many
from generator.fields.moments import ClosingDate, DatedOr
from generator.fields.pairs import Pairs
from generator.fields.record import Record
from generator.fields.stage_dates import UNKNOWN, StageDates
from generator.fields.status import ENDED, StatusKind
from generator.fields.table import Field, Table
from generator.fields.typed import closed_object
from generator.fields.words import Choice, ChoiceOrText, Markdown, Slug, WholeNumber, Words, YesNo
from generator.shapes import Mapping, Node, Sequence
from generator.shaping import shapes
from generator.vacancy_fields import OWN, VACANCY

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TEXT: Schema = {"type": ["string", "number", "boolean"]}
# A date has a figure in it, and never a slash: nobody can tell which of 04/05 is the month.
DATE: Schema = {**TEXT, "pattern": "^[^/]*[0-9][^/]*$"}
# What `- Experience: long` is to YAML, and text to the program.
PAIR: Schema = {"type": "object", "additionalProperties": TEXT, "minProperties": 1, "maxProperties": 1}


def typed_schema(own: Table) -> Schema:
    """Of a vacancy, with the site's `own` fields.

    Only what no employer can give for all of its vacancies is required.
    """
    required = [field.key for field in VACANCY if field.required and field.key in OWN]
    return {
        "$schema": DIALECT,
        "title": "A vacancy",
        "description": "The fields between the two --- lines at the top of a file in content/vacancies.",
        **closed_object({field.key: _described(field) for field in (*VACANCY, *own)}, required),
    }


def _described(field: Field) -> Schema:
    """What is typed for a field, with its label, its help, and its example and default as YAML has them."""
    said = {"title": field.label, "description": field.help, "examples": [_as_yaml(field.example)]}
    default = {"default": _as_yaml(field.default)} if field.default else {}
    return {**said, **default, **_typed(field.kind)}


def _as_yaml(text: str) -> Any:
    return _plain(shapes("", f"value: {text}", 1)[0].entries[0].value)


def _plain(node: Node) -> Any:
    """A node as JSON has it, every value as text."""
    if isinstance(node, Mapping):
        return {entry.key.value: _plain(entry.value) for entry in node.entries}
    return [_plain(item) for item in node.items] if isinstance(node, Sequence) else node.value


@singledispatch
def _typed(_kind: Kind[Any]) -> Schema:
    """What is typed for a kind of value: text, where no more is known."""
    return TEXT


@_typed.register(Words)
@_typed.register(Markdown)
@_typed.register(Slug)
@_typed.register(WebAddress)
@_typed.register(Email)
def _as_data(kind: Kind[Any]) -> Schema:
    """What is in the data as it was typed."""
    return {**kind.schema(), **TEXT}


@_typed.register
def _choice(kind: Choice) -> Schema:
    return {"enum": list(kind.options)}


@_typed.register
def _choice_or_text(kind: ChoiceOrText) -> Schema:
    return {"anyOf": [_choice(kind), _as_data(kind.text)]}


@_typed.register
def _yes_or_no(_kind: YesNo) -> Schema:
    return {"enum": ["yes", "no", "true", "false", True, False]}


@_typed.register
def _whole_number(kind: WholeNumber) -> Schema:
    """Figures, with commas; some kinds take words after them."""
    bounds = {"minimum": kind.least, "maximum": kind.most}
    return {"type": ["string", "integer"], "pattern": "^\\s*[0-9]", **bounds}


@_typed.register
def _date_or_phrase(kind: DatedOr) -> Schema:
    return {"anyOf": [{"const": kind.phrase}, DATE]}


@_typed.register(ClosingDate)
@_typed.register(StageDates)
def _date_or_word(kind: ClosingDate | StageDates) -> Schema:
    word = kind.moment.phrase if isinstance(kind, ClosingDate) else UNKNOWN
    return {"anyOf": [{"const": word}, DATE]}


@_typed.register
def _status(kind: StatusKind) -> Schema:
    return {"anyOf": [_choice(kind.choice), {"type": "string", "pattern": f"^{ENDED.pattern}"}]}


@_typed.register(Pairs)
def _pairs(kind: Pairs) -> Schema:
    """A list of pairs, one alone, or a mapping of several."""
    line = {**TEXT, "pattern": ": "} if kind.table[1].required else TEXT
    pairs = {"type": "object", "additionalProperties": TEXT, "minProperties": 1}
    return _one_or_more({"anyOf": [line, pairs]})


@_typed.register(Many)
def _many(kind: Many[Any]) -> Schema:
    item = _typed(kind.one)
    if isinstance(kind.one, Words | Markdown | ChoiceOrText):
        item = {"anyOf": [item, PAIR]}
    return _one_or_more(item)


def _one_or_more(item: Schema) -> Schema:
    return {"anyOf": [{"type": "array", "items": item}, item]}


@_typed.register(Record)
def _record(kind: Record[Any]) -> Schema:
    """The parts, or the short form where the kind has one: a choice, or text."""
    required = [part.key for part in kind.table if part.required]
    parts = closed_object({part.key: _described(part) for part in kind.table}, required)
    if kind.one_of:
        parts["anyOf"] = [{"required": [key]} for key in kind.one_of]
    choice = getattr(kind, "choice", None)
    forms = [_choice(choice) if choice else TEXT, parts]
    return {"anyOf": [*forms, PAIR] if kind.text_may_hold_colon else forms}
