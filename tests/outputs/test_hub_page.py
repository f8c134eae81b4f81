"""The page of a hub."""

from collections.abc import Callable

from generator.outputs import hub_page
from generator.site import Site
from generator.tree import Tree
from tests.made import files_of, theme_of
from tests.outputs.reading import Page

PAGE_OF = Callable[..., Page]
PATH = "hubs/high-street/index.html"


def test_where_it_is_and_how_to_get_there(page_of: PAGE_OF) -> None:
    made = page_of(PATH)
    assert made.text("h1") == "High Street"
    for said in (
        "10 High Street",
        "AN1 2BC",
        "Anytown station",
        "Turn left out of the station.",
        "Crime Analyst",
    ):
        assert said in made.text("main")


def test_what_is_not_known_is_left_out(page_of: PAGE_OF) -> None:
    made = page_of(
        PATH, {"content/hubs/high-street.md": "---\nname: High Street\npostcode: SE26\n---\n"}, "1 May 2026"
    )
    main = made.text("main")
    assert "SE26" in main
    assert "Near" not in main
    assert "no open vacancies" in main


def test_those_elsewhere_are_not_listed(
    site_of: Callable[..., Site], theme_files: Tree, vacancy_text: Callable[..., str]
) -> None:
    files = {"content/vacancies/clerk.md": vacancy_text(title="Clerk", hub_locations=None, location="Leeds")}
    made = files_of(hub_page, site_of(files), theme_of(theme_files))
    assert Page(made[PATH]).texts("h3") == ["Crime Analyst"]
