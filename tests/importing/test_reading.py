import sys
from collections.abc import Callable

import pytest

from generator.importing.reading import INSTALL, read
from generator.importing.unreadable import Unreadable


@pytest.mark.parametrize("raw", [b"", b" \n\t\n", b"<html><nav>Home</nav></html>"])
def test_a_file_without_text_is_refused(raw: bytes) -> None:
    with pytest.raises(Unreadable, match="There is no text in this file"):
        read(raw)


def test_each_kind_of_file_is_known_by_what_is_in_it(
    docx: Callable[..., bytes], pdf: Callable[..., bytes]
) -> None:
    word = "<w:p><w:r><w:t>Lead a team.</w:t></w:r></w:p>"
    page = b"BT /F 12 Tf 50 700 Td (Lead a team.) Tj ET"
    for raw in (b"Lead a team.", b"<html><p>Lead a team.", docx(word), pdf(page)):
        assert list(read(raw).lines) == ["Lead a team."]


def test_a_file_that_cannot_be_read_is_named() -> None:
    with pytest.raises(Unreadable, match="picture"):
        read(b"\x89PNG\r\n")


@pytest.mark.parametrize(
    ("raw", "needs", "kind"),
    [
        (b"<html><p>a", "turbohtml", "web pages"),
        (b"%PDF-1.4", "pypdf", "PDF files"),
        (b"PK\x03\x04", "mammoth", "Word files"),
    ],
)
def test_without_the_extra_it_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, raw: bytes, needs: str, kind: str
) -> None:
    monkeypatch.setitem(sys.modules, needs, None)
    with pytest.raises(Unreadable) as refused:
        read(raw)
    assert str(refused.value).startswith(f"To read {kind}, this program needs more. Run {INSTALL}")


def test_text_needs_no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("turbohtml", "pypdf", "mammoth"):
        monkeypatch.setitem(sys.modules, name, None)
    assert list(read("Policy Adviser\n• Lead".encode("utf-16")).lines) == ["Policy Adviser", "- Lead"]
