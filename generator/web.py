"""The only door to the network: one address fetched at a time, with limits to how long and how much.

It keeps no cookies, uses no proxy, so that what is read is what the host sends, and asks for no compressed
form (RFC 9110), so that the bytes are those of the file. A host that never comes to an end, in whatever it
sends, is cut off.
"""

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from functools import cache
from urllib.parse import SplitResult, quote, urldefrag, urljoin, urlsplit

from generator import __version__
from generator.answer import Answer

AGENT = f"careers-microsite/{__version__} (careers verify)"
SECONDS = 10
MOST = 50 * 1024 * 1024
CHUNK = 64 * 1024
MOST_FORWARDS = 5
FORWARDS = (301, 302, 303, 307, 308)
# What may stand in an address as it is (RFC 3986); everything else is written with % signs.
AS_IT_IS = "%/:?[]@!$&'()*+,;=~"
BROKE_OFF = "it broke off before the end"
# What went wrong in plain words, the first that fits; none repeats what the host sent.
REASONS: tuple[tuple[type[Exception], str], ...] = (
    (socket.gaierror, "there is no host of that name, or no connection to the internet"),
    (ConnectionRefusedError, "nothing is listening there"),
    (http.client.IncompleteRead, BROKE_OFF),
    (http.client.RemoteDisconnected, "the host closed the connection without an answer"),
    (http.client.InvalidURL, "it is not an address that can be read"),
    (http.client.HTTPException, "what the host sends is not HTTP"),
    (ValueError, "it is not an address that can be read"),
)


class _Refused(Exception):  # noqa: N818 -- the name says what it means
    """An answer that is not taken; the text says why."""


class _Unread(_Refused):
    """An answer that is there, and whose body is not taken."""


def fetch(address: str, *, seconds: float = SECONDS, most: int = MOST) -> Answer:
    """What the host answers, after following a few forwards; never raises for what the network does."""
    try:
        for _ in range(MOST_FORWARDS + 1):
            answer = _ask(address, seconds, most)
            target = answer.headers.get("location", "")
            if answer.status not in FORWARDS or not target:
                return answer
            address = urldefrag(urljoin(address, target)).url
        return Answer(address, trouble=f"it forwards more than {MOST_FORWARDS} times")
    except (_Refused, OSError, http.client.HTTPException, ValueError) as error:
        return Answer(address, trouble=_reason(error, seconds))


def pause(seconds: float) -> None:
    """A rest between two addresses, so that a small host is not overrun."""
    time.sleep(seconds)


def _ask(address: str, seconds: float, most: int) -> Answer:
    """One request and its answer, with no forward followed."""
    deadline = time.monotonic() + seconds
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _Refused("it is not an http or https address")
    target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    target = quote(target, safe=AS_IT_IS, errors="replace")
    headers = {"User-Agent": AGENT, "Accept": "*/*", "Connection": "close"}
    answer = Answer(address)
    try:
        with closing(_connected(parts, seconds)) as connection, _until(deadline, connection.sock):
            if isinstance(connection.sock, ssl.SSLSocket):
                connection.sock.do_handshake()
            connection.request("GET", target, headers=headers)
            with connection.getresponse() as response:
                said = {name.lower(): response.getheader(name, "") for name in response.headers}
                answer = Answer(address, response.status, said)
                body = b"".join(_chunks(response, most))
    except (_Unread, TimeoutError) as error:
        return replace(answer, trouble=_reason(error, seconds))
    return replace(answer, body=body)


def _connected(parts: SplitResult, seconds: float) -> http.client.HTTPConnection:
    """A connection to the host, over which nothing was sent yet."""
    secure = parts.scheme == "https"
    host, port = parts.hostname or "", parts.port or (443 if secure else 80)
    # A host at many places is given no longer than a host at one.
    places = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    line = socket.create_connection((host, port), seconds / len(places))
    line.settimeout(seconds)
    if not secure:
        connection = http.client.HTTPConnection(host, port)
        connection.sock = line
        return connection
    connection = http.client.HTTPSConnection(host, port, context=_trust())
    connection.sock = _trust().wrap_socket(line, server_hostname=host, do_handshake_on_connect=False)
    return connection


@cache
def _trust() -> ssl.SSLContext:
    """Whose certificates are trusted: those that this machine trusts."""
    return ssl.create_default_context()


@contextmanager
def _until(deadline: float, line: socket.socket) -> Iterator[None]:
    """The line is cut at the deadline, whatever the host is in the midst of; then it raises TimeoutError."""
    late = threading.Event()

    def cut() -> None:
        late.set()
        with suppress(OSError):
            # Past the layer of TLS, which the other thread may be reading from.
            socket.socket.shutdown(line, socket.SHUT_RDWR)

    timer = threading.Timer(max(0, deadline - time.monotonic()), cut)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        if late.is_set():
            raise TimeoutError


def _chunks(response: http.client.HTTPResponse, most: int) -> Iterator[bytes]:
    """The body as it arrives; raises _Refused where it is not to be taken or breaks off."""
    total, whole = 0, response.length
    packed = response.getheader("Content-Encoding", "identity")
    if response.status == 200 and packed.lower() != "identity":
        raise _Unread(f"it is compressed ({packed}), which was not asked for")
    too_large = _Unread(f"it has over {most // 1024 // 1024} MB")
    if (whole or 0) > most:
        raise too_large
    while total != whole and (chunk := response.read1(CHUNK)):
        total += len(chunk)
        if total > most:
            raise too_large
        yield chunk
    if whole is not None and total < whole:
        raise _Refused(BROKE_OFF)


def _reason(error: Exception, seconds: float) -> str:
    """Why there is no answer, or not the whole of one."""
    if isinstance(error, TimeoutError):
        return f"it took over {seconds:g} seconds"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate cannot be trusted ({error.verify_message})"
    words = next((words for kind, words in REASONS if isinstance(error, kind)), "")
    return words or str(error) or type(error).__name__
