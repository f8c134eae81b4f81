"""The channel on which open pages hear of changes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tornado.websocket import WebSocketClosedError

from generator.desk.routes.reload import PROTOCOL
from tests.desk.conftest import Up, save

ADVERT = "content/vacancies/analyst.md"


def news(desk: Up) -> None:
    """Something that the open pages have not heard of."""

    def come() -> None:
        desk.desk.crashes.append("Trouble.")
        desk.desk.reload()

    desk.later(come)


def test_a_page_hears_of_a_save(desk_up: Callable[..., Up], folder: Path) -> None:
    desk = desk_up()
    (message,) = desk.heard(lambda: save(folder / ADVERT, "---\n---\n"))
    assert message == {"command": "reload", "path": "*", "liveCSS": False, "stale": True, "number": 2}


def test_it_speaks_the_protocol_of_livereload(desk_up: Callable[..., Up]) -> None:
    desk = desk_up()
    hello, reload = desk.heard(lambda: news(desk), '{"command": "hello", "protocols": ["x"]}')
    assert hello == {"command": "hello", "protocols": [PROTOCOL], "number": desk.desk.preview.standing.number}
    assert reload["stale"] is False


def test_what_it_does_not_understand_is_passed_over(desk_up: Callable[..., Up]) -> None:
    desk = desk_up()
    junk = ("{", "[]", "7", b"\xff", '{"command": "info", "url": "x"}')
    heard = desk.heard(lambda: news(desk), '{"command": "hello"}', before=junk)
    assert [message["command"] for message in heard] == ["hello", "reload"]


def test_it_says_nothing_where_there_is_nothing_new(desk_up: Callable[..., Up]) -> None:
    desk = desk_up()

    def act() -> None:
        desk.later(desk.desk.reload)
        news(desk)

    assert len(desk.heard(act)) == 1
    assert desk.heard(lambda: (desk.later(desk.desk.reload), desk.later())) == [None]


def test_a_problem_that_comes_to_light_when_a_page_is_drawn_is_news(
    desk_up: Callable[..., Up], folder: Path
) -> None:
    (folder / "templates").mkdir()
    save(folder / "templates/vacancy.html", "{{ nothing.like.this }}")
    desk = desk_up()
    (reload,) = desk.heard(lambda: desk.ask("/careers/vacancies/analyst/"))
    assert reload["stale"] is True


def test_a_page_that_is_gone_is_forgotten(desk_up: Callable[..., Up]) -> None:
    desk = desk_up()
    desk.heard(lambda: news(desk))
    answers = (desk.ask("/careers/") for _ in range(1_000))
    assert any(not desk.desk.readers for _ in answers)


def test_a_page_on_its_way_out_hears_nothing_and_harms_nothing(desk_up: Callable[..., Up]) -> None:
    class Gone:
        def write_message(self, message: object) -> None:
            raise WebSocketClosedError

        def close(self, code: int) -> None:
            pass

    desk = desk_up()
    desk.desk.readers.add(Gone())  # type: ignore[arg-type]
    (reload,) = desk.heard(lambda: news(desk))
    assert reload["command"] == "reload"


@pytest.mark.parametrize(
    ("headers", "status"),
    [({"Origin": "http://evil.example"}, 403), ({"Host": "evil.example"}, 421), ({}, 101)],
)
def test_only_the_desks_own_pages_may_listen(
    desk_up: Callable[..., Up], headers: dict[str, str], status: int
) -> None:
    upgrade = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec_WebSocket_Version": "13",
        "Sec_WebSocket_Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    }
    assert desk_up().ask("/-desk/livereload", "GET", b"", **upgrade, **headers).status == status
