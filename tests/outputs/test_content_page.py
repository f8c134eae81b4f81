"""The site's own pages."""

from collections.abc import Callable

from tests.outputs.reading import Page

PAGE_OF = Callable[..., Page]
FILES = {
    "content/pages/how-we-recruit.md": (
        "---\ntitle: How we recruit\nsummary: What happens next.\n---\nWe read it. [Home](/)\n"
    ),
    "content/pages/privacy.md": "---\ntitle: Privacy\n---\nAsk us anything.\n",
}


def test_a_page_of_content(page_of: PAGE_OF) -> None:
    made = page_of("how-we-recruit/index.html", FILES)
    assert made.text("h1") == "How we recruit"
    assert "We read it." in made.text("main")
    assert made.meta("description") == ["What happens next."]


def test_every_page_leads_to_it(page_of: PAGE_OF) -> None:
    assert "../../how-we-recruit/" in page_of("vacancies/analyst/index.html", FILES).links()


def test_a_page_with_the_name_of_a_built_in_one_adds_to_that(
    outputs_of: Callable[..., dict[str, bytes]],
) -> None:
    assert b"Ask us anything." in outputs_of(FILES)["privacy/index.html"]
