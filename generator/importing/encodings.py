"""The bytes of a text as text: UTF-8 and UTF-16 with certainty, Windows-1252 with a note of doubt."""

import re

from generator.importing.notes import Notes, quoted
from generator.importing.unreadable import Unreadable

BEYOND_ENGLISH = re.compile(r"\S*[^\x00-\x7f]\S*")
MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
NO_TEXT = (
    "This file has no text that can be read. Save the advert as a Word file, a PDF, a web page or plain text."
)


def decoded(raw: bytes, notes: Notes) -> str:
    """The text; raises Unreadable where the bytes are no text."""
    codec = _codec(raw)
    try:
        text = raw.decode(codec).removeprefix("\ufeff")
    except UnicodeDecodeError:
        text = _in_windows(raw, notes) if codec == "utf-8" else "\x00"
    if "\x00" in text:
        raise Unreadable(NO_TEXT)
    return text


def _codec(raw: bytes) -> str:
    """The encoding by its byte order mark, or by where nearly every second byte is 0."""
    if raw[:2] in MARKS:
        return MARKS[raw[:2]]
    first, second = raw[:400:2], raw[1:400:2]
    if second.count(0) * 2 > len(second) > 1:
        return "utf-16-le"
    return "utf-16-be" if first.count(0) * 2 > len(first) > 1 else "utf-8"


def _in_windows(raw: bytes, notes: Notes) -> str:
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        raise Unreadable(NO_TEXT) from None
    found = dict.fromkeys(BEYOND_ENGLISH.findall(text))
    notes.look.append(
        f"The text is not in UTF-8. It was read as Windows-1252. Check these words: {quoted(list(found))}."
    )
    return text
