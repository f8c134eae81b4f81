"""Finding a vacancy on the home page: by words and choices, in an order; the address says what was asked."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.projects import FULL, MANY, Project

READER = Callable[..., Page]
WIDE = (1280, 900)
# How many vacancies a page of the list has.
PAGE = 10


@pytest.fixture
def home(reader: READER) -> Callable[..., Page]:
    """The home page of a site with 60 vacancies, on a wide screen."""
    return lambda query="", **options: reader(MANY, query, **{"size": WIDE} | options)


HOME = Callable[..., Page]


def told(page: Page, says: str) -> None:
    """Past the pause in which the page waits for more to be typed, the list says how many it shows."""
    page.clock.run_for(400)
    expect(page.get_by_role("status")).to_have_text(re.compile(says))


def settled(page: Page) -> None:
    told(page, r"^\d+ of 60 open vacancies$")


def titles(page: Page) -> list[str]:
    return page.locator(".cards h3").all_inner_texts()


def test_words_find_vacancies_on_every_page_of_the_list(home: HOME) -> None:
    page = home()
    assert page.locator(".cards > li").count() == PAGE
    page.get_by_label("Words").fill("  caretaker  46 ")
    told(page, "^2 of 60 open vacancies$")
    assert sorted(titles(page)) == ["Caretaker 26", "Caretaker 46"]
    assert page.url.endswith("?words=++caretaker++46+")
    assert not page.locator(".paging").is_visible()


def test_choices_narrow_the_list_together(home: HOME) -> None:
    page = home()
    page.get_by_label("Organisation").select_option(label="County Police")
    page.get_by_label("Contract").select_option(label="Secondment")
    page.get_by_label("Working pattern").select_option(label="Part time")
    page.get_by_label("Place").select_option("high-street")
    page.get_by_label("Salary").select_option("30000")
    settled(page)
    shown = page.locator(".cards > li")
    assert shown.count() > 0
    for text in shown.all_inner_texts():
        assert "County Police" in text
        assert "Secondment" in text
        assert "High Street" in text
    assert page.get_by_role("status").inner_text() == f"{shown.count()} of 60 open vacancies"


def test_a_closing_date_is_counted_from_now_and_what_has_closed_is_not_found(home: HOME) -> None:
    page = home("?closes=7")
    settled(page)
    assert titles(page) == ["Crime Analyst"]
    late = home("?closes=7", clock="6pm on 12 March 2026")
    settled(late)
    assert "Crime Analyst" not in titles(late)


@pytest.mark.parametrize(
    ("order", "key", "reverse"),
    [("Newest first", "posted", True), ("Highest salary", "pay", True), ("Title, A to Z", "title", False)],
)
def test_the_list_is_in_the_order_that_was_chosen(home: HOME, order: str, key: str, reverse: bool) -> None:
    page = home()
    page.get_by_label("Order").select_option(label=order)
    settled(page)
    if key == "title":
        values: list[object] = [title.casefold() for title in titles(page)]
    else:
        values = page.locator(".cards > li").evaluate_all(
            f"each => each.map(item => +item.dataset.{key} || 0)"
        )
    assert values == sorted(values, reverse=reverse)  # type: ignore[type-var]
    assert len(values) == PAGE


def test_the_address_brings_the_search_back(home: HOME) -> None:
    page = home()
    page.get_by_label("Words").fill("editor")
    page.get_by_label("Order").select_option(label="Title, A to Z")
    settled(page)
    again = home(page.url.partition("careers/")[2])
    settled(again)
    assert again.get_by_label("Words").input_value() == "editor"
    assert titles(again) == titles(page)
    assert len(titles(page)) > 5


def test_everything_is_cleared_with_one_button(home: HOME) -> None:
    page = home("?words=editor&sort=title")
    settled(page)
    page.get_by_role("button", name="Clear all choices").click()
    told(page, "^60 open vacancies$")
    assert page.locator(".cards > li").count() == PAGE
    assert page.locator(".paging").is_visible()
    assert "?" not in page.url


def test_more_are_shown_when_asked_and_the_reader_goes_on_with_the_first_of_them(home: HOME) -> None:
    page = home("?words=editor&sort=title")
    told(page, "^11 of 60 open vacancies$")
    assert page.locator(".cards > li").count() == PAGE
    more = page.get_by_role("button", name="Show more vacancies")
    more.click()
    expect(page.locator(".cards > li")).to_have_count(11)
    assert page.evaluate("document.activeElement.textContent") == titles(page)[PAGE]
    assert not more.is_visible()


def test_what_is_found_leads_to_its_page_and_shows_the_days_left(home: HOME) -> None:
    page = home("?words=press+officer+14")
    settled(page)
    assert page.locator(".cards .left").inner_text().endswith("days left")
    page.get_by_role("link", name="Press Officer 14").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Press Officer 14"


def test_nothing_found_is_said(home: HOME) -> None:
    page = home("?words=astronaut")
    told(page, "^0 of 60 open vacancies$")
    assert titles(page) == []


def test_the_whole_list_is_loaded_only_when_it_is_needed(home: HOME) -> None:
    page = home()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.clock.run_for(5_000)
    assert "all.html" not in asked
    page.get_by_label("Words").fill("editor")
    settled(page)
    page.get_by_label("Words").fill("caretaker 46")
    told(page, "^2 of 60 open vacancies$")
    assert asked.count("all.html") == 1


def test_a_list_that_does_not_load_is_said_and_the_pages_stay(home: HOME) -> None:
    page = home(quiet=False)
    page.route("**/all.html", lambda route: route.abort())
    page.get_by_label("Words").fill("editor")
    told(page, "^Search did not load$")
    assert page.locator(".paging").is_visible()


def test_a_page_that_is_not_the_list_is_no_list(home: HOME) -> None:
    page = home(quiet=False)
    page.route("**/all.html", lambda route: route.fulfill(status=404, body="<p>Not here"))
    page.get_by_label("Words").fill("editor")
    told(page, "^Search did not load$")
    page.unroute("**/all.html")
    page.get_by_label("Words").fill("caretaker 46")
    told(page, "^2 of 60 open vacancies$")


def test_what_was_asked_last_is_shown_whenever_the_list_arrives(home: HOME) -> None:
    page = home()
    held: list[Route] = []
    page.route("**/all.html", lambda route: held.append(route))  # noqa: PLW0108 -- Playwright wants a function
    page.get_by_label("Words").fill("editor")
    page.clock.run_for(400)
    page.get_by_role("button", name="Clear all choices").click()
    told(page, "^60 open vacancies$")
    (route,) = held
    route.continue_()
    page.wait_for_load_state("networkidle")
    told(page, "^60 open vacancies$")
    assert len(titles(page)) == PAGE


@pytest.mark.parametrize(("clock", "found"), [("9am on 5 March 2026", True), ("10am on 4 March 2026", False)])
def test_a_closing_date_within_seven_days_is_one_with_seven_days_left(
    home: HOME, clock: str, found: bool
) -> None:
    # The analyst's post closes at 5pm on 12 March. The reader's own days are counted, in New York.
    page = home("?closes=7", clock=clock)
    settled(page)
    assert ("Crime Analyst" in titles(page)) is found


def test_a_vacancy_that_gives_no_closing_date_is_not_found_by_one(
    home: HOME, made: Callable[[Project], dict[str, bytes]]
) -> None:
    page = home()
    given_by_none = made(MANY)["all.html"].decode().replace('class="left"', 'class="ends"')
    page.route("**/all.html", lambda route: route.fulfill(body=given_by_none, content_type="text/html"))
    page.get_by_label("Closing date").select_option("30")
    told(page, "^0 of 60 open vacancies$")


def test_what_has_closed_is_not_found_by_any_choice(home: HOME) -> None:
    page = home("?words=crime+analyst", clock="6pm on 12 March 2026")
    settled(page)
    assert titles(page) == []


def test_enter_searches_at_once_and_does_not_leave_the_page(home: HOME) -> None:
    page = home()
    page.get_by_label("Words").fill("editor")
    page.get_by_label("Words").press("Enter")
    settled(page)
    assert len(titles(page)) > 5


@pytest.mark.parametrize("query", ["?nothing=1&submit=2&action=3", "?place=nowhere", "?sort=nonsense"])
def test_an_address_with_nonsense_shows_the_list(home: HOME, query: str) -> None:
    page = home(query)
    told(page, "^60 open vacancies$")
    assert len(titles(page)) == PAGE


def test_without_scripts_the_whole_list_is_there_and_no_form(home: HOME) -> None:
    page = home(scripts=False)
    assert page.locator(".cards > li").count() == PAGE
    assert not page.locator("form").is_visible()
    page.get_by_role("link", name="See 60 open vacancies on one page").click()
    assert page.locator(".cards > li").count() == 60


def test_a_short_list_has_no_form(made: Callable[[Project], dict[str, bytes]]) -> None:
    site = made(FULL)
    assert b"<form" not in site["index.html"]
    assert "all.html" not in site


def test_the_script_is_small(made: Callable[[Project], dict[str, bytes]]) -> None:
    html = made(MANY)["index.html"].decode()
    closing, finding = (part.partition("</script>")[0] for part in html.split("<script>")[1:])
    assert len(finding) < 2048
    assert len(closing) < 1024
