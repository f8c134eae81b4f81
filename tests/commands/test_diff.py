"""`careers diff`: two builds, each a folder or an address."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.serving import of_files, serving

CAREERS = Callable[..., Run]
VACANCY = "content/vacancies/analyst.md"
WHEN = ("--as-of", "10 March 2026")


@pytest.fixture
def builds(careers: CAREERS, folder: Path) -> Path:
    """Two builds of the small project, `before` and `after`, between which its closing date moved."""
    careers("build", *WHEN, "--output", "before")
    path = folder / VACANCY
    path.write_text(path.read_text().replace("5pm on 20 March 2026", "midday on 1 April 2026"))
    careers("build", *WHEN, "--output", "after")
    return folder


MOVED = """\
1 vacancy changed for candidates.

Crime Analyst, Anytown Police

- The closing date moved from 5pm on Friday 20 March 2026 to midday on Wednesday 1 April 2026.
"""


def test_two_builds(careers: CAREERS, builds: Path) -> None:
    run = careers("diff", "before", "after")
    assert (run.code, run.out, run.err) == (0, MOVED, "")
    assert careers("diff", "after", "after").out == "Nothing changed for candidates.\n"
    assert careers("diff", "before", "after", "--format", "github").out == MOVED.replace("Crime", "### Crime")
    (change,) = json.loads(careers("diff", "before", "after", "--format", "json").out)["changes"]
    assert (change["name"], change["kind"], len(change["lines"])) == ("vacancies/analyst/", "changed", 1)


def test_a_published_site_and_a_folder(careers: CAREERS, builds: Path) -> None:
    names = ("vacancies.json", "closed.json")
    files = {name: (builds / "before" / name).read_bytes() for name in names}
    with serving(of_files(files)) as address:
        assert careers("diff", address, "after").out == MOVED
        for form in (address.rstrip("/"), f"{address}index.html", address.replace("http", "HTTP")):
            assert careers("diff", form, "after").out == MOVED


def test_what_is_not_a_build(careers: CAREERS, folder: Path) -> None:
    with serving(of_files({})) as address:
        for place in ("content", "nowhere", address):
            run = careers("diff", place, place)
            assert (run.code, run.out) == (2, "")
            assert run.err.startswith(f"{place} has no vacancies.json and closed.json that can be read: ")
    run = careers("diff", address, "after")
    silent = f"{address}vacancies.json gave no answer: nothing is listening there."
    assert (run.code, run.err) == (2, f"{silent} Check the address, and try again.\n")


@pytest.mark.parametrize("raw", ["", "{", "[]", "[" * 100_000])
def test_data_that_cannot_be_read(careers: CAREERS, folder: Path, raw: str) -> None:
    (folder / "vacancies.json").write_text(raw)
    (folder / "closed.json").write_text('{"vacancies": []}')
    run = careers("diff", ".", ".")
    assert (run.code, "Build it again with this version." in run.err) == (2, True)
