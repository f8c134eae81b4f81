import pytest

from generator.importing.encodings import decoded
from generator.importing.notes import Notes
from generator.importing.unreadable import Unreadable

TEXT = "Policy Adviser – £41,580"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_certainty(notes: Notes, codec: str) -> None:
    assert decoded(TEXT.encode(codec), notes) == TEXT
    assert notes.look == []


def test_big_end_first_with_a_mark(notes: Notes) -> None:
    assert decoded(b"\xfe\xff" + TEXT.encode("utf-16-be"), notes) == TEXT


def test_windows_1252_is_read_and_told(notes: Notes) -> None:
    assert decoded(TEXT.encode("cp1252"), notes) == TEXT
    assert notes.look == [
        "The text is not in UTF-8. It was read as Windows-1252. Check these words: “–”, “£41,580”."
    ]


@pytest.mark.parametrize(
    "raw", [b"\x81\x8d\x8f", b"a\x00b", b"\xff\xfea", "text".encode("utf-32"), b"\x00\x00\x00"]
)
def test_what_is_no_text_is_refused(notes: Notes, raw: bytes) -> None:
    with pytest.raises(Unreadable, match="no text that can be read"):
        decoded(raw, notes)


def test_an_empty_file_is_empty(notes: Notes) -> None:
    assert decoded(b"", notes) == ""
