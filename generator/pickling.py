"""Values in bytes and back: by what they say, known ones as keys, and so that damage can do nothing."""

import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Any
from zoneinfo import ZoneInfo

# What a stored value may be made of, besides what is defined in this package: nothing that does something.
HARMLESS = {
    ("builtins", "frozenset"),
    ("builtins", "set"),
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("datetime", "time"),
    ("datetime", "timedelta"),
    ("datetime", "timezone"),
    ("decimal", "Decimal"),
    ("zoneinfo", "ZoneInfo"),
}
BY_KEY = ("generator.pickling", "by_key")
# What pickle raises for a function without a name, say.
UNSPEAKABLE = (pickle.PicklingError, AttributeError, TypeError)


def dumped(value: Any, reducers: "Reducers", *, fast: bool = False) -> bytes:
    """A value in bytes; with `fast`, equal values are equal bytes, whichever parts are the same object."""
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, protocol=5)
    pickler.dispatch_table = reducers
    pickler.fast = fast
    pickler.dump(value)
    return stream.getvalue()


class Reducers(dict[type, Callable[[Any], Any]]):
    """How each type is put in bytes: a value that is known as its key, any other by what it is made from.

    That is without what is no part of it. `keys` has the keys of known values by their identity; a value of
    the type `by_key_alone` tells its `own` key.
    """

    def __init__(self, keys: Mapping[int, bytes], by_key_alone: type, own: Callable[[Any], bytes]) -> None:
        super().__init__({ZoneInfo: lambda zone: (ZoneInfo, (zone.key,))})
        self[by_key_alone] = lambda value: (by_key, (own(value),))
        self._find = keys.get

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        find, reduce = self._find, vars(kind).get("__reduce__")
        if reduce:

            def whole(value: Any) -> tuple[Any, tuple[Any, ...]]:
                key = find(id(value))
                return (by_key, (key,)) if key else reduce(value)

            self[kind] = whole
            return whole
        if issubclass(kind, tuple):
            parts: Callable[[Any], tuple[Any, ...]] = tuple
        elif is_dataclass(kind):
            names = [
                each.name for each in fields(kind) if each.compare or each.repr or each.default is MISSING
            ]
            few = len(names) < 2
            parts = (
                (lambda value: tuple(getattr(value, name) for name in names)) if few else attrgetter(*names)
            )
        else:
            raise KeyError(kind)

        def reduced(value: Any) -> tuple[Any, tuple[Any, ...]]:
            key = find(id(value))
            return (by_key, (key,)) if key else (kind, parts(value))

        self[kind] = reduced
        return reduced


def by_key(key: bytes) -> Any:
    """Stands in bytes for a known value, which whoever reads them puts in its place."""
    raise LookupError(key)


class Unpickler(pickle.Unpickler):
    """Reads a value back; raises whatever damaged or foreign bytes lead to, and calls nothing of note."""

    def __init__(self, stream: io.BytesIO, values: Mapping[bytes, Any]) -> None:
        super().__init__(stream)
        self._values = values

    def find_class(self, module: str, name: str) -> Any:
        """What a name in the bytes stands for; raises UnpicklingError for what has no place there."""
        if (module, name) == BY_KEY:
            return self._values.__getitem__
        return _named(module, name)


@lru_cache(maxsize=1024)
def _named(module: str, name: str) -> Any:
    find = pickle.Unpickler(io.BytesIO()).find_class  # noqa: S301 -- it reads nothing
    if (module, name) in HARMLESS:
        return find(module, name)
    found = find(module, name) if _is_ours(module) else None
    # A room also has in it what it imports, and functions.
    if isinstance(found, type) and _is_ours(found.__module__):
        return found
    raise pickle.UnpicklingError(f"{module}.{name} has no place in a cache")


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] == "generator"
