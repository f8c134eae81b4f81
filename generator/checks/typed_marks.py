"""Lists and headings that only look like them, because their marks were typed by hand (WCAG 2.2, 1.3.1).

A screen reader says how many items a list has and goes from heading to heading, where both are marked up.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from generator.document import MARKDOWN, Document, Text
from generator.letter_spacing import closed_up
from generator.passages import SIGNS
from generator.problem import Code, Level, Problem
from generator.slips.line import shortened
from generator.subject import Subject

CODES = {
    "bold-heading": Code(
        "A bold line stands where a heading is meant. People who go from heading to heading miss it.",
        "**What you will do**",
        "## What you will do",
    ),
    "typed-heading": Code(
        "A line in capitals or italics stands where a heading is meant. People who go from heading to "
        "heading miss it, and capitals are hard to read.",
        "ABOUT THE ROLE",
        "## About the role",
    ),
    "letter-spaced": Code(
        "A line is spaced out letter by letter. A screen reader spells it, and no search finds it.",
        "## M O P A C",
        "## MOPAC",
    ),
    "typed-bullet": Code(
        "Lines start with a sign such as •, which does not make a list: on the page they run together.",
        "• Lead the team",
        "- Lead the team",
    ),
}
# Also a list that is marked and has its signs too. Dashes and an o are signs where several lines have them.
BULLET = re.compile(
    rf"^[ \t>]*(?P<mark>(?:[-*+] +)?(?P<sign>[{SIGNS}]|[o–—](?=[ \t]))[ \t]*)(?P<words>.*)", re.MULTILINE
)
ALONE = frozenset(SIGNS)
SPACED = re.compile(r"^[ #>*_-]*(?P<words>(?:(?:[^\W\d_]|[&'’]) {1,6}){2,80}[^\W\d_])[*_#: ]*$", re.MULTILINE)
# Nobody can tell where the words of more letters end, unless the text has the word.
MOST_LETTERS = 5
BOLD = re.compile(
    r"^(?:(?P<mark>\*\*\*?|___?)(?P<marked>[^\s*_](?:[^*_\n]*[^\s*_])?)(?P=mark)"
    r"|<(?P<tag>b|strong)>(?P<tagged>[^<>\n]+)</(?P=tag)>):?(?P<space>[ \t]*)$",
    re.MULTILINE | re.IGNORECASE,
)
# Between empty lines: an address or a poem has more lines.
ITALIC = re.compile(
    r"\n\n(?P<line>(?:(?P<mark>[*_])(?P<marked>[^\s*_](?:[^*_\n]*[^\s*_])?)(?P=mark)"
    r"|<(?P<tag>em|i)>(?P<tagged>[^<>\n]+)</(?P=tag)>):?)[ \t]*(?=\n[ \t]*\n)",
    re.IGNORECASE,
)
CAPITALS = re.compile(r"\n\n(?P<words>[A-Z][A-Z &/,'’-]*[A-Z?]):?[ \t]*(?=\n[ \t]*\n)")
# Shorter words in capitals are short forms, and longer italics are notes.
FEWEST_CAPITALS, MOST_ITALICS = 6, 5
HEADING = re.compile(r"^ *(#{1,6})(?=[^#])|<h([1-6])\b|(?<=\S\n)(=+|-+)$", re.MULTILINE | re.IGNORECASE)
MOST_WORDS = 10
# Of one text, so that a text of nothing else does not take long.
MOST_TOLD = 20
# The end of a sentence, a link, a label with its value, or a figure: emphasis, and no heading.
EMPHASIS = re.compile(r"[.!?;,]$|\]\(|: |[£@]|\d(?!\d?$)")


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every list, heading and spaced-out line in any text whose marks were typed by hand."""
    document = subject.document
    for text in document.markdown:
        yield from _bullets(text)
        yield from _spaced(text)
        yield from islice(_bold(text), MOST_TOLD)
        yield from islice(_italic(text), MOST_TOLD)
        yield from islice(_capitals(text), MOST_TOLD)
    if not document.small_letters.isascii():
        yield from _fields(document)


def _bullets(text: Text) -> Iterator[Problem]:
    """Advice at the first line of each list."""
    typed = text.passage.text
    if typed.isascii() and not (typed.startswith("o ") or "\no " in typed):
        return
    lists: list[list[re.Match[str]]] = []
    for found in BULLET.finditer(typed):
        before = lists[-1][-1] if lists else None
        if before and not typed[before.end() : found.start()].strip() and before["sign"] == found["sign"]:
            lists[-1].append(found)
        else:
            lists.append([found])
    for first, *others in lists:
        if others or first["sign"] in ALONE:
            start, end = first.span("mark")
            fix = "" if ALONE.intersection(first["words"]) else text.corrected(start, end, "- ")
            lines = f"{len(others) + 1} lines start" if others else "this line starts"
            message = f"{lines} with {first['sign']}, which does not make a list"
            hint = "Start each with a hyphen and a space."
            yield Problem("typed-bullet", message, text.where(start), hint, fix, Level.ADVICE)


def _fields(document: Document) -> Iterator[Problem]:
    """Advice on each field of plain text that starts with such a sign: the page makes the list."""
    for text in document.texts:
        typed = text.passage.text
        if text.keys and typed[:1] in ALONE and MARKDOWN.isdisjoint(text.keys):
            fix = text.corrected(0, len(typed) - len(typed[1:].lstrip()), "")
            message, hint = (
                f"this text starts with {typed[0]}, which the page adds itself",
                "Take the sign out.",
            )
            yield Problem("typed-bullet", message, text.where(0), hint, fix, Level.ADVICE)


def _spaced(text: Text) -> Iterator[Problem]:
    for found in SPACED.finditer(text.passage.text):
        words = found["words"]
        closed = closed_up(words) or ""
        certain = " " in closed or len(closed) <= MOST_LETTERS or closed.lower() in text.document.vocabulary
        fix = text.corrected(*found.span("words"), closed) if closed and certain else ""
        message = f'"{shortened(words)}" is spaced out letter by letter'
        hint = "Write whole words: how they look is for the style sheet."
        yield Problem("letter-spaced", message, text.where(found.start("words")), hint, fix, Level.ADVICE)


def _bold(text: Text) -> Iterator[Problem]:
    typed = text.passage.text
    for found in BOLD.finditer(typed) if "**" in typed or "__" in typed or "<" in typed else ():
        words = (found["marked"] or found["tagged"]).strip().removesuffix(":")
        is_short = words and len(words.split()) <= MOST_WORDS and not EMPHASIS.search(words)
        if is_short and _heads(typed, found) and not SPACED.match(found[0]):
            level = _level(typed[: found.start()])
            fix = text.corrected(*found.span(), f"{level} {words}")
            message = f'the line "{shortened(words)}" is bold where a heading is meant'
            hint = f"Start it with {level} and take the signs around it away."
            yield Problem("bold-heading", message, text.where(found.start()), hint, fix, Level.ADVICE)


def _italic(text: Text) -> Iterator[Problem]:
    typed = text.passage.text
    for found in ITALIC.finditer(typed) if "*" in typed or "_" in typed or "<" in typed else ():
        words = (found["marked"] or found["tagged"]).strip().removesuffix(":")
        if (
            0 < len(words.split()) <= MOST_ITALICS
            and not EMPHASIS.search(words)
            and _is_over_text(typed, found)
        ):
            level = _level(typed[: found.start()])
            fix = text.corrected(*found.span("line"), f"{level} {words}")
            message = f'the line "{shortened(words)}" is in italics where a heading is meant'
            hint = f"Start it with {level} and take the signs around it away."
            yield Problem("typed-heading", message, text.where(found.start("line")), hint, fix, Level.ADVICE)


def _capitals(text: Text) -> Iterator[Problem]:
    """Without the line corrected: which words keep their capitals, only an editor can tell."""
    typed = text.passage.text
    for found in CAPITALS.finditer(typed):
        words = found["words"]
        if len(words) >= FEWEST_CAPITALS and len(words.split()) <= MOST_WORDS and _is_over_text(typed, found):
            message = f'the line "{shortened(words)}" is in capitals where a heading is meant'
            hint = f"Start it with {_level(typed[: found.start()])}, and write it as a sentence is written."
            yield Problem(
                "typed-heading", message, text.where(found.start("words")), hint, level=Level.ADVICE
            )


def _is_over_text(typed: str, found: re.Match[str]) -> bool:
    return typed[found.end() :].lstrip()[:1] not in ("", "#")


def _heads(typed: str, found: re.Match[str]) -> bool:
    """Whether a line stands over some text: not within a paragraph, and not the first line of an address."""
    above = typed[: found.start()].removesuffix("\n").rpartition("\n")[2].strip()
    is_broken = len(found["space"]) > 1 and typed[found.end() : found.end() + 2].strip()
    return (not above or above.startswith("#")) and not is_broken and _is_over_text(typed, found)


def _level(above: str) -> str:
    """The hashes of a heading below the last one above it."""
    level = 1
    for found in HEADING.finditer(above):
        level = len(found[1] or "") or int(found[2] or 0) or (1 if found[3][0] == "=" else 2)
    return "#" * min(6, level + 1)
