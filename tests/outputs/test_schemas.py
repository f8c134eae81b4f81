"""The schemas of the open data as files."""

import json
from collections.abc import Callable

from jsonschema import Draft202012Validator

from generator.outputs import schemas
from generator.site import Site
from generator.theme import Theme
from generator.tree import Tree

HOME = "https://jobs.example/careers/"


def test_each_file_is_a_schema_under_its_own_address(site_of: Callable[..., Site], theme_files: Tree) -> None:
    made = dict(schemas.whole(site_of(), Theme(theme_files)))
    assert list(made) == ["schemas/vacancies.json", "schemas/closed.json"]
    for path, raw in made.items():
        schema = json.loads(raw)
        Draft202012Validator.check_schema(schema)
        assert schema["$id"] == HOME + path
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert "Jobs in Anytown" in schema["description"]
