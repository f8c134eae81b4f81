"""Where each sign of a value that YAML folded from several lines stands in those lines."""

import re
from functools import lru_cache

# What YAML folds, and a sign with what is folded before it.
BLANKS = " \t\n"
SIGN = re.compile(rf"([{BLANKS}]*)([^{BLANKS}])")


@lru_cache(maxsize=64)
def places(value: str, lines: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """The row and column in some lines of each sign of their value, which differs from them in blanks alone.

    None where it differs in more, as quotes with a code in them do.
    """
    signs = ((row, at, sign) for row, line in enumerate(lines) for at, sign in enumerate(line))
    typed = (each for each in signs if each[2] not in BLANKS)
    row, at = 0, -1
    found: list[tuple[int, int]] = []
    for each in SIGN.finditer(value):
        blanks, sign = each.groups()
        indent = len(blanks.rpartition("\n")[2]) if "\n" in blanks or not found else 0
        found += [(row, at + more) for more in range(1, len(blanks) - indent + 1)]
        row, at, same = next(typed, (0, 0, ""))
        if sign != same:
            return ()
        found += [(row, at - more) for more in range(indent, -1, -1)]
    return tuple(found)
