"""Signs that look like a space, or like nothing: what copied text brings along and nobody sees.

They part words for searches and screen readers, and keep lines from breaking. Where one is meant, its code
can be seen: `&nbsp;` or `&shy;`.
"""

import re
from collections.abc import Iterable, Iterator

from generator.document import Document
from generator.problem import Code, Level, Problem
from generator.subject import Subject

CODES = {
    "no-break-space": Code(
        "A space that keeps two words on one line, or one of another width, stands between words that need "
        "none. Copied text brings it along. It is right beside a figure or a dash, and after a title.",
        "Write\xa0to the team",
        "Write to the team",
    ),
    "invisible-character": Code(
        "A character that nobody can see stands in the text. Copied text brings it along, and searches and "
        "screen readers stumble over it.",
        "recruit\xadment",
        "recruitment",
    ),
}
# But the one in a lost email address, which is told as such.
SPACE = "[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000](?!(?<=mail.)protected)"
# Two of them, one beside a plain space or at an end, and one where no figure, dash, title or initial is.
WRONG_SPACE = re.compile(
    rf"{SPACE}(?: *{SPACE})+|(?<=[ \n]){SPACE}|\A{SPACE}|{SPACE}(?=[ \n]|\Z)"
    rf"|(?<![\d£€$%§&–—])(?<!\b[A-Z])(?<!\b[A-Z]\.)(?<!\b(?:M[rsx]|Dr|St|No))(?<!\b(?:Mrs|Sir|No\.))"
    rf"(?<!\b(?:Miss|Dame|Lord|Lady|Prof)){SPACE}(?![\d£€$–—])"
)
# Within emoji, and in scripts other than the Latin one, such signs are part of the text.
LATIN = "\x00-\u024f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20bf"
INVISIBLE = re.compile(
    f"(?<![^{LATIN}])[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f](?![^{LATIN}])"
)


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every line that has such a sign, with the line without any."""
    document = subject.document
    if not document.small_letters.replace("\n", "").isprintable():
        yield from _spaces(document)
        yield from _invisible(document)


def _spaces(document: Document) -> Iterator[Problem]:
    for where, _, line in document.lines_with(WRONG_SPACE, document.body_outside_code):
        message = "here is a no-break space, or one of another width, where a plain space is meant"
        fix = WRONG_SPACE.sub(_plain_space, line)
        yield Problem("no-break-space", message, where, "Delete it and type a space.", fix, Level.ADVICE)


def _plain_space(found: re.Match[str]) -> str:
    """A space, but nothing beside another one or at an end."""
    around = (found.string[: found.start()][-1:], found.string[found.end() :][:1])
    return "" if any(sign in ("", " ") for sign in around) else " "


def _invisible(document: Document) -> Iterator[Problem]:
    for where, _, line in document.lines_with(INVISIBLE, document.body_outside_code):
        message = "here is a character that nobody can see"
        hint = "Delete the letters on both sides of it and type them again."
        fix = INVISIBLE.sub("", line)
        yield Problem("invisible-character", message, where, hint, fix, Level.ADVICE)
