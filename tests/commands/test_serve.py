"""`careers serve`: the desk, from the arguments to Ctrl-C."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.desk import startup
from generator.desk.handler import Desk
from tests.commands.conftest import Run

CAREERS = Callable[..., Run]
HOME = Path(__file__).parent.parent.parent


@pytest.fixture
def desks(monkeypatch: pytest.MonkeyPatch) -> list[Desk]:
    """The desks that were served, each until the signal that comes at once."""
    served: list[Desk] = []

    async def stand_in(desk: Desk, listening: socket.socket, *given: Any) -> None:
        served.append(desk)
        os.kill(os.getpid(), signal.SIGTERM)
        await given[-1].wait()
        listening.close()

    monkeypatch.setattr(startup, "serve", stand_in)
    return served


def test_it_says_where_the_preview_is_and_how_the_site_stands(careers: CAREERS, desks: list[Desk]) -> None:
    run = careers("serve", "--port", "0", "--as-of", "10 March 2026")
    (desk,) = desks
    assert (run.code, run.err) == (0, "")
    assert run.out.splitlines() == [
        "1 open vacancy.",
        f"The preview is at {desk.address} until you press Ctrl-C.",
        "The preview has stopped.",
    ]
    assert desk.address.startswith("http://127.0.0.1:")
    assert desk.preview.standing.travelling


def test_a_port_that_is_taken_is_told(careers: CAREERS, desks: list[Desk]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        out = careers("serve", "--port", str(port)).out
    assert f"Port {port} is taken, so this is at port {desks[0].address.split(':')[2].split('/')[0]}." in out


@pytest.mark.parametrize(("host", "shown"), [("0.0.0.0", "127.0.0.1"), ("::1", "[::1]")])
def test_another_address_to_listen_at(careers: CAREERS, desks: list[Desk], host: str, shown: str) -> None:
    run = careers("serve", "--port", "0", "--host", host)
    assert f"The preview is at http://{shown}:" in run.out
    assert ("Warning: other machines can reach this preview." in run.out) == (host == "0.0.0.0")


@pytest.mark.parametrize(
    ("editor", "template"),
    [
        ("vscode", "vscode://file/{path}:{line}:{column}"),
        ("none", ""),
        ("x://{path}#{line}", "x://{path}#{line}"),
    ],
)
def test_the_editor_is_a_known_one_or_a_link(
    careers: CAREERS, desks: list[Desk], editor: str, template: str
) -> None:
    careers("serve", "--port", "0", "--editor", editor)
    assert desks[0].editor == template


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--editor", "emacs"), '"emacs" is no editor known here. Write vscode, cursor, idea,'),
        (("--port", "70000"), '"70000" is no port. Write a number up to 65535.'),
        (("--port", "web"), '"web" is no port.'),
    ],
)
def test_an_argument_that_cannot_be_meant_is_refused(
    careers: CAREERS, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        careers("serve", *words)
    assert stopped.value.code == 2
    assert told in capsys.readouterr().err


def test_a_folder_without_a_project_is_told_and_not_served(careers: CAREERS, desks: list[Desk]) -> None:
    run = careers("serve", "--project", "content/vacancies")
    assert (run.code, "[no-content]" in run.out, desks) == (1, True, [])


def test_where_a_loop_takes_no_signals_ctrl_c_stops_it_all_the_same(
    careers: CAREERS, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(loop: object, *given: object) -> None:
        raise NotImplementedError

    async def interrupted(desk: Desk, listening: socket.socket, *given: Any) -> None:
        listening.close()
        raise KeyboardInterrupt

    monkeypatch.setattr(asyncio.unix_events._UnixSelectorEventLoop, "add_signal_handler", refuse)
    monkeypatch.setattr(startup, "serve", interrupted)
    run = careers("serve", "--port", "0")
    assert (run.code, run.err, run.out.splitlines()[-1]) == (0, "", "The preview has stopped.")


def test_ctrl_c_stops_the_program_cleanly(folder: Path) -> None:
    command = [sys.executable, "-m", "generator", "serve", "--port", "0", "--project", str(folder)]
    with subprocess.Popen(
        command, cwd=HOME, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout
        address = next(line for line in program.stdout if "http://" in line).split()[4]
        with urllib.request.urlopen(address.replace("-desk", "careers")) as answer:
            assert answer.status == 200
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=20)
    assert (program.returncode, out, err) == (0, "The preview has stopped.\n", "")
