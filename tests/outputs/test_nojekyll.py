"""The file that GitHub Pages looks for."""

from collections.abc import Callable


def test_it_is_there_and_empty(outputs_of: Callable[..., dict[str, bytes]]) -> None:
    assert outputs_of()[".nojekyll"] == b""
