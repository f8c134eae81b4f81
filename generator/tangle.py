"""Text that the Markdown converter could not get to the end of in good time: it is refused before it starts.

The work of Python-Markdown and of html.parser grows with the square of the brackets left open in one
paragraph, of the tags left open, and of the lines without a blank line between them.
"""

import re

MOST_OPEN = 20
MOST_LINES = 1000
SIGN = re.compile(r"\n(?:[ \t]*\n)?|[\[\]()>]|<(?=[A-Za-z/!?])")
OPENER = {"]": "[", ")": "(", ">": "<"}


def tangle(text: str) -> tuple[int, str] | None:
    """The line, from 0, at which a text gets too tangled and why, in a sentence; None for other text."""
    opened = dict.fromkeys("[(<", 0)
    line = lines = 0
    for sign in SIGN.findall(text):
        if sign.startswith("\n"):
            line += sign.count("\n")
            lines += 1
            if len(sign) > 1:
                opened["["] = opened["("] = lines = 0
        elif sign == ">":
            opened["<"] = 0
        elif sign in OPENER:
            opened[OPENER[sign]] = max(0, opened[OPENER[sign]] - 1)
        else:
            opened[sign] += 1
            if opened[sign] > MOST_OPEN:
                return line, f"more than {MOST_OPEN} {sign} are not closed"
        if lines > MOST_LINES:
            return line, f"more than {MOST_LINES:,} lines have no blank line between them"
    return None
