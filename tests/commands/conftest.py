"""The small project on the disk, and the command as a person runs it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cli import main
from generator.tree import Tree


@dataclass(frozen=True)
class Run:
    """What a person sees of a command."""

    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path, project: Callable[..., Tree]) -> Path:
    """A folder with the small project in it."""
    for path, raw in project().items():
        if path.startswith("content/"):
            (tmp_path / "jobs" / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "jobs" / path).write_bytes(raw)
    return tmp_path / "jobs"


@pytest.fixture
def careers(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Run]:
    """Run `careers` in the project's folder."""

    def run(*words: str) -> Run:
        monkeypatch.chdir(folder)
        code = main(words)
        printed = capsys.readouterr()
        return Run(code, printed.out, printed.err)

    return run
