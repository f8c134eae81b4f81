"""The server of the desk, from its sockets to a clean stop."""

import asyncio
import errno
import os
import socket
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from generator.desk import server, watching
from generator.desk.server import bound
from generator.trouble import Trouble
from tests.desk.conftest import LONG, Up, up


@pytest.fixture
def taken() -> Any:
    """A port that somebody else listens at."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_taken_port_gives_way_to_the_next_that_is_free(taken: int) -> None:
    with bound("127.0.0.1", taken) as listening:
        assert taken < listening.getsockname()[1] < taken + server.TRIES


def test_when_all_are_taken_it_says_so(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "TRIES", 1)
    with pytest.raises(Trouble, match=f"Port {taken} is taken, and so are the next ones"):
        bound("127.0.0.1", taken)


def test_there_is_no_port_after_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []

    def refuse(place: tuple[str, int], **options: Any) -> None:
        tried.append(place[1])
        raise OSError(errno.EADDRINUSE, "in use")

    monkeypatch.setattr(server, "create_server", refuse)
    with pytest.raises(Trouble):
        bound("127.0.0.1", 65_534)
    assert tried == [65_534, 65_535]


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EACCES, "Port 80 is not allowed"), (errno.EADDRNOTAVAIL, "The preview cannot be at 127.0.0.1: ")],
)
def test_a_place_that_cannot_be_had_is_told(monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    def refuse(place: tuple[str, int], **options: Any) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(server, "create_server", refuse)
    with pytest.raises(Trouble, match=words):
        bound("127.0.0.1", 80)


@pytest.mark.parametrize("host", ["999.1.1.1.1", "a" * 70, "\0"])
def test_a_host_that_is_none_is_told(host: str) -> None:
    with pytest.raises(Trouble, match="is no name or address of a machine"):
        bound(host, 0)


def test_a_stop_closes_every_connection_and_leaves_nothing_behind(folder: Path) -> None:
    with up(folder) as desk:
        connection = HTTPConnection("127.0.0.1", desk.port, timeout=LONG)
        connection.request("GET", "/careers/")
        assert connection.getresponse().read()

        assert desk.heard(desk.later) == [None]
    connection.close()
    with pytest.raises(ConnectionRefusedError):
        desk.ask("/careers/")
    assert desk.told.empty()


def test_a_watch_that_breaks_ends_the_server_and_is_not_hidden(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(watcher: object) -> Any:
        raise ZeroDivisionError

    monkeypatch.setattr(watching.Watcher, "changes", crash)
    with pytest.raises(ZeroDivisionError), up(folder):
        pass


def test_a_crash_outside_any_page_is_told_in_plain_words(desk_up: Callable[..., Up], tmp_path: Path) -> None:
    desk = desk_up()
    desk.later(lambda: 1 / 0)
    assert "This program has a mistake in it" in desk.told.get(timeout=LONG)
    (kept,) = tmp_path.glob("careers-crash-*.txt")
    assert "ZeroDivisionError" in kept.read_text()


def test_an_accident_that_has_no_exception_is_told_too(desk_up: Callable[..., Up], tmp_path: Path) -> None:
    desk = desk_up()
    desk.later(lambda: asyncio.get_running_loop().call_exception_handler({"message": "Left over"}))
    assert "mistake" in desk.told.get(timeout=LONG)
    (kept,) = tmp_path.glob("careers-crash-*.txt")
    assert "Left over" in kept.read_text()


def test_a_reader_who_goes_away_is_no_crash(desk_up: Callable[..., Up]) -> None:
    def gone() -> None:
        raise ConnectionResetError

    desk = desk_up()
    desk.later(gone)
    assert desk.ask("/careers/").status == 200
    assert desk.told.empty()


def test_nonsense_is_refused_and_not_told(
    desk_up: Callable[..., Up], capfd: pytest.CaptureFixture[str]
) -> None:
    desk = desk_up()
    with socket.create_connection(("127.0.0.1", desk.port), timeout=LONG) as line:
        line.sendall(b"\x16\x03\x01 nonsense\r\n\r\n")
        assert line.recv(100).startswith((b"HTTP/1.1 400", b""))
    assert desk.ask("/careers/").status == 200
    assert capfd.readouterr() == ("", "")


def test_the_server_writes_nothing_into_the_project(desk_up: Callable[..., Up], folder: Path) -> None:
    before = sorted(os.walk(folder))
    desk = desk_up()
    assert desk.ask("/careers/").status == 200
    assert sorted(os.walk(folder)) == before
