"""Print the JSON Schema of a vacancy's fields, for editors that complete and check YAML."""

import argparse
import json
from datetime import datetime

from generator.own_fields import own_fields
from generator.report import Outcome
from generator.typed_schema import typed_schema

HELP = "print the JSON Schema of a vacancy's fields, for a text editor"
EXAMPLES = """\
examples:
  careers schema                          what an author can type, as JSON Schema 2020-12
  careers schema > vacancy.schema.json    into a file, for an editor that completes and checks YAML
"""
WITHOUT = ("--as-of", "--strict")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing besides what every command takes."""


def run(arguments: argparse.Namespace, now: datetime) -> Outcome:
    """The schema, with the site's own fields where there is a site."""
    schema = typed_schema(own_fields(arguments))
    return Outcome(said=(json.dumps(schema, ensure_ascii=False, indent=2),), facts={"schema": schema})
