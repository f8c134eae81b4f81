import pytest

from generator.importing.notes import Notes
from generator.importing.sources import html


@pytest.mark.parametrize(
    ("raw", "is_page"),
    [
        (b"\xef\xbb\xbf <!DOCTYPE html><p>a", True),
        (b"<!-- saved --><p>a", True),
        ("<html><p>a".encode("utf-16"), True),
        (b"<p>a</p><p>b</p><P>c</P>", True),
        (b"Write <b>bold</b> words", False),
        (b"", False),
    ],
)
def test_a_page_is_known_by_its_start_or_its_tags(raw: bytes, is_page: bool) -> None:
    assert html.matches(raw) == is_page


@pytest.mark.parametrize(
    ("raw", "line", "told"),
    [
        ("<p>£5 – £6".encode(), "£5 – £6", False),
        ("<meta charset=windows-1252><p>£5 – £6".encode("cp1252"), "£5 – £6", False),
        ("<meta charset='iso-8859-2'><p>Łódź".encode("iso-8859-2"), "Łódź", False),
        ("<meta charset=utf-8><p>£5 – £6".encode("cp1252"), "£5 – £6", True),
        ("<meta charset=klingon><p>£5 – £6".encode("cp1252"), "£5 – £6", True),
        ("<p>£5 – £6".encode("cp1252"), "£5 – £6", True),
        ("<html><p>£5 – £6".encode("utf-16"), "£5 – £6", False),
    ],
)
def test_its_encoding_is_what_fits_or_what_it_says(notes: Notes, raw: bytes, line: str, told: bool) -> None:
    assert html.extract(raw, notes).lines == [line]
    assert bool(notes.look) == told


@pytest.mark.parametrize("tag", ["<div>", "<ul><li>", "<b>", "<table><tr><td>"])
def test_a_page_nested_very_deeply_is_read_or_refused(notes: Notes, tag: str) -> None:
    assert "Lead a team." in "".join(html.extract(f"<html>{tag * 2000}Lead a team.".encode(), notes).lines)
