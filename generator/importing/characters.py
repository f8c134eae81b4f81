"""The signs of a text that nobody sees or means, put right before anything else looks at it."""

import re
import unicodedata

from generator.character_codes import broken_codes
from generator.importing.notes import Notes, shortened
from generator.letter_spacing import closed_up
from generator.plaintext import ODD, seen_for

LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# A joiner beside a Latin letter is a leftover; within an emoji or an Indian script it is part of the text.
NO_WIDTH = re.compile("[\u200b\u2060\u180e]|(?<=[\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?=[\x00-\u024f])")
SOFT_HYPHENS = re.compile("\xad")
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Two or three letters in one sign, as fonts have them: `ﬃ`.
LIGATURE = ("sign for several letters is those letters", "signs for several letters are those letters")
LIGATURES = re.compile("[\ufb00-\ufb06]")
UNSEEN = (
    (SPACES, " ", "no-break space is a plain space", "no-break spaces are plain spaces"),
    (NO_WIDTH, "", "sign of no width is gone", "signs of no width are gone"),
    (SOFT_HYPHENS, "", "soft hyphen is gone", "soft hyphens are gone"),
    (TURNS, "", "sign that turns text round is gone", "signs that turn text round are gone"),
    (LIGATURES, lambda found: unicodedata.normalize("NFKC", found[0]), *LIGATURE),
    (ODD, seen_for, "sign that nobody sees is put right", "signs that nobody sees are put right"),
)
SPACED = (
    "heading spaced out letter by letter is closed up",
    "headings spaced out letter by letter are closed up",
)
CODE = ("code for a character is that character", "codes for characters are those characters")


def cleaned(text: str, notes: Notes, *, is_markdown: bool = False) -> str:
    """The text with signs that can be seen only; each kind that was put right is counted."""
    text = LINE_ENDS.sub("\n", text)
    text = _decoded(text, notes, is_markdown=is_markdown)
    for pattern, instead, *said in UNSEEN:
        text, number = pattern.subn(instead, text)
        notes.mend(number, *said)
    return "\n".join(_closed_up(line, notes) for line in text.replace("\t", "  ").split("\n"))


def _closed_up(line: str, notes: Notes) -> str:
    """The line, its letters together where it is a heading spaced out letter by letter."""
    closed = closed_up(line)
    if closed == "":
        notes.look.append(f"“{shortened(line)}” is spaced out letter by letter: type its words.")
    notes.mend(bool(closed), *SPACED)
    return closed or line


def _decoded(text: str, notes: Notes, *, is_markdown: bool) -> str:
    """The text with the character itself for a code; what nobody can tell stays, and is told."""
    made, at = [], 0
    for code in broken_codes(text, is_markdown=is_markdown):
        if code.name:
            made += [text[at : code.start], code.in_markdown if is_markdown else code.character]
            at = code.end
            notes.mend(1, *CODE)
        else:
            said = shortened(code.said)
            notes.look.append(f"“{said}” is a broken code for a character, and nobody can tell for which.")
    return "".join((*made, text[at:]))
