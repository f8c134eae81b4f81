"""A site as a candidate meets it: from the home page to the application, and to no page at all."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.projects import FULL, Project
from tests.browser.states import COMMISSIONER, SPRING, State
from tests.browser.visit import visit

TITLE = "Commissioner of the Metropolitan Police Service"
PACK = "https://www.gov.uk/government/publications/commissioner-of-the-metropolitan-police-service-application-pack"


def test_a_candidate_finds_the_way_from_the_home_page_to_the_application(
    plain_window: Page, hosted: Callable[[Project], str]
) -> None:
    page, address = plain_window, hosted(SPRING)
    visit(page, address, State("home", SPRING, "", "1 open vacancy"), 320)
    page.get_by_role("link", name=TITLE).click()
    assert page.url == address + COMMISSIONER
    assert page.locator("#section_apply a.action").get_attribute("href") == PACK
    page.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Home").click()
    assert page.url == address


def test_the_page_for_a_missing_address_looks_and_leads_right_at_any_depth(
    plain_window: Page, hosted: Callable[[Project], str]
) -> None:
    page, address = plain_window, hosted(FULL)
    visit(page, address, State("missing", FULL, "no/such/page/", "There is no page at this address."), 320)
    assert page.evaluate("getComputedStyle(document.body).fontFamily") != '"Times New Roman"'
    page.get_by_role("main").get_by_role("link", name="closed vacancies").click()
    assert page.url == address + "closed/"
