"""The only door to the network: one address fetched at a time, with limits to how long and how much.

It keeps no cookies, uses no proxy, so that what is read is what the host sends, and asks for no compressed
form (RFC 9110), so that the bytes are those of the file.
"""

import http.client
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import quote, urldefrag, urljoin, urlsplit

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


class _Refused(Exception):  # noqa: N818 -- the name says what it means
    """An answer that is not taken; the text says why."""


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
    secure = parts.scheme == "https"
    door = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    with closing(door(parts.hostname, parts.port, timeout=seconds)) as connection:
        target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
        headers = {"User-Agent": AGENT, "Accept": "*/*", "Connection": "close"}
        connection.request("GET", quote(target, safe=AS_IT_IS), headers=headers)
        response = connection.getresponse()
        body = b"".join(_chunks(response, deadline, most))
    said = {name.lower(): value for name, value in response.getheaders()}
    return Answer(address, response.status, said, body)


def _chunks(response: http.client.HTTPResponse, deadline: float, most: int) -> Iterator[bytes]:
    """The body as it arrives; raises TimeoutError or _Refused where it goes on too long or breaks off."""
    total, whole = 0, response.length
    while total != whole and (chunk := response.read1(CHUNK)):
        total += len(chunk)
        if total > most:
            raise _Refused(f"it has over {most // 1024 // 1024} MB")
        if time.monotonic() > deadline:
            raise TimeoutError
        yield chunk
    if whole is not None and total < whole:
        raise _Refused(BROKE_OFF)


def _reason(error: Exception, seconds: float) -> str:
    """Why there is no answer, in plain words."""
    if isinstance(error, TimeoutError):
        return f"it took over {seconds:g} seconds"
    if isinstance(error, socket.gaierror):
        return "there is no host of that name, or no connection to the internet"
    if isinstance(error, ConnectionRefusedError):
        return "nothing is listening there"
    if isinstance(error, http.client.IncompleteRead):
        return BROKE_OFF
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate cannot be trusted ({error.verify_message})"
    return str(error) or type(error).__name__
