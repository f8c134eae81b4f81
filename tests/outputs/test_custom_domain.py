"""The file that tells GitHub Pages of a domain."""

from collections.abc import Callable

import pytest

from generator.outputs import custom_domain
from generator.site import Site
from generator.theme import Theme
from generator.tree import Tree


@pytest.mark.parametrize(
    ("address", "made"),
    [
        ("https://jobs.example/", b"jobs.example\n"),
        ("https://Careers.Jobs.example", b"careers.jobs.example\n"),
        ("https://jobs.example/careers/", None),
        ("https://jobs.example:8443/", None),
        ("https://anytown.github.io/", None),
        ("https://anytown.github.io/careers/", None),
        ("http://localhost/", None),
        ("http://localhost:8000/", None),
    ],
)
def test_it_is_made_where_the_site_is_the_whole_of_a_host_that_is_not_githubs(
    site_of: Callable[..., Site], theme_files: Tree, address: str, made: bytes | None
) -> None:
    front = f"title: A\naddress: {address}\norganisation: anytown"
    site = site_of({"content/site.md": f"---\n{front}\n---\n"})
    assert list(custom_domain.whole(site, Theme(theme_files))) == ([("CNAME", made)] if made else [])
