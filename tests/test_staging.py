"""Files on their way: kept beside the target, checked, readable, one build at a time, nothing left behind."""

import errno
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.disk import Trouble
from generator.staging import Staging

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
            monkeypatch.setattr(Path, "open", full)
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


class TestScratch:
    @pytest.fixture(autouse=True)
    def temporary(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def test_it_is_a_tree_that_is_gone_afterwards(self, tmp_path: Path) -> None:
        with Staging.scratch() as scratch:
            scratch.add("a/b.html", b"page")
            assert dict(scratch) == {"a/b.html": b"page"}
            assert list(tmp_path.glob("careers-*/a/b.html"))
        assert list(tmp_path.iterdir()) == []

    def test_two_checks_are_not_in_each_others_way(self) -> None:
        with Staging.scratch() as one, Staging.scratch() as two:
            one.add("a", b"1")
            two.add("a", b"2")
            assert (one["a"], two["a"]) == (b"1", b"2")

    def test_no_room_for_it_is_trouble(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
        with pytest.raises(Trouble, match="could not be written"), Staging.scratch():
            pass
