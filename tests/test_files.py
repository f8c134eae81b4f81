"""Files as they stand: read when they are asked for, and again only where they may have changed."""

import hashlib
import os
import time
from pathlib import Path

import pytest

from generator.files import SETTLED, Files, Seen, look
from generator.trouble import Trouble

LONG_AGO = 1_600_000_000_000_000_000


def files(folder: Path) -> Files:
    """The files of a folder as they stand now."""
    places = {path.name: look(str(path)) for path in folder.iterdir()}
    return Files({name: place for name, place in places.items() if place})


def digest(raw: bytes) -> bytes:
    return hashlib.sha256(raw).digest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.md", "a.md"):
        (tmp_path / name).write_text(name)
    return tmp_path


class TestFiles:
    def test_they_are_a_tree_in_order_of_path(self, folder: Path) -> None:
        tree = files(folder)
        assert list(tree.items()) == [("a.md", b"a.md"), ("b.md", b"b.md")]
        assert len(tree) == 2
        assert ["a.md" in tree, "c.md" in tree] == [True, False]
        with pytest.raises(KeyError):
            tree["c.md"]

    def test_each_is_read_when_it_is_asked_for(self, folder: Path) -> None:
        tree = files(folder)
        (folder / "b.md").unlink()
        assert tree["a.md"] == b"a.md"
        assert "b.md" in tree
        with pytest.raises(Trouble, match=r"b\.md could not be read"):
            tree["b.md"]

    @pytest.mark.parametrize("text", ["longer", "same"])
    def test_one_that_was_changed_in_the_meantime_is_trouble(self, folder: Path, text: str) -> None:
        os.utime(folder / "a.md", ns=(LONG_AGO, LONG_AGO))
        tree = files(folder)
        (folder / "a.md").write_text(text)
        with pytest.raises(Trouble, match=r"a\.md was changed while it was in use\..*; build again\."):
            tree["a.md"]

    def test_one_whose_digest_is_known_holds_just_that(self, folder: Path) -> None:
        tree = files(folder)
        assert tree.digest("a.md") == digest(b"a.md")
        assert tree.digests(Seen({}))["b.md"] == tree.digest("b.md") == digest(b"b.md")
        (folder / "a.md").write_text("A.md")
        os.utime(folder / "a.md", ns=(tree.places["a.md"].modified,) * 2)
        tree.places["a.md"] = look(str(folder / "a.md")) or tree.places["a.md"]
        with pytest.raises(Trouble, match=r"a\.md was changed while it was in use"):
            tree["a.md"]


class Clock:
    """The files of a folder, looked at long enough after each change, and what had to be read for it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.now = time.time_ns() + 2 * SETTLED
        self.seen = Seen({})
        self.read: list[str] = []
        real = hashlib.file_digest

        def reading(file, name):  # type: ignore[no-untyped-def]
            self.read.append(Path(file.name).name)
            return real(file, name)

        monkeypatch.setattr(hashlib, "file_digest", reading)
        monkeypatch.setattr(time, "time_ns", lambda: self.now)

    def read_again(self) -> list[str]:
        """The files that were read to know what all of them hold, which is right."""
        self.read.clear()
        held = {path.name: digest(path.read_bytes()) for path in sorted(self.folder.iterdir())}
        self.seen = Seen(self.seen.stamps)
        assert files(self.folder).digests(self.seen) == held
        assert self.seen.stamps.keys() == held.keys()
        return self.read


class TestSeen:
    @pytest.fixture
    def clock(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Clock:
        clock = Clock(folder, monkeypatch)
        assert clock.read_again() == ["a.md", "b.md"]
        assert clock.read_again() == []
        return clock

    def test_one_that_is_longer_now(self, clock: Clock, folder: Path) -> None:
        (folder / "a.md").write_text("longer")
        assert clock.read_again() == ["a.md"]
        assert clock.read_again() == []

    def test_one_that_came_and_one_that_is_gone(self, clock: Clock, folder: Path) -> None:
        (folder / "a.md").rename(folder / "c.md")
        assert clock.read_again() == ["c.md"]
        (folder / "c.md").unlink()
        assert clock.read_again() == []

    def test_one_that_is_as_long_as_it_was(self, clock: Clock, folder: Path) -> None:
        before = (folder / "a.md").stat().st_mtime_ns
        while (folder / "a.md").stat().st_mtime_ns == before:  # the disk's clock ticks every few milliseconds
            (folder / "a.md").write_text("A.MD")
        assert clock.read_again() == ["a.md"]

    def test_one_whose_time_was_set_back_after_a_change(self, clock: Clock, folder: Path) -> None:
        before = (folder / "a.md").stat()
        while (folder / "a.md").stat().st_ctime_ns == before.st_ctime_ns:
            (folder / "a.md").write_text("A.MD")
            os.utime(folder / "a.md", ns=(before.st_atime_ns, before.st_mtime_ns))
        assert (folder / "a.md").stat().st_mtime_ns == before.st_mtime_ns
        assert clock.read_again() == ["a.md"]

    def test_one_of_an_older_time_in_its_place(self, clock: Clock, folder: Path) -> None:
        (folder / "new").write_text("A.MD")
        os.utime(folder / "new", ns=(LONG_AGO, LONG_AGO))
        (folder / "new").replace(folder / "a.md")
        assert clock.read_again() == ["a.md"]

    def test_one_that_was_changed_just_before_somebody_looked(self, folder: Path, clock: Clock) -> None:
        """The next change may come so soon that the disk gives both the same time."""
        (folder / "a.md").write_text("A.MD")
        clock.now = (folder / "a.md").stat().st_mtime_ns + SETTLED
        assert clock.read_again() == ["a.md"]
        assert clock.read_again() == ["a.md"]
        clock.now += 1
        assert clock.read_again() == ["a.md"]
        assert clock.read_again() == []

    def test_one_of_the_future(self, folder: Path, clock: Clock) -> None:
        os.utime(folder / "a.md", ns=(clock.now * 2, clock.now * 2))
        assert clock.read_again() == clock.read_again() == ["a.md"]

    def test_what_is_taken_down_need_not_be_read(self, clock: Clock, folder: Path) -> None:
        (folder / "a.md").write_text("longer")
        place = look(str(folder / "a.md"))
        assert place
        assert clock.seen.note("a.md", place, digest(b"longer")) == digest(b"longer")
        assert clock.read_again() == []

    def test_one_that_has_gone_since_is_trouble(self, folder: Path) -> None:
        tree = files(folder)
        (folder / "a.md").unlink()
        with pytest.raises(Trouble, match=r"a\.md could not be read"):
            tree.digests(Seen({}))


class TestLook:
    def test_a_plain_file_is_told_with_its_size_and_times(self, folder: Path) -> None:
        os.utime(folder / "a.md", ns=(LONG_AGO, LONG_AGO))
        place = look(str(folder / "a.md"))
        assert place
        assert (place.path, place.size, place.modified) == (str(folder / "a.md"), 4, LONG_AGO)
        assert place.changed == (folder / "a.md").stat().st_ctime_ns

    def test_anything_else_is_none(self, folder: Path) -> None:
        (folder / "link").symlink_to("a.md")
        os.mkfifo(folder / "pipe")
        for name in ("link", "pipe", "nothing", "a.md/b", ""):
            assert look(str(folder / name)) is None
