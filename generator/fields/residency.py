"""How long a candidate must have lived in the United Kingdom."""

import re
from dataclasses import dataclass

from generator import wording
from generator.fields.kind import Kind, Schema, Spot
from generator.fields.record import Record
from generator.fields.table import Field
from generator.fields.words import Words, YesNo
from generator.shapes import Node, Scalar

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Residency:
    """How long a candidate must have lived in the UK."""

    years: int
    continuous: bool = True
    note: str = ""

    def __str__(self) -> str:
        length = wording.counted(self.years, "year")
        text = f"You must have lived in the UK for at least {length} in all"
        if self.continuous:
            text = f"You must have lived in the UK without a break for at least the last {length}"
        return f"{text}. {self.note}" if self.note else text


class Years(Kind[int]):
    """A number of years."""

    accepts = "a number of years such as 3 years"

    def read(self, node: Node, spot: Spot) -> int:
        """The number, from 1 to 30."""
        text = node.value if isinstance(node, Scalar) else ""
        found = re.fullmatch(r"\s*([0-9]{1,2})(?: ?years?)?\s*", text, re.IGNORECASE)
        if not found or not 1 <= int(found[1]) <= 30:
            raise self.wrong(node, spot, "not-a-number", value=_in_figures(text))
        return int(found[1])

    def schema(self) -> Schema:
        """A whole number between the bounds."""
        return {"type": "integer", "minimum": 1, "maximum": 30}


def _in_figures(text: str) -> str:
    """`3 years` for `three years`; nothing for any other text."""
    words = text.lower().split()
    if len(words) != 2 or words[0] not in NUMBERS or words[1] not in ("year", "years"):
        return ""
    return wording.counted(NUMBERS.index(words[0]) + 1, "year")


class ResidencyKind(Record[Residency]):
    """Years of residence in the UK: `3 years`, or parts."""

    value = Residency
    accepts = Years.accepts
    table = (
        Field("years", Years(), "How many years.", "3", required=True),
        Field("continuous", YesNo(), "Whether they must be without a break.", "yes", default="yes"),
        Field("note", Words(500), "What else a candidate must know of it.", "Ask if you served abroad."),
    )

    def short(self, node: Scalar, spot: Spot) -> Residency:
        """The years alone, without a break."""
        return Residency(Years().read(node, spot))
