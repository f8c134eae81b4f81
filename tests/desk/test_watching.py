"""Every way in which a file of a project changes is seen, with watchfiles and without."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Queue
from runpy import run_path
from threading import Semaphore
from typing import Any

import pytest
import watchfiles

from generator.desk import watching
from generator.desk.watching import Watcher, look

ADVERT = "content/vacancies/analyst.md"
LONG = 20.0


@pytest.fixture(params=["watchfiles", "by the clock"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """With watchfiles or without, and a look more often, so that nothing here waits long."""
    monkeypatch.setattr(watching, "AGAIN", 100)
    monkeypatch.setattr(watching, "POLL", 20)
    if request.param != "watchfiles":
        monkeypatch.setattr(watching, "watchfiles", None)
    return str(request.param)


@contextmanager
def seeing(folder: Path) -> Iterator[Callable[[], set[str]]]:
    """The next files that a watcher names, for as long as it watches."""
    watcher, heard = Watcher(folder), Queue[set[Path]]()

    def watch() -> None:
        for changed in watcher.changes():
            heard.put(changed)

    with ThreadPoolExecutor(1) as thread:
        watched = thread.submit(watch)
        try:
            yield lambda: {path.as_posix() for path in heard.get(timeout=LONG)}
        finally:
            watcher.stop()
            watched.result(timeout=LONG)


def seen_until(following: Callable[[], set[str]], wanted: set[str]) -> set[str]:
    """All that is named until everything wanted was."""
    found: set[str] = set()
    while not wanted <= found:
        found |= following()
    return found


def in_place(advert: Path) -> None:
    advert.write_text("new")


def by_a_new_file_in_its_place(advert: Path) -> None:
    # An editor's own file comes and goes beside it, and is of no interest.
    (advert.parent / "analyst.md~").write_text("new")
    (advert.parent / "analyst.md~").replace(advert)


def by_deleting_it(advert: Path) -> None:
    advert.unlink()


def by_a_touch(advert: Path) -> None:
    os.utime(advert, (1, 1))


@pytest.mark.parametrize("save", [in_place, by_a_new_file_in_its_place, by_deleting_it, by_a_touch])
def test_a_save_is_seen_however_an_editor_saves(folder: Path, way: str, save: Callable[[Path], None]) -> None:
    with seeing(folder) as following:
        save(folder / ADVERT)
        assert following() == {ADVERT}


def test_a_new_folder_and_the_files_in_it_are_seen(folder: Path, way: str) -> None:
    with seeing(folder) as following:
        (folder / "templates/own").mkdir(parents=True)
        (folder / "templates/own/page.html").write_text("new")
        assert seen_until(following, {"templates/own/page.html"}) == {"templates/own/page.html"}
        (folder / "templates/own/page.html").write_text("newer")
        assert following() == {"templates/own/page.html"}


def test_content_that_was_replaced_as_a_whole_is_seen(folder: Path, way: str) -> None:
    shutil.copytree(folder / "content", folder / "other")
    (folder / "other" / "vacancies/clerk.md").write_text("new")
    with seeing(folder) as following:
        (folder / "content").rename(folder / "old")
        (folder / "other").rename(folder / "content")
        everything = {path.relative_to(folder).as_posix() for path in (folder / "content").rglob("*.md")}
        assert seen_until(following, everything) == everything
        (folder / "content/site.md").write_text("newer")
        seen_until(following, {"content/site.md"})


def test_a_project_behind_a_link_is_seen(folder: Path, tmp_path: Path, way: str) -> None:
    (tmp_path / "link").symlink_to(folder)
    with seeing(tmp_path / "link") as following:
        (folder / ADVERT).write_text("new")
        assert following() == {ADVERT}


def test_what_no_build_reads_is_not_seen(folder: Path, way: str) -> None:
    with seeing(folder) as following:
        (folder / "site").mkdir()
        (folder / "site/index.html").write_text("made")
        (folder / "notes.txt").write_text("mine")
        (folder / "content/vacancies/.analyst.md.swp").write_text("an editor's")
        (folder / ADVERT).write_text("new")
        assert following() == {ADVERT}


def test_a_save_that_no_look_can_tell_from_the_last_is_passed_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def watch(*folders: str, **options: Any) -> Iterator[set[tuple[int, str]]]:
        yield {(2, f"{folder}/{ADVERT}"), (2, f"{folder}/notes.txt"), (2, "/elsewhere/x")}

    monkeypatch.setattr(watchfiles, "watch", watch)
    with seeing(folder) as following:
        assert following() == {ADVERT}


def test_what_the_watch_missed_is_seen_at_the_next_look(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def watch(*folders: str, **options: Any) -> Iterator[set[tuple[int, str]]]:
        (folder / ADVERT).write_text("new")
        yield set()

    monkeypatch.setattr(watchfiles, "watch", watch)
    with seeing(folder) as following:
        assert following() == {ADVERT}


def test_the_watch_itself_wakes_long_before_the_next_look(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "AGAIN", 600_000)
    watcher = Watcher(folder)
    with ThreadPoolExecutor(1) as thread:
        named = thread.submit(next, watcher.changes())
        while not named.done():
            (folder / ADVERT).write_text("new")
            with suppress(TimeoutError):
                named.result(timeout=0.05)
        assert named.result() == {Path(ADVERT)}


def test_where_folders_cannot_be_watched_the_clock_serves(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def watch(*folders: str, **options: Any) -> Iterator[set[tuple[int, str]]]:
        raise OSError("OS file watch limit reached")

    def looking(project: Path) -> watching.Seen:
        looked.release()
        return look(project)

    looked = Semaphore(0)
    monkeypatch.setattr(watchfiles, "watch", watch)
    monkeypatch.setattr(watching, "POLL", 20)
    monkeypatch.setattr(watching, "look", looking)
    with seeing(folder) as following:
        # The first look is how things were, and nothing has changed by the second.
        for _ in range(3):
            assert looked.acquire(timeout=LONG)
        (folder / ADVERT).write_text("new")
        assert following() == {ADVERT}


def test_without_the_package_the_clock_serves_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert run_path(watching.__file__)["watchfiles"] is None


def test_saves_without_end_cannot_keep_a_save_waiting(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "watchfiles", None)
    monkeypatch.setattr(watching, "POLL", 20)
    looks = iter(range(1_000_000))
    monkeypatch.setattr(watching, "_mark", lambda entry: (next(looks), 0, 0))
    with seeing(folder) as following:
        assert ADVERT in following()


def test_links_are_followed_as_far_as_a_build_follows_them(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/secret.md").write_text("not ours")
    (folder / "content/out").symlink_to(tmp_path / "outside")
    (folder / "content/round").symlink_to(folder / "content")
    (folder / "content/nowhere.md").symlink_to("nothing")
    (folder / "shared").mkdir()
    (folder / "shared/clerk.md").write_text("ours")
    (folder / "content/more").symlink_to(folder / "shared")
    found = look(folder).files
    assert {"content/more/clerk.md", "content/nowhere.md", ADVERT} <= found.keys()
    assert not [path for path in found if path.startswith(("content/out", "content/round"))]


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert look(tmp_path / "nothing").files == {}
