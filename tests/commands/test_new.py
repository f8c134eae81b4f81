"""`careers new`: a draft that is sound from the start, and never written over anything."""

import io
from argparse import Namespace
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from generator.commands import new
from tests.commands.conftest import Run

CAREERS = Callable[..., Run]
DAY = ("--as-of", "25 February 2026")


@pytest.fixture
def vacancies(folder: Path) -> Path:
    return folder / "content/vacancies"


def test_it_makes_a_draft_and_says_what_to_do_next(careers: CAREERS, vacancies: Path) -> None:
    run = careers("new", "Policy Adviser", *DAY)
    assert (run.code, run.err) == (0, "")
    assert len(run.out.splitlines()) == 3
    assert run.out.startswith("content/vacancies/policy-adviser.md is your new vacancy.")
    text = (vacancies / "policy-adviser.md").read_text(encoding="utf-8")
    assert "title: Policy Adviser\norganisation: anytown\n" in text
    assert "posted: 25 February 2026\n" in text
    assert careers("check", *DAY).code == 0


def test_the_day_is_that_of_the_sites_time_zone(folder: Path, vacancies: Path) -> None:
    words = Namespace(
        project=folder, as_of=None, title="Policy Adviser", organisation=None, old=None, file=None
    )
    new.run(words, datetime(2026, 5, 31, 23, 30, tzinfo=UTC))
    assert "posted: 1 June 2026\n" in (vacancies / "policy-adviser.md").read_text(encoding="utf-8")


def test_another_employer_and_another_file_name(careers: CAREERS, folder: Path, vacancies: Path) -> None:
    (folder / "content/organisations/other.md").write_text("---\nname: Other\n---\nWe are other.\n")
    run = careers("new", "警察官警察官", "--organisation", "other.md", "--file", "officer.md", *DAY)
    assert run.code == 0, run.err
    assert "title: 警察官警察官\norganisation: other\n" in (vacancies / "officer.md").read_text(
        encoding="utf-8"
    )


def test_an_old_advert_is_copied_without_its_dates(careers: CAREERS, vacancies: Path) -> None:
    assert careers("new", "Senior Analyst", "--from", "analyst", *DAY).code == 0
    text = (vacancies / "senior-analyst.md").read_text()
    assert "title: Senior Analyst\norganisation: anytown\nsummary: Find the patterns in crime.\n" in text
    assert "posted: 25 February 2026\n" in text
    assert "# closing_date: 5pm on 20 March 2026\n" in text
    assert text.endswith("Read the figures.\n")
    run = careers("check", *DAY)
    assert run.code == 0, run.out


def test_the_folder_is_made_where_there_is_none_yet(careers: CAREERS, vacancies: Path) -> None:
    (vacancies / "analyst.md").unlink()
    vacancies.rmdir()
    assert careers("new", "Policy Adviser").code == 0
    assert (vacancies / "policy-adviser.md").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("abc",), 'title must be text of 4 to 75 characters; you wrote "abc".\nNothing was written.'),
        (("x" * 76,), "title may have 75 characters; this has 76. Take out 1 or more.\nNothing was written."),
        (
            ("警察官警察官",),
            "No file name can be made from this title. Choose one, such as --file policy-adviser.",
        ),
        (("Policy Adviser", "--file", "New job"), "hyphens, such as new-job. Nothing was written."),
        (("Policy Adviser", "--file", "../!"), "hyphens, such as policy-adviser. Nothing was written."),
        (("Policy Adviser", "--organisation", "anytwon"), "anytwon.md. Did you mean anytown? Nothing was"),
        (("Policy Adviser", "--organisation", "mopac"), "mopac.md. There is: anytown. Nothing was written."),
        (("Policy Adviser", "--from", "analist"), "vacancies/analist.md. Did you mean analyst? Nothing was"),
        (("Analyst",), "content/vacancies/analyst.md is there already. Nothing was written: choose another"),
    ],
)
def test_what_cannot_be_is_refused(
    careers: CAREERS, vacancies: Path, words: tuple[str, ...], told: str
) -> None:
    before = (vacancies / "analyst.md").read_bytes()
    run = careers("new", *words)
    assert run.code == 2
    assert told in run.err
    assert [path.name for path in vacancies.iterdir()] == ["analyst.md"]
    assert (vacancies / "analyst.md").read_bytes() == before


def test_several_files_and_none_are_named(careers: CAREERS, folder: Path, vacancies: Path) -> None:
    (folder / "content/organisations/other.md").write_text("---\nname: Other\n---\nWe are other.\n")
    assert "There are: anytown and other." in careers("new", "Policy Adviser", "--organisation", "mopac").err
    (vacancies / "analyst.md").unlink()
    run = careers("new", "Policy Adviser", "--from", "analyst")
    assert "There is no file content/vacancies/analyst.md. Nothing was written." in run.err


@pytest.mark.parametrize("path", ["site.md", "organisations/anytown.md", "vacancies/analyst.md"])
def test_a_mistake_in_a_file_that_it_needs_is_told_first(careers: CAREERS, folder: Path, path: str) -> None:
    file = folder / "content" / path
    file.write_text(file.read_text().replace("---\n", "---\ncolour: a: b\n", 1))
    words = ("--from", "analyst", "--organisation", "anytown")
    run = careers("new", "Policy Adviser", *words)
    assert run.code == 1
    assert f"content/{path}:2:" in run.out
    assert not (folder / "content/vacancies/policy-adviser.md").exists()


def test_an_old_advert_that_cannot_be_changed_line_by_line_is_refused(
    careers: CAREERS, vacancies: Path
) -> None:
    (vacancies / "analyst.md").write_text("---\n{title: Crime Analyst, posted: 1 March 2026}\n---\n")
    run = careers("new", "Policy Adviser", "--from", "analyst")
    assert run.code == 2
    assert "content/vacancies/analyst.md cannot be copied" in run.err


def test_a_full_disk_is_told_and_leaves_nothing(
    careers: CAREERS, vacancies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(28, "No space left on device")

    opened = Path.open

    def open_full(path: Path, mode: str = "r", **options: Any) -> Any:
        file = opened(path, mode, **options)
        if mode != "x":
            return file
        file.close()
        return Full()

    monkeypatch.setattr(Path, "open", open_full)
    run = careers("new", "Policy Adviser")
    assert run.code == 2
    assert "the disk is full. Nothing was written; free some space and try again." in run.err
    assert [path.name for path in vacancies.iterdir()] == ["analyst.md"]
