"""A tree of files as a value: path (forward slashes, no leading one) to bytes."""

import hashlib
import re
import unicodedata
from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, cast

Tree = Mapping[str, bytes]
# Where the files lie of which there may be many thousands.
VACANCIES = "content/vacancies/"
File = tuple[str, bytes]
# A file whose bytes come in pieces, once: for one that would fill the memory as a whole.
Pieces = Iterable[bytes]
Stream = tuple[str, Pieces]
# What keeps a file; it takes the pieces of a stream before the next file is asked for.
Add = Callable[[str, bytes | Pieces], None]

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}")


def sha256(raw: bytes) -> str:
    """The whole SHA-256 in hexadecimal digits, as `sha256sum` prints it."""
    return hashlib.sha256(raw).hexdigest()


def joined(raw: bytes | Pieces) -> bytes:
    """What a file holds, whole."""
    return raw if isinstance(raw, bytes) else b"".join(raw)


def size(tree: Tree, path: str) -> int:
    """How many bytes a file of a tree holds; one on the disk need not be read for that."""
    known = getattr(tree, "size", None)
    return cast("int", known(path)) if known else len(tree[path])


def standing_for(tree: Tree, path: str) -> bytes:
    """The SHA-256 of a file of a tree; one on the disk need not be read for that where it is known."""
    known = getattr(tree, "digest", None)
    return cast("bytes", known(path)) if known else hashlib.sha256(tree[path]).digest()


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


class Under(Mapping[str, bytes]):
    """The files of a tree below a folder, keyed by the rest of their path, in order of name."""

    def __init__(self, tree: Tree, folder: str) -> None:
        self._tree, self._start = tree, folder.rstrip("/") + "/"
        below = (path for path in tree if path.startswith(self._start))
        self._names = dict.fromkeys(sorted(path.removeprefix(self._start) for path in below))

    def __getitem__(self, name: str) -> bytes:
        return self._tree[self._start + name]

    def size(self, name: str) -> int:
        """How many bytes a file holds."""
        return size(self._tree, self._start + name)

    def digest(self, name: str) -> bytes:
        """The SHA-256 of a file."""
        return standing_for(self._tree, self._start + name)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class Within(Mapping[str, bytes]):
    """Some of the files of a tree, in the order given."""

    def __init__(self, tree: Tree, paths: Iterable[str]) -> None:
        self._tree, self._paths = tree, dict.fromkeys(paths)

    def __getitem__(self, path: str) -> bytes:
        if path not in self._paths:
            raise KeyError(path)
        return self._tree[path]

    def size(self, path: str) -> int:
        """How many bytes a file holds."""
        return size(self._tree, path)

    def digest(self, path: str) -> bytes:
        """The SHA-256 of a file."""
        return standing_for(self._tree, path)

    def __contains__(self, path: object) -> bool:
        return path in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


class Target(Mapping[str, bytes]):
    """Where the files of a build go, and all that have gone there."""

    @abstractmethod
    def add(self, path: str, raw: bytes | Pieces) -> None:
        """Take a file; the pieces of a stream before the next file comes."""

    def keep(self, path: str, digest: bytes) -> bool:
        """Whether a file with this SHA-256 stands there from an earlier build; then it need not be added."""
        return False

    def standing(self, path: str) -> bytes | None:
        """What an earlier build left at a path; None where there is nothing."""
        return None

    def start_again(self) -> None:
        """Know of no file that was kept."""

    def hand_over(self) -> Any:
        """What another process is to know of the files that have come since this was asked last."""

    def take_over(self, handed: Any) -> None:
        """Count the files that another process has added or kept."""
