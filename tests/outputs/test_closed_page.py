"""The list of vacancies that have ended."""

from collections.abc import Callable

from generator.outputs import closed_page
from generator.site import Site
from generator.tree import Tree
from tests.made import files_of, theme_of
from tests.outputs.reading import Page

PAGE_OF = Callable[..., Page]


def test_newest_first_with_how_each_ended(page_of: PAGE_OF, vacancy_text: Callable[..., str]) -> None:
    files = {
        "content/vacancies/analyst.md": vacancy_text(title="First Post", closing_date="10 March 2026"),
        "content/vacancies/other.md": vacancy_text(title="Second Post", status="filled on 12 March 2026"),
        "content/vacancies/third.md": vacancy_text(title="Third Post", status="withdrawn"),
    }
    main = page_of("closed/index.html", files, "20 March 2026").text("main")
    order = [main.index(title) for title in ("Second Post", "First Post", "Third Post")]
    assert order == sorted(order)
    assert "12 March 2026" in main
    assert "11:59pm on Tuesday 10 March 2026" in main


def test_a_plain_sentence_when_there_is_none(page_of: PAGE_OF) -> None:
    assert "no closed vacancies" in page_of("closed/index.html").text("main").casefold()


def test_more_than_a_page_is_paged(page_of: PAGE_OF, vacancy_text: Callable[..., str]) -> None:
    settings = "---\ntitle: Jobs\naddress: https://jobs.example/\norganisation: anytown\nper_page: 1\n---\n"
    files = {
        "content/site.md": settings,
        "content/vacancies/other.md": vacancy_text(title="Second Post"),
    }
    second = page_of("closed/page/2/index.html", files, "1 June 2026")
    assert "../../../closed/" in second.links()
    assert not any(block["@type"] == "JobPosting" for block in second.data())


def test_what_is_open_is_not_in_it(
    site_of: Callable[..., Site], theme_files: Tree, vacancy_text: Callable[..., str]
) -> None:
    files = {"content/vacancies/clerk.md": vacancy_text(title="Clerk", closing_date="5 March 2026")}
    made = files_of(closed_page, site_of(files), theme_of(theme_files))
    assert Page(made["closed/index.html"]).texts("h2") == ["Clerk"]
