"""Text in the data of a page, which often has codes for characters in it as HTML has."""

from typing import Any

from generator.importing.characters import cleaned
from generator.importing.notes import Notes


def plain(value: Any) -> str:
    """Text or a number as clean text on one line; nothing for anything else. Its slips are not told."""
    text = str(value) if isinstance(value, str | int | float) else ""
    return " ".join(cleaned(text, Notes()).split())
