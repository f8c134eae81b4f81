"""An advert on paper: one clean document with its link targets and its mastheads, and room to write."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.projects import FULL, MANY
from tests.browser.states import COMMISSIONER, MOPAC, SPRING, WINTER

READER = Callable[..., Page]
# The width of A4 less its margins, at 96 pixels to the inch.
PAPER = (718, 1000)


@pytest.fixture
def printed(reader: READER) -> READER:
    """A page as it will be printed."""

    def opened(*where: object, **who: object) -> Page:
        page = reader(*where, **{"size": PAPER} | who)
        page.emulate_media(media="print", color_scheme="dark")
        return page

    return opened


def test_both_mastheads_and_nothing_to_click_through(printed: READER) -> None:
    page = printed(SPRING, COMMISSIONER)
    assert page.locator(".masthead li").all_inner_texts() == [
        "Home Office",
        "Mayor's Office for Policing and Crime",
    ]
    assert page.locator(".masthead").is_visible()
    for hidden in ("nav", "footer", ".skip", ".reach", ".dates", ".left"):
        assert not any(each.is_visible() for each in page.locator(hidden).all()), hidden


def test_where_a_link_leads_is_written_beside_it(printed: READER) -> None:
    page = printed(SPRING, COMMISSIONER)
    action = page.locator("#section_apply .action")
    beside = action.evaluate("each => getComputedStyle(each, '::after').content")
    assert str(action.get_attribute("href")) in beside
    inside = page.locator("#section_facts dd a").first
    assert inside.evaluate("each => getComputedStyle(each, '::after').content") == "none"
    own = printed(WINTER, MOPAC).locator("#section_contact a")
    assert own.evaluate("each => getComputedStyle(each, '::after').content") == "none"


def test_a_document_of_this_site_is_given_with_its_whole_address(printed: READER) -> None:
    page = printed(FULL, "vacancies/everything/")
    link = page.locator("#section_documents a").first
    assert str(link.get_attribute("href")).startswith("../../attachments/")
    beside = link.evaluate("each => getComputedStyle(each, '::after').content")
    assert "https://jobs.example/careers/attachments/" in beside


def test_paper_is_white_even_for_a_reader_of_dark_pages(printed: READER) -> None:
    page = printed(WINTER, MOPAC)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(21, 32, 43)"


def test_each_question_has_room_for_an_answer(printed: READER) -> None:
    page = printed(WINTER, MOPAC)
    rooms = page.locator(".questions li").evaluate_all(
        "each => each.map(item => parseFloat(getComputedStyle(item, '::after').blockSize))"
    )
    assert len(rooms) == 4
    assert all(room > 200 for room in rooms)


def test_nothing_is_cut(printed: READER) -> None:
    for project, path in ((WINTER, MOPAC), (FULL, "vacancies/everything/")):
        page = printed(project, path)
        assert page.evaluate("document.documentElement.scrollWidth") <= PAPER[0]
        shown = page.inner_text("main")
        for text in page.locator("main :is(p:not(.dates), dd, li)").all_text_contents():
            if text.strip() and "left" not in text and text.strip() != "How to apply":
                assert " ".join(text.split())[:40] in " ".join(shown.split())


def test_a_printed_list_has_no_form(printed: READER) -> None:
    page = printed(MANY)
    assert not page.locator("form").is_visible()
    assert page.locator(".cards > li").first.is_visible()
