"""What the buttons of a form do to what is typed: another row, one row less, a corrected value."""

import json
import re
from contextlib import suppress

from generator.desk.form.control import Typed
from generator.desk.form.editing import TEXT
from generator.desk.form.offering import VALUE

ADD, REMOVE, USE = "add ", "remove ", "use "


def obeyed(typed: Typed, order: str) -> tuple[dict[str, list[str]], str]:
    """What is typed after an order, and the name at which its author goes on; the same for other orders."""
    held = {name: list(each) for name, each in typed.items()}
    if order.startswith(ADD):
        rows = order.removeprefix(ADD)
        found = (re.match(rf"{re.escape(rows)}\.([0-9]+)(?:\.|$)", name) for name in held)
        new = f"{rows}.{max((int(each[1]) for each in found if each), default=-1) + 1}"
        return {**held, new: [""]}, new
    if order.startswith(REMOVE):
        row = order.removeprefix(REMOVE)
        left = {name: each for name, each in held.items() if name != row and not name.startswith(f"{row}.")}
        return left, row.rpartition(".")[0].removesuffix(".own")
    if order.startswith(USE):
        # No button sends anything else.
        with suppress(ValueError, TypeError, LookupError):
            return _used(held, *json.loads(order.removeprefix(USE)))
    return held, ""


def _used(
    held: dict[str, list[str]], kind: str, place: str | int, text: str
) -> tuple[dict[str, list[str]], str]:
    """With a corrected value, or a corrected line of the text."""
    if kind == VALUE:
        return {**held, str(place): [text]}, str(place)
    rows = held[TEXT][0].split("\n")
    rows[int(place)] = text
    return {**held, TEXT: ["\n".join(rows)]}, TEXT
