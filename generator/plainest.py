"""HTML of the Markdown that most adverts are: headings, paragraphs and flat lists in which nothing is marked.

One pattern takes a whole block, and no line is looked at alone. Where anything is not certain, it is left to
`plain_blocks`, which asks one thing after another; where both have an answer, it is the same.
"""

import re
from collections.abc import Callable

from generator.typography import apostrophes, typographic

# What no plain text has: controls, the marks of Markdown and of HTML. A `*` may still start an item.
MARKS = r"\x00-\x09\x0b-\x1f\x7f-\x9f\\`_\[<>|~"
# No line starts like another kind of block or ends in a space, and no `&` can be an entity.
RUN = rf"[^{MARKS}\ud800-\udfff*&\n]*+"
LINE = rf"(?![=#*-]|\+ |\d+[.)] )(?=\S){RUN}(?:&(?=[^\s#&;]{{0,9}}(?:[\s&]|\Z)){RUN})*+(?<!\s)"
LINES = rf"{LINE}(?:\n{LINE})*+"
BULLETS, NUMBERS = (rf"{mark} +{LINES}(?:\n{mark} +{LINES})*+" for mark in ("[-*+]", r"[0-9]{1,9}\."))
END = r"(?:\n\n+|\Z)"
# A list may follow without an empty line, and after a heading a text as well.
BLOCK = re.compile(
    rf"(?P<text>{LINES})(?:{END}|\n(?=[-*+] |1\. ))"
    rf"|(?P<level>#{{1,6}})(?!.*#) +(?P<heading>{LINE})(?:{END}|\n(?=[-*+] |1\. |[^\W\d_]))"
    rf"|(?:(?P<bullets>{BULLETS})|(?P<numbers>{NUMBERS})){END}"
)
ITEM = re.compile(r"\n(?:[-*+]|[0-9]+\.) +")


def plainest_html(markdown: str) -> str | None:
    """Safe HTML of such Markdown; None for other text."""
    text = markdown.strip("\n")
    simply = apostrophes(text)
    text, put = (text, typographic) if simply is None else (simply, str)
    made, end, before = [], 0, False
    while end < len(text):
        found = BLOCK.match(text, end)
        listed = found is not None and found.lastgroup in ("bullets", "numbers")
        if found is None or (listed and before):  # two lists may be one
            return None
        made.append(_list(found[0], put) if listed else _block(found, put))
        end, before = found.end(), listed
    return "\n".join(made).replace("&", "&amp;").replace("\xa0", "&nbsp;")


def _block(found: re.Match[str], put: Callable[[str], str]) -> str:
    text, level, heading = found["text"], found["level"], found["heading"]
    return f"<p>{put(text)}</p>" if text else f"<h{len(level)}>{put(heading)}</h{len(level)}>"


def _list(typed: str, put: Callable[[str], str]) -> str:
    """A list of the items, which starts at its first number."""
    _, *items = ITEM.split("\n" + typed.rstrip("\n"))
    lines = "".join([f"<li>{put(item)}</li>\n" for item in items])
    number, point, _ = typed.partition(".")
    if not (point and number.isdecimal()):
        return f"<ul>\n{lines}</ul>"
    return f"<ol>\n{lines}</ol>" if number == "1" else f'<ol start="{number}">\n{lines}</ol>'
