"""What stands in the text as it was typed, and an author must look at."""

import re
from collections import Counter
from collections.abc import Sequence

from generator.hidden_address import MANGLED
from generator.importing.markdown_lines import words
from generator.importing.notes import Notes, shortened

# One or two words twice in a row; some sentences need that.
TWICE = re.compile(r"\b(?!(?:that|had|is)\b)(\w+(?: \w+)?) \1\b", re.IGNORECASE)
LEAST_LONG = 60
AROUND = 40


def tell(lines: Sequence[str], notes: Notes) -> None:
    """Tell of lost addresses, repeated words and paragraphs that are there twice."""
    said = [words(line) for line in lines]
    for text in said:
        for found in MANGLED.finditer(text):
            notes.look.append(f"An email address was lost here: “{_around(text, found)}”. Type the real one.")
        for found in TWICE.finditer(text):
            notes.look.append(f"Words are repeated here: “{_around(text, found)}”.")
    for text, number in Counter(said).items():
        if number > 1 and len(text) >= LEAST_LONG:
            notes.look.append(f"A paragraph is there {number} times: “{shortened(text)}”.")


def _around(text: str, found: re.Match[str]) -> str:
    start, end = max(found.start() - AROUND, 0), found.end() + AROUND
    return shortened(f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}")
