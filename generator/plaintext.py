"""Bytes as text: UTF-8 with any line ending, or a Problem that names the encoding that was found."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from generator.problem import Invalid, Problem, Where

# What YAML 1.1, XML 1.0 or a reader's eye cannot take: control characters, the two extra line
# separators, halves of characters, a byte order mark inside the text and the two code points that
# are no characters.
ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
ENDS_LINE = "\x85\u2028\u2029"
NAMES = {
    "\x00": "NUL",
    "\r": "carriage return without a line feed",
    "\x85": "next-line character",
    "\ufeff": "byte order mark",
}
MOST_ODD = 20
SAVE_AS = "Save the file again with the encoding UTF-8 (in most editors: File, Save as, Encoding)."
MARKS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
# Which of every four bytes of Latin text are NUL.
NULS: dict[tuple[bool, ...], str] = {
    (False, True, True, True): "UTF-32",
    (True, True, True, False): "UTF-32",
    (False, True, False, True): "UTF-16",
    (True, False, True, False): "UTF-16",
}


def decode(path: str, raw: bytes) -> str:
    r"""The file's text with `\n` line ends; raises Invalid for other encodings, NUL and controls."""
    wide = next((name for mark, name in MARKS.items() if raw.startswith(mark)), "")
    if wide or (b"\0" in raw and (wide := _wide(raw[:400]))):
        raise Invalid([_refused(Where(path), wide)])
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise Invalid([_one_byte(path, error.object, error.start)]) from None
    # Nothing odd can be printed, and most files have nothing else that cannot.
    if not text.replace("\n", "").isprintable() and (odd := list(islice(_odd(path, text), MOST_ODD))):
        raise Invalid(odd)
    return text


def _wide(start: bytes) -> str:
    """The encoding of text without a byte order mark, by the places where most bytes are NUL."""
    fourths = [start[n::4] for n in range(4)]
    return NULS.get(tuple(fourth.count(0) * 2 > len(fourth) for fourth in fourths), "")


def _refused(where: Where, encoding: str, detail: str = "") -> Problem:
    message = f"the file must be UTF-8 text; it is saved as {encoding}{detail}"
    return Problem("encoding", message, where, SAVE_AS)


def _one_byte(path: str, raw: bytes, start: int) -> Problem:
    """The first byte that is no UTF-8, with the character it is in Windows-1252, unless it is no text."""
    before, byte = raw[:start], raw[start : start + 1]
    line = before.count(b"\n") + 1
    where = Where(path, line, len(before.rpartition(b"\n")[2].decode()) + 1)
    meant = "" if b"\x00" in raw else _in_windows(byte)
    told = f": the first bad byte, on line {line}, is 0x{byte.hex().upper()}"
    if not meant:
        return _refused(where, "something else", told)
    return _refused(where, "Windows-1252 (or Latin-1)", f"{told}, which is {meant} there")


def _in_windows(byte: bytes) -> str:
    """The character of a byte in Windows-1252; nothing where it has none."""
    return byte.decode("cp1252", "ignore")


def _odd(path: str, text: str) -> Iterator[Problem]:
    """The first odd character of each line, with the line as it should be."""
    for number, line in enumerate(text.split("\n"), 1):
        found = ODD.search(line)
        if found:
            yield _control(Where(path, number, found.start() + 1), line, found.group())


def _control(where: Where, line: str, character: str) -> Problem:
    name = NAMES.get(character) or unicodedata.name(character, "control character").lower()
    message = f"here is a {name} (U+{ord(character):04X}), which cannot be seen and must not be in the text"
    if "\r" in line:
        return Problem("control-character", message, where, "Save the file with the line ends LF or CRLF.")
    hint = "Delete the letters on both sides of it and type them again."
    return Problem("control-character", message, where, hint, ODD.sub(seen_for, line))


def seen_for(found: re.Match[str]) -> str:
    """What to write for ODD: a space for what ends a line, the Windows-1252 character meant, or nothing."""
    character = found.group()
    if character in ENDS_LINE:
        return " "
    return _in_windows(character.encode("latin-1")) if "\x80" <= character <= "\x9f" else ""
