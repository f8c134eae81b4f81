"""Text that anybody may have typed, on one line; and such a line as Markdown (CommonMark, and GitHub's)."""

import re
import unicodedata

MOST = 300
# How much of two long texts is shown before they first differ.
BEFORE = 60
# Signs that GitHub reads as a link, a mention, a sum or a line through text, or HTML as a tag or an entity.
# A backslash before them does not help everywhere.
SPECIAL = re.compile(r"(?<=:)/(?=/)|(?<=\bwww)\.|&(?=#?\w+;)|[@<~$]", re.IGNORECASE)
MARKS = re.compile(r"[\\`*_\[\]]")
# They would change the order of what follows on the line (Unicode Standard Annex 9).
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """Text on one line, with no sign that cannot be seen to steer it. A very long one is cut."""
    return _cut(_line(text))


def apart(one: str, other: str) -> tuple[str, str]:
    """Two texts on a line each; where one is very long, from just before the place where they differ."""
    lines = [_line(one), _line(other)]
    pairs = enumerate(zip(*lines, strict=False))
    same = next((at for at, (left, right) in pairs if left != right), min(map(len, lines)))
    start = max(0, same - BEFORE) if max(map(len, lines)) > MOST else 0
    first, second = (_cut(f"…{line[start:]}" if start else line) for line in lines)
    return first, second


def as_markdown(line: str) -> str:
    """A line as itself in Markdown: no mark in it makes a link, a tag or a list.

    It must not stand first on its line, where a figure or a hyphen would start a list.
    """
    marked = MARKS.sub(r"\\\g<0>", line)
    return SPECIAL.sub(lambda found: f"&#{ord(found[0])};", marked)


def _line(text: str) -> str:
    kept = "".join(sign for sign in " ".join(text.split()) if unicodedata.category(sign) not in ("Cc", "Cs"))
    return DIRECTION.sub("", kept)


def _cut(line: str) -> str:
    return line if len(line) <= MOST else f"{line[:MOST].rstrip()}…"
