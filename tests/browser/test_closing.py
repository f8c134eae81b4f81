"""A vacancy closes by itself at its deadline, on the reader's machine, whenever the site was made."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.projects import FULL, MANY
from tests.browser.states import COMMISSIONER, MOPAC, SPRING, WINTER

READER = Callable[..., Page]
NOTICE = "This vacancy closed at 11:59pm on Wednesday 4 May 2022."


@pytest.mark.parametrize(
    ("clock", "says"),
    [
        ("20 April 2022", "14 days left"),
        ("3 May 2022", "1 day left"),
        ("12:30am on 4 May 2022", "Closes today"),
        ("11:58pm on 4 May 2022", "Closes today"),
    ],
)
def test_the_days_left_are_counted_in_london_wherever_the_reader_is(
    reader: READER, clock: str, says: str
) -> None:
    page = reader(SPRING, COMMISSIONER, clock=clock)
    assert page.locator(".deciding .left").inner_text() == says
    assert page.locator(".reach .left").inner_text() == says


def test_at_the_deadline_the_page_closes_and_says_so(reader: READER) -> None:
    page = reader(SPRING, COMMISSIONER, clock="11:58pm on 4 May 2022")
    status = page.get_by_role("status")
    assert status.inner_text() == ""
    assert page.get_by_role("link", name="How to apply").is_visible()
    # The clock goes on by itself too, as long as the test takes.
    page.clock.run_for(40_000)
    assert page.get_by_role("link", name="How to apply").is_visible()
    page.clock.run_for(20_000)
    assert NOTICE in status.inner_text()
    assert "You can no longer apply." in status.inner_text()
    assert page.title().startswith("Closed: Commissioner")
    assert page.locator(".deciding .left").inner_text() == "Closed"
    assert page.locator("a[href*='application-pack']").count() == 0


def test_a_page_that_was_made_before_the_deadline_and_is_read_after_it_is_closed(reader: READER) -> None:
    page = reader(SPRING, COMMISSIONER, clock="9am on 5 May 2022")
    assert NOTICE in page.inner_text("main")
    assert page.locator("#section_apply, .dates").count() == 0
    assert "JobPosting" not in page.content()


def test_a_phone_that_slept_through_the_deadline_closes_the_page_when_it_wakes(reader: READER) -> None:
    page = reader(SPRING, COMMISSIONER, clock="11:58pm on 4 May 2022")
    page.clock.set_system_time("2022-05-05T09:00:00+01:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert NOTICE in page.get_by_role("status").inner_text()


def test_without_a_closing_date_no_days_are_counted_and_the_first_stage_closes_it(reader: READER) -> None:
    page = reader(WINTER, MOPAC, clock="7 January 2026")
    assert page.locator(".left").count() == 0
    assert page.get_by_role("link", name="How to apply").is_visible()
    late = reader(WINTER, MOPAC, clock="8 January 2026")
    assert "It gave no closing date, so it counts as closed" in late.inner_text("main")
    assert late.get_by_role("link", name="How to apply").count() == 0


def test_in_a_list_no_days_are_counted_either(reader: READER) -> None:
    assert reader(WINTER).locator(".cards .ends").all_inner_texts() == [""]
    assert reader(WINTER, clock="8 January 2026").locator(".cards .ends").all_inner_texts() == ["Closed"]


def test_in_a_list_what_has_closed_says_so(reader: READER) -> None:
    page = reader(SPRING, "", clock="9am on 5 May 2022")
    assert page.locator(".cards .left").all_inner_texts() == ["Closed"]


def test_what_has_closed_is_not_called_closing_soon(reader: READER) -> None:
    for path in ("", "vacancies/closing-soon/"):
        assert reader(FULL, path).locator("[data-closes] .warn").count() == 1
        late = reader(FULL, path, clock="6pm on 12 March 2026")
        assert late.locator(".warn").count() == 0
        assert late.get_by_text("Closed", exact=True).count() == 1


def test_similar_vacancies_are_counted_too(reader: READER) -> None:
    page = reader(FULL, "vacancies/everything/")
    left = page.locator("#section_similar .left").all_inner_texts()
    assert left
    assert all("left" in each for each in left)


def test_without_scripts_the_page_is_right_as_it_was_made(reader: READER) -> None:
    page = reader(SPRING, COMMISSIONER, scripts=False)
    text = page.inner_text("main")
    assert "11:59pm on Wednesday 4 May 2022" in text
    assert "left" not in text.replace("left out", "")
    assert page.get_by_role("link", name="How to apply").is_visible()
    assert not page.locator(".notice").count()


def test_the_script_is_small(made: Callable[..., dict[str, bytes]]) -> None:
    html = made(MANY)["page/2/index.html"].decode()
    scripts = [part.partition("</script>")[0] for part in html.split("<script>")[1:]]
    assert [len(script) < 1024 for script in scripts] == [True]
