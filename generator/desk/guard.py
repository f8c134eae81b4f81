"""Who may ask the desk: its own pages and the address bar of a browser, and no other site.

Any page that the author has open can send requests to this machine, and a host name can be made to lead
here after it was looked up once (DNS rebinding). So the name that was asked for must be this machine's own
(RFC 9110, 7.4: 421), and a request that says where it comes from must come from here (Fetch standard:
Origin; Fetch Metadata: Sec-Fetch-Site, which also tells one port of this machine from another).
"""

from collections.abc import Mapping
from contextlib import suppress
from ipaddress import ip_address
from urllib.parse import urlsplit

LOOPBACK = "localhost"
ELSEWHERE = (
    421,
    "Use the address that careers serve printed; for another, start it with --host and that name.",
)
FOREIGN = (403, "This came from another site. Open the preview from the address bar of the browser.")
UNKNOWN = (
    403,
    "This did not come from a page of the desk. Open the page in a browser, and send it from there.",
)


def refusal(method: str, headers: Mapping[str, str], listening: str) -> tuple[int, str] | None:
    """The status and the words with which to turn a request away; None for one that may be answered."""
    if not _is_ours(headers.get("Host", ""), listening):
        return ELSEWHERE
    origin = headers.get("Origin")
    if origin is not None and origin.lower() != f"http://{headers['Host']}".lower():
        return FOREIGN
    # Browsers send Origin with every POST, and a POST may write files.
    if method == "POST" and origin is None and "Sec-Fetch-Site" not in headers:
        return UNKNOWN
    near = headers.get("Sec-Fetch-Site", "none") in ("same-origin", "none")
    # A link in a message or another page may lead here; a frame there may not hold us.
    opened = method in ("GET", "HEAD") and headers.get("Sec-Fetch-Dest") == "document"
    return None if near or opened else FOREIGN


def is_loopback(host: str) -> bool:
    """Whether only this machine itself can ask a server that listens at `host`."""
    with suppress(ValueError):
        return ip_address(host).is_loopback
    return host.lower() == LOOPBACK


def _is_ours(host: str, listening: str) -> bool:
    """Whether a Host header names this machine. No name but the one given; a number cannot be rebound."""
    with suppress(ValueError):
        name = urlsplit(f"http://{host}").hostname or ""
        if is_loopback(name) or name == listening.lower():
            return True
        ip_address(name)
        return not is_loopback(listening)
    return False
