"""Files on their way: kept beside the target, checked, readable, one build at a time, nothing left behind."""

import errno
import hashlib
import pickle
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

import pytest

from generator.files import SETTLED, Seen
from generator.publish import Published
from generator.staging import Staging
from generator.trouble import Trouble

BUILD = """
import sys
from pathlib import Path
from generator.staging import Staging
with Staging(Path(sys.argv[1])) as staging:
    staging.add("half.html", b"half")
    print("under way", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_build(target: Path) -> Iterator[subprocess.Popen[str]]:
    """A build for the same target in another process, which waits half-way."""
    command = [sys.executable, "-c", BUILD, str(target)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parent.parent
    ) as build:
        assert build.stdout is not None
        assert build.stdout.readline() == "under way\n"
        yield build


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def work(tmp_path: Path) -> Path:
    return tmp_path / ".site.careers"


class TestAdding:
    def test_files_are_a_tree_that_reads_from_the_disk(self, target: Path, work: Path) -> None:
        with Staging(target) as staging:
            staging.add("index.html", b"home")
            staging.add("vacancies/clerk/index.html", b"clerk")
            assert (work / "staging/vacancies/clerk/index.html").read_bytes() == b"clerk"
            assert dict(staging) == {"index.html": b"home", "vacancies/clerk/index.html": b"clerk"}
            assert len(staging) == 2
            assert "index.html" in staging
            assert "clerk.html" not in staging

    def test_a_file_in_pieces_is_written_piece_by_piece(self, target: Path, work: Path) -> None:
        def pieces() -> Iterator[bytes]:
            yield b"first, "
            yield b"second"
            assert (work / "staging/long.txt").exists()

        with Staging(target) as staging:
            staging.add("long.txt", pieces())
            assert staging["long.txt"] == b"first, second"
            staging.add("none.txt", ())
            assert staging.publish().written == 2
        assert (target / "long.txt").read_bytes() == b"first, second"
        assert (target / "none.txt").read_bytes() == b""

    def test_what_was_not_added_is_not_there(self, target: Path) -> None:
        with Staging(target) as staging, pytest.raises(KeyError):
            staging["../site/index.html"]

    @pytest.mark.parametrize(
        "path",
        [
            "",
            "/etc/passwd",
            "../index.html",
            "a/../../b",
            "a/..",
            "./a",
            "a//b",
            "a/",
            "a\\b",
            "a\0b",
            "a\nb",
            "\udce9",
            "C:/a",
            "C:a",
            ".careers-files",
        ],
    )
    def test_a_path_that_leaves_the_folder_is_a_bug(self, target: Path, path: str) -> None:
        with Staging(target) as staging, pytest.raises(ValueError, match="not a plain path"):
            staging.add(path, b"")

    @pytest.mark.parametrize(
        "path", [".nojekyll", ".well-known/security.txt", "a..b", "c/Pay: 2026.pdf", "é/…"]
    )
    def test_a_path_that_only_looks_odd_is_fine(self, target: Path, path: str) -> None:
        with Staging(target) as staging:
            staging.add(path, b"raw")
            assert staging[path] == b"raw"

    @pytest.mark.parametrize(("first", "second"), [("a", "a"), ("a", "a/b"), ("a", "a/b/c"), ("a/b", "a")])
    def test_a_path_that_is_taken_is_a_bug_and_the_first_file_stands(
        self, target: Path, first: str, second: str
    ) -> None:
        with Staging(target) as staging:
            staging.add(first, b"first")
            with pytest.raises(ValueError, match="where another file or folder is"):
                staging.add(second, b"second")
            assert dict(staging) == {first: b"first"}

    def test_a_full_disk_is_trouble(self, target: Path, work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(*_: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        with Staging(target) as staging:
            monkeypatch.setattr("generator.staging.open", full, raising=False)
            with pytest.raises(Trouble, match=r"a\.html could not be written: the disk is full"):
                staging.add("a.html", b"a")
            assert len(staging) == 0

    def test_a_file_that_has_gone_is_trouble(self, target: Path, work: Path) -> None:
        with Staging(target) as staging:
            staging.add("a.html", b"a")
            (work / "staging/a.html").unlink()
            with pytest.raises(Trouble, match=r"a\.html could not be read"):
                staging["a.html"]


class TestLeaving:
    def test_without_publishing_the_target_is_untouched(self, target: Path, work: Path) -> None:
        with Staging(target) as staging:
            staging.add("index.html", b"new")
        assert not target.exists()
        assert not (work / "staging").exists()

    def test_after_an_error_too(self, target: Path, work: Path) -> None:
        def interrupted() -> None:
            with Staging(target) as staging:
                staging.add("index.html", b"new")
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            interrupted()
        assert not target.exists()
        assert not (work / "staging").exists()

    def test_what_stays_beside_the_target_is_hidden_from_git(self, target: Path, work: Path) -> None:
        for _ in range(2):
            with Staging(target):
                pass
        assert sorted(path.name for path in work.iterdir()) == [".gitignore", "lock"]
        assert (work / ".gitignore").read_text() == "*\n"


class TestTarget:
    def test_it_is_made_with_the_folders_above_it(self, tmp_path: Path) -> None:
        with Staging(tmp_path / "a/b/site") as staging:
            staging.add("index.html", b"home")
            staging.publish()
        assert (tmp_path / "a/b/site/index.html").read_bytes() == b"home"

    def test_it_may_be_named_from_where_one_stands(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "site").mkdir()
        monkeypatch.chdir(tmp_path / "site")
        with Staging(Path()) as staging:
            staging.add("index.html", b"home")
            staging.publish()
        assert (tmp_path / "site/index.html").read_bytes() == b"home"
        assert (tmp_path / ".site.careers/lock").exists()

    def test_a_link_to_a_folder_is_followed(self, tmp_path: Path) -> None:
        (tmp_path / "www").mkdir()
        (tmp_path / "site").symlink_to("www")
        with Staging(tmp_path / "site") as staging:
            staging.add("index.html", b"home")
            staging.publish()
        assert (tmp_path / "site").is_symlink()
        assert (tmp_path / "www/index.html").read_bytes() == b"home"

    def test_a_file_in_its_place_is_trouble(self, target: Path) -> None:
        target.write_text("mine")
        with pytest.raises(Trouble, match="site is a file, and the site needs a folder"), Staging(target):
            pass
        assert target.read_text() == "mine"

    def test_a_file_above_it_is_trouble(self, target: Path) -> None:
        target.write_text("mine")
        with pytest.raises(Trouble, match="could not be written"), Staging(target / "site"):
            pass
        assert target.read_text() == "mine"

    @pytest.mark.parametrize(
        ("number", "reason"),
        [(errno.EROFS, "the disk is read-only"), (errno.EACCES, "there is no permission")],
    )
    def test_a_folder_that_cannot_be_written_is_trouble(
        self, target: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
    ) -> None:
        def refuse(path: Path, *_: object, **__: object) -> None:
            raise OSError(number, "smoke", str(path))

        monkeypatch.setattr(Path, "mkdir", refuse)
        with (
            pytest.raises(Trouble, match=f"careers could not be written: {reason}.*still stands"),
            Staging(target),
        ):
            pass

    def test_a_link_in_place_of_the_work_folder_is_trouble(
        self, target: Path, work: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "theirs/staging").mkdir(parents=True)
        (tmp_path / "theirs/staging/file").write_text("mine")
        work.symlink_to("theirs")
        with pytest.raises(Trouble, match=r"\.site\.careers is a link.*delete the link"), Staging(target):
            pass
        assert (tmp_path / "theirs/staging/file").read_text() == "mine"

    def test_a_link_in_place_of_the_staging_folder_is_trouble(
        self, target: Path, work: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "theirs").mkdir()
        (tmp_path / "theirs/file").write_text("mine")
        work.mkdir()
        (work / "staging").symlink_to(tmp_path / "theirs")
        with pytest.raises(Trouble, match="staging could not be written"), Staging(target):
            pass
        assert (tmp_path / "theirs/file").read_text() == "mine"


class TestOneBuildAtATime:
    def test_a_second_build_is_told_at_once_and_harms_nothing(self, target: Path) -> None:
        with another_build(target) as build:
            with pytest.raises(Trouble, match=r"Another build is writing .*still stands; wait until"):
                Staging(target).__enter__()
            assert (target.parent / ".site.careers/staging/half.html").exists()
            build.communicate()
        assert build.returncode == 0

    def test_a_build_that_was_killed_is_not_in_the_way(self, target: Path) -> None:
        with another_build(target) as build:
            build.send_signal(signal.SIGKILL)
        with Staging(target) as staging:
            assert len(staging) == 0
            staging.add("half.html", b"whole")
            staging.publish()
        assert (target / "half.html").read_bytes() == b"whole"

    def test_builds_for_other_folders_are(self, tmp_path: Path) -> None:
        with Staging(tmp_path / "one") as one, Staging(tmp_path / "two") as two:
            one.add("a", b"1")
            two.add("a", b"2")
            assert (one["a"], two["a"]) == (b"1", b"2")

    def test_the_same_folder_can_be_built_again_and_again(self, target: Path) -> None:
        for text in (b"1", b"2", b"3"):
            with Staging(target) as staging:
                staging.add("a", text)
                staging.publish()
        assert (target / "a").read_bytes() == b"3"


def digest(raw: bytes) -> bytes:
    return hashlib.sha256(raw).digest()


class TestKeeping:
    """What an earlier build left in the target, and need not be made again."""

    FILES: ClassVar = {"a.html": b"a", "deep/b.html": b"b", "build.json": b"{}"}

    @pytest.fixture
    def built(self, target: Path) -> Iterator[Staging]:
        """The second build of all."""
        with Staging(target) as staging:
            for path, raw in self.FILES.items():
                staging.add(path, raw)
            staging.publish()
        with Staging(target) as staging:
            yield staging

    def test_a_file_that_stands_as_it_is_wanted_stays(self, target: Path, work: Path, built: Staging) -> None:
        before = (target / "deep/b.html").stat()
        assert built.keep("deep/b.html", digest(b"b"))
        assert not built.keep("a.html", digest(b"new"))
        built.add("a.html", b"new")
        assert dict(built) == {"deep/b.html": b"b", "a.html": b"new"}
        assert [path.name for path in (work / "staging").iterdir()] == ["a.html"]
        assert built.publish() == Published(1, 1, 1)
        after = (target / "deep/b.html").stat()
        assert (after.st_ino, after.st_ctime_ns) == (before.st_ino, before.st_ctime_ns)
        assert (target / "a.html").read_bytes() == b"new"
        assert not (target / "build.json").exists()

    def test_one_that_somebody_changed_or_took_away_does_not(self, target: Path, built: Staging) -> None:
        (target / "a.html").write_bytes(b"X")
        (target / "deep/b.html").unlink()
        (target / "build.json").unlink()
        (target / "build.json").symlink_to("a.html")
        for path, raw in {**self.FILES, "build.json": b"X"}.items():
            assert not built.keep(path, digest(raw))
        assert len(built) == 0

    def test_one_that_no_build_made_does_not(self, target: Path, built: Staging) -> None:
        """Where a disk takes A.html and a.html for one name, the old spelling goes."""
        (target / "A.html").write_bytes(b"a")
        assert not built.keep("A.html", digest(b"a"))

    def test_in_a_folder_without_a_record_none_does(self, target: Path) -> None:
        target.mkdir()
        (target / "a.html").write_bytes(b"a")
        with Staging(target) as staging:
            assert not staging.keep("a.html", digest(b"a"))

    def test_one_that_is_added_after_all_is_no_longer_kept(self, target: Path, built: Staging) -> None:
        assert built.keep("a.html", digest(b"a"))
        built.add("a.html", b"new")
        assert built["a.html"] == b"new"
        built.publish()
        assert (target / "a.html").read_bytes() == b"new"

    def test_one_that_cannot_be_read_is_trouble(self, target: Path, built: Staging) -> None:
        built.keep("a.html", digest(b"a"))
        (target / "a.html").unlink()
        with pytest.raises(Trouble, match=r"site/a\.html could not be read"):
            built["a.html"]

    def test_what_stands_can_be_read(self, target: Path, built: Staging) -> None:
        (target / "link").symlink_to("a.html")
        assert built.standing("build.json") == b"{}"
        assert built.standing("link") is None
        assert built.standing("none.json") is None
        assert built.standing("deep") is None

    def test_it_can_start_again_and_know_of_none(self, target: Path, built: Staging) -> None:
        assert all(built.keep(path, digest(raw)) for path, raw in self.FILES.items())
        built.start_again()
        assert dict(built) == {}
        assert built.hand_over() == {}
        built.add("a.html", b"new")
        assert built.publish() == Published(1, 0, 2)

    def test_what_was_looked_at_long_after_its_last_change_is_not_read_again(
        self, target: Path, built: Staging, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        now = time.time_ns()
        monkeypatch.setattr(time, "time_ns", lambda: now + 10 * SETTLED)
        read: list[str] = []
        real = hashlib.file_digest

        def reading(file: Any, name: str) -> Any:
            read.append(file.name)
            return real(file, name)

        monkeypatch.setattr(hashlib, "file_digest", reading)
        digests = {path: digest(raw) for path, raw in self.FILES.items()}
        assert built.keep("a.html", digests["a.html"])
        assert len(read) == 1
        built.add("deep/b.html", b"b")
        built.add("build.json", b"{1}")
        built.publish()
        built.left.stamps["gone.html"] = built.left.stamps["a.html"]
        built.note({**digests, "build.json": digest(b"{1}"), "never.html": b""})
        assert built.left.stamps.keys() == self.FILES.keys()
        again = Staging(target)
        again.left = Seen(built.left.stamps)
        assert again.keep("deep/b.html", digests["deep/b.html"])
        assert again.keep("build.json", digest(b"{1}"))
        assert again.keep("a.html", digests["a.html"])
        assert len(read) == 1


class TestOtherProcesses:
    """What each of them adds or keeps is the first one's too."""

    def test_what_came_in_one_is_known_in_the_first(self, target: Path) -> None:
        with Staging(target) as staging:
            staging.add("old.html", b"old")
            staging.publish()
        with Staging(target) as first:
            other = pickle.loads(pickle.dumps(first))
            other.add("new/a.html", b"new")
            assert other.keep("old.html", digest(b"old"))
            handed = other.hand_over()
            assert other.hand_over() == {}
            first.take_over(pickle.loads(pickle.dumps(handed)))
            assert dict(first) == {"new/a.html": b"new", "old.html": b"old"}
            assert first.publish() == Published(1, 1, 0)

    def test_the_end_of_another_ends_nothing_here(self, target: Path, work: Path) -> None:
        with Staging(target) as first:
            with pickle.loads(pickle.dumps(first))._closing:
                pass
            first.add("a.html", b"a")
            first.publish()
        assert (target / "a.html").read_bytes() == b"a"


class TestScratch:
    @pytest.fixture(autouse=True)
    def temporary(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def test_it_is_a_tree_that_is_gone_afterwards(self, tmp_path: Path) -> None:
        with Staging.scratch() as scratch:
            scratch.add("a/b.html", b"page")
            assert dict(scratch) == {"a/b.html": b"page"}
            assert list(tmp_path.glob("careers-*/staging/a/b.html"))
        assert list(tmp_path.iterdir()) == []

    def test_two_checks_are_not_in_each_others_way(self) -> None:
        with Staging.scratch() as one, Staging.scratch() as two:
            one.add("a", b"1")
            two.add("a", b"2")
            assert (one["a"], two["a"]) == (b"1", b"2")

    def test_what_is_left_beside_it_goes_with_it(self, tmp_path: Path) -> None:
        with Staging.scratch() as scratch:
            (scratch.beside / "cache").mkdir()
            scratch.add("cache", b"a file of the site")
            assert scratch["cache"] == b"a file of the site"
        assert list(tmp_path.iterdir()) == []

    def test_nothing_stands_there_from_earlier(self) -> None:
        with Staging.scratch() as scratch:
            scratch.add("a", b"1")
            assert not scratch.keep("a", digest(b"1"))
            assert scratch.standing("a") is None

    def test_no_room_for_it_is_trouble(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
        with pytest.raises(Trouble, match="could not be written"), Staging.scratch():
            pass
