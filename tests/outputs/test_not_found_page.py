"""The page for addresses that do not exist."""

from collections.abc import Callable

from tests.outputs.reading import Page


def test_it_works_at_any_depth_and_is_not_indexed(page_of: Callable[..., Page]) -> None:
    made = page_of("404.html")
    assert "/careers/" in made.links()
    assert made.all("link[@rel='icon']")[0].get("href", "").startswith("/careers/assets/")
    assert "noindex" in made.meta("robots")[0]
