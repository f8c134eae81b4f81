"""What the values of the data mean: every term that we define, in the schemas and on the page about the data.

No standard defines them, so each has an address of its own that anybody can link to.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.fields.defined import Term, defined
from generator.fields.restriction import RestrictionKind
from generator.fields.vetting import VettingKind
from generator.fields.work import PATTERN, ContractKind
from generator.stage import MEANINGS, Stage


@dataclass(frozen=True, slots=True)
class Family:
    """The terms of one field; `field` is its key in the data, and `file` the name of its file and schema."""

    heading: str
    field: str
    file: str
    terms: tuple[Term, ...]


def _stages(stages: Iterable[Stage]) -> tuple[Term, ...]:
    return defined("stage", {stage.value: (stage.capitalize(), MEANINGS[stage]) for stage in stages})


OPEN = _stages(stage for stage in MEANINGS if stage.is_open)
ENDED = _stages(stage for stage in MEANINGS if not stage.is_open)
FAMILIES = (
    Family(
        "Political restriction", "political_restriction.kind", "vacancies.json", RestrictionKind.choice.terms
    ),
    Family("Vetting", "vetting[].level", "vacancies.json", VettingKind.choice.terms),
    Family("Contract", "contract.type", "vacancies.json", ContractKind.choice.terms),
    Family("Working pattern", "working_pattern[]", "vacancies.json", PATTERN.terms),
    Family("Stage of an open vacancy", "stage", "vacancies.json", OPEN),
    Family("How a vacancy ended", "why", "closed.json", ENDED),
)
