"""The preview in step with the files and the clock."""

import threading
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from generator.desk import keeping
from generator.desk.preview import Preview
from generator.trouble import Trouble
from tests.desk.conftest import LONG, Up, save

ADVERT = "content/vacancies/analyst.md"


def line(desk: Up) -> str:
    """What the terminal says next, without the time of day and the milliseconds."""
    time, text = desk.told.get(timeout=LONG).split(" ", 1)
    assert len(time) == len("12:00:00")
    return text.rpartition(" (")[0] if text.endswith(" ms)") else text


def test_a_save_is_shown_and_told(desk_up: Callable[..., Up], folder: Path) -> None:
    desk = desk_up()
    advert = folder / ADVERT
    save(advert, advert.read_text().replace("Crime Analyst", "Chief Analyst"))
    assert line(desk) == f"{ADVERT}: 1 open vacancy"
    assert "Chief Analyst" in desk.ask("/careers/").text


def test_what_the_form_saved_and_read_itself_is_told_too(desk_up: Callable[..., Up], folder: Path) -> None:
    desk = desk_up()
    advert = folder / ADVERT

    def save_and_read() -> None:
        save(advert, advert.read_text().replace("Crime Analyst", "Chief Analyst"))
        desk.desk.preview.refresh({Path(ADVERT)})

    desk.desk.worker.submit(save_and_read).result(LONG)
    assert line(desk) == f"{ADVERT}: 1 open vacancy"


def test_mistakes_are_told_in_a_line_and_their_mending(desk_up: Callable[..., Up], folder: Path) -> None:
    desk = desk_up()
    advert = folder / ADVERT
    sound = advert.read_text()
    save(advert, sound.replace("1 March", "31 June"))
    assert line(desk) == f"{ADVERT}: 1 error in {ADVERT}: see the browser or run careers check"
    save(folder / "content/hubs/high-street.md", "---\n---\n")
    assert line(desk).endswith("errors in 2 files: see the browser or run careers check")
    assert desk.ask("/careers/vacancies/analyst/").status == 200
    (folder / "content/hubs/high-street.md").unlink()
    save(advert, sound.replace("hub_locations: high-street\n", ""))
    while not (told := line(desk)).endswith("open vacancy"):
        pass
    assert ADVERT in told or "high-street" in told


def test_a_save_during_a_refresh_is_shown_after_it(
    desk_up: Callable[..., Up], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, real = threading.Event(), threading.Event(), Preview.refresh

    def slow(preview: Preview, changed: Collection[Path] | None = None) -> Any:
        standing = real(preview, changed)
        if changed:
            begun.set()
            go_on.wait(LONG)
        return standing

    monkeypatch.setattr(Preview, "refresh", slow)
    desk = desk_up()
    advert = folder / ADVERT
    save(advert, advert.read_text().replace("Crime Analyst", "First"))
    assert begun.wait(LONG)
    save(advert, advert.read_text().replace("title: First", "title: Second"))
    go_on.set()
    line(desk), line(desk)
    assert "Second" in desk.ask("/careers/").text


def test_no_save_of_many_is_lost(desk_up: Callable[..., Up], folder: Path) -> None:
    desk = desk_up()
    advert = folder / ADVERT
    text = advert.read_text()
    for number in range(40):
        save(advert, text.replace("Crime Analyst", f"Analyst number {number}."))
    while "Analyst number 39." not in desk.ask("/careers/").text:
        line(desk)


def test_a_change_that_the_clock_brings_is_shown_by_itself(
    desk_up: Callable[..., Up], monkeypatch: pytest.MonkeyPatch
) -> None:
    def due(preview: Preview) -> datetime | None:
        asked.release()
        return real.fget(preview)  # type: ignore[no-any-return]

    real: Any = Preview.due
    asked = threading.Semaphore(0)
    monkeypatch.setattr(Preview, "due", property(due))
    monkeypatch.setattr(keeping, "LOOK_AGAIN", 0.02)
    desk = desk_up()
    # The time is looked at again and again, and nothing happens until it has come.
    for _ in range(4):
        assert asked.acquire(timeout=LONG)
    desk.clock.at = datetime(2026, 3, 20, 17, tzinfo=UTC)
    while (told := line(desk)) != "the time of a change has come: 0 open vacancies":
        assert told == "the time of a change has come: 1 open vacancy"


def test_a_touch_without_a_change_is_not_told(
    desk_up: Callable[..., Up], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refresh(preview: Preview, changed: Collection[Path] | None = None) -> Any:
        standing = real(preview, changed)
        if changed == {Path(ADVERT)}:
            read.set()
        return standing

    read, real = threading.Event(), Preview.refresh
    monkeypatch.setattr(Preview, "refresh", refresh)
    desk = desk_up()
    (folder / ADVERT).touch()
    assert read.wait(LONG)
    settings = folder / "content/site.md"
    save(settings, settings.read_text() + "\nMore.\n")
    assert line(desk).startswith("content/site.md: ")


@pytest.mark.parametrize(
    ("error", "words"),
    [(Trouble("x.md could not be read: the disk is full."), "could not be read"), (KeyError("x"), "mistake")],
)
def test_trouble_is_told_and_everything_is_read_again_after_it(
    desk_up: Callable[..., Up],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    words: str,
) -> None:
    desk = desk_up()
    asked: list[Any] = []
    real = desk.desk.preview.refresh

    def refresh(changed: Any = None) -> Any:
        asked.append(changed)
        if len(asked) == 1:
            raise error
        return real(changed)

    monkeypatch.setattr(desk.desk.preview, "refresh", refresh)
    (folder / ADVERT).touch()
    assert words in line(desk)
    assert words in desk.desk.crashes[0]
    assert desk.ask("/careers/").status == 200
    (folder / ADVERT).touch()
    assert line(desk) == f"{ADVERT}: 1 open vacancy"
    assert (asked[1], desk.desk.crashes) == (None, [])


def test_what_is_not_published_is_counted_apart(
    desk_up: Callable[..., Up], folder: Path, vacancy_text: Callable[..., str]
) -> None:
    desk = desk_up()
    save(folder / "content/vacancies/clerk.md", vacancy_text(status="draft"))
    assert line(desk) == "content/vacancies/clerk.md: 1 open vacancy and 1 not published yet"


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ({"a.md", "b.md"}, "a.md and b.md"),
        ({"a.md", "b.md", "c.md"}, "a.md, b.md and c.md"),
        ({"a.md", "b.md", "c.md", "d.md"}, "a.md, b.md and 2 other files"),
        ({"a\x1b[31m.md"}, "a\ufffd[31m.md"),
        (set(), "the time of a change has come"),
    ],
)
def test_what_was_saved_is_named_in_a_line(names: set[str], told: str) -> None:
    assert keeping.named({Path(name) for name in names}) == told
