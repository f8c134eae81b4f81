"""How long a candidate must have lived in the United Kingdom."""

from dataclasses import dataclass
from typing import Any

from generator import wording
from generator.fields.kind import Kind, Spot
from generator.fields.table import Field, Record
from generator.fields.words import Words, YesNo
from generator.shapes import Mapping, Node, Scalar


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
