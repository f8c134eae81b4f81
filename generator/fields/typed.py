"""A field table as data: what was given, as JSON has it, and the JSON Schema 2020-12 of that."""

from collections.abc import Collection
from typing import Any

from generator.fields.kind import Kind, Schema
from generator.fields.table import Field, Table

NOT_GIVEN = (None, "", ())


def data_of(table: Table, values: dict[str, Any]) -> dict[str, Any]:
    """The values of a table's fields by key, in its order; what was not given is left out."""
    return {
        field.key: field.kind.data(values[field.key]) for field in table if values[field.key] not in NOT_GIVEN
    }


def schema_of(table: Table) -> Schema:
    """An object of a table's fields; those that an author must give, or that have a default, are required."""
    always = [field.key for field in table if field.required or field.default]
    return closed_object({field.key: described(field, field.kind.schema()) for field in table}, always)


def described(field: Field, schema: Schema) -> Schema:
    """The schema of a field's value, with the field's label and what it is for."""
    return {"title": field.label, "description": field.means or field.help, **schema}


def closed_object(properties: dict[str, Schema], required: Collection[str] = ()) -> Schema:
    """An object with these properties and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def or_words(parts: Schema, words: Kind[str]) -> Schema:
    """Parts, or an object of words alone."""
    return {"anyOf": [parts, closed_object({"words": words.schema()}, ["words"])]}
