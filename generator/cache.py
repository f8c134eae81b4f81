"""What pure makers returned in earlier runs, too: kept in a store by the digest of what they were given.

A maker sees nothing but its arguments, so their digest is all that its result depends on (a store belongs to
one version of the program). A value that a maker made is known by how it was made, so that nobody has to
look into it; any other is known by what it says. What cannot be read back is made again.
"""

import io
import marshal
from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from hashlib import blake2b
from operator import attrgetter
from typing import Any, Protocol, TypeVar, cast
from zoneinfo import ZoneInfo

from generator.memory import Memory
from generator.pickling import UNSPEAKABLE, Reducers, Unpickler, dumped
from generator.problem import Invalid
from generator.tree import Tree, standing_for

T = TypeVar("T")
# So many values, those loaded last, are held whole.
MOST_WHOLE = 256
# Of those that pass, so many.
FEW = 16
# What is longer is made again: it would take as long to load, and fill the store.
MOST_BYTES = 1_000_000
WHOLE = b"whole"
# Who makes a value, and of what.
Making = tuple[Callable[..., Any], tuple[Any, ...]]


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

    answer: Any

    @property
    def packs(self) -> Store:
        """The values."""

    def digests(self, tree: Tree) -> dict[str, bytes]:
        """SHA-256 of every file of a tree."""


class Later:
    """Stands in for a value in a store until more is asked of it than the few attributes that are at hand."""

    __slots__ = ("_arguments", "_cache", "_key", "_maker", "at_hand")

    def __init__(self, cache: "Cache", key: bytes, at_hand: Mapping[str, Any], made: Making) -> None:
        self._cache, self._key, self.at_hand = cache, key, at_hand
        self._maker, self._arguments = made

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what Python itself looks for, to copy it, say, is no matter of the value
            raise AttributeError(name)
        at_hand = self.at_hand
        if name in at_hand:
            return at_hand[name]
        return getattr(self._cache.whole(self._key, self._maker, self._arguments), name)


KEY = attrgetter("_key")


class Cache(Memory):
    """A memory that outlives the run.

    `at_hand` has the names of the types whose values are loaded only when they are asked for more than the
    attributes named there; values of the types named in `passing` are not kept once others have come. So
    neither time nor memory grows with what nobody looks into.
    """

    def __init__(
        self, store: Store, at_hand: Mapping[str, Sequence[str]], passing: Collection[str] = ()
    ) -> None:
        super().__init__()
        self._store, self._at_hand, self._passing = store, at_hand, passing
        self._last: deque[bytes] = deque()
        self._keys: dict[int, bytes] = {}
        self._values: dict[bytes, Any] = {}
        self._whole: dict[bytes, Any] = {}
        self._reducers = Reducers(self._keys, Later, KEY)

    def made(self, maker: Callable[..., T], *arguments: Any) -> T:
        """What `maker` makes of these arguments, now or in an earlier run; raises Invalid where it does."""
        try:
            key = self._key_of(maker, arguments)
        except UNSPEAKABLE:
            return super().made(maker, *arguments)
        return self._given(key, maker, arguments)

    def of_file(self, maker: Callable[..., T], path: str, tree: Tree) -> T:
        """What `maker` makes of a path and the file there, which is read only where it has to be made."""
        key = self._key_of(maker, (path, standing_for(tree, path)))
        return self._given(key, cast("Callable[..., T]", _of_file), (maker, path, tree))

    def derived(self, maker: Callable[..., T], value: T, *arguments: Any) -> T:
        """What `maker` makes of a value, once more is asked of it than both have at hand; never stored."""
        if type(value) is not Later:
            return self.made(maker, value, *arguments)
        key = self._key_of(maker, (value, *arguments))
        if key not in self._values:
            at_hand = cast("Later", value).at_hand
            self._known(key, Later(self, key, at_hand, (maker, (value, *arguments))))
        return cast("T", self._values[key])

    def known(self, maker: Callable[..., Any], *arguments: Any) -> bool:
        """Whether `made` would have to make nothing."""
        try:
            key = self._key_of(maker, arguments)
        except UNSPEAKABLE:
            return super().known(maker, *arguments)
        return key in self._values or self._recall(key, (maker, arguments)) is not None

    def together(self, values: Iterable[T]) -> tuple[T, ...]:
        """The values in a tuple, which is known by what is in it."""
        return tuple(values)

    def looked_into(self, value: T) -> T:
        """The value, known by what it says."""
        return self.same(value)

    def same(self, value: T) -> T:
        """The value, which is looked into only once, however often something is made of it."""
        return cast("T", self._known(self._keys.get(id(value)) or self.digest(value), value))

    def key(self, value: Any) -> bytes:
        """What a value is known by from now on, found out by looking into it unless it is known."""
        return self._keys.get(id(value)) or self._keys[id(self.same(value))]

    def _key_of(self, maker: Callable[..., Any], arguments: tuple[Any, ...]) -> bytes:
        name, known = f"{maker.__module__}.{maker.__qualname__}", self._keys.get
        # A list stands for what is known by a key or a name, since no argument is one.
        named = [
            [KEY(each)]
            if type(each) is Later
            else [key]
            if (key := known(id(each)))
            else [each.key, 0]
            if type(each) is ZoneInfo
            else each
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

    def close(self) -> None:
        """Let go of all values at once: stand-ins and this hold each other, and would stay for long."""
        for held in (self._keys, self._values, self._whole):
            held.clear()

    def recall(self, key: bytes) -> Any:
        """What was remembered under a key; None where nothing is."""
        found = self._stored(key)
        return found[1] if type(found) is tuple else None

    def remember(self, key: bytes, value: Any) -> None:
        """Keep a plain value under a key that no maker's result has."""
        self._put(key, ("made", value))

    def whole(self, key: bytes, maker: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        """The value that a stand-in stands for, made again where it is not in the store."""
        value = self._whole.get(key)
        if value is None:
            found = self._stored(key + WHOLE)
            value = maker(*arguments) if found is None else found
            self._hold(key, value)
        return value

    def _given(self, key: bytes, maker: Callable[..., T], arguments: tuple[Any, ...]) -> T:
        """What is under a key, or is made now; raises Invalid where the maker does."""
        if key in self._values:
            return cast("T", self._values[key])
        value = self._recall(key, (maker, arguments)) or self._make(key, maker, arguments)
        if isinstance(value[0], Invalid):
            raise Invalid(value[0].problems)
        return cast("T", value[0])

    def _make(self, key: bytes, maker: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[Any]:
        try:
            value = maker(*arguments)
        except Invalid as invalid:
            self._put(key, ("invalid", invalid.problems))
            return (invalid,)
        at_hand = self._at_hand.get(type(value).__name__)
        if at_hand is not None:
            light = {name: getattr(value, name) for name in at_hand}
            if self._put(key, ("later", light)) and self._put(key + WHOLE, value):
                self._hold(key, value)
                return (self._known(key, Later(self, key, light, (maker, arguments))),)
        else:
            self._put(key, ("made", value))
        return (self._known(key, value),)

    def _recall(self, key: bytes, made: Making) -> tuple[Any] | None:
        """What the store has under a key, if anything; what is loaded later was `made` by whom, of what."""
        match self._stored(key):
            case ("invalid", problems):
                return (Invalid(problems),)
            case ("later", at_hand):
                return (self._known(key, Later(self, key, at_hand, made)),)
            case ("made", value):
                return (self._known(key, value),)
        return None

    def _stored(self, key: bytes) -> Any:
        """What the store has under a key; None for what cannot be read, whatever is wrong with it."""
        raw = self._store.get(key)
        try:
            return None if raw is None else Unpickler(io.BytesIO(raw), self._values).load()
        except Exception:  # damage can raise anything, and is only a miss
            return None

    def _put(self, key: bytes, value: Any) -> bool:
        """Store a value; False where it is too much, or cannot be put in bytes."""
        try:
            raw = dumped(value, self._reducers)
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
        self._values[key] = value
        if type(value) is not Later:
            self._keys[id(value)] = key
        if type(value).__name__ in self._passing:
            self._forget_before(key)
        return value

    def _forget_before(self, key: bytes) -> None:
        """Let go of a value of which nothing more will be made, but for the last few."""
        self._last.append(key)
        if len(self._last) > FEW:
            del self._keys[id(self._values.pop(self._last.popleft()))]

    def _hold(self, key: bytes, value: Any) -> None:
        self._whole[key] = value
        if len(self._whole) > MOST_WHOLE:
            del self._whole[next(iter(self._whole))]


def _of_file(maker: Callable[..., Any], path: str, tree: Tree) -> Any:
    return maker(path, tree[path])


def _has_parts(value: Any) -> bool:
    """Whether it is worth knowing a value by its key: looking into it would take longer.

    The empty tuple is one and the same wherever it comes from, so it cannot be known by one maker.
    """
    kind = type(value)
    return kind is Later or (kind is tuple and value != ()) or hasattr(kind, "__dataclass_fields__")
