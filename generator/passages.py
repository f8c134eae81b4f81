"""Text as stretches that people read as one: a paragraph, a heading, an item, a row, the value of a field.

Every sign keeps its place, and what is not read, such as code, tags and the addresses of links, is blank.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

HASHES = re.compile(r" *#{1,6}")
BULLET = re.compile(r" *(?:[-*+•·]|\d{1,3}[.)])(?= )")
QUOTE = re.compile(r" *>")
RULE = re.compile(r" *(?:=+|-+|(?:[-*_] *){3,}) *")
DELIMITERS = re.compile(r"[ |:-]*-[ |:-]*")
# What stands in the text and is not read: tags and comments, the addresses of links, and addresses as text.
UNREAD = re.compile(
    r"<!--.*?(?:-->|\Z)|</?[A-Za-z][^<>]*>|(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|^\[[^\]]+\]:.*$"
    r"|(?:https?://|mailto:|www\.)[^\s<>)\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    re.DOTALL | re.MULTILINE,
)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# The end of a sentence: not after a short form with dots (e.g.), a title (Dr.) or an initial.
END = re.compile(
    r"(?<!\b[A-Za-z])(?<!\bDr)(?<!\bM[rs])(?<!\bMrs)(?<!\bSt)(?<!\bNo)[.!?…]+[\"'’”)*_]*(?=\s|\Z)"
)


class Word(NamedTuple):
    """A word in small letters, and where it stands in its passage."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Passage:
    """A stretch of text that is read as one.

    `kind` is heading, paragraph, item, row or field; `text` is as typed, on one line or several, with what
    is not read blank; `start` is where it stands in the body, or in the value of a field.
    """

    kind: str
    text: str
    start: int = 0

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words, each in small letters and with ' for any apostrophe."""
        text = self.text.replace("’", "'")
        return tuple(Word(found[0].lower(), *found.span()) for found in WORD.finditer(text))

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence starts and ends, without the blanks around it."""
        ends = [found.end() for found in END.finditer(self.text)]
        bounds = zip([0, *ends], [*ends, len(self.text)], strict=True)
        trimmed = (_trimmed(self.text, start, end) for start, end in bounds)
        return tuple((start, end) for start, end in trimmed if start < end)


def passages(body: str) -> tuple[Passage, ...]:
    """The passages of a Markdown body whose code is blank already, in the order in which they stand."""
    return tuple(_passages(readable(body)))


def readable(text: str) -> str:
    """Text with what is not read made blank."""
    may = "<" in text or "](" in text or "]:" in text or "@" in text or "://" in text or "www." in text
    return UNREAD.sub(_blank, text) if may else text


def _passages(body: str) -> Iterator[Passage]:
    """Lines are put together until a blank one, a heading, or the next item or row."""
    kind, first, text, at = "", 0, "", 0
    for line in body.split("\n"):
        mark = _mark(line)
        starts = mark[0] if mark else ""
        if not line.strip() or starts or kind == "heading":
            if text.strip():
                yield Passage(kind, text, first)
            kind, text = "", ""
        if mark:
            line = " " * mark[1] + line[mark[1] :]  # noqa: PLW2901 -- the same line, its mark not to be read
        is_rule = RULE.fullmatch(line)
        if line.strip() and not kind and not is_rule:
            kind, first, text = starts or "paragraph", at, line
        elif kind:
            if is_rule and line.strip():
                kind, line = "heading", " " * len(line)  # noqa: PLW2901
            text += "\n" + line
        at += len(line) + 1
    if text.strip():
        yield Passage(kind, text, first)


def _mark(line: str) -> tuple[str, int] | None:
    """What a line starts, and how many signs at its start say so; a line that goes on has none."""
    quote = 0
    while found := QUOTE.match(line, quote):
        quote = found.end()
    if found := HASHES.match(line, quote):
        return "heading", found.end()
    if found := BULLET.match(line, quote):
        return "item", found.end()
    if "|" in line:
        return "row", len(line) if DELIMITERS.fullmatch(line) else quote
    return ("", quote) if quote else None


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
