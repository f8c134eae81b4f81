import io
import zipfile
from collections.abc import Callable

import pytest

from generator.importing.notes import Notes
from generator.importing.sources import docx as source
from generator.importing.unreadable import Unreadable
from tests.importing.conftest import archive, paragraph, word_part

Docx = Callable[..., bytes]
STYLES = """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>"""


def test_a_document_is_read_with_its_title_and_headings(docx: Docx, notes: Notes) -> None:
    table = "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>".format(
        paragraph("Closing date"), paragraph("4 May 2022")
    )
    raw = docx(
        paragraph("Policy Adviser", "T"),
        paragraph("Who we are", "H1"),
        paragraph("We are\u00a0MOPAC."),
        paragraph("•\tLead a team"),
        table,
        **{"word/styles.xml": STYLES},
    )
    assert source.matches(raw)
    found = source.extract(raw, notes)
    assert found.lines == [
        "# Policy Adviser", "# Who we are", "We are MOPAC.", "- Lead a team", "Closing date: 4 May 2022",
    ]  # fmt: skip
    assert found.titles[0] == "Policy Adviser"
    assert notes.look == []


PICTURE = """<w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline><a:graphic><a:graphicData>
<pic:pic><pic:blipFill><a:blip r:embed="r1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>
</w:drawing>"""
PICTURE_FILE = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="media/a.png" Type="image"/></Relationships>"""


def test_what_is_not_read_of_a_document_is_told(docx: Docx, notes: Notes) -> None:
    raw = docx(
        "<w:p><w:ins ><w:r><w:t>new</w:t></w:r></w:ins><w:smth/></w:p>",
        f"<w:p><w:r>{PICTURE}</w:r></w:p>",
        **{
            "word/_rels/document.xml.rels": PICTURE_FILE,
            "word/header1.xml": paragraph("OFFICIAL"),
            "word/comments.xml": word_part(""),
            "word/media/a.png": "x",
        },
    )
    assert source.extract(raw, notes).lines == ["new"]
    assert [text[:40] for text in notes.look] == [
        "The headers and footers of the Word file",
        "The Word file has tracked changes. They ",
        "The Word file has pictures or charts, wh",
        "A part of the Word file was not read: w:",
    ]


MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
BOX = """<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>
{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"""


def test_text_in_a_box_is_read_and_an_equation_is_named(docx: Docx, notes: Notes) -> None:
    raw = docx(BOX.format(paragraph("Write to us.")), f'<w:p><m:oMath xmlns:m="{MATHS}"/></w:p>')
    assert source.extract(raw, notes).lines == ["Write to us."]
    assert notes.look == [
        "The Word file has text in boxes: check that all of it is here, and where it came out.",
        "A part of the Word file was not read: an equation.",
    ]


def test_hidden_text_is_left_out_and_told(docx: Docx, notes: Notes) -> None:
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Budget: £45,000</w:t></w:r></w:p>"
    assert source.extract(docx(paragraph("Lead."), hidden), notes).lines == ["Lead."]
    assert notes.taken == ["1 line that the Word file hides: “Budget: £45,000”."]


def refused(raw: bytes, notes: Notes) -> str:
    with pytest.raises(Unreadable) as unreadable:
        source.extract(raw, notes)
    return str(unreadable.value)


def test_a_bomb_is_refused_before_it_is_unpacked(docx: Docx, notes: Notes) -> None:
    assert "far more than an advert" in refused(docx(paragraph("a" * (source.MOST + 1))), notes)


def test_a_bomb_that_lies_about_its_size_is_unpacked_no_further_than_it_says(
    docx: Docx, notes: Notes
) -> None:
    raw = docx(paragraph("a" * source.MOST))
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        size = file.getinfo(source.MAIN).file_size.to_bytes(4, "little")
    assert raw.count(size) == 2
    assert "broken or locked" in refused(raw.replace(size, (1000).to_bytes(4, "little")), notes)


def test_a_document_of_very_many_elements_is_refused(docx: Docx, notes: Notes) -> None:
    assert "far more than an advert" in refused(docx("<w:p/>" * (2 * source.MOST_ELEMENTS + 1)), notes)


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_what_may_grow_without_end_is_refused(notes: Notes, codec: str) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>' + word_part(paragraph("&c;"))
    assert "broken or locked" in refused(archive(**{source.MAIN: bomb.encode(codec)}), notes)


def test_a_document_nested_very_deeply_is_refused(docx: Docx, notes: Notes) -> None:
    assert "broken or locked" in refused(docx("<w:p>" * 5000 + "</w:p>" * 5000), notes)


@pytest.mark.parametrize("cut", [60, -40])
def test_a_broken_file_is_refused(docx: Docx, notes: Notes, cut: int) -> None:
    assert "broken or locked" in refused(docx(paragraph("Lead."))[:cut], notes)


def test_an_archive_of_something_else_is_refused(notes: Notes) -> None:
    assert "no Word document" in refused(archive(**{"xl/workbook.xml": "<a/>"}), notes)
