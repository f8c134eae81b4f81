"""`careers build`: the whole site or nothing."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import PIPE

import pytest

from generator.disk import Kept
from generator.staging import Staging
from tests.commands.conftest import Run
from tests.conftest import HOME

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


AT = ("--as-of", "10 March 2026")


def cache(folder: Path) -> Path:
    return folder / ".site.careers/cache"


class TestWhatEarlierBuildsLeft:
    """It saves work, and never shows: the site is the one that a first build makes."""

    @pytest.fixture
    def first(self, careers: CAREERS, folder: Path) -> dict[str, bytes]:
        assert careers("build", *AT).code == 0
        return site(folder)

    def test_nothing_of_it_is_needed(self, careers: CAREERS, folder: Path, first: dict[str, bytes]) -> None:
        shutil.rmtree(cache(folder))
        assert "0 written" in careers("build", *AT).out
        assert site(folder) == first

    @pytest.mark.parametrize("name", ["answer", "index", "pack.0"])
    @pytest.mark.parametrize("damage", ["gone", "cut off", "one bit", "rubbish"])
    def test_damage_to_it_is_no_damage_to_the_site(
        self, careers: CAREERS, folder: Path, first: dict[str, bytes], name: str, damage: str
    ) -> None:
        path = cache(folder) / name
        raw = path.read_bytes()
        middle = len(raw) // 2
        damaged = {
            "gone": None,
            "cut off": raw[:middle],
            "one bit": raw[:middle] + bytes([raw[middle] ^ 1]) + raw[middle + 1 :],
            "rubbish": b"rubbish",
        }[damage]
        path.unlink()
        if damaged is not None:
            path.write_bytes(damaged)
        # What a page says differs, so that not all can be answered with what stands there.
        page = folder / "content/hubs/high-street.md"
        page.write_text(page.read_text() + "Or right.\n")
        assert careers("build", *AT).code == 0
        page.write_text(page.read_text().replace("Or right.\n", ""))
        assert careers("build", *AT).code == 0
        assert site(folder) == first

    def test_it_can_be_left_out_of_account(
        self, careers: CAREERS, folder: Path, first: dict[str, bytes]
    ) -> None:
        with Kept(cache(folder)) as kept:
            kept.packs.put(b"left", b"by an earlier build")
        assert "0 written" in careers("build", "--no-cache", *AT).out
        assert site(folder) == first
        with Kept(cache(folder)) as kept:
            assert kept.packs.get(b"left") is None

    def test_a_file_of_the_site_that_somebody_changed_is_put_right(
        self, careers: CAREERS, folder: Path, first: dict[str, bytes]
    ) -> None:
        for path in ("index.html", "build.json", "vacancies/analyst/index.html"):
            (folder / "site" / path).write_text("mine")
            assert "1 written" in careers("build", *AT).out
            (folder / "site" / path).unlink()
            assert "1 written" in careers("build", *AT).out
            assert site(folder) == first


@pytest.mark.skipif(sys.platform == "win32", reason="there it is told to each process in another way")
def test_ctrl_c_stops_all_of_it_and_leaves_the_site_as_it_was(
    folder: Path, careers: CAREERS, vacancy_text: Callable[..., str]
) -> None:
    careers("build", *AT)
    before = site(folder)
    for number in range(200):
        text = vacancy_text(title=f"Crime Analyst for the streets of part {number}")
        (folder / f"content/vacancies/analyst-{number}.md").write_text(text)
    command = [sys.executable, "-m", "generator", "build", *AT]
    environment = {**os.environ, "PYTHONPATH": str(HOME)}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=PIPE, stderr=PIPE, text=True, start_new_session=True
    ) as build:
        staging = folder / ".site.careers/staging"
        while not list(staging.glob("vacancies/analyst-1*")):
            assert build.poll() is None
            time.sleep(0.01)
        os.killpg(build.pid, signal.SIGINT)
        printed, told = build.communicate(timeout=60)
    assert (build.returncode, printed) == (130, "")
    assert told == "Stopped. The site that stood before still stands.\n"
    with pytest.raises(ProcessLookupError):  # of all its processes none is left
        os.killpg(build.pid, 0)
    assert site(folder) == before
    assert not staging.exists()
