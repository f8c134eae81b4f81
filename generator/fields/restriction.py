"""The political restriction of a post: its kinds, their plain meaning and the law behind each.

The wording and the citations are ours and never typed by an author. Sources: Local Government and Housing
Act 1989, Police Reform and Social Responsibility Act 2011, Local Government Officers (Political
Restrictions) Regulations 1990, Civil Service Management Code, Police Regulations 2003.
"""

from dataclasses import dataclass
from typing import Any

from generator.fields.defined import Defined
from generator.fields.kind import Spot
from generator.fields.record import Record
from generator.fields.table import Field
from generator.fields.words import Words, YesNo
from generator.problem import Invalid, Problem
from generator.shapes import Mapping, Scalar

ACT = "Local Government and Housing Act 1989"
ACT_OF_2011 = "the Police Reform and Social Responsibility Act 2011"
REGULATIONS = "the Local Government Officers (Political Restrictions) Regulations 1990"
EFFECT = (
    "You could not stand for election, hold office in a political party, canvass for a party or a candidate, "
    "or comment in public on party politics."
)
IMPARTIAL = (
    "Civil servants must be politically impartial. How far you could take part in politics varies by post."
)
CODE = "the Civil Service Management Code"
NO_EXEMPTION = "You could not apply for an exemption."


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of political restriction: how the page names it, what it means, and the law behind it.

    `exemption` says whether one can be applied for; it is empty where the law knows none.
    """

    name: str
    effect: str
    statute: str = ""
    exemption: str = ""

    @property
    def meaning(self) -> str:
        """What it means, and the law behind it."""
        return f"{self.effect} The law: {self.statute}." if self.statute else self.effect


RESTRICTIONS = {
    "none": Rule("Not politically restricted", "This post is not politically restricted."),
    "all staff": Rule(
        "Politically restricted, like all staff of an elected local policing body",
        EFFECT,
        f"{ACT}, section 1(9), inserted by {ACT_OF_2011}, Schedule 16, and {REGULATIONS}",
        NO_EXEMPTION,
    ),
    "specified post": Rule(
        "Politically restricted (specified post)",
        EFFECT,
        f"{ACT}, sections 1 and 2, and {REGULATIONS}",
        NO_EXEMPTION,
    ),
    "sensitive post": Rule(
        "Politically restricted (sensitive post)",
        EFFECT,
        f"{ACT}, sections 1, 2 and 3, and {REGULATIONS}",
        "You could apply for an exemption.",
    ),
    "civil service": Rule(
        "Civil Service rules on political activity",
        IMPARTIAL,
        f"Constitutional Reform and Governance Act 2010, section 7, and {CODE}, section 4.4",
    ),
    "police officer": Rule(
        "Politically restricted (police officer)",
        "A police officer may not take any active part in politics.",
        "Police Regulations 2003, regulation 6 and Schedule 1",
    ),
}


@dataclass(frozen=True, slots=True)
class Restriction:
    """The political restriction of a post; `exemption` false takes away the right to apply for one."""

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

    value = Restriction
    choice = Defined("restriction", {kind: (rule.name, rule.meaning) for kind, rule in RESTRICTIONS.items()})
    accepts = choice.accepts
    table = (
        Field("kind", choice, "The kind of restriction.", "sensitive post", required=True),
        Field("exemption", YesNo(), "Whether a person may apply for an exemption.", "no"),
        Field("note", Words(500), "What else a candidate must know of it.", "The post advises members."),
    )

    def short(self, node: Scalar, spot: Spot) -> Restriction:
        """The kind alone."""
        return Restriction(self.choice.read(node, spot))

    def make(self, values: dict[str, Any], node: Mapping, spot: Spot) -> Restriction:
        """The parts; an exemption is refused where the law gives none."""
        made = super().make(values, node, spot)
        entry = node.get("exemption")
        if entry and (made.exemption or not made.rule.exemption) and made.kind != "sensitive post":
            message = f'{spot.name} of the kind "{made.kind}" has no exemption'
            hint = "Only a sensitive post can have one (section 3 of the 1989 Act). Delete this line."
            raise Invalid([Problem("no-exemption", message, entry.value.where, hint)])
        return made
