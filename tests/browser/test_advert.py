"""An advert as a candidate decides on it: what the first screen says, and the way to apply in reach."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.projects import FULL, Project
from tests.browser.states import COMMISSIONER, MOPAC, SPRING, WINTER

READER = Callable[..., Page]
EVERYTHING = "vacancies/everything/"


@pytest.mark.parametrize(
    ("project", "path", "terms"),
    [
        (WINTER, MOPAC, ["Closing date", "Salary", "Hub locations", "Hybrid"]),
        (SPRING, COMMISSIONER, ["Closing date", "Salary", "Location"]),
    ],
    ids=["mopac", "commissioner"],
)
def test_the_first_screen_of_a_phone_says_what_decides(
    reader: READER, project: Project, path: str, terms: list[str]
) -> None:
    page = reader(project, path, size=(360, 640))
    assert page.locator(".deciding dt").all_inner_texts() == terms
    for part in (".masthead", "h1", ".deciding", ".action >> nth=0"):
        box = page.locator(part).bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 640, part


@pytest.mark.parametrize("size", [(360, 640), (1280, 800)])
def test_the_way_to_apply_stays_in_reach_and_leads_past_itself(reader: READER, size: tuple[int, int]) -> None:
    page = reader(WINTER, MOPAC, size=size)
    page.emulate_media(reduced_motion="reduce")
    reach = page.locator(".reach .action")
    page.locator("#section_questions").scroll_into_view_if_needed()
    box = reach.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 80
    reach.click()
    heading = page.locator("#section_apply h2").bounding_box()
    assert heading is not None
    assert heading["y"] > box["y"] + box["height"]


def test_on_a_low_screen_nothing_stays_over_the_text(reader: READER) -> None:
    page = reader(WINTER, MOPAC, size=(640, 360))
    page.locator("#section_questions").scroll_into_view_if_needed()
    box = page.locator(".reach .action").bounding_box()
    assert box is not None
    assert box["y"] < 0


def test_questions_are_copied_with_their_numbers(reader: READER) -> None:
    page = reader(WINTER, MOPAC)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#section_questions'))")
    copied = page.evaluate("getSelection().toString()")
    for number in (1, 2, 3, 4):
        assert f"Question {number}" in copied
    assert "Lead question" in copied


def test_plain_words_come_before_the_law(reader: READER) -> None:
    page = reader(WINTER, MOPAC)
    text = page.inner_text("#section_asks")
    assert text.index("You could not stand for election") < text.index(
        "Local Government and Housing Act 1989"
    )


def test_stages_are_a_list_in_order(reader: READER) -> None:
    page = reader(FULL, EVERYTHING)
    stages = page.locator("ol.timeline > li").all_inner_texts()
    assert [stage.split("\n")[0] for stage in stages] == [
        "Sift",
        "Online test",
        "Panel with partners",
        "Interviews",
        "Final interview",
        "Decision",
    ]


def test_without_scripts_the_whole_advert_is_there(reader: READER) -> None:
    plain = reader(FULL, EVERYTHING, scripts=False)
    scripted = reader(FULL, EVERYTHING)
    scripted.locator(".left").evaluate_all("each => each.forEach(left => left.remove())")
    assert plain.inner_text("main").split() == scripted.inner_text("main").split()


def test_a_shared_link_has_a_title_words_and_a_picture(
    reader: READER, hosted: Callable[[Project], str]
) -> None:
    page = reader(SPRING, COMMISSIONER)
    card = {
        name: page.locator(f"meta[property='og:{name}']").get_attribute("content")
        for name in ("title", "description", "image", "image:alt", "url")
    }
    assert card["title"] == "Commissioner of the Metropolitan Police Service"
    assert card["description"] == page.locator("meta[name=description]").get_attribute("content")
    assert "Home Office" in str(card["image:alt"])
    picture = str(card["image"]).replace("https://example.github.io/careers/", hosted(SPRING))
    assert page.request.get(picture).headers["content-type"] == "image/png"


def test_a_search_engine_is_told_when_the_page_goes(reader: READER) -> None:
    page = reader(SPRING, COMMISSIONER)
    robots = page.locator("meta[name=robots]").get_attribute("content")
    assert robots == "unavailable_after: 2022-05-04T23:59:00+01:00"
