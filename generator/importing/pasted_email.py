"""What a mail program puts around an advert: the heads of emails, and a sign before each line of a reply."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.importing.notes import Notes

QUOTE = re.compile(r"(?: ?>)+ ?")
CUT = r"-{2,} ?(?:Original|Forwarded) Message ?-{2,}|Begin forwarded message:"
HEAD = re.compile(rf" *(?:(?:From|Sent|To|Cc|Bcc|Date|Subject|Reply-To): .*|{CUT})", re.IGNORECASE)
# An advert may say `From: 1 May` and `To: 4 May` too.
SURE = re.compile(rf" *(?:Subject: .*|{CUT})", re.IGNORECASE)
UNQUOTED = ("line has no > of a reply before it now", "lines have no > of a reply before them now")


def without_email(text: str, notes: Notes) -> str:
    """The text of the emails alone."""
    lines = _unquoted(text.split("\n"), notes)
    heads: list[str] = []
    left: list[str] = []
    for group in _groups(lines):
        is_head = len(group) > 1 and any(map(SURE.fullmatch, group))
        (heads if is_head else left).extend(group)
    notes.take(heads, "at the head of an email")
    return "\n".join(left)


def _unquoted(lines: Sequence[str], notes: Notes) -> list[str]:
    """The lines without the sign, if most of them have it."""
    quoted = sum(bool(QUOTE.match(line)) for line in lines)
    if quoted * 2 <= sum(bool(line.strip()) for line in lines):
        return list(lines)
    notes.mend(quoted, *UNQUOTED)
    return [line[found.end() :] if (found := QUOTE.match(line)) else line for line in lines]


def _groups(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines, those in a row that may be a head together, and each other line for itself."""
    for may_be_head, group in groupby(lines, lambda line: bool(HEAD.fullmatch(line))):
        if may_be_head:
            yield list(group)
        else:
            yield from ([line] for line in group)
