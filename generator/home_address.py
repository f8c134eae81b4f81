"""The home page of a site by the address that somebody typed for it."""

from contextlib import suppress
from urllib.parse import urlsplit


def home_address(text: str) -> str | None:
    """The address of the home page, which ends in a slash; None where the text is no whole web address.

    A page of the folder may be named too, such as its `index.html`, and the scheme in capitals (RFC 3986).
    """
    with suppress(ValueError):
        parts = urlsplit(text)
        if parts.scheme in ("http", "https") and parts.hostname:
            folder = parts.path.rpartition("/")[0] if parts.path.endswith(".html") else parts.path.rstrip("/")
            return f"{parts.scheme}://{parts.netloc}{folder}/"
    return None
