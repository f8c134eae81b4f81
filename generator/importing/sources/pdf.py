"""PDF documents (ISO 32000), whose text is read by pypdf."""

import io
import logging
from typing import TYPE_CHECKING

from generator.importing import plain
from generator.importing.extract import Extract
from generator.importing.notes import Notes
from generator.importing.unreadable import Unreadable

if TYPE_CHECKING:
    from pypdf import PdfReader

KIND = "PDF files"
START = b"%PDF-"
MOST_PAGES = 50
# In the usual encoding of letters, a code that has none is a bullet (ISO 32000-1, annex D.2).
UNUSED = "\x7f"
# An advert of 50 pages needs less of each: octets to unpack, things to draw, and forms within forms.
LIMITS = {
    "zlib_maximum_output_length": 4_000_000,
    "stream_decoding_work_maximum_length": 20_000_000,
    "stream_parsing_work_maximum_count": 200_000,
    "xform_maximum_invocations_per_extraction": 200,
}
BROKEN = "This PDF is broken, or far too big. Print it as a PDF again and import that, or paste its text."
LOCKED = "This PDF is locked with a password. Save it without one, or paste its text."
TOO_LONG = (
    f"This PDF has more than {MOST_PAGES} pages. Save the pages of the advert alone, or paste their text."
)
NO_TEXT = (
    "This PDF has pictures of pages and no text, as a scanner makes it. Ask for the advert as a Word file."
)
PART = "The PDF has faults, so a part of its text may be missing."
READ = (
    "A PDF does not say which lines are headings, and its links are lost: compare the text with it. "
    "Text in columns may be mixed up."
)


class _Faults(logging.Handler):
    """Hears what the library could not read, which it would print."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found = False

    def emit(self, record: logging.LogRecord) -> None:
        self.found = True


def matches(raw: bytes) -> bool:
    """Whether a file says that it is a PDF; some have other things before that."""
    return START in raw[:1024]


def extract(raw: bytes, notes: Notes) -> Extract:
    """The advert in the document; raises Unreadable for one that is broken, locked, too long or a scan."""
    import pypdf  # noqa: PLC0415 -- an extra, loaded where it is needed

    faults = _Faults()
    log = logging.getLogger("pypdf")
    log.addHandler(faults)
    log.propagate = False
    try:
        with pypdf.apply_configuration(pypdf.get_configuration().with_overwrites(**LIMITS)):
            text = _text(pypdf.PdfReader(io.BytesIO(raw)))
    except Unreadable:
        raise
    except Exception as error:  # whatever a library makes of a broken file
        raise Unreadable(BROKEN) from error
    finally:
        log.removeHandler(faults)
        log.propagate = True
    if not text.strip():
        raise Unreadable(NO_TEXT)
    notes.look += [READ, *([PART] if faults.found else [])]
    return plain.extract(text, notes)


def _text(reader: "PdfReader") -> str:
    """The text of all pages; a document that opens without a password is not locked."""
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable(LOCKED)
    if len(reader.pages) > MOST_PAGES:
        raise Unreadable(TOO_LONG)
    return "\n\n".join(page.extract_text() for page in reader.pages).replace(UNUSED, "•")
