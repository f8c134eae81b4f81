"""`careers check`: everything but the writing."""

from collections.abc import Callable
from pathlib import Path

from tests.commands.conftest import Run

CAREERS = Callable[..., Run]


def test_it_writes_nothing(careers: CAREERS, folder: Path) -> None:
    run = careers("check", "--as-of", "10 March 2026")
    assert run.code == 0
    assert "1 open vacancy." in run.out
    assert sorted(path.name for path in folder.iterdir()) == ["content"]


def test_advice_is_told_and_refused_only_when_strict(careers: CAREERS, folder: Path) -> None:
    assert "advice: " in careers("check").out
    assert careers("check", "--strict").code == 1


def test_no_problems_is_said(careers: CAREERS, folder: Path) -> None:
    facts = "accessibility:\n  status: fully compliant\n  tested: By hand.\n  prepared: 1 May 2026\n"
    path = folder / "content/site.md"
    path.write_text(
        path.read_text().replace(
            "\n---\n", f"\n{facts}  reviewed: 1 May 2026\n  contact: a@anytown.example\n---\n"
        )
    )
    run = careers("check", "--strict", "--as-of", "10 March 2026")
    assert (run.code, run.out.startswith("No problems found. 1 open vacancy.")) == (0, True)


def test_a_problem_is_told(careers: CAREERS, folder: Path) -> None:
    (folder / "content/vacancies/New Post.md").write_text("")
    run = careers("check")
    assert run.code == 1
    assert "[file-name]" in run.out


def test_annotations_for_github(careers: CAREERS, folder: Path) -> None:
    (folder / "content/vacancies/New Post.md").write_text("")
    assert careers("check", "--format", "github").out.startswith(
        "::error file=content/vacancies/New Post.md,line=1"
    )
