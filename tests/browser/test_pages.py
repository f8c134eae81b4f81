"""The sample site as a candidate meets it: the home page and both adverts, open and closed."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Seen

MOPAC = "vacancies/head-of-private-office-and-secretariat/"
COMMISSIONER = "vacancies/commissioner-of-the-metropolitan-police-service/"
PAGES = [
    ("1 December 2025", "", "Head of Private Office and Secretariat"),
    ("1 December 2025", MOPAC, "How to apply"),
    ("20 April 2022", "", "Commissioner of the Metropolitan Police Service"),
    ("20 April 2022", COMMISSIONER, "How to apply"),
    ("22 November 2026", "", "There are no open vacancies at the moment."),
    ("22 November 2026", MOPAC, "This vacancy is closed."),
    ("22 November 2026", COMMISSIONER, "This vacancy closed at 11:59pm on Wednesday 4 May 2022."),
]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("day", "path", "says"), PAGES)
def test_a_page_opens_without_complaint(
    served: Callable[[str], str], see: Callable[[str, int], Seen], day: str, path: str, says: str, width: int
) -> None:
    address = served(day)
    seen = see(address + path, width)
    assert seen.console == []
    assert all(request.startswith((address, "data:")) for request in seen.requests)
    assert says in seen.page.inner_text("main")
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.page.evaluate("getComputedStyle(document.body).fontFamily") != '"Times New Roman"'
    assert seen.page.context.cookies() == []


def test_a_candidate_finds_the_way_from_the_home_page_to_the_application(
    served: Callable[[str], str], see: Callable[[str, int], Seen]
) -> None:
    page = see(served("20 April 2022"), 320).page
    page.get_by_role("link", name="Commissioner of the Metropolitan Police Service").click()
    apply = page.locator("#section_apply a.action")
    pack = "https://www.gov.uk/government/publications/commissioner-of-the-metropolitan-police-service-application-pack"
    assert apply.get_attribute("href") == pack
    page.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Home").click()
    assert page.url == served("20 April 2022")


def test_the_page_for_a_missing_address_keeps_its_style_at_any_depth(
    served: Callable[[str], str], see: Callable[[str, int], Seen]
) -> None:
    address = served("20 April 2022")
    seen = see(f"{address}404.html", 320)
    links = seen.page.eval_on_selector_all(
        "link[rel=stylesheet]", "each => each.map(link => link.getAttribute('href'))"
    )
    assert all(link.startswith("/careers/assets/") for link in links)
