"""Headings spaced out letter by letter, such as `M O P A C`, which a screen reader spells."""

import re

# Single letters with one space between; words may be further apart.
SPACED = re.compile(r"\s*(?:[^\W\d_] {1,6}|[&'’] {1,6}){2,80}[^\W\d_]\s*")
# Nobody can tell where the words of more letters end.
MOST_LETTERS = 8


def closed_up(line: str) -> str | None:
    """The line with its letters together; None where it is not spaced out.

    It is empty where nobody can tell where one word ends and the next starts.
    """
    if not SPACED.fullmatch(line):
        return None
    words = [word.replace(" ", "") for word in re.split(" {2,}", line.strip())]
    return "" if len(words) == 1 and len(words[0]) > MOST_LETTERS else " ".join(words)
