"""Codes for characters, such as `&nbsp;`: which ones are broken or doubled, and what they stand for."""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from typing import NamedTuple

# Names that people leave the semicolon off. In a word, as in "print&copy", the wordlike ones are left alone.
WORDLIKE = re.compile("cent|copy|deg|divide|micro|not|para|pound|reg|sect|shy|times|yen")
QUOTES = {"apos", "bull", "euro", "hellip", "ldquo", "lsquo", "mdash", "ndash", "rdquo", "rsquo", "trade"}
NAMES = "|".join(
    sorted(QUOTES | {name for name in html5 if name.isalnum() and name[1:].islower()}, reverse=True)
)
NUMBER = r"\#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})"
ENTITY = re.compile(
    rf"""
    &(?:amp;)+(?P<doubled>{NUMBER}|{NAMES});
  | &\#+(?P<hashes>{NUMBER});?
  | &(?P<number>\#[^\s;&<>"']{{0,10}});
  | &(?P<name>[A-Za-z][A-Za-z0-9]{{0,31}});
  | &(?P<bare>{NUMBER}(?![0-9a-zA-Z]) | (?:{NAMES})(?![A-Za-z=]))
    """,
    re.VERBOSE,
)
LONGEST_ADDRESS = 300
IN_ADDRESS = re.compile(r"(?:://|\]\()\S*$")


class BrokenCode(NamedTuple):
    """A code and where it stands in its text; `name` and `character` are empty where nobody can tell."""

    start: int
    end: int
    said: str
    name: str
    character: str

    @property
    def in_markdown(self) -> str:
        """What to write for it in Markdown: the character, or a whole code where that could not be seen."""
        safe = self.character.isprintable() and self.character not in "&<>"
        return self.character if safe else f"&{self.name};"


def broken_codes(text: str, *, is_markdown: bool) -> Iterator[BrokenCode]:
    """Every code in a text that a reader would see letter by letter; Markdown reads the whole ones itself."""
    for found in ENTITY.finditer(text) if "&" in text else ():
        name = _meant(found, is_markdown=is_markdown)
        if name is not None:
            yield BrokenCode(*found.span(), found[0], name, _character(name))


def _meant(found: re.Match[str], *, is_markdown: bool) -> str | None:
    """What a code means, without its signs: nothing where nobody can tell, None where it is no mistake."""
    said = found[found.lastgroup or 0]
    before = found.string[max(found.start() - LONGEST_ADDRESS, 0) : found.start()]
    in_word = before[-1:].isalnum()
    if found["name"]:
        return _named(said, in_word=in_word, is_markdown=is_markdown)
    character = _character(said)
    if found["number"] and character and is_markdown:
        return None
    if found["bare"] and (
        not character or (in_word and WORDLIKE.fullmatch(said)) or IN_ADDRESS.search(before)
    ):
        return None
    return said if character else ""


def _named(name: str, *, in_word: bool, is_markdown: bool) -> str | None:
    """The same of `&name;`; what has letters before it is not one unless we know it: `R&D;` is none."""
    if f"{name};" in html5:
        return None if is_markdown else name
    if f"{name.lower()};" in html5:
        return name.lower()
    return None if in_word else ""


def _character(code: str) -> str:
    """The character that `#128205`, `#x1F4CD` or `nbsp` stands for; nothing where there is none."""
    if code.startswith("#"):
        return unescape(f"&{code};").replace("\ufffd", "") if re.fullmatch(NUMBER, code) else ""
    return html5.get(f"{code};", "")
