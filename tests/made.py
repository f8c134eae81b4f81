"""What many tests make, made once."""

from functools import cache

from generator.theme import Theme
from generator.tree import File, Tree


@cache
def theme_from(files: tuple[File, ...]) -> Theme:
    """A theme, whose templates are compiled once."""
    return Theme(dict(files))


def theme_of(tree: Tree) -> Theme:
    """The theme of a project."""
    return theme_from(tuple(item for item in tree.items() if not item[0].startswith("content/")))
