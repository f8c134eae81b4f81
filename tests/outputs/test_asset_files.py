"""The theme's files."""

from collections.abc import Callable


def test_a_project_s_own_style_lies_over_the_built_in_one(
    outputs_of: Callable[..., dict[str, bytes]],
) -> None:
    made = outputs_of({"assets/style.css": "p { color: #123 }"})
    (path,) = (path for path in made if path.startswith("assets/style-"))
    assert made[path] == b"p { color: #123 }"
    assert path.encode() in made["index.html"]
