"""The title of a vacancy as it was typed, and advice on a part of it."""

import re
from dataclasses import dataclass
from functools import cached_property

from generator.document import Text
from generator.fields.kind import one_line
from generator.listing import Listing
from generator.passages import Passage
from generator.problem import Level, Problem
from generator.shapes import Scalar

# The fewest letters that a title may have.
LEAST = 4
# What joins a part to the job before it.
JOINT = re.compile(r"\s*(?:\s[-–—]|[,|:/(\[]|\s(?:based in|in|at|with))\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Title:
    """A title and the vacancy that has it."""

    listing: Listing

    @cached_property
    def text(self) -> Text:
        """The title as a text with its place."""
        document = self.listing.vacancy.document
        typed = document.front.get("title")
        assert typed
        node = one_line(typed.value)
        assert isinstance(node, Scalar)
        return Text(document, Passage("field", node.value), ("title",), node)

    @property
    def words(self) -> str:
        """What it says, as typed."""
        return self.text.passage.text

    def advice(self, code: str, what: str, span: tuple[int, int], hint: str) -> Problem:
        """Advice on a part that does not belong in it, with the line without it where it comes last."""
        start, end = span
        joint = JOINT.search(self.words[:start])
        last = joint and joint.start() >= LEAST and not any(map(str.isalnum, self.words[end:]))
        fix = self.text.corrected(joint.start(), len(self.words), "") if joint and last else ""
        message = f'the title has {what}, "{self.words[start:end]}"'
        return Problem(code, message, self.text.where(start), hint, fix, Level.ADVICE)
