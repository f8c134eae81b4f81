"""Web addresses that tell the site they lead to where a reader came from, or who it is."""

import re
from collections.abc import Iterable

from generator.problem import Code, Level, Problem
from generator.subject import Subject
from generator.tracking import TRACKS, without_tracking

CODES = {
    "tracking-parameter": Code(
        "A web address was copied with parameters that count or follow the people who click it. It leads to "
        "the same page without them.",
        "apply: https://jobs.police.example/123?utm_source=newsletter",
        "apply: https://jobs.police.example/123",
    )
}
TRACKED = re.compile(rf"[?&;](?:{TRACKS.pattern})=", re.IGNORECASE)
ADDRESS = re.compile(r"[^\s<>()\[\]\"']+\?[^\s<>()\[\]\"']*[^\s<>()\[\]\"'.,;:!?]")


def each(subject: Subject) -> Iterable[Problem]:
    """Advice on every line with such an address."""
    document = subject.document
    text = document.small_letters
    if "?" in text and ("://" in text or "www." in text):
        for where, said, line in document.lines_with(TRACKED, document.body_outside_code):
            message = f'this address tracks who clicks it, by "{said[1:-1]}"'
            hint = "Take the part that does so out: the address leads to the same page without it."
            fix = ADDRESS.sub(_plain, line)
            yield Problem("tracking-parameter", message, where, hint, fix, Level.ADVICE)


def _plain(found: re.Match[str]) -> str:
    """The address without its tracking, its & written as it was: Markdown takes `&amp;` too."""
    coded = "&amp;" in found[0]
    address = without_tracking(found[0].replace("&amp;", "&"))
    return address.replace("&", "&amp;") if coded else address
