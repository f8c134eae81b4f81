"""The style sheets, scripts and pictures of the desk's own pages."""

from collections.abc import Callable

import pytest

from generator.desk.drawing import FILES
from tests.desk.conftest import Up


def test_each_with_its_type(desk_up: Callable[..., Up]) -> None:
    desk = desk_up()
    for name, kind in (
        ("desk.css", "text/css"),
        ("desk.js", "text/javascript"),
        ("desk.svg", "image/svg+xml"),
    ):
        answer = desk.ask(f"/-desk/files/{name}")
        assert (answer.kind, answer.body) == (kind, (FILES / name).read_bytes())


@pytest.mark.parametrize("name", ["none.css", "shell.html", "../shell.py", "..%2fshell.css"])
def test_nothing_else_is_there(desk_up: Callable[..., Up], name: str) -> None:
    assert desk_up().ask(f"/-desk/files/{name}").status == 404
