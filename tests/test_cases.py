"""Whole runs that anyone can read: see tests/cases/README.md."""

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.codes import CODES
from generator.passages import Passage
from generator.shelf import shelf
from generator.spelling import misspelt

CASES = Path(__file__).parent / "cases"
BASE = CASES / "base"
HERE = "/home/editor/careers"
KNOWN = {*CODES, *(code for check in shelf("generator.checks").values() for code in check.CODES)}
TOLD = r"^\S.*: (?:error|advice): .* \[([a-z-]+)\]$"
EDIT = re.compile(r"> (?P<file>[^\s:]+)(?: becomes (?P<typed>\S+)|:(?P<line>\d+) becomes: (?P<text>.*))")
NAMES = sorted(path.parent.name for path in CASES.glob("*/console.txt"))
pytestmark = pytest.mark.unwatched


@pytest.fixture(scope="module", autouse=True)
def judged_at_once() -> None:
    """Every word of every case, judged together: to start the program that knows takes as long as a case."""
    files = (path for path in CASES.rglob("*.md") if path.is_file())
    texts = [path.read_text("utf-8", "replace") for path in files]
    misspelt(word.text for text in texts for word in Passage("field", text).words)


@pytest.mark.parametrize("name", NAMES)
def test_case(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    case = CASES / name
    project = tmp_path / "project"
    shutil.copytree(BASE, project)
    if (case / "in").exists():
        shutil.copytree(case / "in", project, symlinks=True, dirs_exist_ok=True)
    for gone in (case / "without.txt").read_text().split() if (case / "without.txt").exists() else ():
        (project / gone).unlink()
    monkeypatch.chdir(project)
    expected = (case / "console.txt").read_text()
    lines = [line for line in expected.splitlines() if line.startswith(("$ careers ", "> "))]
    steps = (edited(line) if line.startswith("> ") else transcript(line, capsys) for line in lines)
    told = "".join(steps).replace(str(project.resolve()), HERE)
    if os.environ.get("ACCEPT"):
        (case / "console.txt").write_text(told)
        expected = told
    assert told == expected
    for path in (file for file in (case / "out").rglob("*") if file.is_file()):
        made = project / "site" / path.relative_to(case / "out")
        if os.environ.get("ACCEPT"):
            path.write_bytes(made.read_bytes())
        assert made.read_bytes() == path.read_bytes(), path.name


def transcript(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    """One command as a person sees it: the line, what it prints, and the exit code where it is not 0."""
    try:
        code = main(shlex.split(line.removeprefix("$ careers ")))
    except SystemExit as stopped:
        code = int(stopped.code or 0)
    printed = capsys.readouterr()
    text = printed.out + printed.err
    return f"{line}\n{text}" + (f"[exit code {code}]\n" if code else "")


def edited(line: str) -> str:
    """A change that a person makes in a text editor: one line of a file, or all of it as in another file."""
    found = EDIT.fullmatch(line)
    assert found, line
    path = Path(found["file"])
    if found["typed"]:
        shutil.copy(found["typed"], path)
    else:
        lines = path.read_text().split("\n")
        lines[int(found["line"]) - 1 : int(found["line"])] = [found["text"]] if found["text"] else []
        path.write_text("\n".join(lines))
    return f"{line}\n"


def test_a_case_that_is_named_for_a_problem_shows_that_problem_and_no_other() -> None:
    named = 0
    for name in NAMES:
        code = max((code for code in KNOWN if f"{name}-".startswith(f"{code}-")), key=len, default="")
        told = re.findall(TOLD, (CASES / name / "console.txt").read_text(), re.MULTILINE)
        assert not code or set(told) == {code}, name
        named += bool(code)
    assert named > 100
