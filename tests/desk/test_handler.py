"""What every answer of the desk has, and what is said when there is none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import trouble
from generator.desk.handler import crashed
from tests.desk.conftest import Up
from tests.desk.shown import Drawn


def test_nothing_is_kept_guessed_or_framed_by_others(desk_up: Callable[..., Up]) -> None:
    answer = desk_up().ask("/careers/")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"] == "frame-ancestors 'self'"
    assert not {"etag", "server"} & answer.headers.keys()


def test_a_foreign_name_or_origin_is_turned_away_in_plain_words(desk_up: Callable[..., Up]) -> None:
    desk = desk_up()
    rebound = desk.ask("/careers/", Host="evil.example")
    assert (rebound.status, "Use the address that careers serve printed" in rebound.text) == (421, True)
    foreign = desk.ask("/careers/", Origin="http://evil.example")
    assert (foreign.status, "This came from another site" in foreign.text) == (403, True)
    assert desk.ask("/-desk/livereload", Origin="http://evil.example", Upgrade="websocket").status == 403


def test_a_request_of_a_kind_that_no_page_takes_is_refused(desk_up: Callable[..., Up]) -> None:
    answer = desk_up().ask("/careers/", "DELETE")
    assert (answer.status, "does not take what was sent" in answer.text) == (405, True)


def test_what_cannot_be_read_is_told_in_plain_words(desk_up: Callable[..., Up]) -> None:
    answer = desk_up().ask("/-desk/?page=%ff")
    assert (answer.status, "What was asked for could not be read." in answer.text) == (400, True)


def test_from_every_error_there_is_a_way_to_the_desk(desk_up: Callable[..., Up]) -> None:
    desk = desk_up()
    for path in ("/-desk/nope", "/-desk/files/nope.css", "/edit/nope", "/edit/No"):
        answer = desk.ask(path)
        assert answer.status == 404
        page = Drawn(answer.text)
        # Out of the frame too, in which the desk does not stand.
        assert page.attribute("main a", "href") == "/-desk/"
        assert page.attribute("main a", "target") == "_top"
        assert desk.ask(page.attribute("link", "href") or "").kind == "text/css"


def test_a_crash_is_told_in_plain_words_and_the_server_goes_on(
    desk_up: Callable[..., Up], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_up()

    def crash(path: str) -> bytes:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(desk.desk.preview, "drawn", crash)
        answer = desk.ask("/careers/")
    assert (answer.status, "This program has a mistake in it" in answer.text) == (500, True)
    assert "Traceback" not in answer.text
    (kept,) = tmp_path.glob("careers-crash-*.txt")
    assert f"The details are in {kept}" in desk.told.get(timeout=1)
    assert "ZeroDivisionError" in kept.read_text()
    assert desk.ask("/careers/").status == 200


def test_a_crash_whose_details_cannot_be_kept_is_still_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trouble, "save_crash", lambda project, text: None)
    assert crashed(Path(), "details").endswith("your content may be fine.")


def test_the_base_is_the_path_of_the_sites_address_once_there_is_a_site(
    desk_up: Callable[..., Up], folder: Path
) -> None:
    assert desk_up().desk.base == "/careers/"
    (folder / "content/site.md").write_text("---\n---\n")
    assert desk_up().desk.base == "/"
