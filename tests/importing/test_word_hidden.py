import pytest

from generator.importing.notes import Notes
from generator.importing.word_hidden import STYLES, without_hidden
from tests.importing.conftest import WORD, word_part

HIDES, SHOWS = "<w:vanish/>", '<w:vanish w:val="0"/>'
SHEET = f"""<w:styles xmlns:w="{WORD}"><w:style w:styleId="N"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:styleId="B"><w:rPr><w:b/></w:rPr></w:style></w:styles>"""


def run(text: str, *settings: str) -> str:
    return f"<w:r><w:rPr>{''.join(settings)}</w:rPr>{text}</w:r>"


def left(notes: Notes, body: str) -> bytes:
    parts = {"word/document.xml": word_part(body).encode(), STYLES: SHEET.encode()}
    return without_hidden(parts, notes)["word/document.xml"]


@pytest.mark.parametrize(
    ("settings", "is_gone"),
    [
        ([HIDES], True),
        ([SHOWS], False),
        (['<w:rStyle w:val="N"/>'], True),
        (['<w:rStyle w:val="N"/>', SHOWS], False),
        (['<w:rStyle w:val="B"/>'], False),
        ([], False),
    ],
)
def test_a_run_is_hidden_by_itself_or_by_its_style(notes: Notes, settings: list[str], is_gone: bool) -> None:
    made = left(notes, f"<w:p>{run('<w:t>Note</w:t>', *settings)}</w:p>")
    assert (b"Note" not in made) == is_gone
    assert notes.taken == (["1 line that the Word file hides: “Note”."] if is_gone else [])


def test_a_paragraph_is_hidden_by_its_style_and_told_once(notes: Notes) -> None:
    runs = run("<w:t>Ask </w:t>") + run("<w:t/>") + run("<w:t>Jo.</w:t>")
    assert b"Jo." not in left(notes, f'<w:p><w:pPr><w:pStyle w:val="N"/></w:pPr>{runs}</w:p>')
    assert notes.taken == ["1 line that the Word file hides: “Ask Jo.”."]


def test_the_ends_of_a_field_stay_and_nothing_is_told_of_them(notes: Notes) -> None:
    made = left(notes, f"<w:p>{run('<w:fldChar/>', HIDES)}</w:p>")
    assert b"fldChar" in made
    assert notes.taken == []


def test_parts_that_hide_nothing_are_the_same(notes: Notes) -> None:
    parts = {"word/document.xml": b"<a/>"}
    assert without_hidden(parts, notes) is parts
