"""Text that anybody may have typed, for a line of Markdown (CommonMark, and GitHub's additions to it)."""

import re
import unicodedata

MOST = 300
# Signs that GitHub reads as a link, a mention, a sum or a line through text, or HTML as a tag or an entity.
# A backslash before them does not help everywhere.
SPECIAL = re.compile(r"(?<=:)/(?=/)|(?<=\bwww)\.|&(?=#?\w+;)|[@<~$]", re.IGNORECASE)
MARKS = re.compile(r"[\\`*_\[\]]")
# They would change the order of what follows on the line (Unicode Standard Annex 9).
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """Text on one line as itself: no mark in it makes a link, a tag or a list. A very long one is cut.

    It must not stand first on its line, where a figure or a hyphen would start a list.
    """
    marked = MARKS.sub(r"\\\g<0>", _line(text))
    return SPECIAL.sub(lambda found: f"&#{ord(found[0])};", marked)


def code(text: str) -> str:
    """Text on one line as code, such as an address, which is then no link."""
    return f"`{_line(text).replace('`', '%60')}`"


def _line(text: str) -> str:
    kept = "".join(sign for sign in " ".join(text.split()) if unicodedata.category(sign) not in ("Cc", "Cs"))
    kept = DIRECTION.sub("", kept)
    return kept if len(kept) <= MOST else f"{kept[:MOST].rstrip()}…"
