"""Bytes as text: UTF-8 with any line ending, or a Problem that names the encoding that was found."""

import re
import unicodedata

from generator.problem import Invalid, Problem, Where

# What YAML 1.1, XML 1.0 or a reader's eye cannot take: control characters, the two extra line
# separators, a byte order mark inside the text and the two code points that are no characters.
ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
MOST_ODD = 20
SAVE_AS = "Save the file again with the encoding UTF-8 (in most editors: File, Save as, Encoding)."


def decode(path: str, raw: bytes) -> str:
    """The file's text with `\\n` line ends; raises Invalid for UTF-16, Windows-1252, NUL and controls."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_like_utf16(raw):
        raise Invalid([_refused(path, 1, 1, "UTF-16")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Invalid([_windows(path, raw.removeprefix(b"\xef\xbb\xbf"), error.start)]) from None
    text = text.replace("\r\n", "\n")
    odd = [_odd(path, text, found) for found in ODD.finditer(text)]
    if odd:
        raise Invalid(odd[:MOST_ODD])
    return text


def _looks_like_utf16(raw: bytes) -> bool:
    """Every other byte of Latin text in UTF-16 is NUL; a stray NUL in UTF-8 is not that."""
    start = raw[:400]
    return len(start) >= 4 and max(start[0::2].count(0), start[1::2].count(0)) > len(start) // 4


def _refused(path: str, line: int, column: int, encoding: str, detail: str = "") -> Problem:
    message = f"the file must be UTF-8 text; it is saved as {encoding}{detail}"
    return Problem("encoding", message, Where(path, line, column), hint=SAVE_AS)


def _windows(path: str, raw: bytes, start: int) -> Problem:
    before = raw[:start]
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    byte = raw[start : start + 1]
    meant = byte.decode("cp1252", "replace")
    detail = f": the first bad byte on line {line} is 0x{byte.hex()}"
    if meant != "\ufffd":
        detail += f", which is {meant} there"
    return _refused(path, line, column, "Windows-1252 (or Latin-1)", detail)


def _odd(path: str, text: str, found: re.Match[str]) -> Problem:
    character = found.group()
    line_start = text.rfind("\n", 0, found.start()) + 1
    where = Where(path, text.count("\n", 0, found.start()) + 1, found.start() - line_start + 1)
    name = {"\x00": "NUL", "\r": "a carriage return without a line feed"}.get(character, "")
    name = name or unicodedata.name(character, "a control character")
    message = f"text must not hold control characters; here is {name} (U+{ord(character):04X})"
    line = text[line_start:].partition("\n")[0]
    return Problem(
        "control-character",
        message,
        where,
        hint="Delete it; it cannot be seen, so delete the letters on both sides of it and type them again.",
        fix=ODD.sub("", line),
    )
