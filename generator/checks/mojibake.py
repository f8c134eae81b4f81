"""Signs such as Â£ and â€™: text that was saved in UTF-8 and read as if it were in Windows-1252.

What comes of it is known sign by sign (the Encoding Standard, "Legacy single-byte encodings"), so it can be
turned back.
"""

import re
from collections.abc import Iterable, Iterator

from generator.document import Document
from generator.problem import Code, Level, Problem
from generator.subject import Subject

CODES = {
    "mojibake": Code(
        "A sign such as £ or ’ was broken in two or three when the text was copied or saved, so the page "
        "shows signs that nobody can read.",
        "You will earn Â£30 a day.",
        "You will earn £30 a day.",
    )
}
# One of these, in small letters, stands in all of them.
CLUES = ("â", "ã", "å", "ðÿ", "ï»¿")
# What stands for any byte but the first.
OTHER = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
# What no text has: the first signs are letters too, as in Welsh, but not before such others.
BROKEN = re.compile(rf"Â[\xa0-\xbf]|Ã{OTHER}|Å[´-·]|â[€\x81‚ƒ„]{OTHER}?|ðŸ{OTHER}{{2}}|ï»¿")
# A text can be broken again and again.
MOST = 3


# Vacancies that are over are looked at too.
OVER = True


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every line with such signs, and the line with what they were."""
    document = subject.document
    if any(clue in document.small_letters for clue in CLUES):
        yield from _document(document)


def _document(document: Document) -> Iterator[Problem]:
    for where, said, line in document.lines_with(BROKEN, document.body_outside_code):
        better = _mended(said)
        meant = f", where {better} is meant" if better.strip() and not BROKEN.search(better) else ""
        message = f'"{said}" is a sign that was broken{meant}'
        fix = _mended(line)
        fix = "" if BROKEN.search(fix) else fix
        hint = "Write the sign itself, or copy the text again as UTF-8."
        yield Problem("mojibake", message, where, hint, fix, Level.ADVICE)


def _mended(text: str) -> str:
    for _ in range(MOST):
        text = BROKEN.sub(_sign, text)
    return text


def _sign(found: re.Match[str]) -> str:
    """The sign that the bytes of some signs are; the same again where they are none."""
    raw = b"".join(sign.encode("latin-1" if sign < "Ā" else "cp1252") for sign in found[0])
    try:
        return raw.decode("utf-8-sig").replace("\xa0", " ")
    except UnicodeDecodeError:
        return found[0]
