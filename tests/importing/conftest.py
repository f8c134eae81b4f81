"""Adverts in files of every kind, made small for each test."""

import io
import zipfile
from collections.abc import Callable

import pytest

from generator.importing.notes import Notes

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
Id="r1" Target="word/document.xml"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


@pytest.fixture
def notes() -> Notes:
    return Notes()


def word_part(body: str) -> str:
    return f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


def paragraph(text: str, style: str = "") -> str:
    said = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{said}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def archive(**parts: str | bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return made.getvalue()


@pytest.fixture
def docx() -> Callable[..., bytes]:
    """A Word file of paragraphs, with further parts by name."""

    def make(*paragraphs: str, **parts: str) -> bytes:
        document = word_part("".join(paragraphs))
        return archive(**{"_rels/.rels": RELATIONS, "word/document.xml": document, **parts})

    return make


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """A PDF with a page for each content stream; `objects` are more of them, from number 4 on."""

    def make(*contents: bytes, resources: bytes = b"", objects: tuple[bytes, ...] = ()) -> bytes:
        first = 4 + len(objects)
        numbers = [first + 2 * at for at in range(len(contents))]
        kids = b" ".join(b"%d 0 R" % number for number in numbers)
        made = [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(contents)),
        ]
        made += [FONT, *objects]
        for number, content in zip(numbers, contents, strict=True):
            page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R/Resources<<%s>>>>"
            made += [
                page % (number + 1, b"/Font<</F 3 0 R>>" + resources),
                b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
            ]
        return _file(made)

    return make


def page_of(*lines: str) -> bytes:
    """The content stream of a page with these lines."""
    shown = b" ".join(b"0 -20 Td (%s) Tj" % line.encode("cp1252") for line in lines)
    return b"BT /F 12 Tf 50 780 Td %s ET" % shown


def _file(objects: list[bytes]) -> bytes:
    text, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(text))
        text += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return text + end % (size, table, size, len(text))
