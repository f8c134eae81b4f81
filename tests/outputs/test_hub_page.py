"""The page of a hub."""

from collections.abc import Callable

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
