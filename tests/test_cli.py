"""The front door: help, the version, and commands that are none."""

import runpy
from pathlib import Path

import pytest

from generator import __version__, cli, commands
from generator.shelf import shelf

Capture = pytest.CaptureFixture[str]


def test_version_and_help(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["--version"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out == f"careers {__version__}\n"
    with pytest.raises(SystemExit) as stopped:
        cli.main(["build", "--help"])
    assert stopped.value.code == 0
    assert "examples:" in capsys.readouterr().out


def test_a_command_may_have_the_name_of_a_word_of_python(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["import", "--help"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out.startswith("usage: careers import [")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["polish"],
        ["--", "build"],
        ["diff", "a", "b", "--as-of", "4 May 2022"],
        ["init", "a", "--strict"],
        ["build", "--as-of", "04/05/2022"],
        ["build", "--as-of", "someday"],
    ],
)
def test_a_wrong_command_is_code_2(words: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(words)
    assert stopped.value.code == 2
    assert "error" in capsys.readouterr().err


def test_no_project_is_a_problem_with_its_fix(tmp_path: Path, capsys: Capture) -> None:
    assert cli.main(["check", "--project", str(tmp_path)]) == 1
    assert "--project" in capsys.readouterr().out


def test_python_m_generator_is_the_command(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr("sys.argv", ["careers", "--version"])
    with pytest.raises(SystemExit) as stopped:
        runpy.run_module("generator", run_name="__main__")
    assert stopped.value.code == 0
    assert capsys.readouterr().out.startswith("careers ")


def test_help_names_every_command_as_it_names_itself(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    told = " ".join(capsys.readouterr().out.split())
    for name, command in shelf(commands.__name__).items():
        assert f" {name.rstrip('_')} {command.HELP} " in told
