"""How people write dates that are refused, and the same dates put right: texts in, texts out.

Nothing here is certain by itself: what is put right counts only once it has been read.
"""

import re
from datetime import date

from generator import wording

FLAGS = re.ASCII | re.IGNORECASE
ISO = r"\d{4}-\d\d-\d\d(?!\d)"
NUMERIC = re.compile(rf"(?<!\d)(?!{ISO})(\d{{4}}|\d\d?)([/.-])(\d{{1,2}})\2(\d{{4}}|\d\d?)(?!\d)", FLAGS)
ORDINAL = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)\b", FLAGS)
FILLERS = ("the", "by")
SLIPS = tuple(
    (re.compile(slip, FLAGS), right)
    for slip, right in (
        (ORDINAL.pattern, r"\1"),
        (r"\b(\d{1,2}) of\b", r"\1"),
        (r"(?<=\d{4})T(?=\d)", " at "),
        (r"\b(\d{1,2})[/.-]([a-z]{3,9})[/.-](\d{4})\b", r"\1 \2 \3"),
        (r"(?<!\d)(\d{1,2})([a-z]{3,9})(?![a-z])", r"\1 \2"),
        (r"\b([a-z]{3,9})\.?(\d{4})\b", r"\1 \2"),
        (r"\b([a-z]{3,9})\.(?![a-z])", r"\1"),
        (r"\b([a-z]{3,9}) (\d{1,2}),? (\d{4})\b", r"\2 \1 \3"),
        (r"\b(\d{1,2} [a-z]{3,9}),? '?(\d\d)(?= at\b|,|$)", r"\1 20\2"),
        (r"(?<=\d) ?([ap])\.? ?m\b\.?", r"\1m"),
        (r"(?<!\d)(\d{1,2})\.(\d\d)(?!\d)", r"\1:\2"),
        (r"\b(1[3-9]|2[0-3]):(\d\d)pm\b", r"\1:\2"),
        (r"\b(\d\d:\d\d) ?(?:hours|hrs)\b", r"\1"),
        (r"(?<![\d:])(?:12(?::00)?(?:pm| ?noon| midday)|noon)\b", "midday"),
        (r"^(midday|\d{1,2}(?::\d\d)?(?:am|pm)|\d\d:\d\d),? (?!on\b|to\b)", r"\1 on "),
        (r"^on ", ""),
    )
)


def numeric_dates(text: str) -> list[list[str]]:
    """Each date written in figures alone, as every date it could mean: both readings of 04/05/2022."""
    return [_readings(found) for found in NUMERIC.finditer(text)]


def _readings(found: re.Match[str]) -> list[str]:
    first, second, third = (int(found[n]) for n in (1, 3, 4))
    if len(found[1]) == 4:
        possible = [(first, second, third)]
    else:
        year = third if len(found[4]) == 4 else 2000 + third
        possible = [(year, second, first), (year, first, second)]
    readings = []
    for year, month, day in dict.fromkeys(possible):
        try:
            readings.append(wording.plain_day(date(year, month, day)))
        except ValueError:
            continue
    return readings


def put_right(text: str) -> list[str]:
    """The texts that may have been meant, the likeliest first, none of them the text itself."""

    def in_words(found: re.Match[str]) -> str:
        readings = _readings(found)
        return readings[0] if len(readings) == 1 else found.group()

    better = NUMERIC.sub(in_words, text)
    for slip, right in SLIPS:
        better = slip.sub(right, better)
    texts = (" ".join(_without_fillers(t)) for t in (better, better.replace(",", " ")))
    return [t for t in dict.fromkeys(texts) if t != text]


def _without_fillers(text: str) -> list[str]:
    return [word for word in text.split() if word.lower() not in FILLERS]
