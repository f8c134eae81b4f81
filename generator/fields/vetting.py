"""The vetting of a post: national and police levels, each with its plain meaning."""

from dataclasses import dataclass
from typing import Any

from generator.fields.kind import Spot
from generator.fields.table import Field, Record
from generator.fields.words import Choice, Words
from generator.shapes import Mapping, Scalar

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
