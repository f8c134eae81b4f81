"""Dates such as `12th January 2026`, as the GOV.UK style guide writes them: `12 January 2026`."""

import re
from collections.abc import Sequence

from generator.fields.dates import MONTHS
from generator.importing.notes import Notes

MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
# Other days of the same month: `8th or 9th January`.
OTHERS = r"(?:(?:,| or| and| to| ?[–-]) ?\d{1,2}(?:st|nd|rd|th)?)*"
ORDINAL = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)(?: of(?= (?:{MONTH})\b)|(?={OTHERS}(?: of)? (?:{MONTH})\b))",
    re.IGNORECASE | re.ASCII,
)


def plain_days(lines: Sequence[str], notes: Notes) -> list[str]:
    """The lines with the figure alone before the name of a month."""
    made: list[str] = []
    for line in lines:
        better, number = ORDINAL.subn(r"\1", line)
        notes.mend(number, "date has no st, nd, rd or th now", "dates have no st, nd, rd or th now")
        made.append(better)
    return made
