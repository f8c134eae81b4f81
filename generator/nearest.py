"""What was probably meant by a name that is none."""

import re
from difflib import get_close_matches

LONGEST = 100


def nearest(text: str, options: list[str]) -> str:
    """The option that was probably meant, or nothing; another number is never a slip of the pen."""
    numbers = re.findall("[0-9]+", text[:LONGEST])
    plain = {option.casefold(): option for option in options if re.findall("[0-9]+", option) == numbers}
    found = get_close_matches(text.casefold(), list(plain), n=1, cutoff=0.72) if len(text) <= LONGEST else []
    return plain[found[0]] if found else ""
