"""The home page."""

from collections.abc import Callable, Mapping
from urllib.parse import urljoin

from generator.outputs import front_page
from generator.site import Site
from generator.tree import Tree
from tests.made import files_of, theme_of
from tests.outputs.reading import Page

PAGE_OF = Callable[..., Page]
VACANCY = Callable[..., str]
SETTINGS = (
    "---\ntitle: Jobs\naddress: https://jobs.example/\norganisation: anytown\nper_page: 2\n---\nWelcome.\n"
)


def many(vacancy_text: VACANCY, count: int) -> dict[str, str]:
    """Vacancies that close one day after another; the last gives no closing date."""
    files = {
        f"content/vacancies/post-{n}.md": vacancy_text(title=f"Post {n}", closing_date=f"{30 - n} March 2026")
        for n in range(1, count)
    }
    files[f"content/vacancies/post-{count}.md"] = vacancy_text(title=f"Post {count}", closing_date=None)
    return {**files, "content/vacancies/analyst.md": ""}


def test_soonest_to_close_first_and_no_closing_date_last(page_of: PAGE_OF, vacancy_text: VACANCY) -> None:
    made = page_of("index.html", many(vacancy_text, 4))
    titles = [title for title in made.texts("main//a") if title.startswith("Post ")]
    assert titles == ["Post 3", "Post 2", "Post 1", "Post 4"]
    assert "4 open vacancies" in made.text("main")


def test_each_says_what_a_candidate_looks_for(page_of: PAGE_OF, vacancy_text: VACANCY) -> None:
    text = vacancy_text(salary="£30,000", hub_locations="high-street")
    made = page_of("index.html", {"content/vacancies/analyst.md": text}, "14 March 2026")
    main = made.text("main")
    for said in (
        "Crime Analyst",
        "Anytown Police",
        "High Street",
        "£30,000 a year",
        "5pm on Friday 20 March 2026",
        "Closing soon",
    ):
        assert said in main
    assert "vacancies/analyst/" in made.links()[-20:] or "./vacancies/analyst/" in made.links()
    early = page_of("index.html", {"content/vacancies/analyst.md": text}, "2 March 2026")
    assert "Closing soon" not in early.text("main")


def test_more_than_a_page_is_paged(page_of: PAGE_OF, vacancy_text: VACANCY) -> None:
    files = {**many(vacancy_text, 5), "content/site.md": SETTINGS}
    first, second, third = (
        page_of(path, files) for path in ("index.html", "page/2/index.html", "page/3/index.html")
    )
    assert "./page/2/" in first.links()
    assert "Page 2 of 3" in second.text("main")
    assert {"../../", "../../page/3/"} <= set(second.links())
    assert "../../page/2/" in third.links()
    assert "Post 5" in third.text("main")


def test_what_is_searched_are_the_items_of_the_first_page_and_of_the_page_with_all(
    site_of: Callable[..., Site], theme_files: Tree, vacancy_text: VACANCY
) -> None:
    site = site_of({**many(vacancy_text, 6), "content/site.md": SETTINGS})
    made = files_of(front_page, site, theme_of(theme_files))
    keys = {
        path: [item.get("data-employer") for item in Page(raw).all("ul[@class='cards']/li")]
        for path, raw in made.items()
    }
    assert keys == {
        "index.html": ["anytown"] * 2,
        "page/2/index.html": [None] * 2,
        "page/3/index.html": [None] * 2,
        "all.html": ["anytown"] * 6,
    }
    choices = [choice.get("name") for choice in Page(made["index.html"]).all("select")]
    assert choices == ["sort", "closes"]
    posts = [f"./vacancies/post-{n}/" for n in (5, 4, 3, 2, 1, 6)]
    assert [link for link in Page(made["all.html"]).links() if link in posts] == posts


def test_a_plain_sentence_when_there_is_none(page_of: PAGE_OF) -> None:
    made = page_of("index.html", as_of="1 May 2026")
    assert "There are no open vacancies at the moment." in made.text("main")
    assert "Work for Anytown." in made.text("main")


def test_no_job_is_marked_up_on_a_list(page_of: PAGE_OF) -> None:
    assert [block["@type"] for block in page_of("index.html").data()] == ["GovernmentOrganization"]


def forms(made: Mapping[str, bytes], path: str) -> dict[str, str]:
    """The files that the head of a page leads to as the same in another form, with their media types."""
    links = Page(made[path]).all("head/link[@rel='alternate']")
    return {urljoin(f"/{path}", link.get("href", ""))[1:]: link.get("type", "") for link in links}


def test_the_head_of_every_page_leads_to_files_that_are_there(
    outputs_of: Callable[..., dict[str, bytes]], vacancy_text: Callable[..., str]
) -> None:
    front = "title: A\naddress: https://jobs.example/\norganisation: anytown\nboards: [indeed, find a job]"
    files = {
        "content/site.md": f"---\n{front}\n---\n",
        "content/vacancies/clerk.md": vacancy_text(title="Clerk", closing_date="2 March 2026"),
    }
    made = outputs_of(files)
    pages = [path for path in made if path.endswith(".html")]
    assert {form for path in pages for form in forms(made, path)} <= made.keys()
    everywhere = {
        "feed.atom": "application/atom+xml",
        "feed.json": "application/feed+json",
        "vacancies.json": "application/json",
        "closing.ics": "text/calendar",
    }
    assert forms(made, "closed/index.html") == everywhere
    assert forms(made, "index.html") == everywhere | {
        "vacancies.csv": "text/csv",
        "closed.json": "application/json",
        "indeed.xml": "application/xml",
        "findajob.xml": "application/xml",
        "findajob-expired.xml": "application/xml",
    }
    dates = {"vacancies/analyst/calendar.ics": "text/calendar"}
    assert forms(made, "vacancies/analyst/index.html") == everywhere | dates | {
        "vacancies/analyst/index.txt": "text/plain"
    }
    ended = {"vacancies/clerk/calendar.ics": "text/calendar"}
    assert forms(made, "vacancies/clerk/index.html") == everywhere | ended
