"""Finding and installing Chromium."""

import subprocess
from pathlib import Path

import pytest

from tests.browser import chromium


def test_a_named_browser_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = tmp_path / "chromium"
    mine.touch()
    monkeypatch.setenv("CHROMIUM", str(mine))
    assert chromium.find() == str(mine)


def test_nothing_found_and_nothing_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "find", lambda: None)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 1))
    with pytest.raises(SystemExit, match="No Chromium was found"):
        chromium.install()


def test_what_was_installed_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(chromium, "find", lambda: "/usr/bin/chromium" if ran else None)
    monkeypatch.setattr(subprocess, "run", run)
    assert chromium.install() == "/usr/bin/chromium"
