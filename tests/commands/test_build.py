"""`careers build`: the whole site or nothing."""

import json
from collections.abc import Callable
from pathlib import Path

from generator.staging import Staging
from tests.commands.conftest import Run

CAREERS = Callable[..., Run]
VACANCY = "content/vacancies/analyst.md"


def site(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in (folder / "site").rglob("*") if p.is_file()}


def spoil(folder: Path) -> None:
    path = folder / VACANCY
    path.write_text(path.read_text().replace("5pm on 20 March 2026", "04/05/2026"))


def test_it_makes_the_site_and_says_when_that_will_change(careers: CAREERS, folder: Path) -> None:
    run = careers("build", "--as-of", "10 March 2026")
    assert run.code == 0
    assert (folder / "site/vacancies/analyst/index.html").exists()
    assert "0 as before, 0 removed." in run.out
    assert "The site will next change at 5pm on Friday 13 March 2026" in run.out


def test_a_second_build_touches_nothing_but_the_record_of_when_it_was(careers: CAREERS, folder: Path) -> None:
    careers("build", "--as-of", "10 March 2026")
    before = {path: (folder / path).stat().st_mtime_ns for path in site(folder)}
    assert "0 written" in careers("build", "--as-of", "10 March 2026").out
    assert "1 written" in careers("build", "--as-of", "11 March 2026").out
    after = {path: (folder / path).stat().st_mtime_ns for path in site(folder)}
    assert {path for path in after if after[path] != before[path]} == {"site/build.json"}


def test_with_a_problem_the_site_that_stood_before_still_stands(careers: CAREERS, folder: Path) -> None:
    careers("build", "--as-of", "10 March 2026")
    before = site(folder)
    spoil(folder)
    run = careers("build", "--as-of", "10 March 2026")
    assert run.code == 1
    assert f"{VACANCY}:6:15: error: closing date must be a date" in run.out
    assert "Nothing was written: site/ is as it was." in run.out
    assert site(folder) == before


def test_strict_refuses_advice(careers: CAREERS, folder: Path) -> None:
    assert careers("build", "--strict", "--as-of", "10 March 2026").code == 1
    assert not (folder / "site").exists()


def test_another_folder_and_another_project(careers: CAREERS, folder: Path, tmp_path: Path) -> None:
    run = careers("build", "--project", str(folder), "--output", str(tmp_path / "out"))
    assert run.code == 0
    assert (tmp_path / "out/index.html").exists()
    spoil(folder)
    assert f"{folder}/{VACANCY}:6:15: error" in careers("build", "--project", str(folder)).out


def test_json_for_programs(careers: CAREERS) -> None:
    told = json.loads(careers("build", "--format", "json", "--as-of", "10 March 2026").out)
    assert told["open"] == 1
    assert told["next_change"] == "2026-03-13T17:00:00+00:00"
    assert told["written"] > 5


def test_the_site_never_goes_among_what_it_is_made_from(careers: CAREERS, folder: Path) -> None:
    for place in ("content/site", "content", "."):
        run = careers("build", "--output", place)
        assert run.code == 2
        assert "Choose another folder with --output." in run.err
    assert sorted(path.name for path in folder.iterdir()) == ["content"]


def test_one_build_at_a_time(careers: CAREERS, folder: Path) -> None:
    with Staging(folder / "site"):
        run = careers("build")
    assert run.code == 2
    assert "another build" in run.err.lower()
