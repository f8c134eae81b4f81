"""The vetting of a post: national and police levels, each with its plain meaning.

The names are those of United Kingdom Security Vetting and of the College of Policing. A meaning says what
the level is for as far as its name and publisher's summary go; no page of ours says how long one lasts.
"""

from dataclasses import dataclass

from generator.fields.defined import Defined
from generator.fields.kind import Spot
from generator.fields.record import Record
from generator.fields.table import Field
from generator.fields.words import Words
from generator.shapes import Scalar

OUTSIDERS = "people who work with the police but are not police officers or staff"
VETTING = {
    "security checks": (
        "Security checks",
        "The employer will carry out the security checks that the job needs.",
    ),
    "BPSS": (
        "Baseline Personnel Security Standard (BPSS)",
        "A standard, not a clearance: checks of identity, right to work, past jobs and criminal record.",
    ),
    "AC": ("Accreditation Check (AC)", "A level of national security vetting."),
    "CTC": (
        "Counter-Terrorist Check (CTC)",
        "A level of national security vetting, for work near people or places at risk from terrorism.",
    ),
    "SC": (
        "Security Check (SC)",
        "A level of national security vetting, for work with information classified as SECRET.",
    ),
    "eSC": (
        "Enhanced Security Check (eSC)",
        "A level of national security vetting: a Security Check with further checks.",
    ),
    "DV": (
        "Developed Vetting (DV)",
        "A level of national security vetting, for work with information classified as TOP SECRET.",
    ),
    "eDV": (
        "Enhanced Developed Vetting (eDV)",
        "A level of national security vetting: Developed Vetting with further checks.",
    ),
    "RV": ("Recruitment Vetting (RV)", "The vetting of police officers and police staff when they join."),
    "MV": (
        "Management Vetting (MV)",
        "A higher level of police vetting, for posts with access to sensitive police information.",
    ),
    "NPPV 1": (
        "Non-Police Personnel Vetting level 1 (NPPV 1)",
        f"The first level of police vetting for {OUTSIDERS}.",
    ),
    "NPPV 2 abbreviated": (
        "Non-Police Personnel Vetting level 2, abbreviated (NPPV 2)",
        f"The second level of police vetting, in its shorter form, for {OUTSIDERS}.",
    ),
    "NPPV 2 full": (
        "Non-Police Personnel Vetting level 2, full (NPPV 2)",
        f"The second level of police vetting, in its full form, for {OUTSIDERS}.",
    ),
    "NPPV 3": (
        "Non-Police Personnel Vetting level 3 (NPPV 3)",
        f"The highest level of police vetting for {OUTSIDERS}.",
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

    value = Vetting
    choice = Defined("vetting", VETTING)
    accepts = choice.accepts
    table = (
        Field("level", choice, "The level of vetting.", "SC", required=True),
        Field("note", Words(500), "What else a candidate must know of it.", "You can start before it ends."),
    )

    def short(self, node: Scalar, spot: Spot) -> Vetting:
        """The level alone."""
        return Vetting(self.choice.read(node, spot))
