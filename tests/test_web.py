"""The one door to the network: what is fetched, and why something could not be."""

import re
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from generator import __version__, web
from generator.answer import Answer
from tests.serving import Sent, serving


def one(sent: Sent, **limits: float) -> Answer:
    with serving(lambda path: sent) as address:
        return web.fetch(address, **limits)  # type: ignore[arg-type]


def test_an_answer_has_its_status_headers_and_body() -> None:
    answer = one(Sent("é".encode(), 404, {"Content-Type": "text/plain", "X-Some": "thing"}))
    assert (answer.status, answer.body, answer.kind) == (404, "é".encode(), "text/plain")
    assert answer.headers["x-some"] == "thing"
    assert answer.trouble == ""


def test_it_says_who_asks_and_keeps_no_cookies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    asked: list[str] = []

    def answer(path: str) -> Sent:
        asked.append(path)
        return Sent(headers={"Set-Cookie": "a=b"})

    with serving(answer) as address:
        web.fetch(f"{address}caf\u00e9 x/?q=\u00e9&a=1")
        assert web.fetch(address).headers["set-cookie"] == "a=b"
    assert asked == ["/caf\u00e9 x/?q=\u00e9&a=1", "/"]
    assert __version__ in web.AGENT


def test_forwards_are_followed_a_few_times_only() -> None:
    def answer(path: str) -> Sent:
        steps = int(path.strip("/") or 0)
        return Sent(b"here") if steps == 0 else Sent(status=302, headers={"Location": f"/{steps - 1}#part"})

    with serving(answer) as address:
        assert web.fetch(f"{address}5").address == f"{address}0"
        assert web.fetch(f"{address}5").body == b"here"
        assert web.fetch(f"{address}6").trouble == "it forwards more than 5 times"
    assert one(Sent(b"x", 302)).status == 302


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://jobs.example/", "jobs.example", "http://", "http://[", "https://x:y/"],
)
def test_only_the_web_is_fetched_from(address: str) -> None:
    assert web.fetch(address).trouble
    assert one(Sent(status=301, headers={"Location": "file:///etc/passwd"})).trouble == (
        "it is not an http or https address"
    )


def test_a_limit_to_how_much() -> None:
    assert one(Sent(b"x" * 100), most=100).body == b"x" * 100
    assert one(Sent(b"x" * 100), most=99).trouble == "it has over 0 MB"
    chunks = Sent(b"64\r\n" + b"x" * 100 + b"\r\n0\r\n\r\n", headers={"Transfer-Encoding": "chunked"})
    answer = one(chunks, most=99)
    assert (answer.status, answer.trouble) == (200, "it has over 0 MB")


def test_a_compressed_form_that_nobody_asked_for() -> None:
    packed = {"Content-Encoding": "gzip"}
    assert one(Sent(b"x", headers=packed)).trouble == "it is compressed (gzip), which was not asked for"
    assert one(Sent(b"x", 404, packed)).trouble == ""


def test_headers_that_come_twice_are_one_list() -> None:
    with speaking(
        OK + b"X-Robots-Tag: noindex\r\nX-Robots-Tag: nofollow\r\nContent-Length: 0\r\n\r\n"
    ) as address:
        assert web.fetch(address).headers["x-robots-tag"] == "noindex, nofollow"


def test_what_is_not_http_is_not_repeated() -> None:
    with speaking(b"\x1b[31mred\r\n\r\n") as address:
        assert web.fetch(address).trouble == "what the host sends is not HTTP"


def test_a_host_that_is_a_number_of_ipv6(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def places(host: str, port: int, **more: object) -> list[object]:
        asked.append((host, port))
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", places)
    for address in ("http://[::1]/", "https://[::1]/", "http://[::1]:81/"):
        assert web.fetch(address).trouble == "nothing is listening there"
    assert asked == [("::1", 80), ("::1", 443), ("::1", 81)]


@contextmanager
def speaking(first: bytes, again: bytes = b"") -> Iterator[str]:
    """The address of a host that says one thing, and another until nobody listens."""

    def speak() -> None:
        line, _ = door.accept()
        with line, suppress(OSError):
            line.sendall(first)
            while again:
                time.sleep(0.001)
                line.sendall(again)
            line.recv(1000)

    with socket.create_server(("127.0.0.1", 0)) as door:
        thread = threading.Thread(target=speak)
        thread.start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}/"
        thread.join()


OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (OK, b"x"),
        (OK + b"\r\n", b"x"),
        (CHUNKED + b"1;", b"x"),
        (CHUNKED + b"0\r\n", b"X: y\r\n"),
    ],
    ids=["continue", "headers", "body", "extension", "trailers"],
)
def test_a_limit_to_how_long(first: bytes, again: bytes) -> None:
    """Whatever the host is in the midst of, without an end."""
    assert web._reason(TimeoutError(), 10) == "it took over 10 seconds"
    with speaking(first, again) as address:
        assert web.fetch(address, seconds=0.06).trouble == "it took over 0.06 seconds"


def test_an_answer_that_breaks_off() -> None:
    short = Sent(b"abc", headers={"Content-Length": "10", "Connection": "close"})
    assert one(short).trouble == "it broke off before the end"
    chunks = Sent(b"5\r\nab", headers={"Transfer-Encoding": "chunked", "Connection": "close"})
    assert one(chunks).trouble == "it broke off before the end"


def test_nobody_there() -> None:
    with serving(lambda path: Sent()) as address:
        pass
    assert web.fetch(address).trouble == "nothing is listening there"
    assert web._reason(socket.gaierror(), 10).startswith("there is no host of that name")


def test_a_certificate_that_cannot_be_trusted_and_other_trouble() -> None:
    error = ssl.SSLCertVerificationError()
    error.verify_message = "self-signed certificate"
    assert web._reason(error, 10) == "its certificate cannot be trusted (self-signed certificate)"
    with serving(lambda path: Sent()) as address:
        assert web.fetch(address.replace("http:", "https:")).trouble
    assert web._reason(OSError(), 10) == "OSError"


def test_a_pause_is_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    rests: list[float] = []
    monkeypatch.setattr(time, "sleep", rests.append)
    web.pause(0.1)
    assert rests == [0.1]


def test_only_the_desk_knows_the_network_besides() -> None:
    knows = re.compile(
        r"^\s*(?:import|from) (?:http|socket|ssl|urllib\.request|ftplib|smtplib|asyncio)\b", re.MULTILINE
    )
    files = Path(web.__file__).parent.rglob("*.py")
    desk = Path(web.__file__).parent / "desk"
    others = (path for path in files if knows.search(path.read_text()) and not path.is_relative_to(desk))
    assert [path.name for path in others] == ["web.py"]
