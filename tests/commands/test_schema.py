"""`careers schema`: JSON Schema for a text editor."""

import json
from collections.abc import Callable
from pathlib import Path

from jsonschema import Draft202012Validator

from tests.commands.conftest import Run


def test_it_is_a_json_schema_with_the_fields_of_the_site(careers: Callable[..., Run], folder: Path) -> None:
    path = folder / "content/site.md"
    path.write_text(path.read_text().replace("\n---\n", "\nfields: {team: {label: The team}}\n---\n"))
    schema = json.loads(careers("schema").out)
    Draft202012Validator.check_schema(schema)
    assert schema["properties"]["team"]["title"] == "The team"
    assert json.loads(careers("schema", "--format", "json").out)["schema"] == schema


def test_it_needs_no_project(careers: Callable[..., Run], folder: Path) -> None:
    assert "title" in json.loads(careers("schema", "--project", "nowhere").out)["properties"]
