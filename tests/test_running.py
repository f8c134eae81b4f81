"""One run of a command: exit codes, and never a traceback."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator import cli, trouble
from generator.commands import build
from generator.fields.dates import Unclear
from generator.report import Outcome

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def fails(monkeypatch: pytest.MonkeyPatch) -> object:
    def make(error: BaseException) -> None:
        def run(*_: object) -> None:
            raise error

        monkeypatch.setattr(build, "run", run)

    return make


def test_the_machine_in_the_way_is_code_2(fails, capsys: Capture) -> None:  # type: ignore[no-untyped-def]
    fails(trouble.Trouble("The disk\x1b[31m is full.\nFree some space."))
    assert cli.main(["build"]) == 2
    assert capsys.readouterr().err == "The disk\ufffd[31m is full.\nFree some space.\n"


def test_a_moment_that_the_clocks_skip_is_code_2(fails, capsys: Capture) -> None:  # type: ignore[no-untyped-def]
    fails(Unclear("clock-change", "That time does not exist."))
    assert cli.main(["build"]) == 2
    assert capsys.readouterr().err == "--as-of: That time does not exist.\n"


def test_ctrl_c_says_so(fails, capsys: Capture) -> None:  # type: ignore[no-untyped-def]
    fails(KeyboardInterrupt())
    assert cli.main(["build"]) == 130
    assert "Stopped." in capsys.readouterr().err


def test_a_bug_is_code_3_and_keeps_its_details_in_a_file(fails, capsys: Capture) -> None:  # type: ignore[no-untyped-def]
    fails(ZeroDivisionError("oh"))
    assert cli.main(["build"]) == 3
    told = capsys.readouterr().err
    assert "Traceback" not in told
    path = Path(told.partition("The details are in ")[2].partition(":")[0])
    assert "ZeroDivisionError: oh" in path.read_text()
    path.unlink()


def test_a_bug_without_a_place_for_its_details(fails, capsys: Capture, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(trouble, "save_crash", lambda *_: None)
    fails(ZeroDivisionError())
    assert cli.main(["build"]) == 3
    assert "details" not in capsys.readouterr().err


def test_the_clock_is_read_once_and_to_the_second(monkeypatch: pytest.MonkeyPatch) -> None:
    moments: list[datetime] = []

    def run(_: object, now: datetime) -> Outcome:
        moments.append(now)
        return Outcome()

    monkeypatch.setattr(build, "run", run)
    assert cli.main(["build"]) == 0
    (now,) = moments
    assert now.microsecond == 0
    assert abs((datetime.now(UTC) - now).total_seconds()) < 60


def test_a_reader_that_has_seen_enough_is_no_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "out").open("w") as file:

        class Closed:
            """Where `| head` has gone away."""

            fileno = file.fileno

            def isatty(self) -> bool:
                return False

            def reconfigure(self, errors: str) -> None:
                pass

            def write(self, text: str) -> int:
                raise BrokenPipeError

        monkeypatch.setattr(sys, "stdout", Closed())
        assert cli.main(["check", "--project", str(tmp_path)]) == 1
    assert (tmp_path / "out").read_text() == ""
