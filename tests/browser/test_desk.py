"""The desk in a real browser: in step with the files, by the rules of pages, and whole without scripts."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, ViewportSize, expect

from tests.browser.rules.accessible import accessible, prepare
from tests.browser.rules.keyboard import keyboard
from tests.browser.rules.legible import legible
from tests.browser.rules.marks import marks
from tests.browser.rules.motion import motion
from tests.browser.rules.outline import outline
from tests.browser.rules.quiet import listen, quiet
from tests.browser.rules.sideways import sideways
from tests.browser.rules.spacing import spacing
from tests.browser.rules.targets import targets
from tests.browser.rules.zoom import zoom
from tests.browser.visit import SCHEMES
from tests.conftest import BASE
from tests.desk.conftest import LONG, Clock, Up, up

PAGE = "/-desk/?page=vacancies/clerk/"
CLERK = "content/vacancies/clerk.md"
ANALYST = "content/vacancies/analyst.md"
WRONG = BASE[ANALYST].replace("5pm on 20 March 2026", "20/03/2026")
DRAFT = """---
title: Records Clerk
organisation: anytown
summary: Keep the records in order.
status: draft
posted: 12 March 2026
closing_date: 20 April 2026
stages:
  - stage: Interview
    date: 27 April 2026
apply: https://apply.anytown.example/2
---
Read about [filing](https://filing.example/).

""" + "\n\n".join(f"File record {number}." for number in range(1, 60))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with a long draft in it, on disk."""
    folder = tmp_path_factory.mktemp("desk") / "jobs"
    for path, text in {**BASE, CLERK: DRAFT}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


@pytest.fixture(scope="module")
def desk(folder: Path) -> Iterator[Up]:
    """One desk for all of these tests."""
    with up(folder) as desk:
        yield desk


@pytest.fixture
def opened(browser: Browser, desk: Up) -> Iterator[Callable[..., Page]]:
    """Opens the desk as an author does, in a window of its own."""
    with ExitStack() as stack:

        def at(
            path: str = PAGE, size: tuple[int, int] = (1280, 800), *, scripts: bool = True, axe: bool = False
        ) -> Page:
            viewport: ViewportSize = {"width": size[0], "height": size[1]}
            context = browser.new_context(viewport=viewport, java_script_enabled=scripts)
            stack.callback(context.close)
            page = context.new_page()
            if scripts:
                listen(page)
                page.clock.set_fixed_time(Clock.at)
            if axe:
                prepare(page)
            page.goto(desk.origin + path)
            if scripts:
                expect(page.locator("#seen_search")).to_be_visible()
            return page

        yield at


@pytest.fixture
def write(folder: Path, desk: Up) -> Iterator[Callable[[str, str], None]]:
    """Saves files as an editor does; afterwards they are as they were, and the desk knows it."""
    before: dict[str, str] = {}

    def save(path: str, text: str) -> None:
        before.setdefault(path, (folder / path).read_text())
        (folder / path).write_text(text)

    yield save
    for path, text in before.items():
        (folder / path).write_text(text)
        while desk.desk.preview.standing.tree[path] != text.encode():
            desk.told.get(timeout=LONG)


def framed(page: Page) -> FrameLocator:
    """What the frame shows."""
    return page.frame_locator("#frame")


# So high that what scrolls by itself need not.
@pytest.mark.parametrize(("width", "height"), [(320, 800), (1280, 6000)])
def test_it_keeps_every_rule_with_problems_over_the_page_and_everything_open(
    opened: Callable[..., Page], write: Callable[[str, str], None], width: int, height: int
) -> None:
    page = opened(size=(width, height), axe=True)
    write(ANALYST, WRONG)
    expect(page.locator("#problems h2")).to_have_text("1 problem to mend")
    expect(page.locator("#panel")).to_contain_text("Advice comes once the problems are mended.")
    page.evaluate("document.querySelectorAll('#panel details').forEach(each => each.open = true)")
    found = outline(page) + targets(page) + sideways(page) + spacing(page)
    for name in ("light", "dark"):
        page.emulate_media(**SCHEMES[name], reduced_motion="reduce")
        found += [f"{name}: {each}" for rule in (accessible, legible, marks) for each in rule(page)]
    found += motion(page) + quiet(page)
    # Tab goes on through the page in the frame, whose rules are those of the site.
    page.evaluate("document.getElementById('frame').remove()")
    found += keyboard(page) + zoom(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", [320, 1280])
def test_it_keeps_the_rules_while_a_moment_is_being_chosen(opened: Callable[..., Page], width: int) -> None:
    page = opened(size=(width, 800), axe=True)
    page.get_by_text("Another moment").click()
    page.get_by_label("Show the site at").fill("4.5.26")
    page.get_by_label("Show the site at").press("Enter")
    field = page.get_by_label("Show the site at")
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile('“?"4.5.26" is not a clear date'))
    # What it opens over was looked at before.
    page.locator(".side").evaluate("side => side.style.display = 'none'")
    found = outline(page) + targets(page) + sideways(page) + legible(page) + accessible(page)
    assert not found, "\n".join(found)
    page.keyboard.press("Escape")
    expect(page.get_by_text("Another moment")).to_be_focused()
    expect(field).to_be_hidden()


def test_a_save_is_shown_in_place_and_a_mistake_over_the_last_good_page(
    opened: Callable[..., Page], write: Callable[[str, str], None]
) -> None:
    page = opened()
    expect(page.locator("#banner")).to_have_text("Draft: this advert is not on the site.")
    page.locator("#frame").evaluate("frame => frame.contentWindow.scrollTo(0, 700)")
    page.locator("#seen_text summary").click()
    write(
        CLERK, DRAFT.replace("File record 30.", "Find record 30.").replace("Records Clerk", "Records & Files")
    )
    expect(framed(page).get_by_text("Find record 30.")).to_be_attached()
    expect(page.locator("h1")).to_have_text("Records & Files")
    expect(page.locator("#seen_text pre")).to_contain_text("Find record 30.")
    expect(page.locator("#said")).to_have_text("The page is up to date.")
    assert page.locator("#frame").evaluate("frame => frame.contentWindow.scrollY") == 700
    write(CLERK, DRAFT.replace("20 April 2026", "20 Aprul 2026"))
    expect(page.locator("#problems [role=alert]")).to_contain_text("1 error in 1 file.")
    expect(page.locator("#problems pre").first).to_contain_text("closing_date: 20 Aprul 2026")
    expect(framed(page).get_by_text("Find record 30.")).to_be_attached()
    page.locator("#problems summary").focus()
    write(CLERK, DRAFT)
    expect(page.locator("#problems h2")).to_have_count(0)
    expect(framed(page).get_by_text("File record 30.")).to_be_attached()
    expect(page.locator("#main_content")).to_be_focused()


def test_links_in_the_frame_take_the_desk_along(opened: Callable[..., Page]) -> None:
    page = opened()
    framed(page).get_by_role("link", name="Open vacancies").first.click()
    expect(page.locator("h1")).to_have_text("Home page")
    expect(page).to_have_url(re.compile(r"/-desk/\?page=$"))
    expect(page.locator("#page")).to_have_value("")
    draft = framed(page).locator("h3", has_text="Records Clerk")
    expect(draft).to_have_text("Records Clerk Draft: not on the site")
    framed(page).get_by_role("link", name="Crime Analyst").click()
    expect(page.locator("h1")).to_have_text("Crime Analyst")
    page.reload()
    expect(framed(page).locator("h1")).to_have_text("Crime Analyst")
    page.go_back()
    expect(page.locator("h1")).to_have_text("Home page")
    assert quiet(page) == []


def test_another_site_opens_in_another_window(opened: Callable[..., Page]) -> None:
    page = opened()
    link = framed(page).get_by_role("link", name="filing")
    link.evaluate("link => link.addEventListener('click', event => event.preventDefault())")
    link.click()
    expect(link).to_have_attribute("target", "_blank")


def test_time_travel_shows_what_a_visitor_will_see_then(opened: Callable[..., Page]) -> None:
    page = opened("/-desk/?page=vacancies/analyst/")
    expect(framed(page).locator(".left").first).to_have_text("10 days left")
    page.get_by_text("Another moment").click()
    page.get_by_role("button", name="Crime Analyst is marked as closing soon").click()
    expect(page.locator("#when")).to_contain_text("Time travel 5pm on Friday 13 March 2026")
    expect(framed(page).locator(".left").first).to_have_text("7 days left")
    page.get_by_role("button", name="Back to now").click()
    expect(framed(page).locator(".left").first).to_have_text("10 days left")
    assert quiet(page) == []


def test_without_scripts_all_of_it_is_there_by_links_and_forms(opened: Callable[..., Page]) -> None:
    page = opened("/-desk/", scripts=False)
    page.get_by_label("Page", exact=True).fill("/careers/vacancies/analyst/")
    page.get_by_label("Page", exact=True).press("Enter")
    expect(framed(page).locator("h1")).to_have_text("Crime Analyst")
    expect(page.get_by_role("link", name="Edit this advert")).to_have_attribute("href", "/edit/analyst")
    page.get_by_text("Another moment").click()
    page.get_by_label("Show the site at").fill("1 April 2026")
    page.get_by_label("Show the site at").press("Enter")
    expect(framed(page).get_by_text("This vacancy closed at")).to_be_visible()
    page.get_by_role("button", name="Back to now").click()
    page.get_by_role("link", name="As others will see this page").click()
    expect(page.locator("#seen_search")).to_contain_text("Find the patterns in crime.")
    page.locator("#all_advice summary").click()
    page.get_by_role("link", name="See all advice").click()
    expect(page.locator("h1")).to_have_text("All advice")
    page.get_by_role("link", name="Back to the desk").click()
    expect(page.locator("h1")).to_have_text("Crime Analyst")
