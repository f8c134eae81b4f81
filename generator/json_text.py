"""JSON (RFC 8259) that people can read too: a member or an item on a line, each level one space further in.

It is what `json.dumps(value, ensure_ascii=False, indent=1)` gives, which is several times slower, for that
leaves the fast way as soon as it is to indent.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from generator.memory import recent

MARGIN = "\n"
# What is longer is the text of an advert, which several files tell.
LONG = 1000
plain = json.JSONEncoder(ensure_ascii=False).encode
_quoted = json.encoder.encode_basestring
_long = recent(4)(_quoted)


def quoted(text: str) -> str:
    """Text as JSON has it."""
    return _quoted(text) if len(text) < LONG else _long(text)


def compact(value: Any) -> str:
    """A value as JSON with no white space."""
    if isinstance(value, dict):
        members = [
            f"{_quoted(key)}:{quoted(each) if type(each) is str else compact(each)}"
            for key, each in value.items()
        ]
        return f"{{{','.join(members)}}}"
    if isinstance(value, list | tuple):
        return f"[{','.join([compact(each) for each in value])}]"
    return plain(value)


def indented(value: Any, margin: str = MARGIN) -> str:
    """A value of dicts with text for keys, lists, tuples and what JSON has besides.

    `margin` is the start of its lines but the first: the end of the line before, and as many spaces as it is
    levels deep in something else.
    """
    if not value or not isinstance(value, dict | list | tuple):
        return plain(value)
    inner = f"{margin} "
    if isinstance(value, dict):
        members = [
            f"{_quoted(key)}: {quoted(each) if type(each) is str else indented(each, inner)}"
            for key, each in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(members)}{margin}}}"
    items = [quoted(each) if type(each) is str else indented(each, inner) for each in value]
    return f"[{inner}{f',{inner}'.join(items)}{margin}]"


def in_list(value: Any) -> str:
    """A value as `with_list` takes it."""
    return indented(value, f"{MARGIN}  ")


def with_list(told: dict[str, Any], name: str, items: Iterable[str]) -> Iterator[bytes]:
    """An object whose last member, `name`, is a list of items that are text already, piece by piece."""
    head, foot = f"{indented({**told, name: []})}\n".rsplit("[]", 1)
    before = f"{head}["
    for item in items:
        yield f"{before}{MARGIN}  {item}".encode()
        before = ","
    yield f"{head}[]{foot}".encode() if before != "," else f"{MARGIN} ]{foot}".encode()
