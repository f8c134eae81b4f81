"""Word documents (.docx: ECMA-376, Office Open XML), read by mammoth."""

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

from generator.importing import page
from generator.importing.extract import Extract
from generator.importing.notes import Notes, shortened
from generator.importing.unreadable import TOO_LONG, Unreadable
from generator.importing.word_hidden import without_hidden

KIND = "Word files"
MAIN = "word/document.xml"
# What mammoth reads of a document. In an advert that comes to some hundred KB.
PARTS = re.compile(r"\[Content_Types\]\.xml|_rels/\.rels|word/(?:_rels/)?[\w.-]+\.(?:xml|rels)")
MOST = 4 * 1024 * 1024
# Paragraphs, stretches of text and their settings; an advert has some thousand.
MOST_ELEMENTS = 100_000
BROKEN = (
    "This Word file is broken or locked. "
    "Open it in Word, save it again as .docx without a password, and import that."
)
NO_DOCUMENT = (
    "This is a zip archive with no Word document in it. "
    "Save the advert as a Word file, a PDF, a web page or plain text."
)
# The XML of Word declares nothing (ECMA-376, part 2, 8.1.1); what does may grow without end.
DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
STYLES = "p[style-name='Title'] => h1.document-title:fresh"
# What a document may have beside its text.
BESIDE = (
    (
        r"word/(?:header|footer)\d*\.xml",
        rb"<w:t\b",
        "The headers and footers of the Word file were not read: look there too.",
    ),
    (r"word/comments\.xml", rb"<w:t\b", "The Word file has comments, which were not read."),
    (
        r"word/document\.xml",
        rb"<w:(?:ins|del) ",
        "The Word file has tracked changes. They were read as if they were accepted.",
    ),
    (
        r"word/document\.xml",
        rb"<(?:pic:pic|v:imagedata|c:chart|dgm:relIds)\b",
        "The Word file has pictures or charts, which were not read.",
    ),
    (
        r"word/document\.xml",
        rb"<w:txbxContent\b",
        "The Word file has text in boxes: check that all of it is here, and where it came out.",
    ),
)


def matches(raw: bytes) -> bool:
    """Whether a file is an archive, which then must have a document in it."""
    return raw.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def extract(raw: bytes, notes: Notes) -> Extract:
    """The advert in the document; raises Unreadable for one that is broken, locked or too big."""
    import mammoth  # noqa: PLC0415 -- an extra, loaded where it is needed

    parts = _parts(raw)
    for name, what, told in BESIDE:
        if any(re.fullmatch(name, part) and re.search(what, parts[part]) for part in parts):
            notes.look.append(told)
    try:
        parts = without_hidden(parts, notes)
        images = mammoth.images.img_element(_no_picture)
        made = mammoth.convert_to_html(_archive(parts), style_map=STYLES, convert_image=images)
    except Exception as error:  # whatever a library makes of a broken file
        raise Unreadable(BROKEN) from error
    ignored = [message.message for message in made.messages if "ignored" in message.message]
    notes.look += [f"A part of the Word file was not read: {shortened(_part(text))}." for text in ignored]
    return page.extract(made.value, notes)


def _parts(raw: bytes) -> dict[str, bytes]:
    """The parts by name, of which no more is unpacked than the archive says that there is."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = [member for member in archive.infolist() if PARTS.fullmatch(member.filename)]
            if sum(member.file_size for member in members) > MOST:
                raise Unreadable(TOO_LONG)
            parts = {member.filename: _unpacked(archive, member) for member in members}
    except Unreadable:
        raise
    except Exception as error:  # whatever a library makes of a broken file
        raise Unreadable(BROKEN) from error
    if MAIN not in parts:
        raise Unreadable(NO_DOCUMENT)
    if parts[MAIN].count(b"<") > 2 * MOST_ELEMENTS:
        raise Unreadable(TOO_LONG)
    if any(DECLARES.search(part.replace(b"\x00", b"")) for part in parts.values()):
        raise Unreadable(BROKEN)
    return parts


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    with archive.open(member) as file:
        return file.read(member.file_size + 1)


def _archive(parts: Mapping[str, bytes]) -> io.BytesIO:
    """The same parts, and no others, as an archive that can be trusted."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made


def _part(message: str) -> str:
    """What was not read, by what the library says: most often `…was ignored: {namespace}oMath`."""
    name = message.rpartition("ignored: ")[2].rpartition("}")[2]
    return "an equation" if name.startswith("oMath") else name


def _no_picture(_: Any) -> dict[str, str]:
    return {}
