"""Items that were typed or pasted as lines with a sign, such as `•`, `o` or `1)`, as items of Markdown."""

import re
from collections.abc import Iterator, Sequence

from generator.importing.markdown_lines import ITEM
from generator.importing.notes import Notes
from generator.passages import SIGNS

NUMBER = r"\(?(?P<number>[0-9]{1,2})[.)]"
# Word's sign for a list in a list; in Welsh it is a word too.
LETTER = "o(?= [A-Z]|  |$)"
MARK = re.compile(
    rf"(?P<indent> *)(?P<mark>[{SIGNS}]|(?:\\?[*+]|[–—-]|{NUMBER})(?= |$)|{LETTER}) *(?P<text>.*)"
)
# What Word and browsers put before the items of a list in a list.
INNER = set("o◦○▪▫■□–—\uf0a7")
MOST_LEVELS = 3
SIGNED = ("line that starts with a sign is a list item", "lines that start with a sign are list items")


def starts_item(line: str) -> bool:
    """Whether a line starts with such a sign."""
    return MARK.match(line) is not None


def items(lines: Sequence[str], notes: Notes) -> list[str]:
    """The lines, each item with the mark that Markdown has for it."""
    made: list[str] = []
    levels: list[tuple[int, str]] = []
    for line in lines:
        found = MARK.fullmatch(line)
        if not found or not found["text"]:
            levels = levels if line.startswith(" ") else []
            made.append(line)
            continue
        mark = found["number"] or found["mark"]
        _enter(levels, (len(found["indent"]), "1" if found["number"] else mark))
        marker = f"{mark}." if found["number"] else "-"
        made.append(f"{'  ' * (len(levels) - 1)}{marker} {_inside(found['text'])}")
        if not ITEM.fullmatch(line):
            notes.mend(1, *SIGNED)
    return made


def _enter(levels: list[tuple[int, str]], own: tuple[int, str]) -> None:
    """Makes `own` the last of the lists that the next item stands in, each by its indent and its mark."""
    indent, mark = own
    while levels and (levels[-1][0] > indent or (levels[-1] != own and own in levels)):
        levels.pop()
    if levels and levels[-1] != own and (levels[-1][0] == indent and mark not in INNER):
        levels.pop()
    if not levels or (levels[-1] != own and len(levels) < MOST_LEVELS):
        levels.append(own)


def _inside(text: str) -> str:
    """The text of an item without a second sign, as a page has it that draws its own."""
    found = MARK.fullmatch(text)
    return found["text"] if found and found["text"] and found["mark"][0] in SIGNS else text


def with_lone_marks(lines: Sequence[str]) -> Iterator[str]:
    """The lines, each sign that stands alone with the line below it, whose sign it is."""
    alone = ""
    for line in lines:
        found = MARK.fullmatch(line)
        if found and not found["text"]:
            if alone:
                yield alone
            alone = line
        elif alone:
            yield line if found or not line.strip() else f"{alone} {line.strip()}"
            alone = ""
        else:
            yield line
    if alone:
        yield alone
