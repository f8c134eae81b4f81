"""What the built-in templates are compiled to, kept with the program as Python keeps its modules.

To compile them takes longer than to make a site of ten adverts. What one run has compiled is in `__pycache__`
for all others; where nothing can or shall be written there, each run compiles them.
"""

import marshal
import pkgutil
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from importlib.machinery import SourceFileLoader
from importlib.util import MAGIC_NUMBER, cache_from_source
from types import CodeType

PLACE = cache_from_source(__file__)
# In the package when installed, beside it in a checkout.
FOLDERS = ("templates", "../templates")
# What Python reads and writes such files with: whole or not at all, and in silence where it cannot.
FILES = SourceFileLoader(__name__, __file__)
SIZE = 16


def compiled(name: str, text: str, edition: str, make: Callable[[], CodeType]) -> CodeType:
    """What `make` compiles a template to, now or in an earlier run of this edition of the compiler."""
    if text != _built_in(name):
        return make()
    place = f"{PLACE}.{name}"
    key = blake2b(MAGIC_NUMBER + f"{edition}\n{text}".encode(), digest_size=SIZE).digest()
    code = _kept(place, key)
    if code is None:
        code = make()
        if not sys.dont_write_bytecode:
            FILES.set_data(place, key + marshal.dumps(code))
    return code


def _built_in(name: str) -> str | None:
    for folder in FOLDERS:
        with suppress(OSError):
            return (pkgutil.get_data("generator", f"{folder}/{name}") or b"").decode()
    return None


def _kept(place: str, key: bytes) -> CodeType | None:
    """What is there, if it is whole and was kept under this key."""
    with suppress(OSError, EOFError, TypeError, ValueError):
        raw = FILES.get_data(place)
        if raw.startswith(key):
            code: CodeType = marshal.loads(raw[SIZE:])  # noqa: S302 -- as Python reads its modules
            return code
    return None
