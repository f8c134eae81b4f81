"""The political restriction of a post: its kinds, their plain meaning and the law behind each."""

from dataclasses import dataclass
from typing import Any

from generator.fields.kind import Spot
from generator.fields.table import Field, Record
from generator.fields.words import Choice, Words, YesNo
from generator.problem import Invalid, Problem
from generator.shapes import Mapping, Scalar

ACT = "Local Government and Housing Act 1989"
EFFECT = (
    "You could not stand for election, hold office in a political party, canvass for a party or a candidate, "
    "or comment in public on party politics."
)
NO_EXEMPTION = "You could not apply for an exemption."


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of political restriction: how the page names it, what it means, and the law behind it."""

    name: str
    effect: str = ""
    statute: str = ""
    exemption: str = ""


RESTRICTIONS = {
    "none": Rule("Not politically restricted", "This post is not politically restricted."),
    "all staff": Rule(
        "Politically restricted, like every post here",
        EFFECT,
        f"{ACT}, section 1(9), inserted by the Police Reform and Social Responsibility Act 2011, Schedule 16",
        NO_EXEMPTION,
    ),
    "specified post": Rule(
        "Politically restricted (specified post)", EFFECT, f"{ACT}, sections 1 and 2", NO_EXEMPTION
    ),
    "sensitive post": Rule(
        "Politically restricted (sensitive post)",
        EFFECT,
        f"{ACT}, sections 1, 2 and 3",
        "You could apply for an exemption.",
    ),
    "civil service": Rule(
        "Civil Service rules on political activity",
        "Civil servants must be politically impartial. How far you could take part in politics depends on the post.",
        "Constitutional Reform and Governance Act 2010, section 7, and the Civil Service Management Code, section 4.4",
    ),
    "police officer": Rule(
        "Politically restricted (police officer)",
        "A police officer may not take any active part in politics.",
        "Police Regulations 2003, regulation 6 and Schedule 1",
    ),
}


@dataclass(frozen=True, slots=True)
class Restriction:
    """The political restriction of a post; `exemption` overrides whether one can be applied for."""

    kind: str
    exemption: bool | None = None
    note: str = ""

    @property
    def rule(self) -> Rule:
        """Its name, effect and statute."""
        return RESTRICTIONS[self.kind]

    @property
    def exemption_words(self) -> str:
        """Whether an exemption can be applied for, in a sentence; empty where the law knows none."""
        return NO_EXEMPTION if self.exemption is False else self.rule.exemption

    def __str__(self) -> str:
        return self.rule.name


class RestrictionKind(Record[Restriction]):
    """The kind of political restriction in one line, or parts."""

    choice = Choice({key: rule.name for key, rule in RESTRICTIONS.items()})
    accepts = choice.accepts
    table = (
        Field("kind", choice, "The kind of restriction.", "sensitive post", required=True),
        Field("exemption", YesNo(), "Whether a person may apply for an exemption.", "no"),
        Field(
            "note",
            Words(500),
            "What else a candidate must know of it.",
            "The post advises members.",
        ),
    )

    def short(self, node: Scalar, spot: Spot) -> Restriction:
        """The kind alone."""
        return Restriction(self.choice.read(node, spot))

    def make(self, values: dict[str, Any], node: Mapping, spot: Spot) -> Restriction:
        """The parts; an exemption is refused where the Act gives none."""
        if values["exemption"] and values["kind"] != "sensitive post":
            message = f'{spot.name} of the kind "{values["kind"]}" has no exemption'
            entry = node.get("exemption")
            assert entry
            hint = "Only a sensitive post may apply for one (section 3 of the 1989 Act). Delete this line."
            raise Invalid([Problem("no-exemption", message, entry.value.where, hint)])
        return Restriction(**values)
