"""Characters that cannot be seen: in an address they break it, in text some turn its direction round."""

import re
import unicodedata

from generator.fields.kind import Spot
from generator.problem import Invalid, Problem
from generator.shapes import Node, Scalar

# Unicode Bidirectional Algorithm (UAX 9): embeddings, overrides and isolates. The marks U+200E and
# U+200F are no danger, for they change no other character.
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
CODE = "control-character"


def refuse_turns(node: Scalar, spot: Spot) -> None:
    """Raises Invalid for the first character that turns the direction of the text around it."""
    if not node.value.isascii() and (found := TURNS.search(node.value)):
        name = unicodedata.name(found.group()).lower()
        message = (
            f"{spot.name} has a character that cannot be seen, {_code(found.group())} ({name}), "
            "which changes the order in which text is shown"
        )
        where = node.part(found.start()).where
        raise Invalid([Problem(CODE, message, where, "Delete the text around it and type it again.")])


def refuse_unseen(node: Node, spot: Spot) -> None:
    """Raises Invalid for the first character of an address that cannot be seen."""
    text = node.value if isinstance(node, Scalar) else ""
    at = min((text.index(sign) for sign in set(text) if unicodedata.category(sign) == "Cf"), default=-1)
    if isinstance(node, Scalar) and at >= 0:
        message = f"in {spot.name} there is a character that cannot be seen, {_code(text[at])}"
        where = node.part(at).where
        raise Invalid([Problem(CODE, message, where, "Delete the address and type it again.")])


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
