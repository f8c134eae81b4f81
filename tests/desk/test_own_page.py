"""A page of the desk's own."""

from collections.abc import Callable

from generator.desk.own_page import POLICY
from tests.desk.conftest import Up


def test_it_loads_nothing_from_elsewhere_and_stands_in_no_frame(desk_up: Callable[..., Up]) -> None:
    answer = desk_up().ask("/-desk/")
    assert (answer.status, answer.kind) == (200, "text/html")
    assert answer.headers["content-security-policy"] == POLICY
    assert "script-src 'self'" in POLICY
    assert "frame-ancestors 'none'" in POLICY
    assert "unsafe" not in POLICY
