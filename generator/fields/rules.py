"""What the law and vetting ask of who holds a post: kinds of restriction and vetting with their plain meaning.

The wording and the citations are ours and never typed by an author. Sources: Local Government and
Housing Act 1989, Police Reform and Social Responsibility Act 2011, Local Government Officers
(Political Restrictions) Regulations 1990, Civil Service Management Code, Police Regulations 2003,
United Kingdom Security Vetting's and the College of Policing's names for levels of vetting.
"""

from dataclasses import dataclass
from typing import Any

from generator import wording
from generator.fields.kind import Kind, Spot
from generator.fields.table import Field, Record
from generator.fields.words import Choice, ChoiceOrText, Words, YesNo
from generator.problem import Invalid, Problem
from generator.shapes import Mapping, Node, Scalar

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


VETTING = {
    "security checks": (
        "Security checks",
        "The employer will carry out the security checks that the job needs.",
    ),
    "BPSS": (
        "Baseline Personnel Security Standard (BPSS)",
        "Checks of your identity, right to work, employment history and criminal record. It is a standard, not a security clearance.",
    ),
    "AC": (
        "Accreditation Check (AC)",
        "National security vetting for work with access to protected parts of airports and similar places.",
    ),
    "CTC": (
        "Counter-Terrorist Check (CTC)",
        "National security vetting for work close to people, places or information at risk from terrorism.",
    ),
    "SC": (
        "Security Check (SC)",
        "National security vetting for regular access to secret material.",
    ),
    "eSC": (
        "Enhanced Security Check (eSC)",
        "A Security Check with further checks, for regular access to more sensitive secret material.",
    ),
    "DV": (
        "Developed Vetting (DV)",
        "The fullest common level of national security vetting, with an interview, for regular access to top secret material.",
    ),
    "eDV": (
        "Enhanced Developed Vetting (eDV)",
        "Developed Vetting with further checks, for the few posts that need them.",
    ),
    "RV": ("Recruitment Vetting (RV)", "The police vetting for everyone who joins a police force."),
    "MV": (
        "Management Vetting (MV)",
        "The higher level of police vetting, for posts with access to sensitive police information.",
    ),
    "NPPV 1": (
        "Non-Police Personnel Vetting level 1 (NPPV 1)",
        "Police vetting for people who need access to police premises only.",
    ),
    "NPPV 2 abbreviated": (
        "Non-Police Personnel Vetting level 2, abbreviated (NPPV 2)",
        "Police vetting, in a shorter form, for people from outside a force who handle police information.",
    ),
    "NPPV 2 full": (
        "Non-Police Personnel Vetting level 2, full (NPPV 2)",
        "Police vetting for people from outside a force with access to its premises, information or systems.",
    ),
    "NPPV 3": (
        "Non-Police Personnel Vetting level 3 (NPPV 3)",
        "The highest police vetting for people from outside a force, for sensitive information or systems.",
    ),
}


@dataclass(frozen=True, slots=True)
class Vetting:
    """One level of vetting and what a candidate must know of it."""

    level: str
    note: str = ""

    @property
    def meaning(self) -> str:
        """What the level is, in a sentence."""
        return VETTING[self.level][1]

    def __str__(self) -> str:
        return VETTING[self.level][0]


class VettingKind(Record[Vetting]):
    """One level of vetting, alone or with a note."""

    choice = Choice({key: name for key, (name, _) in VETTING.items()})
    accepts = choice.accepts
    table = (
        Field("level", choice, "The level of vetting.", "SC", required=True),
        Field(
            "note",
            Words(500),
            "What else a candidate must know of it.",
            "You can start before it is complete.",
        ),
    )

    def short(self, node: Scalar, spot: Spot) -> Vetting:
        """The level alone."""
        return Vetting(self.choice.read(node, spot))

    def make(self, values: dict[str, Any], node: Mapping, spot: Spot) -> Vetting:
        """The level and its note."""
        return Vetting(**values)


@dataclass(frozen=True, slots=True)
class Residency:
    """How long a candidate must have lived in the UK."""

    years: int
    continuous: bool = True
    note: str = ""

    def __str__(self) -> str:
        length = wording.counted(self.years, "year")
        without = " without a break" if self.continuous else ""
        text = f"You must have lived in the UK{without} for at least the last {length}"
        return f"{text}. {self.note}" if self.note else text


class Years(Kind[int]):
    """A number of years."""

    accepts = "a number of years such as 3 years"

    def read(self, node: Node, spot: Spot) -> int:
        """The number, from 1 to 30."""
        text = (
            node.value.lower().removesuffix("s").removesuffix("year").strip()
            if isinstance(node, Scalar)
            else ""
        )
        if not text.isdecimal() or not 1 <= int(text) <= 30:
            raise self.wrong(node, spot, "not-a-number")
        return int(text)


class ResidencyKind(Record[Residency]):
    """Years of residence in the UK: `3 years`, or parts."""

    accepts = Years.accepts
    table = (
        Field("years", Years(), "How many years.", "3", required=True),
        Field("continuous", YesNo(), "Whether they must be without a break.", "yes", default="yes"),
        Field(
            "note",
            Words(500),
            "What else a candidate must know of it.",
            "Service abroad for the Crown counts.",
        ),
    )

    def short(self, node: Scalar, spot: Spot) -> Residency:
        """The years alone, without a break."""
        return Residency(Years().read(node, spot))

    def make(self, values: dict[str, Any], node: Mapping, spot: Spot) -> Residency:
        """The parts."""
        return Residency(**values)


COMMITMENTS = {
    "disability confident committed": (
        "Disability Confident Committed",
        "We offer an interview to disabled applicants who meet the minimum criteria for the job.",
    ),
    "disability confident employer": (
        "Disability Confident Employer",
        "We offer an interview to disabled applicants who meet the minimum criteria for the job.",
    ),
    "disability confident leader": (
        "Disability Confident Leader",
        "We offer an interview to disabled applicants who meet the minimum criteria for the job.",
    ),
    "great place to work for veterans": (
        "Great Place to Work for Veterans",
        "We offer an interview to veterans of the armed forces who meet the minimum criteria for the job.",
    ),
    "redeployment": (
        "Redeployment",
        "We consider people who are at risk of redundancy in the public service and who meet the minimum criteria first.",
    ),
}

COMMITMENT = ChoiceOrText({key: f"{name}: {words}" for key, (name, words) in COMMITMENTS.items()})
