"""The privacy page."""

from collections.abc import Callable

from tests.outputs.reading import Page

PAGE_OF = Callable[..., Page]


def test_it_says_exactly_what_the_site_does(page_of: PAGE_OF) -> None:
    main = page_of("privacy/index.html").text("main").casefold()
    for said in ("cookie", "application", "ip address", "analytics"):
        assert said in main


def test_employers_own_notices_are_linked(page_of: PAGE_OF) -> None:
    employer = "---\nname: Anytown Police\nprivacy_notice: https://www.anytown.example/privacy\n---\n"
    made = page_of("privacy/index.html", {"content/organisations/anytown.md": employer})
    assert "https://www.anytown.example/privacy" in made.links()
