"""Web pages, as a browser saves them or as their source was pasted."""

import re

from generator.importing import encodings, page
from generator.importing.extract import Extract
from generator.importing.notes import Notes

KIND = "web pages"
# A page starts with a declaration, a comment, or a tag that only a page has.
STARTS = re.compile(
    rb"\s*<(?:!doctype html|html|head|body|!--|\?xml[^>]*>\s*<(?:!doctype )?html)\b|\s*<!--", re.IGNORECASE
)
TAGS = re.compile(rb"</(?:p|div|li|ul|h[1-6]|td|span|section|article)\s*>", re.IGNORECASE)
LEAST_TAGS = 3
# Where a page says in which encoding it is (HTML Standard, 13.2.3.2).
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)


def matches(raw: bytes) -> bool:
    """Whether a file is a page: by its start, or by several closed tags."""
    plain = raw.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    return bool(STARTS.match(plain)) or len(TAGS.findall(plain)) >= LEAST_TAGS


def extract(raw: bytes, notes: Notes) -> Extract:
    """The advert of the page; its encoding is what it says, if it is not UTF-8."""
    return page.extract(_text(raw, notes), notes)


def _text(raw: bytes, notes: Notes) -> str:
    declared = CHARSET.search(raw[:2048])
    try:
        raw.decode()
    except UnicodeDecodeError:
        if declared:
            try:
                return raw.decode(declared[1].decode())
            except (LookupError, UnicodeDecodeError):
                pass
    return encodings.decoded(raw, notes)
