"""Colour and progress, on a terminal and off it."""

import io

import pytest

from generator.terminal import Progress, shows_colour


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert shows_colour(Screen())
    assert not shows_colour(io.StringIO())
    monkeypatch.setenv("TERM", "dumb")
    assert not shows_colour(Screen())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not shows_colour(Screen())


def run(screen: io.StringIO, monkeypatch: pytest.MonkeyPatch, seconds: list[float]) -> None:
    ticks = iter(seconds)
    monkeypatch.setattr("time.monotonic", lambda: next(ticks))
    progress = Progress(screen)
    progress.step()
    progress.step(1500)
    progress.clear()


def test_long_work_shows_a_count_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    run(screen, monkeypatch, [0, 0.5, 1.5, 1.5])
    assert screen.getvalue() == "\rMaking the site: 1,501 files\r\033[K"


def test_other_work_is_called_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    ticks = iter([0, 1.5, 1.5])
    monkeypatch.setattr("time.monotonic", lambda: next(ticks))
    Progress(screen, "Reading the site").step()
    assert screen.getvalue() == "\rReading the site: 1 files"


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    run(screen, monkeypatch, [0, 0.1, 0.2])
    assert screen.getvalue() == ""


def test_no_terminal_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    run(stream, monkeypatch, [0])
    assert stream.getvalue() == ""
