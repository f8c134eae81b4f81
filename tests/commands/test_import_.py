"""`careers import`: an advert in any file as a draft, and a clear word where it cannot be one."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.commands import import_
from tests.commands.conftest import Run

CAREERS = Callable[..., Run]
ADVERT = "Crime Analyst\nAnytown Police\nClosing date: 20th March 2026\nRead the figures.\nApply now\n"


@pytest.fixture
def advert(folder: Path) -> Path:
    path = folder / "advert.txt"
    path.write_text(ADVERT.replace("Crime", "Senior"), encoding="utf-8")
    return path


@pytest.fixture
def vacancies(folder: Path) -> Path:
    return folder / "content/vacancies"


def pasted(monkeypatch: pytest.MonkeyPatch, text: bytes, *, typed: bool = False) -> None:
    stream = io.TextIOWrapper(io.BytesIO(text))
    monkeypatch.setattr(stream, "isatty", lambda: typed)
    monkeypatch.setattr(sys, "stdin", stream)


def test_it_writes_a_draft_and_says_what_was_found(careers: CAREERS, advert: Path, vacancies: Path) -> None:
    run = careers("import", str(advert))
    assert (run.code, run.err) == (0, "")
    assert run.out == (
        "content/vacancies/senior-analyst.md is your new vacancy. It is a draft, so it is not on the site.\n"
        "Sure of: closing date. 0 places need a look, and 3 lines were taken out.\n"
        "Open it: the lines that start with # say what to look at, what was taken out and what to write.\n"
        "Then run careers check: it shows what is left to mend. To see the page, run careers serve.\n"
    )
    text = (vacancies / "senior-analyst.md").read_text(encoding="utf-8")
    assert "# Imported from advert.txt. Compare" in text
    assert "# From “Closing date: 20th March 2026”.\nclosing_date: 20 March 2026\n" in text
    assert text.endswith("\n---\n\nRead the figures.\n")


def test_pasted_text_comes_from_standard_input(
    careers: CAREERS, vacancies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pasted(monkeypatch, b"# Data Analyst\n")
    run = careers("import", "-", "--file", "analyst-2", "--organisation", "anytown")
    assert (run.code, run.err) == (0, "")
    assert "# Imported from pasted text." in (vacancies / "analyst-2.md").read_text()
    pasted(monkeypatch, b"Employer: Anytown Police\nData Analyst", typed=True)
    run = careers("import", "-")
    assert run.err == f"{import_.PASTE}\n"
    assert "Sure of: organisation. 0 places need a look, and 1 line was taken out.\n" in run.out


def test_nothing_certain_is_said_too(careers: CAREERS, monkeypatch: pytest.MonkeyPatch) -> None:
    pasted(monkeypatch, b"We need someone who reads the figures to to us.")
    run = careers("import", "-")
    assert run.out.startswith("content/vacancies/write-the-title-here.md is")
    assert "Sure of: nothing. 1 place needs a look, and 0 lines were taken out.\n" in run.out


def test_a_file_is_never_written_over(careers: CAREERS, advert: Path, vacancies: Path) -> None:
    before = (vacancies / "analyst.md").read_bytes()
    run = careers("import", "advert.txt", "--file", "analyst")
    assert (run.code, run.out) == (2, "")
    assert "content/vacancies/analyst.md is there already. Nothing was written" in run.err
    assert (vacancies / "analyst.md").read_bytes() == before


@pytest.mark.parametrize(
    ("raw", "words", "told"),
    [
        (b"", (), "advert: There is no text in this file.\nNothing was written.\n"),
        (b"{\\rtf1", (), "advert: This is a rich text file (.rtf)."),
        (
            b"a" * (import_.MOST + 1),
            (),
            "advert has more than 10 MB: no advert is that long.\nNothing was written.\n",
        ),
        (" ".join(map(str, range(20_000))).encode(), (), "advert: This holds far more than an advert."),
        (ADVERT.encode(), ("--organisation", "mopac"), "There is no file content/organisations/mopac.md."),
        (ADVERT.encode(), ("--file", "My job"), "--file must be small letters"),
    ],
)
def test_what_cannot_be_is_refused(
    careers: CAREERS, folder: Path, vacancies: Path, raw: bytes, words: tuple[str, ...], told: str
) -> None:
    (folder / "advert").write_bytes(raw)
    run = careers("import", "advert", *words)
    assert run.code == 2
    assert run.err.startswith(told)
    assert [path.name for path in vacancies.iterdir()] == ["analyst.md"]


@pytest.mark.parametrize("name", ["nowhere.txt", "content"])
def test_a_file_that_cannot_be_opened_is_told(careers: CAREERS, name: str) -> None:
    run = careers("import", name)
    assert run.code == 2
    assert run.err.startswith(f"{name} could not be read: ")


def test_standard_input_is_read_no_further_than_an_advert_is_long(
    careers: CAREERS, monkeypatch: pytest.MonkeyPatch
) -> None:
    pasted(monkeypatch, b"a" * (import_.MOST + 100))
    run = careers("import", "-")
    assert run.err == "pasted text has more than 10 MB: no advert is that long.\nNothing was written.\n"
    assert len(sys.stdin.buffer.read()) == 99


@pytest.mark.parametrize("path", ["site.md", "organisations/anytown.md"])
def test_a_mistake_in_a_file_that_it_needs_is_told_first(
    careers: CAREERS, folder: Path, advert: Path, path: str
) -> None:
    file = folder / "content" / path
    file.write_text(file.read_text().replace("---\n", "---\ncolour: a: b\n", 1))
    run = careers("import", "advert.txt")
    assert run.code == 1
    assert f"content/{path}:2:" in run.out
