"""Choices whose every value is defined in words, at an address of its own.

No standard says in data what a political restriction, a level of vetting or a kind of contract means.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.fields.kind import Schema
from generator.fields.words import Choice
from generator.tree import slug


@dataclass(frozen=True, slots=True)
class Term:
    """A value as the data has it, the name that people know it by, and what it means.

    `anchor` is the last part of its address, in the schema and on the page that explains the data.
    """

    value: str
    name: str
    meaning: str
    anchor: str


class Defined(Choice):
    """A choice of terms; `family` is the first word of their anchors, such as the vetting of `vetting-sc`."""

    def __init__(self, family: str, terms: dict[str, tuple[str, str]]) -> None:
        """The options in `terms`, each with its name and its meaning."""
        super().__init__({value: name for value, (name, _) in terms.items()})
        self.terms = defined(family, terms)

    def schema(self) -> Schema:
        """Every option with its definition."""
        return definitions(self.terms)


def with_meanings(options: dict[str, str], meanings: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Options that have their names and their meanings apart, as terms."""
    return {option: (name, meanings[option]) for option, name in options.items()}


def defined(family: str, terms: dict[str, tuple[str, str]]) -> tuple[Term, ...]:
    """The terms of a family."""
    return tuple(
        Term(value, name, meaning, f"{family}-{slug(value)}") for value, (name, meaning) in terms.items()
    )


def definitions(terms: Iterable[Term]) -> Schema:
    """One of some terms, each with its definition at an anchor (JSON Schema 2020-12, core, 8.2.2)."""
    return {
        "oneOf": [
            {"const": each.value, "title": each.name, "description": each.meaning, "$anchor": each.anchor}
            for each in terms
        ]
    }
