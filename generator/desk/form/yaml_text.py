"""A shape as lines of YAML that the program's own reader reads as exactly that shape.

Text stands as it is where that says the same, in quotes where it does not, and over several lines where it
has several or is long. Each way of writing it is tried on the reader, so no rule of YAML is known here.
"""

import textwrap
from collections.abc import Iterator

from generator.desk.form.shape import Shape, shape_of
from generator.fields.table import NOTHING
from generator.plaintext import ODD
from generator.problem import Gathered
from generator.shaping import shapes
from generator.slips.line import quoted

STEP = "  "
WIDTH = 100


def lines_of(head: str, shape: Shape) -> list[str]:
    """A shape after a head, which is a key and its colon or the dash of a list, with the spaces before it."""
    indent = head[: len(head) - len(head.lstrip())]
    if isinstance(shape, str):
        first, *rest = _text(shape).split("\n")
        return [f"{head} {first}", *(f"{indent}{line}" if line else "" for line in rest)]
    below = f"{indent}{STEP}"
    parts = [(f"{below}-", each) for each in shape] if isinstance(shape, list) else []
    parts += (
        [(f"{below}{head_of(key)}", each) for key, each in shape.items()] if isinstance(shape, dict) else []
    )
    inner = [line for start, each in parts for line in lines_of(start, each)]
    if not inner:
        return [f"{head} {'[]' if isinstance(shape, list) else '{}'}"]
    if head.endswith("-"):
        return [f"{head} {inner[0].lstrip()}", *inner[1:]]
    return [head, *inner]


def _text(text: str) -> str:
    """Text as a value; what no file may hold is written too, for the reader to complain of."""
    return next((form for form in _forms(text) if _reads(form, text)), quoted(text.replace("\n", " ")))


def _forms(text: str) -> Iterator[str]:
    """The ways to write text, the plainest first."""
    lines = text.split("\n")
    folded = textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
    if len(lines) > 1:
        yield "\n".join(["|-", *(f"{STEP}{line}" if line else "" for line in lines)])
    elif len(folded) > 1:
        yield "\n".join([">-", *(f"{STEP}{line}" for line in folded)])
    else:
        yield text
    yield quoted(text)
    yield "'" + text.replace("'", "''") + "'"
    yield quoted(text).replace("\n", "\\n")


def head_of(key: str) -> str:
    """A key with its colon."""
    return f"{key if _reads_as_key(key) else quoted(key)}:"


def _reads(form: str, text: str) -> bool:
    """Whether a form says this text, as the value of a key and in a list, and is not taken for no value."""
    return form.strip().lower() not in NOTHING and _says(
        f"key: {form}\nlist:\n- {form}", {"key": text, "list": [text]}
    )


def _reads_as_key(key: str) -> bool:
    return _says(
        f"key:\n  {key}: text\nlist:\n- {key}: text", {"key": {key: "text"}, "list": [{key: "text"}]}
    )


def _says(lines: str, shape: Shape) -> bool:
    if ODD.search(lines):
        return False
    read = Gathered().attempt(shapes, "", lines, 1)
    return read is not None and not read[1] and shape_of(read[0]) == shape
