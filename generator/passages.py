"""Text as stretches that people read as one: a paragraph, a heading, an item, a row, the value of a field.

Every sign keeps its place, and what is not read, such as code, tags and the addresses of links, is blank.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

HASHES = re.compile(r" *#{1,6}")
# Signs that people type or paste for the items of a list; Word's fonts have theirs at U+F0A7 and the like.
SIGNS = "•●∙⋅◦○▪▫■□‣⁃➢➤►▶✓✔❖·\uf0b7\uf0a7\uf0d8\uf076\uf0fc"
BULLET = re.compile(rf" *(?:[{SIGNS}]|(?:[-*+–—o]|\d{{1,3}}[.)])(?= ))")
QUOTE = re.compile(r" *>")
RULE = re.compile(r" *(?:=+|-+|(?:[-*_] *){3,}) *")
# The first signs of a line with a mark, but of a row or a number, and of a rule.
MARKS, RULES = frozenset(f"#>{SIGNS}-*+–—o"), frozenset("=-*_")
DELIMITERS = re.compile(r"[ |:-]*-[ |:-]*")
# What stands in the text and is not read: tags and comments, the addresses of links, and addresses as text.
UNREAD = re.compile(
    r"<!--.*?(?:-->|\Z)|</?[A-Za-z][^<>]*>|(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|^\[[^\]\n]+\]:[^\n]*"
    r"|(?:https?://|mailto:|www\.)[^\s<>)\]]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+",
    re.DOTALL | re.MULTILINE,
)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
END = re.compile(r"[.!?…]+[\"'’”)*_]*(?=\s|\Z)")
# What a dot belongs to that ends no sentence: a short form with dots (e.g.), a title (Dr.) or an initial.
SHORT = re.compile(r"(?:^|\W)(?:[A-Za-z]|Dr|Mrs?|Ms|St|No)$")


class Word(NamedTuple):
    """A word in small letters, and where it stands in its passage."""

    text: str
    start: int
    end: int


@dataclass
class Passage:
    """A stretch of text that is read as one.

    `kind` is heading, paragraph, item, row or field; `text` is as typed, on one line or several, with what
    is not read blank; `start` is where it stands in the body, or in the value of a field. Not frozen, for a
    frozen one takes three times as long to make, and there are many.
    """

    kind: str
    text: str
    start: int = 0

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words, each in small letters and with ' for any apostrophe."""
        found = WORD.finditer(small(self.text))
        return tuple([Word(each[0], each.start(), each.end()) for each in found])

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence starts and ends, without the blanks around it."""
        text, start, found = self.text, 0, []
        # Most passages have none of these signs, and one look for each is quicker than a search.
        may_end = "." in text or "?" in text or "!" in text or "…" in text
        for mark in END.finditer(text) if may_end else ():
            at = mark.start()
            # Four letters are no short form, and most words have as many.
            if (at > 3 and text[at - 4 : at].isalpha()) or not SHORT.search(text, max(0, at - 4), at):
                found.append(_trimmed(text, start, mark.end()))
                start = mark.end()
        found.append(_trimmed(text, start, len(text)))
        return tuple([(start, end) for start, end in found if start < end])


def small(text: str) -> str:
    """Text in small letters and with ' for any apostrophe, with every sign in its place."""
    # One letter takes more room when it is small.
    return text.replace("’", "'").replace("İ", "I").lower()


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
        starts, read, is_rule = _read(line)
        if starts or kind == "heading" or not line or line.isspace():
            if text.strip():
                yield Passage(kind, text, first)
            kind, text = "", ""
        if kind:
            if is_rule:
                kind, read = "heading", " " * len(line)
            text += f"\n{read}"
        elif not is_rule and read.strip():
            kind, first, text = starts or "paragraph", at, read
        at += len(line) + 1
    if text.strip():
        yield Passage(kind, text, first)


def _read(line: str) -> tuple[str, str, bool]:
    """What a line starts, the line with its mark blank, and whether it is a rule."""
    # Nearly all lines start with a letter, or with a hyphen and a letter.
    is_item = line.startswith("- ")
    letter = line[2:3] if is_item else line[:1]
    if letter.isalpha() and letter != "o" and "|" not in line:
        return ("item", f" {line[1:]}", False) if is_item else ("", line, False)
    bare = line.lstrip(" ")
    sign = bare[:1]
    mark = _mark(line) if sign in MARKS or "|" in bare or sign.isdecimal() else None
    kind, blank = mark or ("", 0)
    read = " " * blank + line[blank:]
    is_rule = read.lstrip(" ")[:1] in RULES and RULE.fullmatch(read) is not None
    return kind, read, is_rule


def _mark(line: str) -> tuple[str, int] | None:
    """What a line starts, and how many signs at its start say so; a line that goes on has none."""
    quote = 0
    while ">" in line and (found := QUOTE.match(line, quote)):
        quote = found.end()
    if "#" in line and (found := HASHES.match(line, quote)):
        return "heading", found.end()
    if found := BULLET.match(line, quote):
        return "item", found.end()
    if "|" in line:
        return "row", len(line) if DELIMITERS.fullmatch(line) else quote
    return ("", quote) if quote else None


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())
