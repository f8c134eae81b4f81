"""The form of an advert in a browser: without a text editor, without a mouse, without scripts."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.desk.form.shape import Shape, shape_of
from generator.document import parse
from tests.browser.projects import HOME
from tests.browser.rules.accessible import accessible, prepare
from tests.browser.rules.outline import outline
from tests.browser.rules.quiet import listen, quiet
from tests.browser.rules.sideways import sideways
from tests.browser.rules.spacing import spacing
from tests.browser.rules.targets import targets
from tests.browser.visit import SCHEMES
from tests.desk.conftest import Clock, Up, up

PRIVATE_OFFICE = "/edit/head-of-private-office-and-secretariat"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Up]:
    """The two adverts of this repository on a desk."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(HOME / "content", folder / "content")
    with up(folder) as standing:
        yield standing


@pytest.fixture
def opened(browser: Browser, desk: Up) -> Iterator[Callable[..., Page]]:
    """Open a page of the desk; nothing that a browser complains of goes unseen."""
    messages: list[str] = []
    contexts = []

    def make(path: str, *, scripts: bool = True, width: int = 1280) -> Page:
        context = browser.new_context(java_script_enabled=scripts, viewport={"width": width, "height": 900})
        contexts.append(context)
        page = context.new_page()
        prepare(page)
        listen(page)
        if scripts:
            page.clock.set_fixed_time(Clock.at)
        page.on("console", lambda message: messages.append(message.text))
        page.on("pageerror", lambda error: messages.append(str(error)))
        page.goto(desk.origin + path)
        return page

    yield make
    for context in contexts:
        context.close()
    assert [text for text in messages if "422" not in text and "ERR_FAILED" not in text] == []


def file_of(desk: Up, slug: str) -> tuple[dict[str, Shape], str]:
    """What an advert's file says."""
    path = f"content/vacancies/{slug}.md"
    document = parse(path, (desk.desk.project / path).read_bytes())
    assert not document.problems
    return {entry.key.value: shape_of(entry.value) for entry in document.front.entries}, document.body


def test_an_advert_is_written_checked_and_previewed_without_a_text_editor(
    desk: Up, opened: Callable[..., Page]
) -> None:
    page = opened("/edit/")
    page.get_by_label("Title").fill("Policy Adviser: victims")
    page.get_by_label("Employer").select_option("mopac")
    page.get_by_role("button", name="Start it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Policy Adviser: victims")
    page.get_by_label("Summary").fill("Advise the Deputy Mayor on services for victims.")
    page.get_by_label("Closing date", exact=False).fill("7th April 2026")
    told = page.locator("#closing_date-told")
    expect(told).to_contain_text("closing date must be", ignore_case=True)
    told.get_by_role("button", name="Use this: 7 April 2026").click()
    expect(told).not_to_contain_text("Error")
    page.locator("#salary").fill("£21.50")
    expect(page.locator("#salary-told")).to_contain_text("does not say for what")
    expect(page.locator("#salary")).to_have_attribute("aria-invalid", "true")
    page.locator("#salary").fill("£21.50 an hour")
    expect(page.locator("#salary")).not_to_have_attribute("aria-invalid", "true")
    page.locator("[id='contract.type']").select_option(label="Fixed term")
    page.locator("[id='contract.length']").fill("18 months")
    page.get_by_label("Part time").check()
    page.get_by_label("Hours", exact=True).fill("18 hours a week")
    page.get_by_label("Union Street").check()
    page.get_by_role("group", name="Apply").get_by_label("URL").fill("")
    page.get_by_role("group", name="Apply").get_by_label("Email").fill("hr@mopac.example")
    page.get_by_role("button", name="Add one to Stages").click()
    expect(page.locator("[id='stages.0.stage']")).to_be_focused()
    page.keyboard.type("Test")
    page.locator("[id='stages.0.date']").fill("20 April 2026")
    page.get_by_role("button", name="Add another to Stages").click()
    page.locator("[id='stages.1.stage']").fill("Interview")
    page.locator("[id='stages.1.date']").fill("27 or 28 April 2026")
    page.get_by_role("button", name="Add one to Supplementary questions").click()
    page.locator("[id='supplementary_questions.0.question']").fill("How do you put people first: always?")
    page.locator("[id='supplementary_questions.0.lead']").select_option("yes")
    page.get_by_label("What the job is").fill("## What you will do\n\nListen to victims.")
    expect(page.locator("#-shown")).to_have_text(re.compile("Listen to victims."))
    page.locator("[id='status.status']").select_option("live")
    page.locator("header").get_by_role("button", name="Save").click()
    expect(page.locator("#-notice")).to_be_focused()
    front, body = file_of(desk, "policy-adviser-victims")
    assert front == {
        "status": "live",
        "title": "Policy Adviser: victims",
        "organisation": "mopac",
        "summary": "Advise the Deputy Mayor on services for victims.",
        "posted": "10 March 2026",
        "closing_date": "7 April 2026",
        "contract": {"type": "fixed term", "length": "18 months"},
        "working_pattern": ["part time"],
        "hours": "18 hours a week",
        "salary": "£21.50 an hour",
        "hub_locations": ["union-street"],
        "supplementary_questions": [{"question": "How do you put people first: always?", "lead": "yes"}],
        "stages": [
            {"stage": "Test", "date": "20 April 2026"},
            {"stage": "Interview", "date": "27 or 28 April 2026"},
        ],
        "apply": "hr@mopac.example",
    }
    assert body == "## What you will do\n\nListen to victims."
    page.goto(f"{desk.origin}/careers/vacancies/policy-adviser-victims/")
    for says in ("£21.50 an hour", "27 or 28 April 2026", "Listen to victims.", "hr@mopac.example"):
        expect(page.locator("main")).to_contain_text(says)


def test_what_was_typed_stays_while_the_server_is_gone(desk: Up, opened: Callable[..., Page]) -> None:
    page = opened(PRIVATE_OFFICE)
    page.route("**/check", lambda route: route.abort())
    page.locator("#grade").fill("Band 9")
    expect(page.locator("#-count")).to_have_text("Not checked: careers serve gives no answer.")
    page.locator("header").get_by_role("button", name="Save").click()
    expect(page.locator("#-count")).to_have_text(re.compile("Not saved: .* Start it again, then save."))
    expect(page.locator("#grade")).to_have_value("Band 9")
    page.unroute("**/check")
    page.locator("header").get_by_role("button", name="Save").click()
    expect(page.locator("#-notice")).to_be_focused()
    assert file_of(desk, PRIVATE_OFFICE.removeprefix("/edit/"))[0]["grade"] == "Band 9"


def test_it_all_works_without_scripts(desk: Up, opened: Callable[..., Page]) -> None:
    page = opened(PRIVATE_OFFICE, scripts=False)
    before, body = file_of(desk, "head-of-private-office-and-secretariat")
    page.locator("#closing_date").fill("5th April 2026")
    page.get_by_role("button", name="Add another to Stages").click()
    page.locator("[id='stages.2.stage']").fill("Talk")
    page.locator("[id='stages.2.date']").fill("1 May 2026")
    page.get_by_role("button", name="Remove Stages, number 1").click()
    page.locator("header").get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Closing date must be").click()
    page.get_by_role("button", name="Use this: 5 April 2026").click()
    page.get_by_role("button", name="Preview").click()
    page.locator("header").get_by_role("button", name="Save").click()
    expect(page.locator("#-notice")).to_contain_text("Saved.")
    interview = {"stage": "Interview", "date": "12 January 2026", "place": "In person, London office"}
    stages = [interview, {"stage": "Talk", "date": "1 May 2026"}]
    after = {**before, "closing_date": "5 April 2026", "stages": stages}
    assert file_of(desk, "head-of-private-office-and-secretariat") == (after, body)


def test_the_keyboard_alone_leads_to_what_is_wrong_and_enter_removes_nothing(
    opened: Callable[..., Page],
) -> None:
    page = opened("/edit/commissioner-of-the-metropolitan-police-service")
    rows = page.locator("fieldset.item").count()
    page.locator("#closing_date").fill("31 June 2026")
    page.keyboard.press("Enter")
    expect(page.locator("#-summary")).to_be_focused()
    assert page.locator("fieldset.item").count() == rows > 0
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#closing_date")).to_be_focused()
    told = re.compile("There is no 31 June 2026")
    expect(page.locator("#closing_date")).to_have_accessible_description(told)


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_every_page_of_the_form_can_be_read_and_used_by_everybody(
    desk: Up, opened: Callable[..., Page], width: int, scheme: str
) -> None:
    broken: Path = desk.desk.project / "content/vacancies/broken.md"
    broken.write_text("---\n- title\n---\n")
    page = opened("/edit/", width=width)
    page.emulate_media(**SCHEMES[scheme])
    for path in ("/edit/", "/edit/broken", PRIVATE_OFFICE):
        page.goto(desk.origin + path)
        if path == PRIVATE_OFFICE:
            page.locator("#summary").fill("x" * 500)
            page.locator("[id='contact.email']").fill("nobody")
            page.get_by_role("button", name="Check").click()
            expect(page.locator("#-summary")).to_be_focused()
        for rule in (accessible, outline, quiet, sideways, spacing, targets):
            assert rule(page) == [], (rule.__name__, path)
    broken.unlink()
