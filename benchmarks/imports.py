"""What each command costs before it does anything: `poe starts` prints a table.

Each is asked for its help, in a Python of its own. `build` and `check` are run as well, on a project of ten
adverts that has just been built. Beside them stands a Python that does nothing. With a folder as its
argument, the generator in that folder is asked.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import ours
from benchmarks.workload import AS_OF, HOME

ROUNDS = 7
HEAVY = ("jinja2", "markdown", "frontmatter", "yaml", "PIL", "tornado", "multiprocessing")
LOADED = """
import contextlib, io, sys
from generator.cli import main
with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())):
    main(sys.argv[1:])
print(*sys.modules)
"""
Start = tuple[str, list[str]]


def starts(project: Path) -> Iterator[Start]:
    """Each start, by its name, with the words that Python gets."""
    yield "Python alone", ["-c", ""]
    for words in (["--version"], ["--help"], *([name.rstrip("_"), "--help"] for name in _commands())):
        yield f"careers {' '.join(words)}", ["-c", ours.PRODUCT, *words]
    for name in ("build", "check"):
        words = [name, "--project", str(project), "--as-of", AS_OF]
        yield f"careers {name}, 10 adverts", ["-c", ours.PRODUCT, *words]


def _commands() -> list[str]:
    return sorted(path.stem for path in (ours.home() / "generator/commands").glob("[a-z]*.py"))


def measured(words: list[str], folder: Path) -> dict[str, float]:
    """One start: its seconds."""
    report = folder / "report.json"
    launcher = [sys.executable, "-I", "-S", str(HOME / "benchmarks/measured.py"), str(report), "0"]
    subprocess.run(
        [*launcher, sys.executable, "-P", *words],
        cwd=folder,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "", **ours.environment()},
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    told: dict[str, float] = json.loads(report.read_text())
    return told


def loaded(words: list[str]) -> set[str]:
    """The modules that are there at the end."""
    script = LOADED if words[1] else "import sys; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-P", "-c", script, *words[2:]],
        env={**os.environ, **ours.environment()},
        capture_output=True,
        text=True,
        check=True,
    )
    return {*run.stdout.split()}


def row(name: str, words: list[str], folder: Path) -> str:
    """One line of the table."""
    rounds = [measured(words, folder) for _ in range(ROUNDS)]
    wall, cpu = (1000 * statistics.median(each[kind] for each in rounds) for kind in ("wall", "cpu"))
    modules = loaded(words)
    heavy = ", ".join(each for each in HEAVY if each in modules) or "none"
    return f"| {name} | {wall:.0f} | {cpu:.0f} | {len(modules)} | {heavy} |"


def main() -> None:
    """Print the table."""
    if len(sys.argv) > 1:
        os.environ["OURS"] = str(Path(sys.argv[1]).resolve())
    print("| | ms | CPU ms | modules | among them |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        ours.laid(folder / "project", 10)
        for name, words in starts(folder / "project"):
            measured(words, folder)
            print(row(name, words, folder), flush=True)


if __name__ == "__main__":
    main()
