"""The page about the data."""

from collections.abc import Callable

import pytest

from generator.outputs import data_page
from generator.site import Site
from generator.terms import FAMILIES
from generator.theme import Theme
from generator.tree import Tree
from tests.outputs.reading import Page

PAGE = Callable[..., Page]


@pytest.fixture
def page(site_of: Callable[..., Site], theme_files: Tree) -> PAGE:
    """The page of a site with some more settings."""

    def make(settings: str = "") -> Page:
        front = f"title: Jobs\naddress: https://jobs.example/\norganisation: anytown\n{settings}"
        site = site_of({"content/site.md": f"---\n{front}\n---\n"})
        ((path, raw),) = data_page.whole(site, Theme(theme_files))
        assert path == "schemas/index.html"
        return Page(raw)

    return make


def test_every_definition_can_be_linked_by_the_anchor_that_the_schema_has(page: PAGE) -> None:
    made = page()
    for family in FAMILIES:
        assert family.heading in made.texts("h3")
        for term in family.terms:
            (row,) = made.all(f"dl/div[@id='{term.anchor}']")
            said = [" ".join("".join(each.itertext()).split()) for each in row]
            assert said == [term.name, f"{term.meaning} In the data: {term.value}"]


def test_it_leads_to_every_file(page: PAGE) -> None:
    links = page().links()
    for name in ("vacancies.json", "closed.json", "vacancies.csv"):
        assert f"../{name}" in links
    for name in ("vacancies.json", "closed.json"):
        assert f"../schemas/{name}" in links


def test_every_page_leads_to_it(page: PAGE) -> None:
    (link,) = page().all("footer//a[@href='../schemas/']")
    assert (link.text, link.get("aria-current")) == ("About the data", "page")


def test_headings_are_in_order(page: PAGE) -> None:
    made = page()
    assert made.texts("h1") == ["About the data"]
    assert made.texts("h2") == ["The files", "The licence", "What the values mean"]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("licence: OGL-UK-3.0", "You may reuse the data under the licence OGL-UK-3.0."),
        ("", "We have not stated a licence for the data."),
    ],
)
def test_it_says_the_licence_or_that_there_is_none(page: PAGE, settings: str, said: str) -> None:
    assert said in page(settings).texts("p")
