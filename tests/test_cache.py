"""What makers made in earlier runs: the same as if it were made now, or it is made now."""

import copy
import os
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import cache as cache_
from generator import trouble
from generator.cache import Cache
from generator.fields.candidate import Contact
from generator.fields.pairs import Benefit
from generator.packs import Packs
from generator.pickling import UNSPEAKABLE, Reducers, dumped
from generator.problem import Invalid, Problem, Where

HERE = Benefit("leave", "30 days")
PLACE = Where("a.md", 3)
# What the makers below were asked for in this run.
asked: list[str] = []


def frozen(value: Any) -> bytes:
    """A value in bytes, with no value known."""
    return dumped(value, Reducers({}, type(None), bytes))


def contact(name: str, benefit: Benefit) -> Contact:
    asked.append(f"contact {name}")
    return Contact(name, f"{name}@{benefit.name}", "999")


def told(whom: Contact) -> str:
    asked.append(f"told {whom.name}")
    return f"Ask {whom.name}"


def with_phone(whom: Contact, phone: str) -> Contact:
    asked.append("with_phone")
    return Contact(whom.name, whom.email, phone)


def pair(code: str) -> tuple[Benefit, Benefit]:
    asked.append(f"pair {code}")
    return Benefit(code), Benefit(code, "2")


def nothing(code: str) -> tuple[()]:
    asked.append(f"nothing {code}")
    return ()


def refused(code: str) -> Benefit:
    asked.append(f"refused {code}")
    raise Invalid([Problem(code, "no", PLACE), Problem(code, "no again", PLACE)])


def called(call: Callable[[], str]) -> str:
    asked.append("called")
    return call()


def calling(text: str) -> Callable[[], str]:
    asked.append("calling")
    return lambda: text


def long(text: str) -> str:
    asked.append("long")
    return text * 100


def numbered(path: str, raw: bytes) -> str:
    asked.append(f"{path} {raw.decode()}")
    return f"{path} {raw.decode()}"


def cut(what: Benefit) -> Benefit:
    asked.append("cut")
    return Benefit(what.name)


Next = Callable[[], Cache]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Next]:
    """The next run, with what those before it have kept; a Contact has only its name at hand."""
    stores: list[Packs] = []

    def begin() -> Cache:
        for store in stores:
            store.save()
            store.close()
        stores[:] = [Packs(tmp_path / "cache", b"1")]
        asked.clear()
        return Cache(stores[0], {"Contact": ("name",)})

    yield begin
    for store in stores:
        store.close()


def lost(folder: Path) -> None:
    """Take all values away while a run is under way."""
    for path in folder.glob("cache/pack.*"):
        os.truncate(path, 0)


class TestMade:
    def test_it_is_made_once_in_all_runs(self, run: Next) -> None:
        for expected in (["pair a", "pair b"], [], []):
            cache = run()
            for _ in range(2):
                assert cache.made(pair, "a") == (Benefit("a"), Benefit("a", "2"))
                assert cache.made(pair, "b") == (Benefit("b"), Benefit("b", "2"))
            assert asked == expected

    def test_text_is_a_value_too(self, run: Next) -> None:
        for expected in (["long"], []):
            cache = run()
            assert cache.made(long, "é") == cache.made(long, "é") == "é" * 100
            assert asked == expected

    def test_whoever_made_something_known_need_not_make_it(self, run: Next) -> None:
        cache = run()
        assert not cache.known(pair, "a")
        cache.made(pair, "a")
        assert cache.known(pair, "a")
        cache = run()
        assert cache.known(pair, "a")
        assert not cache.known(pair, "b")
        assert asked == []

    def test_one_that_refuses_is_asked_once_too(self, run: Next) -> None:
        for expected in (["refused x"], []):
            cache = run()
            for _ in range(2):
                with pytest.raises(Invalid) as caught:
                    cache.made(refused, "x")
                assert [each.message for each in caught.value.problems] == ["no", "no again"]
            assert asked == expected

    def test_arguments_that_are_no_values_are_known_for_this_run(self, run: Next) -> None:
        def call() -> str:
            return "text"

        for _ in range(2):
            cache = run()
            assert not cache.known(called, call)
            assert cache.made(called, call) == cache.made(called, call) == "text"
            assert cache.known(called, call)
            assert asked == ["called"]

    def test_what_is_no_value_is_made_in_each_run(self, run: Next) -> None:
        for _ in range(2):
            assert run().made(calling, "text")() == "text"
            assert asked == ["calling"]

    def test_what_is_too_long_is_made_in_each_run(self, run: Next, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(cache_, "MOST_BYTES", 200)
        for _ in range(2):
            cache = run()
            assert cache.made(long, "abc") == "abc" * 100
            assert cache.made(contact, "x" * 300, HERE).phone == "999"
            assert asked == ["long", f"contact {'x' * 300}"]

    def test_what_was_made_of_something_made_is_known_too(self, run: Next) -> None:
        for expected in (["contact x", "told x", "pair a", "cut", "cut"], []):
            cache = run()
            assert cache.made(told, cache.made(contact, "x", HERE)) == "Ask x"
            for part in cache.made(pair, "a"):
                assert cache.made(cut, part) == Benefit("a")
            assert asked == expected

    def test_values_together_are_known_by_what_is_in_them(self, run: Next) -> None:
        for expected in (["pair a", "long"], []):
            cache = run()
            both = cache.together(iter(cache.made(pair, "a")))
            assert cache.made(_listed, both) == "a, a"
            assert cache.made(_listed, cache.together(both)) == "a, a"
            assert asked == expected

    def test_the_empty_tuple_is_nobodys(self, run: Next) -> None:
        """Else whatever has one in it would hang on the first maker that returned one."""
        cache = run()
        before = cache.digest(((), HERE))
        assert cache.made(nothing, "a") == ()
        assert cache.digest(((), HERE)) == before


def _listed(places: tuple[Benefit, ...]) -> str:
    asked.append("long")
    return ", ".join(place.name for place in places)


class TestSame:
    def test_one_of_equal_values_stands_for_all(self, run: Next) -> None:
        cache = run()
        first, second = Benefit("b.md"), Benefit("b.md")
        assert cache.same(first) is first
        assert cache.same(second) is first
        assert cache.digest(first) == cache.digest(cache.same(Benefit("b.md")))
        assert cache.digest(first) != cache.digest(cache.same(Benefit("c.md")))

    def test_what_is_made_of_it_is_known(self, run: Next) -> None:
        for expected in (["cut"], []):
            cache = run()
            assert cache.made(cut, cache.same(Benefit("b.md", "9"))) == Benefit("b.md")
            assert asked == expected


class TestKey:
    def test_a_value_is_looked_into_once(self, run: Next) -> None:
        keys = set()
        for _ in range(2):
            cache = run()
            first, second = Benefit("b.md"), Benefit("b.md")
            keys |= {cache.key(first), cache.key(first), cache.key(second), cache.digest(Benefit("b.md"))}
            assert cache.key(first) != cache.key(Benefit("c.md"))
        assert len(keys) == 1

    def test_what_was_made_has_one_by_how_that_was(self, run: Next) -> None:
        cache = run()
        assert cache.key(cache.made(cut, HERE)) != cache.key(Benefit("leave"))


class TestOfFile:
    """A file is read only where what is made of it is not known."""

    class Unread(dict[str, bytes]):
        def digest(self, path: str) -> bytes:
            return b"of " + path.encode()

    def test_it_is_known_by_its_path_and_what_it_holds(self, run: Next) -> None:
        for expected in (["a.md a", "b.md a", "a.md b"], []):
            cache = run()
            for tree in ({"a.md": b"a", "b.md": b"a"}, {"a.md": b"b"}):
                for path, raw in tree.items():
                    for _ in range(2):
                        assert cache.of_file(numbered, path, tree) == f"{path} {raw.decode()}"
            assert asked == expected

    def test_it_is_not_read_for_that(self, run: Next) -> None:
        run().of_file(numbered, "a.md", self.Unread({"a.md": b"a"}))
        assert run().of_file(numbered, "a.md", self.Unread()) == "a.md a"
        with pytest.raises(KeyError):
            run().of_file(numbered, "b.md", self.Unread())


class TestLater:
    def test_what_is_at_hand_is_not_loaded_for(self, run: Next, tmp_path: Path) -> None:
        run().made(contact, "x", HERE)
        cache = run()
        later = cache.made(contact, "x", HERE)
        lost(tmp_path)
        assert later.name == "x"
        assert cache.made(told, later) == "Ask x"
        assert asked == ["told x"]
        assert later.phone == "999"
        assert asked == ["told x", "contact x"]

    def test_the_rest_is_loaded_when_it_is_asked_for(self, run: Next, tmp_path: Path) -> None:
        run().made(contact, "x", HERE)
        later = run().made(contact, "x", HERE)
        assert later.phone == "999"
        assert later.url == ""
        lost(tmp_path)
        assert later.email == "x@leave"

    def test_its_methods_are_the_values(self, run: Next) -> None:
        cache = Cache(run()._store, {"Benefit": ()})
        later = cache.made(cut, Benefit("a.md", "9"))
        assert later.name == "a.md"
        assert not hasattr(later, "nothing")
        assert not hasattr(later, "__wrapped__")

    def test_so_many_are_held_whole(self, run: Next, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setattr(cache_, "MOST_WHOLE", 3)
        for _ in range(2):
            cache = run()
            made = [cache.made(contact, str(number), HERE) for number in range(5)]
            for _ in range(2):
                assert [each.email for each in made] == [f"{number}@leave" for number in range(5)]
                assert len(cache._whole) == 3
        lost(tmp_path)
        asked.clear()
        assert made[4].email == "4@leave"
        assert asked == []
        assert made[0].email == "0@leave"
        assert asked == ["contact 0"]

    def test_one_that_is_too_long_to_keep_is_made_when_it_is_asked_for(
        self, run: Next, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(cache_, "MOST_BYTES", 60)
        assert run().made(contact, "x", HERE).phone == "999"
        later = run().made(contact, "x", HERE)
        assert (later.name, asked) == ("x", [])
        assert (later.phone, asked) == ("999", ["contact x"])

    def test_a_copy_stands_for_the_same(self, run: Next) -> None:
        later = run().made(contact, "x", HERE)
        assert copy.copy(later).email == "x@leave"

    def test_as_an_argument_it_is_the_same_in_every_run(self, run: Next) -> None:
        digests = set()
        for _ in range(2):
            cache = run()
            digests.add(cache.digest(cache.made(contact, "x", HERE)))
        assert len(digests) == 1
        assert cache.digest(cache.made(contact, "y", HERE)) not in digests


class TestRemember:
    def test_a_plain_value_is_kept_under_a_key_of_ones_own(self, run: Next) -> None:
        cache = run()
        assert cache.recall(b"mine") is None
        cache.remember(b"mine", (("page", "a/index.html", b"1"),))
        cache.remember(b"yours", {"page": "text"})
        assert cache.recall(b"mine") == (("page", "a/index.html", b"1"),)
        cache = run()
        assert cache.recall(b"mine") == (("page", "a/index.html", b"1"),)
        assert cache.recall(b"yours") == {"page": "text"}


class TestDamage:
    def test_what_cannot_be_read_is_made_again(self, run: Next, tmp_path: Path) -> None:
        cache = run()
        for raw in (b"", b"\x00", b"rubbish", frozen("no pair"), frozen(("made", HERE))[:-3]):
            cache._store.put(cache._key_of(pair, ("a",)), raw)
            cache = run()
            assert cache.made(pair, "a") == (Benefit("a"), Benefit("a", "2"))
            assert asked == ["pair a"]

    def test_what_hangs_on_a_value_that_is_not_there_is_made_again(self, run: Next) -> None:
        cache = run()
        cache.remember(b"mine", (1, cache.made(pair, "a")[0]))
        cache = run()
        assert cache.recall(b"mine") is None
        cache.made(pair, "a")
        assert cache.recall(b"mine") == (1, Benefit("a"))

    def test_what_would_do_something_is_a_miss(self, run: Next, tmp_path: Path) -> None:
        class Evil:
            def __reduce__(self) -> Any:
                return trouble.save_crash, (tmp_path, "evil")

        cache = run()
        cache._store.put(cache._key_of(pair, ("a",)), pickle.dumps(("made", Evil())))
        assert cache.made(pair, "a") == (Benefit("a"), Benefit("a", "2"))
        assert asked == ["pair a"]


class TestDerived:
    """A value that is soon made again of another is made when it is asked for, and never stored."""

    def test_it_has_the_same_at_hand_and_is_made_for_the_rest(self, run: Next) -> None:
        for _ in range(2):
            cache = run()
            whole = cache.made(contact, "Jo", HERE)
            asked.clear()
            better = cache.derived(with_phone, whole, "1")
            assert better is cache.derived(with_phone, whole, "1")
            assert better is not cache.derived(with_phone, whole, "2")
            assert (better.name, asked) == ("Jo", [])
            assert [better.phone, better.phone, whole.phone] == ["1", "1", "999"]
            assert asked == ["with_phone"]

    def test_what_is_made_of_it_is_stored(self, run: Next) -> None:
        for expected in (["told Jo"], []):
            cache = run()
            better = cache.derived(with_phone, cache.made(contact, "Jo", HERE), "1")
            asked.clear()
            assert cache.made(told, better) == "Ask Jo"
            assert asked == expected

    def test_of_a_value_that_is_whole_it_is_made_at_once(self, run: Next) -> None:
        cache = run()
        assert cache.derived(cut, Benefit("a", "2")) == Benefit("a")
        assert asked == ["cut"]


class TestClose:
    def test_nothing_is_held_any_more(self, run: Next) -> None:
        cache = run()
        later = cache.made(contact, "x", HERE)
        assert cache.made(contact, "x", HERE) is later
        cache.close()
        assert later.phone == "999"
        assert cache.made(contact, "x", HERE) is not later
        assert asked == ["contact x"]


class TestDigest:
    def test_it_goes_by_what_values_say(self, run: Next) -> None:
        cache = run()
        assert cache.digest(HERE, "a") == cache.digest(copy.deepcopy(HERE), "a")
        assert len({cache.digest("a", "b"), cache.digest("ab"), cache.digest("a", "", "b")}) == 3

    def test_a_known_value_goes_by_how_it_was_made(self, run: Next) -> None:
        cache = run()
        made = cache.made(pair, "a")
        assert cache.digest(made) != cache.digest(copy.deepcopy(made))

    def test_what_is_no_value_has_none(self, run: Next) -> None:
        with pytest.raises(UNSPEAKABLE):
            run().digest(HERE, [lambda: 1])
