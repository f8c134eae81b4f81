"""A kind of value tried on front matter as an author types it."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.fields.kind import Kind, Spot
from generator.problem import Invalid, Problem
from generator.shapes import Node
from generator.shaping import shapes


def node(typed: str) -> Node:
    """The value of `field: <typed>`; `typed` may go on with more lines."""
    joint = "" if typed.startswith("\n") else " "
    mapping, problems = shapes("a.md", f"field:{joint}{typed}", first=1)
    assert problems == []
    return mapping.entries[0].value


def read(kind: Kind[Any], typed: str) -> Any:
    """The value that a kind makes of what was typed."""
    return kind.read(node(typed), Spot("field"))


def shown(kind: Kind[Any], typed: str) -> str:
    """The value in plain English, as the page prints it."""
    return kind.show(read(kind, typed))


def told(kind: Kind[Any], typed: str) -> Any:
    """The value as JSON, read back, which must be as the kind's schema says."""
    data = json.loads(json.dumps(kind.data(read(kind, typed))))
    assert takes(kind, data)
    return data


def takes(kind: Kind[Any], data: object) -> bool:
    """Whether the kind's schema takes data, by a validator that is not ours."""
    schema = kind.schema()
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(schema, format_checker=checker).is_valid(data)


def refusals(kind: Kind[Any], typed: str) -> tuple[Problem, ...]:
    """Every problem of what was typed, which must be refused."""
    with pytest.raises(Invalid) as caught:
        read(kind, typed)
    return caught.value.problems


def refusal(kind: Kind[Any], typed: str) -> Problem:
    """The one problem of what was typed."""
    (problem,) = refusals(kind, typed)
    return problem


def tried(kind: Kind[Any], typed: Node) -> tuple[str, tuple[Problem, ...]]:
    """What the page prints of a value, or the problems for which it is refused."""
    try:
        return kind.show(kind.read(typed, Spot("field"))), ()
    except Invalid as invalid:
        return "", invalid.problems
