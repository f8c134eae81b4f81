"""What pure makers made before, kept for the next time that they are asked for the same thing."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from generator.problem import Invalid
from generator.tree import Tree

P = ParamSpec("P")
T = TypeVar("T")
# Arguments that are the same when they are equal. Any other must be the very same object: to compare
# what a whole file says would take longer than many a maker does.
PLAIN = frozenset({str, bytes, int, type(None)})


@dataclass(frozen=True, slots=True)
class _Made:
    """What a maker returned or, for one that raises Invalid, the problems; its arguments live as long."""

    arguments: tuple[Any, ...]
    value: Any
    invalid: Invalid | None = None


class Memory:
    """A store in front of pure makers, which never changes what they return.

    A maker is a function at the top of a module, and its arguments are plain or frozen values.
    """

    def __init__(self) -> None:
        self._made: dict[Hashable, _Made] = {}
        self._before: dict[Hashable, _Made] = {}
        self._new = 0

    def made(self, maker: Callable[..., T], *arguments: Any) -> T:
        """What `maker` makes of these arguments; raises Invalid where it does."""
        key = _key(maker, arguments)
        made = self._made.get(key) or self._recalled(key) or self._keep(key, _make(maker, arguments))
        if made.invalid:
            raise Invalid(made.invalid.problems)
        value: T = made.value
        return value

    def of_file(self, maker: Callable[..., T], path: str, tree: Tree) -> T:
        """What `maker` makes of a path and the file there; raises Invalid where it does."""
        return self.made(maker, path, tree[path])

    def derived(self, maker: Callable[..., T], value: T, *arguments: Any) -> T:
        """What `maker` makes of a value: another with the same at hand, which is soon made again."""
        return self.made(maker, value, *arguments)

    def known(self, maker: Callable[..., Any], *arguments: Any) -> bool:
        """Whether `made` would answer at once."""
        key = _key(maker, arguments)
        return key in self._made or key in self._before

    def together(self, values: Iterable[T]) -> tuple[T, ...]:
        """The values in a tuple: the very one that was given before, where each of them is the same."""
        return self.made(_tuple, *values)

    def same(self, value: T) -> T:
        """The value, or an equal one that was given before, so that what was made of that still counts."""
        made = self._made.get(value) or self._recalled(value) or self._keep(value, _Made((), value))
        kept: T = made.value
        return kept

    def looked_into(self, value: T) -> T:
        """The value, of which several things will be made: to look into it is not needed more than once."""
        return value

    def forget(self) -> None:
        """Drop what has not been asked for in a while; called between one round of asking and the next.

        A while is over when half of what there is has been made in it, so that hardly any round pays for it.
        """
        if self._new * 2 > len(self._made):
            self._before, self._made, self._new = self._made, {}, 0

    def _recalled(self, key: Hashable) -> _Made | None:
        made = self._before.get(key)
        if made:
            self._made[key] = made
        return made

    def _keep(self, key: Hashable, made: _Made) -> _Made:
        self._made[key] = made
        self._new += 1
        return made


def _key(maker: Callable[..., Any], arguments: tuple[Any, ...]) -> Hashable:
    return (maker, *[each if type(each) in PLAIN else id(each) for each in arguments])


def recent(size: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """A pure maker that gives what it made before of the very same arguments, kept until there are `size`.

    What is made of one vacancy is asked for by several outputs, one after the other. Arguments are kept as
    long, so that nothing else can have their place in memory and be taken for them.
    """

    def keeping(maker: Callable[P, T]) -> Callable[P, T]:
        kept: dict[tuple[int, ...], tuple[object, T]] = {}

        @wraps(maker)
        def made(*arguments: P.args, **named: P.kwargs) -> T:
            assert not named
            key = tuple(map(id, arguments))
            found = kept.get(key)
            if found is None:
                found = (arguments, maker(*arguments, **named))
                if len(kept) >= size:
                    kept.clear()
                kept[key] = found
            return found[1]

        return made

    return keeping


def _tuple(*values: Any) -> tuple[Any, ...]:
    return values


def _make(maker: Callable[..., Any], arguments: tuple[Any, ...]) -> _Made:
    try:
        return _Made(arguments, maker(*arguments))
    except Invalid as invalid:
        return _Made(arguments, None, invalid)
