"""Whether a candidate must have the right to work in the United Kingdom."""

import re

from generator.fields.kind import Spot
from generator.fields.words import ChoiceOrText, is_yes_or_no
from generator.shapes import Node


class RightToWorkKind(ChoiceOrText):
    """`required`, or the rule in words; `not required` is the rule in words, never a slip."""

    def __init__(self) -> None:
        super().__init__({"required": "Required"})

    def read(self, node: Node, spot: Spot) -> str:
        """The word or the text; a bare yes or no is refused, for it may mean either rule."""
        if is_yes_or_no(node):
            hint = "Write required, or the rule in words."
            raise self.wrong(node, spot, "unknown-choice", hint)
        return super().read(node, spot)

    def meant(self, text: str) -> list[str]:
        """`required` for one misspelt word; nothing for text that says more, which may be the opposite."""
        words = re.split(r"[\s_-]+", text.strip())
        return [] if len(words) > 1 or "required" in text.casefold() else super().meant(text)
