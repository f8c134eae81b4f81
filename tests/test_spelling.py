"""The program that knows common misspellings."""

import importlib.metadata
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, PackagePath
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from generator import spelling
from generator.spelling import Misspelling, misspelt


@pytest.fixture(autouse=True)
def nothing_judged_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelling, "_judged", set())
    monkeypatch.setattr(spelling, "_wrong", {})


def test_words_are_spelled_as_in_british_english() -> None:
    assert misspelt(["organise", "organize", "recieve", "café-makeing", "naïve", "receive"]) == {
        "organize": (Misspelling(0, 8, ("organise",), right_elsewhere=True),),
        "recieve": (Misspelling(0, 7, ("receive",), right_elsewhere=False),),
        "café-makeing": (Misspelling(5, 12, ("making",), right_elsewhere=False),),
    }


def test_of_several_corrections_each_is_given() -> None:
    (found,) = misspelt(["ths"])["ths"]
    assert found.meant == ("the", "this")


def test_without_words_or_mistakes_nothing_is_found() -> None:
    assert misspelt([]) == {}
    assert misspelt(["word"]) == {}


def test_where_nothing_is_wrong_the_program_is_started_once(monkeypatch: pytest.MonkeyPatch) -> None:
    starts = list[list[str]]()
    running = subprocess.run

    def watched(command: list[str], **options: Any) -> Any:
        starts.append(command)
        return running(command, **options)

    monkeypatch.setattr(subprocess, "run", watched)
    assert misspelt(["word"]) == {}
    assert len(starts) == 1
    assert misspelt(["recieve"])
    assert len(starts) == 3


def test_a_word_is_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first = misspelt(["recieve", "word"])
    monkeypatch.setattr(spelling, "_program", lambda: "/nowhere/typos")
    assert misspelt(["word", "recieve"]) == first
    monkeypatch.setattr(spelling, "MOST", 1)
    assert misspelt(["word", "recieve", "new"]) == {}


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Python where no program is beside it."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))


@pytest.mark.usefixtures("elsewhere")
def test_the_program_need_not_be_beside_python() -> None:
    assert [*misspelt(["recieve"])] == ["recieve"]


@pytest.mark.usefixtures("elsewhere")
def test_without_the_package_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "files", missing)
    assert misspelt(["recieve"]) == {}
    for found in (None, [PackagePath("typos/__init__.py")]):
        monkeypatch.setattr(importlib.metadata, "files", lambda name, found=found: found)
        assert misspelt(["recieve"]) == {}


def test_a_program_that_cannot_be_started_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelling, "_program", lambda: "/nowhere/typos")
    assert misspelt(["recieve"]) == {}


def test_a_program_that_takes_too_long_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(command: list[str], **options: object) -> None:
        raise subprocess.TimeoutExpired(command, 30)

    monkeypatch.setattr(subprocess, "run", slow)
    assert misspelt(["recieve"]) == {}


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (1, b""),
        (0, b""),
        (2, b"no JSON"),
        (2, b"[]"),
        (2, b'{"type":"error"}'),
        (2, b'{"type":"typo"}'),
        (2, b'{"type":"typo","line_num":9,"byte_offset":0,"typo":"x","corrections":[]}'),
    ],
)
def test_a_program_that_says_something_else_finds_nothing(
    monkeypatch: pytest.MonkeyPatch, code: int, said: bytes
) -> None:
    answer = SimpleNamespace(returncode=code, stdout=said)
    monkeypatch.setattr(subprocess, "run", lambda *command, **options: answer)
    assert misspelt(["recieve"]) == {}
