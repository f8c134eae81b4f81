"""A file of any kind as the advert that it has: the first kind on the shelf that knows it, or plain text."""

from types import ModuleType

from generator.importing import encodings, plain
from generator.importing.extract import Extract
from generator.importing.notes import Notes
from generator.importing.other_files import refusal
from generator.importing.unreadable import Unreadable
from generator.shelf import shelf

INSTALL = 'pip install "careers-microsite[import]"'


def read(raw: bytes) -> Extract:
    """What a file gives of an advert; raises Unreadable for one that gives nothing."""
    notes = Notes()
    if told := refusal(raw):
        raise Unreadable(told)
    source = next((each for each in shelf("generator.importing.sources").values() if each.matches(raw)), None)
    extract = _by(source, raw, notes) if source else plain.extract(encodings.decoded(raw, notes), notes)
    if not extract.lines:
        raise Unreadable("There is no text in this file.")
    return extract


def _by(source: ModuleType, raw: bytes, notes: Notes) -> Extract:
    try:
        extract: Extract = source.extract(raw, notes)
    except ImportError:
        text = (
            f"To read {source.KIND}, this program needs more. Run {INSTALL}, or paste the text of the advert."
        )
        raise Unreadable(text) from None
    return extract
