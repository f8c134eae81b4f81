import io
import logging
from collections.abc import Callable

import pypdf
import pytest

from generator.importing.notes import Notes
from generator.importing.sources import pdf as source
from generator.importing.unreadable import Unreadable
from tests.importing.conftest import page_of

Pdf = Callable[..., bytes]


def locked(raw: bytes, password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(raw))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def refused(raw: bytes, notes: Notes) -> str:
    with pytest.raises(Unreadable) as unreadable:
        source.extract(raw, notes)
    return str(unreadable.value)


def test_the_text_of_all_pages_is_read(pdf: Pdf, notes: Notes) -> None:
    raw = pdf(page_of("Policy Adviser", "Salary: £5", "• Lead a team"), page_of("End."))
    assert source.matches(b"junk" + raw)
    assert source.extract(raw, notes).lines == ["Policy Adviser", "Salary: £5", "- Lead a team", "End."]
    assert notes.look == [source.READ]


def test_a_bullet_that_has_no_code_is_a_bullet(pdf: Pdf, notes: Notes) -> None:
    assert source.extract(pdf(page_of("\x7f Lead a team")), notes).lines == ["- Lead a team"]


def test_a_password_that_is_not_asked_for_does_not_matter(pdf: Pdf, notes: Notes) -> None:
    raw = pdf(page_of("Lead a team."))
    assert source.extract(locked(raw, ""), notes).lines == ["Lead a team."]
    assert "locked with a password" in refused(locked(raw, "secret"), notes)


def test_a_scan_has_no_text(pdf: Pdf, notes: Notes) -> None:
    assert "pictures of pages" in refused(pdf(b"q Q"), notes)


def test_a_broken_file_is_refused_and_nothing_is_printed(
    pdf: Pdf, notes: Notes, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "broken" in refused(pdf(page_of("Lead a team."))[:200], notes)
    assert capsys.readouterr().err == ""
    assert logging.getLogger("pypdf").propagate


def test_very_many_pages_are_refused(pdf: Pdf, notes: Notes) -> None:
    assert "more than 50 pages" in refused(pdf(*[b""] * 51), notes)


def test_very_many_things_to_draw_are_refused(
    pdf: Pdf, notes: Notes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(source.LIMITS, "stream_parsing_work_maximum_count", 500)
    assert "far too big" in refused(pdf(page_of("a") + b"q Q " * 300), notes)


def test_forms_within_forms_are_not_followed_without_end_and_that_is_told(pdf: Pdf, notes: Notes) -> None:
    def form(content: bytes, inner: bytes) -> bytes:
        parts = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 3 0 R>>%s>>/Length %d"
        return b"<<%s>>stream\n%s\nendstream" % (parts % (inner, len(content)), content)

    names = [b"/XObject<</X %d 0 R>>" % number for number in range(4, 10)]
    forms = [form(b"/X Do " * 10, name) for name in names[1:]]
    raw = pdf(b"/X Do", resources=names[0], objects=(*forms, form(page_of("Lead."), b"")))
    found = source.extract(raw, notes)
    assert "Lead." in found.lines
    assert notes.look == [source.READ, source.PART]
