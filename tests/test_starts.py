"""What a command loads before it does anything: what it needs, and no more."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from generator import commands
from generator.shelf import names
from tests.conftest import BASE

HOME = Path(__file__).parent.parent
COMMANDS = names(commands.__name__)
# What takes long to load, and what only some commands need, or need only once they have something to do.
HEAVY = {
    *("PIL", "frontmatter", "holidays", "jinja2", "livereload", "markdown", "markupsafe", "multiprocessing"),
    *("nh3", "rcssmin", "rjsmin", "tornado", "yaml"),
}
# What the program itself is made with, and a build that has nothing to make can do without.
SLOW = {"asyncio", "dataclasses", "decimal", "inspect", "json", "logging", "pickle", "traceback"}
# What a build that makes everything can do without.
NEEDLESS = {"email", "http.client", "markdown.extensions.fenced_code", "ssl", "urllib.request", "xml.sax"}
ASKED = """
import contextlib, io, sys
from generator.cli import main
with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())):
    main(sys.argv[1:])
print(*sys.modules)
"""


@cache
def loaded(*words: str) -> set[str]:
    """The modules in a fresh Python once it has answered these words."""
    command = [sys.executable, "-c", ASKED, *words]
    run = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=True)
    return {*run.stdout.split()}


@pytest.mark.parametrize("words", ["--version", "--help"])
def test_whoever_asks_for_no_command_waits_for_none(words: str) -> None:
    found = loaded(words)
    assert found & HEAVY == set()
    assert {name for name in found if name.startswith("generator.")} == {
        "generator.cli",
        "generator.commands",
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_waits_for_no_other(name: str) -> None:
    found = loaded(name.rstrip("_"), "--help")
    assert {other for other in COMMANDS if f"{commands.__name__}.{other}" in found} == {name}


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in ("import_", "serve")])
def test_a_command_waits_for_no_library_before_it_has_something_to_do(name: str) -> None:
    assert loaded(name, "--help") & HEAVY == set()


def test_only_what_serves_waits_for_a_server() -> None:
    assert loaded("serve", "--help") >= {"tornado", "asyncio"}
    assert loaded("import", "--help") & {"tornado", "asyncio"} == set()


def test_a_build_that_has_nothing_to_make_waits_for_nothing_that_makes(tmp_path: Path) -> None:
    for path, text in BASE.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    words = ("build", "--project", str(tmp_path))
    first = loaded(*words)
    assert first >= {"jinja2", "generator.work"}
    assert first & NEEDLESS == set()
    again = loaded(*words, "--output", str(tmp_path / "site"))
    assert again & (HEAVY | SLOW) == set()
    assert {name for name in again if name.startswith("generator.outputs")} == set()
    named = (*words, "--as-of", "1 March 2026")
    loaded(*named)
    assert loaded(*named, "--output", str(tmp_path / "site")) & (HEAVY | SLOW) == set()
