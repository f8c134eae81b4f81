"""Bytes by key for the next run: exactly as they were put, or not there, whatever happened to the folder."""

import marshal
import os
import pickle
from pathlib import Path

import pytest

from generator import packs
from generator.packs import INDEX, Packs, seal, unsealed
from generator.places import Places, Spot, hashed
from generator.trouble import Trouble

VALUES = {b"one": b"first", b"two": b"second" * 4, b"three": b"", b"four": b"last"}


def kept(folder: Path, version: bytes = b"1") -> dict[bytes, bytes | None]:
    """What a run finds, under every key that a test uses."""
    store = Packs(folder, version)
    found = {key: store.get(key) for key in (*VALUES, b"more")}
    store.close()
    return {key: raw for key, raw in found.items() if raw is not None}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What a run has left that put all values."""
    store = Packs(tmp_path / "cache", b"1")
    for key, raw in VALUES.items():
        store.put(key, raw)
    store.save()
    store.close()
    return tmp_path / "cache"


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob("pack.*"))


def test_a_value_is_there_at_once_and_in_the_next_run(tmp_path: Path) -> None:
    store = Packs(tmp_path / "deep/cache", b"1")
    assert store.get(b"one") is None
    store.put(b"one", b"first")
    store.put(b"two", bytes(range(256)))
    assert (store.get(b"two"), store.get(b"one")) == (bytes(range(256)), b"first")
    store.put(b"one", b"another")
    assert store.get(b"one") == b"another"
    store.save()
    store.close()
    assert kept(tmp_path / "deep/cache") == {b"one": b"another", b"two": bytes(range(256))}


def test_another_version_of_the_program_finds_nothing_and_takes_its_place(folder: Path) -> None:
    assert kept(folder, b"2") == {}
    assert size(folder) == 0
    assert kept(folder, b"1") == {}


def test_another_process_is_given_what_there_is_at_that_moment(folder: Path) -> None:
    store = Packs(folder, b"1")
    store.put(b"more", b"new")
    other = pickle.loads(pickle.dumps(store))
    other.branch(1)
    assert (other.get(b"more"), other.get(b"one")) == (b"new", b"first")
    other.put(b"one", b"newer")
    store.take_over(other.hand_over())
    assert store.get(b"one") == b"newer"
    for each in (store, other):
        each.close()


class TestDamage:
    """Whatever is wrong with the folder, a value is whole or is not there; and the run goes on as ever."""

    def unharmed(self, folder: Path) -> set[bytes]:
        """The keys whose values are still there, which are right; and a run after that keeps all again."""
        found = kept(folder)
        assert found.items() <= VALUES.items()
        store = Packs(folder, b"1")
        for key, raw in VALUES.items():
            if store.get(key) is None:
                store.put(key, raw)
        store.save()
        store.close()
        assert kept(folder) == VALUES
        return set(found)

    def test_to_any_byte_of_a_pack(self, folder: Path) -> None:
        whole, index = (folder / "pack.0").read_bytes(), (folder / INDEX).read_bytes()
        for place in range(len(whole)):
            (folder / "pack.0").write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            (folder / INDEX).write_bytes(index)
            assert len(self.unharmed(folder)) == len(VALUES) - 1

    def test_to_the_end_of_a_pack(self, folder: Path) -> None:
        whole, index = (folder / "pack.0").read_bytes(), (folder / INDEX).read_bytes()
        for length in range(len(whole)):
            (folder / "pack.0").write_bytes(whole[:length])
            (folder / INDEX).write_bytes(index)
            assert len(self.unharmed(folder)) < len(VALUES)

    def test_a_pack_that_is_gone(self, folder: Path) -> None:
        (folder / "pack.0").unlink()
        assert self.unharmed(folder) == set()

    def test_a_pack_that_cannot_be_read(self, folder: Path) -> None:
        (folder / "pack.0").rename(folder / "pack.1")
        places = Places()
        for key in VALUES:
            places.put(hashed(key), Spot(1, 0, 9))
        seal(folder / INDEX, (b"1", places.plain()))
        (folder / "pack.1").unlink()
        (folder / "pack.1").mkdir()
        assert kept(folder) == {}

    def test_another_value_of_the_same_length_where_a_pack_lost_its_end(self, folder: Path) -> None:
        """The index says that `one` is there, and 5 bytes of a value are, which are another's."""
        (folder / "pack.0").write_bytes(b"")
        store = Packs(folder, b"1")
        store.put(b"more", b"other")
        assert store.get(b"one") is None
        assert store.get(b"more") == b"other"
        store.close()

    def test_to_a_byte_of_the_index(self, folder: Path) -> None:
        whole, pack = (folder / INDEX).read_bytes(), (folder / "pack.0").read_bytes()
        for place in range(0, len(whole), 7):
            (folder / INDEX).write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            (folder / "pack.0").write_bytes(pack)
            assert self.unharmed(folder) == set()

    def test_to_the_end_of_the_index(self, folder: Path) -> None:
        whole = (folder / INDEX).read_bytes()
        for length in range(0, len(whole), 7):
            (folder / INDEX).write_bytes(whole[:length])
            assert kept(folder) == {}

    def test_an_index_that_is_another_file(self, folder: Path) -> None:
        seal(folder / "answer", (b"1", {b"one": "no place"}))
        (folder / "answer").replace(folder / INDEX)
        assert self.unharmed(folder) == set()


class TestKilled:
    def test_before_it_saved_the_run_before_it_counts(self, folder: Path) -> None:
        store = Packs(folder, b"1")
        store.put(b"one", b"new")
        store.put(b"more", b"new")
        store.close()
        assert kept(folder) == VALUES
        again = Packs(folder, b"1")
        again.put(b"more", b"newer")
        again.save()
        again.close()
        assert kept(folder) == {**VALUES, b"more": b"newer"}

    def test_while_it_packed_again(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def killed(path: Path, value: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(packs, "SLACK", 0)
        store = Packs(folder, b"1")
        store.get(b"four")
        monkeypatch.setattr(packs, "seal", killed)
        with pytest.raises(KeyboardInterrupt):
            store.save()
        store.close()
        assert kept(folder) == VALUES
        assert {path.name for path in folder.iterdir()} == {INDEX, "pack.0", "pack.1"}


class TestRoom:
    def test_values_that_nobody_asks_for_go_once_they_are_too_much(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(packs, "SLACK", 500)
        for number in range(60):
            store = Packs(tmp_path, b"1")
            if number:
                assert store.get(b"always") == b"x" * 100
                assert store.get(b"%d" % (number - 1)) == b"%d" % number * 10
            else:
                store.put(b"always", b"x" * 100)
            store.put(b"%d" % number, b"%d" % (number + 1) * 10)
            needed = 104 + (4 + 20) * 2
            store.save()
            store.close()
            assert size(tmp_path) <= 2 * needed + 500
        assert len(list(tmp_path.glob("pack.*"))) <= 2
        places = Places.of(unsealed(tmp_path / INDEX)[1])
        found = [number for number in range(60) if places.find(hashed(b"%d" % number))]
        assert 59 in found
        assert len(found) < 60

    def test_what_another_process_asked_for_stays(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(packs, "SLACK", 0)
        first, other = Packs(folder, b"1"), Packs(folder, b"1")
        other.branch(3)
        assert other.get(b"four") == b"last"
        other.put(b"more", b"new")
        first.take_over(other.hand_over())
        assert other.hand_over() == {}
        assert first.get(b"more") == b"new"
        first.save()
        for store in (first, other):
            store.close()
        assert [path.name for path in folder.glob("pack.*")] == ["pack.4"]
        assert kept(folder) == {b"four": b"last", b"more": b"new"}

    def test_what_was_lost_is_not_packed_again(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(packs, "SLACK", 0)
        store = Packs(folder, b"1")
        assert store.get(b"four") == b"last"
        assert store.get(b"one") == b"first"
        raw = (folder / "pack.0").read_bytes()
        (folder / "pack.0").write_bytes(raw.replace(b"first", b"FIRST"))
        store.save()
        store.close()
        assert kept(folder) == {b"four": b"last"}

    def test_a_pack_that_no_value_is_in_goes(self, folder: Path) -> None:
        (folder / "pack.7").write_bytes(b"left by a run that was killed")
        (folder / "pack.old").write_bytes(b"no pack")
        store = Packs(folder, b"1")
        store.save()
        store.close()
        assert {path.name for path in folder.iterdir()} == {INDEX, "pack.0", "pack.old"}


def test_where_no_call_reads_at_a_place_two_do(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "_read", packs._seek_and_read)
    assert kept(folder) == VALUES


class TestTrouble:
    def test_a_folder_that_cannot_be_made(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("mine")
        with pytest.raises(Trouble, match="could not be written"):
            Packs(tmp_path / "file/cache", b"1")

    def test_no_room_for_a_value(self, folder: Path) -> None:
        store = Packs(folder, b"1")
        os.close(store._files.pop(0))
        store._files[0] = os.open("/dev/full", os.O_RDWR)
        with pytest.raises(Trouble, match=r"the disk is full\. The site that stood before still stands"):
            store.put(b"more", b"x")
        store.close()

    def test_no_room_for_the_whole_of_a_value(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        packs = Packs(folder, b"1")
        monkeypatch.setattr(os, "write", lambda file, raw: len(raw) - 1)
        with pytest.raises(Trouble, match="the disk is full"):
            packs.put(b"key", b"value")
        packs.close()

    def test_a_folder_where_the_index_must_go(self, folder: Path) -> None:
        store = Packs(folder, b"1")
        (folder / INDEX).unlink()
        (folder / INDEX).mkdir()
        with pytest.raises(Trouble, match="could not be written"):
            store.save()
        store.close()


class TestSealed:
    VALUE = ("text", b"bytes", 1, 1.5, float("inf"), None, {"é": [(b"", {1})]})

    def test_a_plain_value_comes_back(self, tmp_path: Path) -> None:
        for value in (self.VALUE, None, ()):
            seal(tmp_path / "answer", value)
            assert unsealed(tmp_path / "answer") == value
        assert [path.name for path in tmp_path.iterdir()] == ["answer"]

    def test_what_is_not_there_is_none(self, tmp_path: Path) -> None:
        assert unsealed(tmp_path / "answer") is None

    def test_a_file_that_was_sealed_under_another_name_is_none(self, tmp_path: Path) -> None:
        seal(tmp_path / "index", self.VALUE)
        (tmp_path / "index").rename(tmp_path / "answer")
        assert unsealed(tmp_path / "answer") is None

    @pytest.mark.parametrize("raw", [b"", b"\xff", b"[", marshal.dumps("x" * 300)[:-1]])
    def test_what_another_version_of_python_wrote_is_none(self, tmp_path: Path, raw: bytes) -> None:
        path = tmp_path / "answer"
        path.write_bytes(packs._digest(path, raw) + raw)
        assert unsealed(path) is None
