"""What pure makers returned in earlier runs, too: kept in a store by the digest of what they were given.

A maker sees nothing but its arguments, so their digest is all that its result depends on (a store belongs to
one version of the program). A value that a maker made is known by how it was made, so that nobody has to
look into it; any other is known by what it says. What cannot be read back is made again.
"""

import io
import marshal
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from hashlib import blake2b
from typing import Any, Protocol, TypeVar, cast
from zoneinfo import ZoneInfo

from generator.memory import Memory
from generator.pickling import UNSPEAKABLE, Reducers, Unpickler, dumped
from generator.problem import Invalid
from generator.tree import Tree

T = TypeVar("T")
# So many values, those loaded last, are held whole.
MOST_WHOLE = 256
# What is longer is made again: it would take as long to load, and fill the store.
MOST_BYTES = 1_000_000


class Lost(Exception):  # noqa: N818 -- the name says what it means: all has to be made again
    """A value was there when its stand-in was made, and is there no more."""


class Store(Protocol):
    """Bytes by key, for one version of the program and as long as the store likes."""

    def get(self, key: bytes) -> bytes | None:
        """What was put under a key, exactly; None where that is not there any more."""

    def put(self, key: bytes, raw: bytes) -> None:
        """Keep bytes under a key."""

    def branch(self, number: int) -> None:
        """Get ready for the process of this number."""

    def hand_over(self) -> Any:
        """What another process is to know of what has come since this was asked last."""

    def take_over(self, handed: Any) -> None:
        """Know of what has come in another process."""


class Kept(Protocol):
    """What one build leaves for the next: values by key, and its `answer`, None where there is none."""

    @property
    def packs(self) -> Store:
        """The values."""

    @property
    def answer(self) -> Any:
        """What the last build wanted the next to know."""

    def digests(self, tree: Tree) -> dict[str, bytes]:
        """SHA-256 of every file of a tree."""


class Later:
    """Stands in for a value in a store until more is asked of it than the few attributes that are at hand."""

    def __init__(self, cache: "Cache", key: bytes, at_hand: Mapping[str, Any]) -> None:
        self.__dict__.update(at_hand, _cache=cache, _key=key, at_hand=at_hand)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what Python itself looks for, to copy it, say, is no matter of the value
            raise AttributeError(name)
        return getattr(self._cache.whole(self._key), name)


class Cache(Memory):
    """A memory that outlives the run.

    `at_hand` has the names of the types whose values are loaded only when they are asked for more than the
    attributes named there. So neither time nor memory grows with what nobody looks into.
    """

    def __init__(self, store: Store, at_hand: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self._store, self._at_hand = store, at_hand
        self._keys: dict[int, bytes] = {}
        self._values: dict[bytes, Any] = {}
        self._whole: dict[bytes, Any] = {}
        self._derived: dict[bytes, Callable[[], Any]] = {}
        self._reducers = Reducers(self._keys, Later)

    def made(self, maker: Callable[..., T], *arguments: Any) -> T:
        """What `maker` makes of these arguments, now or in an earlier run; raises Invalid where it does."""
        try:
            key = self._key_of(maker, arguments)
        except UNSPEAKABLE:
            return super().made(maker, *arguments)
        if key in self._values:
            return cast("T", self._values[key])
        value = self._recall(key) or self._make(key, maker, arguments)
        if isinstance(value[0], Invalid):
            raise Invalid(value[0].problems)
        return cast("T", value[0])

    def derived(self, maker: Callable[..., T], value: T, *arguments: Any) -> T:
        """What `maker` makes of a value, once more is asked of it than both have at hand; never stored."""
        if type(value) is not Later:
            return self.made(maker, value, *arguments)
        key = self._key_of(maker, (value, *arguments))
        if key not in self._values:
            self._derived[key] = partial(maker, value, *arguments)
            self._known(key, Later(self, key, cast("Later", value).at_hand))
        return cast("T", self._values[key])

    def known(self, maker: Callable[..., Any], *arguments: Any) -> bool:
        """Whether `made` would have to make nothing."""
        try:
            key = self._key_of(maker, arguments)
        except UNSPEAKABLE:
            return super().known(maker, *arguments)
        return key in self._values or self._recall(key) is not None

    def together(self, values: Iterable[T]) -> tuple[T, ...]:
        """The values in a tuple, which is known by what is in it."""
        return tuple(values)

    def same(self, value: T) -> T:
        """The value, which is looked into only once, however often something is made of it."""
        return cast("T", self._known(self._keys.get(id(value)) or self.digest(value), value))

    def _key_of(self, maker: Callable[..., Any], arguments: tuple[Any, ...]) -> bytes:
        name, find = f"{maker.__module__}.{maker.__qualname__}", self._keys.get
        # A list stands for what is known by a key or a name, since no argument is one.
        named = [
            [key] if (key := find(id(each))) else [each.key, 0] if type(each) is ZoneInfo else each
            for each in arguments
        ]
        try:
            # In version 0 equal values are equal bytes, whichever of their parts are the same object.
            raw = marshal.dumps([name, *named], 0)
        except ValueError:
            return self.digest(name, *named)
        return blake2b(raw, digest_size=16).digest()

    def digest(self, *values: Any) -> bytes:
        """16 bytes that stand for these values; raises one of UNSPEAKABLE for what cannot be put in bytes."""
        return blake2b(dumped(values, self._reducers, fast=True), digest_size=16).digest()

    def recall(self, key: bytes) -> Any:
        """What was remembered under a key; None where nothing is."""
        found = self._recall(key)
        return found[0] if found else None

    def remember(self, key: bytes, value: Any) -> None:
        """Keep a plain value under a key that no maker's result has."""
        self._put(key, ("made", value))

    def whole(self, key: bytes) -> Any:
        """The value that a stand-in stands for; raises Lost."""
        value = self._whole.get(key)
        if value is None and key in self._derived:
            value = self._derived[key]()
            self._hold(key, value)
        elif value is None:
            try:
                stream = io.BytesIO(self._store.get(key) or b"")
                self._read(stream)
                value = self._read(stream)
            except Exception as error:
                raise Lost from error
            self._hold(key, value)
        return value

    def _make(self, key: bytes, maker: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[Any]:
        try:
            value = maker(*arguments)
        except Invalid as invalid:
            self._put(key, ("invalid", invalid.problems))
            return (invalid,)
        at_hand = self._at_hand.get(type(value).__name__)
        if at_hand is not None:
            light = {name: getattr(value, name) for name in at_hand}
            if self._put(key, ("later", light), value):
                self._hold(key, value)
                return (self._known(key, Later(self, key, light)),)
        else:
            self._put(key, ("made", value))
        return (self._known(key, value),)

    def _recall(self, key: bytes) -> tuple[Any] | None:
        """What the store has under a key; None for what cannot be read, whatever is wrong with it."""
        raw = self._store.get(key)
        if raw is None:
            return None
        try:
            how, value = self._read(io.BytesIO(raw))
        except Exception:  # damage can raise anything, and is only a miss
            return None
        if how == "invalid":
            return (Invalid(value),)
        return (self._known(key, Later(self, key, value) if how == "later" else value),)

    def _put(self, key: bytes, *values: Any) -> bool:
        """Store values one after another; False where they are too much, or cannot be put in bytes."""
        try:
            raw = b"".join(dumped(value, self._reducers) for value in values)
        except UNSPEAKABLE:
            return False
        if len(raw) > MOST_BYTES:
            return False
        self._store.put(key, raw)
        return True

    def _known(self, key: bytes, value: Any) -> Any:
        """The value, which is known by its key from now on wherever it is an argument or part of a value.

        An equal one that is known already stands for it: that stays, since its place in memory is its name.
        """
        if not _has_parts(value) or key in self._values:
            return self._values.get(key, value)
        parts = value if type(value) is tuple else ()
        for number, part in enumerate(parts):
            self._known(key + number.to_bytes(4), part)
        self._keys[id(value)] = key
        self._values[key] = value
        return value

    def _hold(self, key: bytes, value: Any) -> None:
        self._whole[key] = value
        if len(self._whole) > MOST_WHOLE:
            del self._whole[next(iter(self._whole))]

    def _read(self, stream: io.BytesIO) -> Any:
        return Unpickler(stream, self._values).load()


def _has_parts(value: Any) -> bool:
    """Whether it is worth knowing a value by its key: looking into it would take longer.

    The empty tuple is one and the same wherever it comes from, so it cannot be known by one maker.
    """
    kind = type(value)
    return kind is Later or (kind is tuple and value != ()) or hasattr(kind, "__dataclass_fields__")
