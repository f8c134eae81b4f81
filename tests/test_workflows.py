"""The workflows that check and publish the site on GitHub, as far as a machine without GitHub can tell."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.starter import SETUP
from generator.tree import Tree
from tests.workflows import HOME, PINNED, lint, read, steps, texts

TEXTS = texts()
PUBLISH, CHECK = TEXTS["publish.yml"], TEXTS["check.yml"]
VACANCY = "content/vacancies/analyst.md"


@pytest.mark.parametrize("name", TEXTS)
def test_actionlint_and_shellcheck_find_nothing(name: str) -> None:
    assert lint(TEXTS[name]) == []


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("needs: build", "needs: built", "[job-needs]"),
        ("timeout-minutes: 10", "timeout: 10", "[syntax-check]"),
        ("pages: write", "page: write", "[permissions]"),
        ("steps.deployment.outputs", "steps.deploy.outputs", "[expression]"),
        ("include-hidden-files: true", "hidden-files: true", "[action]"),
        ('"7 0 * * *"', '"7 24 * * *"', "[events]"),
        ("careers build", "careers build $FOLDER", "[shellcheck]"),
        ("careers build", "careers build ${{ github.event.head_commit.message }}", "[expression]"),
    ],
)
def test_a_planted_fault_is_noticed(right: str, wrong: str, code: str) -> None:
    assert right in PUBLISH
    assert code in "\n".join(lint(PUBLISH.replace(right, wrong)))


@pytest.mark.parametrize("name", TEXTS)
def test_every_action_is_pinned_by_its_commit_with_its_version_beside_it(name: str) -> None:
    lines = [line for line in TEXTS[name].splitlines() if "uses:" in line]
    assert lines
    assert [line for line in lines if not PINNED.search(line)] == []


def test_one_version_of_an_action_has_one_commit() -> None:
    used = set(re.findall(r"uses: (\S+)@(\S+)", PUBLISH + CHECK))
    assert len({action for action, _ in used}) == len(used) == 6


def test_a_run_may_do_no_more_than_it_has_to() -> None:
    publish, check = read(PUBLISH), read(CHECK)
    assert publish["permissions"] == {}
    assert {name: job["permissions"] for name, job in publish["jobs"].items()} == {
        "build": {"contents": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    }
    assert check["permissions"] == {"contents": "read"}
    assert [name for name, job in check["jobs"].items() if "permissions" in job] == []
    fetched = [
        step
        for step in (*steps(PUBLISH), *steps(CHECK))
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    assert [step["with"]["persist-credentials"] for step in fetched] == ["false"] * 3
    assert [step for step in (*steps(PUBLISH), *steps(CHECK)) if "${{" in step.get("run", "")] == []


def test_a_proposed_change_is_checked_without_the_rights_of_the_repository() -> None:
    assert "pull_request_target" not in PUBLISH + CHECK
    assert read(CHECK)["on"] == {"pull_request": ""}


def test_a_deployment_is_never_cut_short_and_never_waits_for_ever() -> None:
    assert read(PUBLISH)["concurrency"] == {"group": "pages", "cancel-in-progress": "false"}
    jobs = [job for text in TEXTS.values() for job in read(text)["jobs"].values()]
    assert [job["timeout-minutes"] for job in jobs] == ["10"] * 3


@pytest.mark.parametrize("day", [date(2026, 1, 15), date(2026, 7, 15)], ids=["winter", "summer"])
def test_the_site_is_made_on_either_side_of_the_new_day_in_london(day: date) -> None:
    starts = [entry["cron"].split() for entry in read(PUBLISH)["on"]["schedule"]]
    assert [start[2:] for start in starts] == [["*", "*", "*"]] * 2
    assert all(int(minute) % 2 for minute, *_ in starts)
    before, after = (
        datetime.combine(day + timedelta(days=int(hour) < 12), time(int(hour), int(minute)), UTC)
        for minute, hour, *_ in starts
    )
    new_day = datetime.combine(day + timedelta(days=1), time(), ZoneInfo("Europe/London"))
    assert new_day - timedelta(minutes=75) < before < new_day < after < new_day + timedelta(minutes=75)


def run(steps: list[dict[str, Any]], folder: Path) -> list[subprocess.CompletedProcess[str]]:
    """The scripts of some steps one after the other, as GitHub runs them, up to the first that fails.

    What takes GitHub itself is left out: fetching, handing over and deploying. So is setting up, which
    takes minutes: this machine's environment, which the same script has made, stands in for what it makes.
    """
    (folder / ".venv").symlink_to(sys.prefix)
    env = {**os.environ, "GITHUB_STEP_SUMMARY": str(folder / "summary.md")}
    done: list[subprocess.CompletedProcess[str]] = []
    for step in steps:
        if "run" in step and f"run: {step['run']}" != SETUP:
            words = ["bash", "-euo", "pipefail", "-c", step["run"]]
            done.append(
                subprocess.run(words, cwd=folder, env=env, check=False, capture_output=True, text=True)
            )
            if done[-1].returncode:
                break
    return done


@pytest.fixture
def folder(tmp_path: Path, project: Callable[..., Tree]) -> Path:
    """The small project with a vacancy that is open for ever, and its content as it stood in `before`."""
    for path, raw in project().items():
        if path.startswith("content/"):
            for place in (tmp_path / path, tmp_path / "before" / path):
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(raw.replace(b"5pm on 20 March 2026", b"open until filled"))
    return tmp_path


def test_publishing_makes_the_site(tmp_path: Path) -> None:
    shutil.copytree(HOME / "content", tmp_path / "content")
    done = run(steps(PUBLISH), tmp_path)
    assert [(each.returncode, each.stderr) for each in done] == [(0, "")] * 2
    assert (tmp_path / "site/index.html").exists()
    assert not list((tmp_path / "site").glob(".careers*"))


def test_what_one_run_made_the_next_does_not_make_again(tmp_path: Path) -> None:
    left, kept = (
        next(step for step in steps(PUBLISH) if f"cache/{way}@" in step.get("uses", ""))
        for way in ("restore", "save")
    )
    assert left["with"]["path"] == kept["with"]["path"]
    assert left["with"]["key"] == kept["with"]["key"]
    assert left["with"]["key"].startswith(left["with"]["restore-keys"])
    before = steps(PUBLISH)[: steps(PUBLISH).index(kept)]
    first, second = tmp_path / "first", tmp_path / "second"
    shutil.copytree(HOME / "content", first / "content")
    run(before, first)
    shutil.copytree(HOME / "content", second / "content", copy_function=shutil.copyfile)
    for path in left["with"]["path"].split():
        shutil.copytree(first / path, second / path)
    (done,) = run(before, second)
    assert ": 1 written" in done.stdout


def test_a_change_is_checked_and_told_in_the_summary(folder: Path) -> None:
    vacancy = folder / VACANCY
    vacancy.write_text(vacancy.read_text().replace("open until filled", "5pm on 20 March 2126"))
    done = run(steps(CHECK), folder)
    assert [each.returncode for each in done] == [0] * 3, done
    assert (folder / "site/vacancies/analyst/index.html").exists()
    heading, *told = (folder / "summary.md").read_text().splitlines()
    assert heading == "## What changes for candidates"
    assert "Crime Analyst" in "".join(told)
    assert "20 March 2126" in "".join(told)


def test_the_first_content_of_all_has_nothing_to_be_compared_with(folder: Path) -> None:
    shutil.rmtree(folder / "before/content")
    (done,) = run(steps(CHECK)[-1:], folder)
    assert done.returncode == 0, done.stderr
    assert "There is no earlier site to compare with" in (folder / "summary.md").read_text()


@pytest.mark.parametrize("text", [PUBLISH, CHECK], ids=["publish", "check"])
def test_a_broken_vacancy_stops_the_run_and_is_shown_beside_its_line(text: str, folder: Path) -> None:
    (folder / VACANCY).write_text((folder / VACANCY).read_text().replace("open until filled", "04/05/2126"))
    (done,) = run(steps(text), folder)
    assert done.returncode == 1
    assert f"::error file={VACANCY},line=6,col=15,title=" in done.stdout
    assert not (folder / "site").exists()
