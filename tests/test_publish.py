"""Moving a site into place: only what differs, only what is ours, and whatever happens half-way."""

import errno
import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.publish import RECORD, Published
from generator.staging import Staging
from generator.trouble import Trouble

Files = Mapping[str, bytes]


def build(target: Path, files: Files) -> Published:
    with Staging(target) as staging:
        for path, raw in files.items():
            staging.add(path, raw)
        return staging.publish()


def refused(target: Path, files: Files) -> str:
    """The words of the Trouble that this build ends in, with everything as it stood."""
    before = stands(target.parent)
    with pytest.raises(Trouble) as trouble:
        build(target, files)
    assert stands(target.parent) == before
    assert "The site that stood before still stands" in str(trouble.value)
    return str(trouble.value)


def stands(folder: Path) -> dict[str, bytes | str]:
    """All that stands in a folder: files with their bytes, links with their ends, and folders."""
    found: dict[str, bytes | str] = {}
    for top, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.endswith(".careers")]
        for name in folders + files:
            path = Path(top, name)
            kind = "link" if path.is_symlink() else "folder" if path.is_dir() else path.read_bytes()
            found[path.relative_to(folder).as_posix()] = kind
    return found


def site(target: Path) -> dict[str, bytes | str]:
    """The files in the target, without the record and the folders that hold something."""
    found = stands(target)
    full = {path.rpartition("/")[0] for path in found}
    return {
        path: kind
        for path, kind in found.items()
        if path != RECORD and not (kind == "folder" and path in full)
    }


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "site"


def theirs(target: Path, *paths: str) -> None:
    """Put files into the target that no build made."""
    for path in paths:
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(b"theirs")


class TestWhatDiffers:
    def test_the_first_build_writes_all_and_keeps_a_record(self, target: Path) -> None:
        assert build(target, {"index.html": b"home", "a/b.html": b"page"}) == Published(2, 0, 0)
        assert site(target) == {"index.html": b"home", "a/b.html": b"page"}
        assert (target / RECORD).read_text() == "a/b.html\nindex.html\n"

    def test_a_second_build_writes_what_changed_and_removes_what_is_no_longer_made(
        self, target: Path
    ) -> None:
        build(target, {"same": b"1", "other": b"1", "size": b"1", "old/deep/page": b"1"})
        assert build(target, {"same": b"1", "other": b"2", "size": b"12", "new": b"1"}) == Published(3, 1, 1)
        assert site(target) == {"same": b"1", "other": b"2", "size": b"12", "new": b"1"}
        assert (target / RECORD).read_text() == "new\nother\nsame\nsize\n"

    def test_the_same_bytes_are_not_touched(self, target: Path) -> None:
        build(target, {"index.html": b"home", "a/b.html": b"page"})
        places = [target, *target.rglob("*")]
        for place in places:
            os.utime(place, ns=(10**9, 10**9))
        assert build(target, {"index.html": b"home", "a/b.html": b"page"}) == Published(0, 2, 0)
        assert {place.stat().st_mtime_ns for place in places} == {10**9}

    def test_our_own_file_that_someone_changed_or_deleted_is_put_right(self, target: Path) -> None:
        build(target, {"a": b"1", "b": b"1"})
        (target / "a").write_bytes(b"X")
        (target / "b").unlink()
        assert build(target, {"a": b"1", "b": b"1"}) == Published(2, 0, 0)
        assert site(target) == {"a": b"1", "b": b"1"}

    def test_a_stale_file_that_someone_deleted_is_no_trouble(self, target: Path) -> None:
        build(target, {"a": b"1", "b/c": b"1"})
        (target / "b/c").unlink()
        assert build(target, {"a": b"1"}) == Published(0, 1, 0)
        assert site(target) == {"a": b"1"}

    def test_nothing_made_is_an_empty_folder(self, target: Path) -> None:
        build(target, {"a/b": b"1"})
        assert build(target, {}) == Published(0, 0, 1)
        assert stands(target) == {RECORD: b""}

    @pytest.mark.parametrize("raw", [b"new", b"old"])
    def test_a_name_that_changes_its_capitals_survives_a_disk_that_takes_both_for_one(
        self, target: Path, monkeypatch: pytest.MonkeyPatch, raw: bytes
    ) -> None:
        build(target, {"Jobs.html": b"old"})
        (target / "jobs.html").hardlink_to(target / "Jobs.html")  # as such a disk would show it
        calls: list[str] = []
        for name in ("unlink", "replace"):
            monkeypatch.setattr(os, name, noting(calls, name, getattr(os, name)))
        build(target, {"jobs.html": raw})
        assert calls.index("unlink Jobs.html") < calls.index("replace jobs.html")
        assert site(target) == {"jobs.html": raw}


def noting(calls: list[str], name: str, real: Callable[..., None]) -> Callable[..., None]:
    """The real call, with its name and the name of the file that it changes noted first."""

    def call(*args: Any, **kwargs: Any) -> None:
        calls.append(f"{name} {Path(args[-1]).name}")
        real(*args, **kwargs)

    return call


class TestFoldersAndFiles:
    def test_a_file_of_ours_gives_way_to_a_folder(self, target: Path) -> None:
        build(target, {"a": b"1"})
        build(target, {"a/b/c": b"2"})
        assert site(target) == {"a/b/c": b"2"}

    def test_a_folder_of_ours_gives_way_to_a_file(self, target: Path) -> None:
        build(target, {"a/b/c": b"1", "a/d": b"1"})
        build(target, {"a": b"2"})
        assert site(target) == {"a": b"2"}

    def test_empty_folders_give_way_to_a_file(self, target: Path) -> None:
        (target / "a/b").mkdir(parents=True)
        build(target, {"a": b"1"})
        assert site(target) == {"a": b"1"}

    def test_a_folder_that_holds_a_file_of_theirs_stays(self, target: Path) -> None:
        build(target, {"a/b": b"1"})
        theirs(target, "a/mine.txt")
        build(target, {"c": b"1"})
        assert site(target) == {"a/mine.txt": b"theirs", "c": b"1"}


class TestNewFolders:
    """A folder that is all new is moved in one step, with whatever is in it."""

    @pytest.fixture
    def moved(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        moved: list[str] = []
        real = os.replace

        def replace(source: Path, target: Path) -> None:
            moved.append(str(target))
            real(source, target)

        monkeypatch.setattr(os, "replace", replace)
        return moved

    def names(self, target: Path, moved: list[str]) -> list[str]:
        paths = [Path(path).relative_to(target).as_posix() for path in moved]
        moved.clear()
        return [path for path in paths if path != RECORD]

    def test_the_outermost_is_moved(self, target: Path, moved: list[str]) -> None:
        build(target, {"a/b/c.html": b"1", "a/d.html": b"1", "e.html": b"1"})
        assert self.names(target, moved) == ["a", "e.html"]
        build(target, {"a/b/c.html": b"2", "a/b/f.html": b"1", "a/g/h/i.html": b"1", "a/g/j.html": b"1"})
        assert self.names(target, moved) == ["a/b/f.html", "a/g", "a/b/c.html"]
        assert site(target) == {
            "a/b/c.html": b"2",
            "a/b/f.html": b"1",
            "a/g/h/i.html": b"1",
            "a/g/j.html": b"1",
        }

    def test_one_in_the_place_of_a_file_of_ours_is_moved_once_that_has_gone(
        self, target: Path, moved: list[str]
    ) -> None:
        build(target, {"a": b"1"})
        moved.clear()
        build(target, {"a/b/c": b"2", "a/d": b"2"})
        assert self.names(target, moved) == ["a"]
        assert site(target) == {"a/b/c": b"2", "a/d": b"2"}

    def test_one_that_holds_nothing_but_a_file_of_theirs_is_not_new(
        self, target: Path, moved: list[str]
    ) -> None:
        theirs(target, "a/mine.txt")
        build(target, {"a/b/c": b"1", "a/d": b"1"})
        assert self.names(target, moved) == ["a/b", "a/d"]
        assert site(target) == {"a/mine.txt": b"theirs", "a/b/c": b"1", "a/d": b"1"}

    def test_a_file_of_theirs_in_the_way_is_still_refused(self, target: Path) -> None:
        theirs(target, "a/b/c")
        assert "must go: a/b/c." in refused(target, {"a/b/c": b"ours", "a/new/x": b"ours"})
        theirs(target, "d")
        assert "must go: d." in refused(target, {"d/e/f": b"ours"})


class TestKept:
    """Files that stand in the target as they are wanted, and were not staged."""

    def kept(self, target: Path, files: Files, *kept: str) -> Published:
        with Staging(target) as staging:
            for path, raw in files.items():
                if path in kept:
                    assert staging.keep(path, hashlib.sha256(raw).digest())
                else:
                    staging.add(path, raw)
            return staging.publish()

    def test_they_are_not_touched_and_stay_on_record(self, target: Path) -> None:
        build(target, {"a/b": b"1", "c": b"1", "d": b"1"})
        places = [target / "a", target / "a/b", target / "c"]
        before = [place.stat() for place in places]
        files = {"a/b": b"1", "c": b"1", "e/f": b"1"}
        assert self.kept(target, files, "a/b", "c") == Published(1, 2, 1)
        assert [place.stat() for place in places] == before
        assert site(target) == files
        assert (target / RECORD).read_text() == "a/b\nc\ne/f\n"
        assert self.kept(target, files, *files) == Published(0, 3, 0)

    def test_a_link_above_one_is_refused(self, target: Path, tmp_path: Path) -> None:
        build(target, {"a/b": b"1"})
        (target / "a").rename(tmp_path / "elsewhere")
        (target / "a").symlink_to(tmp_path / "elsewhere")
        with pytest.raises(Trouble, match=r"must go: a\."):
            self.kept(target, {"a/b": b"1"}, "a/b")

    @pytest.mark.parametrize("path", ["jobs.html", "Logos/a.svg"])
    def test_another_spelling_of_a_name_is_never_one(
        self, target: Path, path: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """On a disk that takes both for one name, the old spelling would be removed, and the file with it."""
        old = path.swapcase()
        build(target, {old: b"1"})
        (target / path).parent.mkdir(exist_ok=True)
        (target / path).hardlink_to(target / old)
        with Staging(target) as staging:
            assert not staging.keep(path, hashlib.sha256(b"1").digest())
        build(target, {path: b"1"})
        assert site(target) == {path: b"1"}


class TestWhatIsNotOurs:
    def test_files_that_we_do_not_make_stay(self, target: Path) -> None:
        theirs(target, ".gitignore", "CNAME", "old/report.pdf")
        build(target, {"a": b"1", "old/a": b"1"})
        build(target, {})
        assert site(target) == {".gitignore": b"theirs", "CNAME": b"theirs", "old/report.pdf": b"theirs"}

    def test_a_file_in_the_way_is_named_and_stays(self, target: Path) -> None:
        theirs(target, "index.html")
        text = refused(target, {"a": b"1", "index.html": b"home"})
        assert text.startswith(f"{target} holds files or links that no build made")
        assert "must go: index.html. The site" in text
        assert "move them away, or choose another folder with --output." in text

    def test_five_are_named_and_the_rest_counted(self, target: Path) -> None:
        names = [f"{number}.html" for number in range(8)]
        theirs(target, *names)
        text = refused(target, dict.fromkeys(names, b"ours"))
        assert ": 0.html, 1.html, 2.html, 3.html, 4.html and 3 more." in text

    def test_one_with_the_same_bytes_is_not_in_the_way(self, target: Path) -> None:
        theirs(target, "index.html")
        assert build(target, {"index.html": b"theirs"}) == Published(0, 1, 0)

    def test_a_file_where_a_folder_must_go_stays(self, target: Path) -> None:
        theirs(target, "jobs")
        assert "must go: jobs." in refused(target, {"jobs/a/b": b"1"})

    def test_a_folder_with_a_file_of_theirs_where_a_file_must_go_stays(self, target: Path) -> None:
        build(target, {"jobs/ours": b"1", "jobs/deep/ours": b"1"})
        theirs(target, "jobs/deep/mine")
        assert "must go: jobs/deep/mine." in refused(target, {"jobs": b"1"})

    def test_a_device_where_a_file_must_go_stays(self, target: Path) -> None:
        target.mkdir()
        os.mkfifo(target / "index.html")
        with pytest.raises(Trouble, match=r"must go: index\.html\."):
            build(target, {"index.html": b"home"})
        assert (target / "index.html").is_fifo()


class TestLinks:
    @pytest.fixture
    def outside(self, tmp_path: Path) -> Path:
        theirs(tmp_path / "outside", "a.html", "deep/b.html")
        return tmp_path / "outside"

    def test_a_link_where_a_file_must_go_stays(self, target: Path, outside: Path) -> None:
        target.mkdir()
        (target / "a.html").symlink_to(outside / "a.html")
        assert "must go: a.html." in refused(target, {"a.html": b"theirs"})

    def test_a_link_where_a_folder_must_go_stays(self, target: Path, outside: Path) -> None:
        target.mkdir()
        (target / "jobs").symlink_to(outside)
        assert "must go: jobs." in refused(target, {"jobs/a.html": b"ours", "jobs/deep/b.html": b"ours"})

    def test_a_link_in_a_folder_where_a_file_must_go_stays(self, target: Path, outside: Path) -> None:
        (target / "jobs").mkdir(parents=True)
        (target / "jobs/link").symlink_to(outside)
        assert "must go: jobs/link." in refused(target, {"jobs": b"ours"})

    def test_nothing_is_removed_through_a_link(self, target: Path, outside: Path) -> None:
        build(target, {"jobs/a.html": b"ours", "jobs/deep/b.html": b"ours", "a.html": b"ours"})
        for path in ("jobs/a.html", "jobs/deep/b.html", "a.html"):
            (target / path).unlink()
        (target / "jobs/deep").rmdir()
        (target / "jobs").rmdir()
        (target / "jobs").symlink_to(outside)
        (target / "a.html").symlink_to(outside / "a.html")
        before = stands(outside)
        assert build(target, {}).removed == 0
        assert stands(outside) == before
        assert (target / "a.html").is_symlink()

    def test_an_empty_folder_behind_a_link_stays(self, target: Path, outside: Path) -> None:
        (outside / "empty").mkdir()
        target.mkdir()
        (target / "jobs").symlink_to(outside)
        (target / RECORD).write_text("jobs/empty/gone.html\n")
        build(target, {})
        assert (outside / "empty").is_dir()


class TestRecord:
    @pytest.mark.parametrize(
        "line",
        [
            "/{outside}/secret",
            "{outside}/secret",
            "../outside/secret",
            "a/../../outside/secret",
            "./../outside/secret",
            "..",
            ".",
            "",
            "a\0b",
            "..\\outside\\secret",
            "a/" * 5000 + "b",
            "long" * 2000,
            RECORD,
        ],
    )
    def test_a_hostile_one_removes_nothing_outside(self, target: Path, tmp_path: Path, line: str) -> None:
        theirs(tmp_path / "outside", "secret")
        target.mkdir()
        (target / RECORD).write_text(line.format(outside=tmp_path / "outside") + "\n", newline="\n")
        build(target, {"a/c": b"1"})
        assert site(target) == {"a/c": b"1"}
        assert (target / RECORD).read_text() == "a/c\n"
        assert (tmp_path / "outside/secret").read_bytes() == b"theirs"

    def test_rubbish_is_no_record(self, target: Path) -> None:
        theirs(target, "mine")
        (target / RECORD).write_bytes(bytes(range(256)) * 100)
        build(target, {"a": b"1"})
        assert site(target) == {"mine": b"theirs", "a": b"1"}
        assert (target / RECORD).read_text() == "a\n"

    def test_one_with_the_line_ends_of_windows_is_read(self, target: Path) -> None:
        build(target, {"a": b"1", "b": b"1"})
        (target / RECORD).write_bytes((target / RECORD).read_bytes().replace(b"\n", b"\r\n"))
        assert build(target, {"a": b"2"}).removed == 1
        assert site(target) == {"a": b"2"}

    def test_without_it_the_same_files_are_ours_again_and_others_are_not(self, target: Path) -> None:
        build(target, {"a": b"1", "b": b"1"})
        (target / RECORD).unlink()
        assert "must go: b." in refused(target, {"a": b"1", "b": b"2"})
        assert build(target, {"a": b"1", "b": b"1"}) == Published(0, 2, 0)
        assert build(target, {"a": b"2"}) == Published(1, 0, 1)

    def test_a_folder_in_its_place_is_trouble(self, target: Path) -> None:
        (target / RECORD).mkdir(parents=True)
        assert f"must go: {RECORD}." in refused(target, {"a": b"1"})

    def test_a_link_in_its_place_is_trouble(self, target: Path, tmp_path: Path) -> None:
        (tmp_path / "list").write_text("mine\n")
        theirs(target, "mine")
        (target / RECORD).symlink_to(tmp_path / "list")
        assert f"must go: {RECORD}." in refused(target, {"a": b"1"})

    def test_a_file_that_cannot_be_looked_at_is_trouble(
        self, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(path: str) -> None:
            raise PermissionError(errno.EACCES, "Permission denied", path)

        with Staging(target) as staging:
            monkeypatch.setattr(os, "lstat", refuse)
            with pytest.raises(Trouble, match=r"could not be written: there is no permission.*still stands"):
                staging.publish()
            monkeypatch.undo()


class Died(BaseException):
    """The process ended here: nothing of it runs any more."""


class Machine:
    """Stands between a build and the disk, counts what changes the disk, and stops it at one of the calls.

    `full`: the disk refuses this call and no other. `interrupted`: Ctrl+C arrives at this call. `dead`: the
    process ends at this call, in the middle of it if it writes bytes, and no clean-up runs.
    """

    CALLS = ((os, "replace"), (os, "unlink"), (os, "rmdir"), (os, "mkdir"), (Path, "write_bytes"))

    def __init__(self, how: str, stop_at: int) -> None:
        self.how, self.stop_at, self.calls = how, stop_at, 0

    def _passing(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            self.calls += 1
            if self.how == "dead" and self.calls >= self.stop_at:
                if name == "write_bytes" and self.calls == self.stop_at:
                    real(args[0], args[1][: len(args[1]) // 2])
                raise Died
            if self.calls == self.stop_at:
                raise OSError(errno.ENOSPC, "No space left") if self.how == "full" else KeyboardInterrupt
            return real(*args, **kwargs)

        return call

    def build(self, target: Path, files: Files) -> str:
        """Why the build stopped, or nothing; only publishing and clean-up meet the machine's whims."""
        try:
            with pytest.MonkeyPatch.context() as patch, Staging(target) as staging:
                for path, raw in files.items():
                    staging.add(path, raw)
                for owner, name in self.CALLS:
                    patch.setattr(owner, name, self._passing(name, getattr(owner, name)))
                staging.publish()
        except (Trouble, KeyboardInterrupt, Died) as stop:
            return f"{stop}" or type(stop).__name__
        return ""


HOW = ("full", "interrupted", "dead")


class TestStopped:
    BEFORE: ClassVar = {
        "same": b"0",
        "changed": b"old",
        "gone": b"old",
        "deep/er/gone": b"old",
        "file": b"old",
        "folder/a": b"old",
        "folder/b/c": b"old",
    }
    AFTER: ClassVar = {
        "same": b"0",
        "changed": b"brand new",
        "new": b"brand new",
        "much/deeper/new": b"brand new",
        "file/now/a/folder": b"brand new",
        "folder": b"brand new",
    }
    MINE: ClassVar = {"mine": b"theirs", "deep/mine": b"theirs"}

    @pytest.mark.unwatched
    @pytest.mark.parametrize("how", HOW)
    @pytest.mark.parametrize("then", ["the same again", "back to the old", "nothing at all"])
    def test_at_every_call_the_next_build_puts_it_right(self, tmp_path: Path, how: str, then: str) -> None:
        wanted = {"the same again": self.AFTER, "back to the old": self.BEFORE, "nothing at all": {}}[then]
        for stop_at in range(1, 100):
            target = tmp_path / str(stop_at)
            build(target, self.BEFORE)
            theirs(target, *self.MINE)
            machine = Machine(how, stop_at)
            machine.build(target, self.AFTER)
            for path, raw in site(target).items():
                assert raw in {self.BEFORE.get(path), self.AFTER.get(path), self.MINE.get(path), "folder"}
            build(target, wanted)
            assert site(target) == {**wanted, **self.MINE}
            assert (target / RECORD).read_text().split() == sorted(wanted)
            if machine.calls < stop_at:
                break
        assert 25 < machine.calls < stop_at

    @pytest.mark.parametrize(
        ("stop_at", "left"), [(2, "old"), (3, "old"), (4, "partly new"), (12, "partly new")]
    )
    def test_a_full_disk_is_told_with_what_it_left(self, target: Path, stop_at: int, left: str) -> None:
        build(target, self.BEFORE)
        text = Machine("full", stop_at).build(target, self.AFTER)
        assert "could not be written: the disk is full. " in text
        if left == "old":
            assert site(target) == self.BEFORE
            assert "The site that stood before still stands; free some space and build again." in text
        else:
            assert "Part of the site is new and part old; free some space and build again." in text

    def test_in_a_process_that_really_ends(self, target: Path) -> None:
        build(target, {"a": b"1", "b": b"1"})
        command = [sys.executable, "-c", ENDS_AT_THE_THIRD_RENAME, str(target)]
        ended = subprocess.run(command, cwd=Path(__file__).parent.parent, check=False)
        assert ended.returncode == 9
        assert site(target) == {"a": b"1", "b": b"1", "c": b"2"}
        build(target, {"b": b"1"})
        assert site(target) == {"b": b"1"}


ENDS_AT_THE_THIRD_RENAME = """
import os, sys
from pathlib import Path
from generator.staging import Staging
real, calls = os.replace, []
def replace(*args):
    calls.append(args)
    if len(calls) == 3:
        os._exit(9)
    real(*args)
os.replace = replace
with Staging(Path(sys.argv[1])) as staging:
    for path in ("a", "c", "d"):
        staging.add(path, b"2")
    staging.publish()
"""


def clash(one: str, other: str) -> bool:
    """Whether two files cannot both stand: one path, or one is a folder of the other."""
    return one == other or one.startswith(f"{other}/") or other.startswith(f"{one}/")


def fitting(files: dict[str, bytes]) -> dict[str, bytes]:
    """As many of the files as can stand together."""
    kept: dict[str, bytes] = {}
    for path, raw in files.items():
        if not any(clash(path, other) for other in kept):
            kept[path] = raw
    return kept


PATHS = st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map("/".join)
SITES = st.dictionaries(PATHS, st.sampled_from([b"1", b"2", b"22"]), max_size=5).map(fitting)
STOPS = st.tuples(SITES, st.sampled_from(HOW), st.integers(1, 20))


@settings(max_examples=40, deadline=None)
@given(first=SITES, mine=st.lists(PATHS, max_size=2), stops=st.lists(STOPS, max_size=3), last=SITES)
def test_whatever_stops_builds_the_next_makes_exactly_its_site_and_leaves_what_is_not_ours(
    first: Files, mine: list[str], stops: list[tuple[Files, str, int]], last: Files
) -> None:
    others = fitting({path: b"theirs" for path in mine if not any(clash(path, made) for made in first)})
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "site")
        build(target, first)
        theirs(target, *others)
        for files, how, stop_at in stops:
            Machine(how, stop_at).build(target, files)
            assert {path: raw for path, raw in site(target).items() if path in others} == others
        if any(clash(path, other) for path in last for other in others):
            assert "no build made" in refused(target, last)
        else:
            build(target, last)
            assert site(target) == {**last, **others}
            assert (target / RECORD).read_text().split() == sorted(last)
