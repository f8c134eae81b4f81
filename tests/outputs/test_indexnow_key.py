"""The file that shows whose an IndexNow key is."""

from collections.abc import Callable

from generator.outputs import indexnow_key
from generator.site import Site
from generator.theme import Theme
from generator.tree import Tree


def test_it_holds_the_key_and_has_its_name(site_of: Callable[..., Site], theme_files: Tree) -> None:
    front = "title: A\naddress: https://jobs.example/\norganisation: anytown\nindexnow_key: 0f3c2a7d9b1e4c58"
    site = site_of({"content/site.md": f"---\n{front}\n---\n"})
    theme = Theme(theme_files)
    assert list(indexnow_key.whole(site, theme)) == [("0f3c2a7d9b1e4c58.txt", b"0f3c2a7d9b1e4c58")]
    assert list(indexnow_key.whole(site_of(), theme)) == []
