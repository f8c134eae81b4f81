"""Pages, feeds, data and calendars that the programs that take them could not read.

Sources: RFC 4287, JSON Feed 1.1, RFC 8259, and RFC 5545 (3.1: lines end in CRLF and have at most 75 octets).
"""

import json
import re
from collections.abc import Iterable
from xml.etree import ElementTree

from generator import webpage
from generator.problem import Code, Problem
from generator.published import COPIED, About, Visit

CODES = {
    "unreadable-file": Code(
        "A page, a feed, a file of data or a calendar is not in the form that programs read, so that they "
        "show nothing or something old.",
        "(a feed.atom that ends in the middle of an entry)",
        "(the feed.atom that `careers build` made)",
    )
}
ATOM = "{http://www.w3.org/2005/Atom}"
LISTED = {"vacancies.json": "vacancies", "closed.json": "vacancies"}
HINT = "Publish the site again. If it stays so, tell whoever looks after this program."


def check(visit: Visit, about: About) -> Iterable[Problem]:
    """One problem for a file, with the first thing that a reader stumbles over."""
    reader = READERS.get(visit.file.rpartition(".")[2])
    wrong = reader(visit) if reader and visit.came and not visit.file.startswith(COPIED) else ""
    if wrong:
        yield visit.problem("unreadable-file", f"programs cannot read it: {wrong}", HINT)


def _html(visit: Visit) -> str:
    return "it is too large for a page" if len(visit.answer.text) > webpage.MOST else ""


def _xml(visit: Visit) -> str:
    # A document type could make a small file grow without end, and none of our files has one.
    if b"<!DOCTYPE" in visit.answer.body:
        return "it has a document type"
    try:
        root = ElementTree.fromstring(visit.answer.body)  # noqa: S314 -- there is no document type in it
    except ElementTree.ParseError as error:
        return f"it is not XML ({error})"
    if visit.file.endswith(".atom"):
        entries = [root, *root.findall(f"{ATOM}entry")]
        whole = all(
            each.find(ATOM + part) is not None for each in entries for part in ("id", "title", "updated")
        )
        if root.tag != f"{ATOM}feed" or not whole:
            return "it is not an Atom feed whose entries have an id, a title and a date"
    return ""


def _json(visit: Visit) -> str:
    try:
        said = json.loads(visit.answer.body)
    except (ValueError, RecursionError) as error:
        return f"it is not JSON ({error})"
    key = "items" if visit.file.rpartition("/")[2] == "feed.json" else LISTED.get(visit.file)
    if key and not (isinstance(said, dict) and isinstance(said.get(key), list)):
        return f"it has no list of {key}"
    return ""


def _calendar(visit: Visit) -> str:
    raw = visit.answer.body
    if not (raw.startswith(b"BEGIN:VCALENDAR\r\n") and raw.endswith(b"END:VCALENDAR\r\n")):
        return "it is not a whole calendar"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", raw):
        return "its lines do not end as those of a calendar must (CRLF)"
    if any(len(line) > 75 for line in raw.split(b"\r\n")):
        return "it has a line of over 75 octets"
    return ""


READERS = {"html": _html, "atom": _xml, "xml": _xml, "json": _json, "ics": _calendar}
