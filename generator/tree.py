"""A tree of files as a value: path (forward slashes, no leading one) to bytes."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping

Tree = Mapping[str, bytes]
File = tuple[str, bytes]

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}")


def sha256(raw: bytes) -> str:
    """The whole SHA-256 in hexadecimal digits, as `sha256sum` prints it."""
    return hashlib.sha256(raw).hexdigest()


def digest(raw: bytes) -> str:
    """The first 10 hexadecimal digits of SHA-256: enough to name a version of a file."""
    return sha256(raw)[:10]


def slug(text: str) -> str:
    """A name that is safe in an address: `Head of Café!` becomes `head-of-cafe`; may be empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))


def is_slug(text: str) -> bool:
    """Whether text can stand in an address and in a file name as it is."""
    return len(text) <= 100 and SLUG.fullmatch(text) is not None


def under(tree: Tree, folder: str) -> dict[str, bytes]:
    """The files below a folder, keyed by the rest of their path, in order of name."""
    start = folder.rstrip("/") + "/"
    return {path.removeprefix(start): tree[path] for path in sorted(tree) if path.startswith(start)}
