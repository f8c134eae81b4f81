"""Values in bytes and back: equal ones are equal bytes, and bytes that somebody wrote do nothing."""

import copy
import io
import pickle
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import trouble
from generator.fields.candidate import Contact
from generator.fields.pairs import Benefit
from generator.pickling import UNSPEAKABLE, Reducers, Unpickler, by_key, dumped
from generator.problem import Level, Problem, Where


def named(_: object) -> bytes:
    return b"2"


def frozen(value: Any) -> bytes:
    """A value in bytes, with no value known."""
    return dumped(value, Reducers({}, type(None), named))


def thawed(raw: bytes) -> Any:
    """The value in such bytes."""
    return Unpickler(io.BytesIO(raw), {}).load()


@dataclass(frozen=True)
class Alone:
    """Nothing at all."""


@dataclass(frozen=True)
class Owner:
    """A value with what is no part of it."""

    parts: tuple[Any, ...]
    working: Callable[[], str] = field(default=lambda: "", compare=False, repr=False)


class StandIn:
    """Means nothing but by its key."""


VALUES: Any = (
    None,
    True,
    1,
    1.5,
    Decimal("1.10"),
    "text",
    "é\udce9",
    b"bytes",
    (1, ("a",)),
    ["a"],
    {"b": 1, "a": 2},
    {1},
    frozenset({2}),
    date(2026, 3, 10),
    time(17, 0),
    timedelta(days=1),
    datetime(2026, 3, 10, tzinfo=UTC),
    datetime(2026, 3, 10, tzinfo=timezone(timedelta(hours=1))),
    datetime(2026, 7, 10, tzinfo=ZoneInfo("Europe/London")),
    Level.ADVICE,
    Where("a.md", 3),
    Problem("x", "y", Where("a.md", 3), level=Level.ADVICE),
    Contact("Jo", url="https://a.example"),
)


def said(value: Any) -> bytes:
    """What a value says, in bytes that are equal for equal values."""
    return dumped(value, Reducers({}, StandIn, named), fast=True)


def test_plain_values_come_back() -> None:
    back = thawed(frozen(VALUES))
    assert back == VALUES
    assert [type(each) for each in back] == [type(each) for each in VALUES]


def test_equal_values_are_equal_bytes_whatever_they_share() -> None:
    place, text, another = Benefit("a"), "ab" * 2, "abab"[:4]
    assert said(((place, place), text, text)) == said(((Benefit("a"), Benefit("a")), another, "a" + text[1:]))
    assert said(VALUES) == said(thawed(frozen(VALUES))) == said(copy.deepcopy(VALUES))


def test_what_is_no_part_of_a_value_is_not_in_its_bytes() -> None:
    assert said(Owner((1,), lambda: "a")) == said(Owner((1,), lambda: "b"))
    assert said(Alone()) == said(Alone())


def test_different_values_are_different_bytes() -> None:
    others = [*VALUES, 1.0, "a", ("a",), ("a", "b"), ("ab",), Alone(), Owner(()), Owner((1,)), False, 0]
    others += [
        (),
        (("a",), "b"),
        ("a", ("b",)),
        {"a": 2, "b": 1},
        "b'bytes'",
        "1",
        (1, "a"),
        Where("a.md", 4),
    ]
    assert len({said(value) for value in others}) == len(others)


@pytest.mark.parametrize("value", [lambda: 1, (each for each in "ab"), memoryview(b"")])
def test_what_is_no_value_has_no_bytes(value: Any) -> None:
    with pytest.raises(UNSPEAKABLE):
        said([Benefit("a"), value])


class TestKnown:
    """A value that is known by a key stands in bytes as that key, wherever it is."""

    def test_it_comes_back_as_whatever_is_known_by_the_key_then(self) -> None:
        known, stand_in = Benefit("known" * 100), StandIn()
        reducers = Reducers({id(known): b"1"}, StandIn, named)
        within: Any = known
        raw = dumped((known, Where("x", within), stand_in, "y"), reducers)
        assert b"knownknown" not in raw
        values: dict[bytes, Any] = {b"1": Alone(), b"2": 2}
        assert Unpickler(io.BytesIO(raw), values).load() == (Alone(), ("x", Alone(), 1), 2, "y")

    def test_one_that_nobody_knows_cannot_be_read(self) -> None:
        known = Benefit("a")
        raw = dumped(known, Reducers({id(known): b"1"}, StandIn, named))
        with pytest.raises(KeyError):
            thawed(raw)

    def test_without_a_reader_of_ours_the_key_means_nothing(self) -> None:
        with pytest.raises(LookupError):
            by_key(b"1")


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("os", "system"),
        ("builtins", "eval"),
        ("builtins", "getattr"),
        ("subprocess", "Popen"),
        ("generator_of_evil", "Problem"),
        # A room of ours has in it what it imports, and what does something.
        ("generator.disk", "os.system"),
        ("generator.disk", "Path"),
        ("generator.trouble", "save_crash"),
        ("generator.problem", "Level.mro"),
        ("generator.problem", "nothing"),
    ],
)
def test_nothing_but_plain_values_is_read(module: str, name: str) -> None:
    text = [b"\x8c" + bytes([len(each)]) + each.encode() for each in (module, name)]
    with pytest.raises((pickle.UnpicklingError, AttributeError)):
        thawed(b"\x80\x04" + b"".join(text) + b"\x93.")


def test_what_would_do_something_does_nothing(tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self) -> Any:
            return trouble.save_crash, (tmp_path, "evil")

    with pytest.raises(pickle.UnpicklingError, match=r"save_crash has no place in a cache"):
        thawed(pickle.dumps(Evil()))


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.dates() | st.sampled_from(Level),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.builds(Owner, st.tuples(inner)),
    max_leaves=8,
)


@settings(max_examples=50, deadline=None)
@given(PLAIN, PLAIN)
def test_bytes_are_equal_where_values_are(one: Any, other: Any) -> None:
    assert said(one) == said(copy.deepcopy(one))
    assert (said(one) == said(other)) == (repr(one) == repr(other))
