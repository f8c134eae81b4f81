"""The wheel carries the built-in theme and the starter, and needs nothing of this repository."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

from generator.cli import main
from generator.tree import Tree

HOME = Path(__file__).parent.parent
BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"


def made_in(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]


def test_the_installed_wheel_makes_a_site(tmp_path: Path, project: Callable[..., Tree]) -> None:
    made = subprocess.run(
        [sys.executable, "-c", BUILD, str(tmp_path)], cwd=HOME, check=True, capture_output=True
    )
    wheel = tmp_path / made.stdout.decode().split()[-1]
    assert wheel.name.startswith("careers_microsite-")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    folder = tmp_path / "jobs"
    for path, raw in project().items():
        if path.startswith("content/"):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(raw)

    def careers(*words: str) -> None:
        run = subprocess.run(
            [sys.executable, "-m", "generator", *words],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(tmp_path / "installed")},
            check=False,
            capture_output=True,
        )
        assert run.returncode == 0, run.stdout + run.stderr

    careers("build", "--as-of", "10 March 2026")
    assert (folder / "site/vacancies/analyst/index.html").exists()
    assert "<style>" in (folder / "site/vacancies/analyst/index.html").read_text()
    careers("init", "new")
    assert main(["init", str(folder / "of-the-checkout")]) == 0
    assert sorted(made_in(folder / "new")) == sorted(made_in(folder / "of-the-checkout"))
