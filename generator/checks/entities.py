"""Codes for characters, such as `&nbsp;`, that are broken and so are shown letter by letter."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from html.entities import html5

from generator.document import Document
from generator.problem import Code, Level, Problem, Where
from generator.shapes import Scalar, normal
from generator.site import Site
from generator.slips.line import quoted

CODES = {
    "broken-entity": Code(
        "A code for a character is broken, or stands where codes are not read, so the page shows the code.",
        "&##128205; London &amp;nbsp; office",
        "📍 London office",
    )
}
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
# Fields whose text is Markdown, so that codes are read there; by their keys in normal form.
MARKDOWN = {"statements", "aipolicy"}
# Text that front matter takes as it stands, without quotes.
PLAIN = re.compile(r"\w[^:#,\[\]{}]*")


def check(site: Site, outputs: Mapping[str, bytes]) -> Iterable[Problem]:
    """Advice on every broken code in a body, and on every code at all in front matter that is plain text."""
    for document in site.documents:
        yield from _body(document)
        for keys, scalar in document.scalars:
            if "&" in scalar.value:
                yield from _scalar(scalar, is_markdown=not MARKDOWN.isdisjoint(map(normal, keys)))


def _body(document: Document) -> Iterator[Problem]:
    text = document.body_outside_code
    for found in ENTITY.finditer(text):
        meant = _meant(found, is_markdown=True)
        if meant is not None:
            character = _character(meant)
            safe = character.isprintable() and character not in "&<>"
            fix = document.corrected(*found.span(), character if safe else f"&{meant};") if meant else ""
            where = document.at(found.start())
            yield _problem(found[0], character, fix, where)


def _scalar(scalar: Scalar, *, is_markdown: bool) -> Iterator[Problem]:
    for found in ENTITY.finditer(scalar.value):
        meant = _meant(found, is_markdown=is_markdown)
        if meant is not None:
            character = _character(meant).replace("\xa0", " ")
            whole = scalar.value[: found.start()] + character + scalar.value[found.end() :]
            fix = ""
            if character and whole.isprintable():
                fix = scalar.corrected(whole if scalar.plain and PLAIN.fullmatch(whole) else quoted(whole))
            yield _problem(found[0], character, fix, scalar.part(*found.span()).where)


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


def _problem(said: str, character: str, fix: str, where: Where) -> Problem:
    visible = character.isprintable() and character.strip()
    message = f'"{said}" is shown as a code' + (f", not as {character}" if visible else "")
    hint = "Write the character itself; where no code is meant, put a space after the &."
    return Problem("broken-entity", message, where, hint, fix, Level.ADVICE)
