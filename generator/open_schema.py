"""The JSON Schemas (2020-12) of the open data, made from the field tables."""

from generator.fields.defined import definitions
from generator.fields.kind import Schema
from generator.fields.many import Many
from generator.fields.table import Field, Table
from generator.fields.typed import closed_object, described, schema_of
from generator.open_data import ENDED_FIELDS, FIELDS, FOLDER, LINKED
from generator.settings import SITE, Settings
from generator.terms import ENDED, OPEN

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MOMENT: Schema = {"type": "string", "format": "date-time"}
ADDRESS: Schema = {"type": "string", "format": "uri"}
# What no author types.
START = {
    "id": {
        "title": "Id",
        "description": "The address that its page had first. It never changes.",
        **ADDRESS,
    },
    "url": {"title": "Address", "description": "The address of its page.", **ADDRESS},
}
UPDATED = {"title": "Updated", "description": "When it last changed, as far as its text tells.", **MOMENT}
BODY = {
    "title": "Body",
    "description": "The advert's own text as HTML, without what the fields say.",
    "type": "string",
    "contentMediaType": "text/html",
}
DESCRIPTION = {
    "title": "Description",
    "description": "The whole advert as HTML.",
    "type": "string",
    "contentMediaType": "text/html",
}
CLOSED = {
    "title": "Closed",
    "description": "When it ended: without a closing date, at the first dated stage of the selection.",
    **MOMENT,
}


def vacancies(settings: Settings) -> Schema:
    """Of vacancies.json: each open vacancy, in full."""
    properties = {
        **START,
        "stage": {"title": "Stage", "description": "Where it stands.", **definitions(OPEN)},
        **_properties(FIELDS),
        **_own(settings.fields),
        "updated": UPDATED,
        "body": BODY,
        "description": DESCRIPTION,
    }
    one = closed_object(properties, (*START, "stage", *_always(FIELDS), "description"))
    return _file(settings, "vacancies.json", "Open vacancies", one)


def closed(settings: Settings) -> Schema:
    """Of closed.json: each vacancy that has ended, when and why."""
    why = {"title": "Why", "description": "How it ended.", **definitions(ENDED)}
    properties = {**START, **_properties(ENDED_FIELDS), "closed": CLOSED, "why": why}
    one = closed_object(properties, (*START, *_always(ENDED_FIELDS), "why"))
    return _file(settings, "closed.json", "Closed vacancies", one)


def _properties(table: Table) -> dict[str, Schema]:
    return {field.key: described(field, _schema(field)) for field in table}


def _schema(field: Field) -> Schema:
    """What a field's value is in the data: for one whose value lies in another file, what that file says."""
    if field.key not in LINKED:
        return field.kind.schema()
    linked = schema_of(LINKED[field.key])
    many = isinstance(field.kind, Many)
    return {**field.kind.schema(), "items": linked} if many else linked


def _always(table: Table) -> list[str]:
    """The fields that every vacancy has; nobody may know when one was posted."""
    return [field.key for field in table if (field.required or field.default) and field.key != "posted"]


def _own(fields: Table) -> dict[str, Schema]:
    """The site's own fields, by what the page calls them."""
    if not fields:
        return {}
    own = closed_object({field.key: described(field, field.kind.schema()) for field in fields})
    return {"own": {"title": "Own fields", "description": "Fields of this site alone.", **own}}


def _file(settings: Settings, name: str, title: str, one: Schema) -> Schema:
    """The schema of a file of vacancies, under its address on the site."""
    address = f"{settings.address}{FOLDER}{name}"
    licence = next(field for field in SITE if field.key == "licence")
    properties = {
        "$schema": {"const": address},
        "title": {"type": "string"},
        "address": {"title": "Address", "description": "The home page of the site.", **ADDRESS},
        "licence": described(licence, licence.kind.schema()),
        "vacancies": {"type": "array", "items": one},
    }
    return {
        "$schema": DIALECT,
        "$id": address,
        "title": title,
        "description": f"{title} of {settings.title}. What an advert does not give is left out.",
        **closed_object(properties, ("$schema", "title", "address", "vacancies")),
    }
