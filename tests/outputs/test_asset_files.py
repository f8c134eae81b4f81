"""The theme's files."""

from collections.abc import Callable


def test_a_project_s_own_style_lies_over_the_built_in_one(
    outputs_of: Callable[..., dict[str, bytes]],
) -> None:
    made = outputs_of({"assets/style.css": "p { color: #123 }"})
    assert b"<style>p{color:#123}</style>" in made["index.html"]
    assert not any("style" in path for path in made)


def test_pictures_are_published_under_a_name_that_changes_with_them(
    outputs_of: Callable[..., dict[str, bytes]],
) -> None:
    made = outputs_of({"assets/crest.svg": "<svg/>"})
    (path,) = (path for path in made if path.startswith("assets/crest-"))
    assert made[path] == b"<svg/>"
