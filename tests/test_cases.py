"""Whole runs that anyone can read: see tests/cases/README.md."""

import os
import shlex
import shutil
from pathlib import Path

import pytest

from generator.cli import main

CASES = Path(__file__).parent / "cases"
BASE = CASES / "base"
NAMES = sorted(path.parent.name for path in CASES.glob("*/console.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_case(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    case = CASES / name
    project = tmp_path / "project"
    shutil.copytree(BASE, project)
    if (case / "in").exists():
        shutil.copytree(case / "in", project, dirs_exist_ok=True)
    for gone in (case / "without.txt").read_text().split() if (case / "without.txt").exists() else ():
        (project / gone).unlink()
    monkeypatch.chdir(project)
    expected = (case / "console.txt").read_text()
    lines = [line for line in expected.splitlines() if line.startswith("$ careers ")]
    told = "".join(transcript(line, capsys) for line in lines)
    if os.environ.get("ACCEPT"):
        (case / "console.txt").write_text(told)
        expected = told
    assert told == expected
    for path in (file for file in (case / "out").rglob("*") if file.is_file()):
        made = project / "site" / path.relative_to(case / "out")
        if os.environ.get("ACCEPT"):
            path.write_bytes(made.read_bytes())
        assert made.read_text() == path.read_text(), path.name


def transcript(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    """One command as a person sees it: the line, what it prints, and the exit code where it is not 0."""
    try:
        code = main(shlex.split(line.removeprefix("$ careers ")))
    except SystemExit as stopped:
        code = int(stopped.code or 0)
    printed = capsys.readouterr()
    text = printed.out + printed.err
    return f"{line}\n{text}" + (f"[exit code {code}]\n" if code else "")


def test_every_case_has_a_name_that_says_what_it_shows() -> None:
    assert len(NAMES) > 40
