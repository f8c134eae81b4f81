"""The type that the host gives each file: browsers, feed readers and calendars go by it.

Sources: RFC 9110 (Content-Type), RFC 4287, RFC 5545, RFC 7111, RFC 8259 and the IANA list of media types.
"""

from collections.abc import Iterable

from generator.problem import Code, Problem
from generator.published import About, Visit
from generator.wording import listed

CODES = {
    "wrong-type": Code(
        "The host sends a file with a type that is not its own, so that programs may download it instead of "
        "showing it, or read its letters wrongly.",
        "Content-Type: text/plain (for feed.atom)",
        "Content-Type: application/atom+xml (for feed.atom)",
    )
}
XML = ("application/xml", "text/xml")
TYPES = {
    ".html": ("text/html",),
    ".atom": ("application/atom+xml", *XML),
    ".json": ("application/json", "application/feed+json"),
    ".ics": ("text/calendar",),
    ".xml": XML,
    ".txt": ("text/plain",),
    ".csv": ("text/csv",),
    ".png": ("image/png",),
    ".jpg": ("image/jpeg",),
    ".svg": ("image/svg+xml",),
    ".pdf": ("application/pdf",),
}
# The others say by themselves, or by their standard, that they are UTF-8.
NEED_CHARSET = (".txt",)
HINT = "Correct the type in the settings of the host."


def check(visit: Visit, about: About) -> Iterable[Problem]:
    """The type, and the encoding where a program could not know it otherwise."""
    ending = f".{visit.file.rpartition('.')[2].lower()}"
    accepted = TYPES.get(ending)
    if not visit.came or not accepted:
        return
    answer = visit.answer
    needs = ending in NEED_CHARSET and not answer.body.isascii()
    if answer.kind not in accepted:
        sent = f"as {answer.kind}" if answer.kind else "with no type"
        message = f"the host sends it {sent}, and it must be {listed(accepted, 'or')}"
        yield visit.problem("wrong-type", message, HINT)
    elif answer.charset not in ("utf-8", "utf8") and (answer.charset or needs):
        sent = f"in {answer.charset}" if answer.charset else "without its encoding"
        yield visit.problem("wrong-type", f"the host sends it {sent}, and it is in UTF-8", HINT)
