"""The sites of the states in a real Chromium, served as a host would serve them."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import FLAGS, find
from tests.browser.host import hosting
from tests.browser.projects import Project, moment
from tests.browser.rules.accessible import prepare
from tests.browser.rules.quiet import listen
from tests.browser.rules.steady import watch
from tests.browser.visit import window


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; a machine without one fails these tests and never skips them."""
    path = find()
    assert path, "No Chromium: run `poe browser`, or set CHROMIUM to its path."
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def made() -> Callable[[Project], dict[str, bytes]]:
    """The finished site of a project, made once."""
    sites: dict[str, dict[str, bytes]] = {}

    def make(project: Project) -> dict[str, bytes]:
        if project.name not in sites:
            sites[project.name] = project.made()
        return sites[project.name]

    return make


@pytest.fixture(scope="session")
def hosted(made: Callable[[Project], dict[str, bytes]]) -> Iterator[Callable[[Project], str]]:
    """The address of a project's home page, under a path as on GitHub Pages."""
    addresses: dict[str, str] = {}
    with ExitStack() as hosts:

        def at(project: Project) -> str:
            if project.name not in addresses:
                addresses[project.name] = hosts.enter_context(hosting(made(project)))
            return addresses[project.name]

        yield at


@pytest.fixture(scope="session")
def plain_window(browser: Browser) -> Iterator[Page]:
    """A window in which states are visited one after the other, just as a reader would."""
    with window(browser) as page:
        listen(page)
        watch(page)
        yield page


@pytest.fixture(scope="session")
def window_with_axe(browser: Browser) -> Iterator[Page]:
    """The same, where each page also has axe in it, and the reader asked for less movement."""
    with window(browser) as page:
        listen(page)
        watch(page)
        prepare(page)
        page.emulate_media(reduced_motion="reduce")
        yield page


@dataclass(frozen=True)
class Reader:
    """Someone who opens a page: what the clock shows, how large the window is, whether scripts run.

    A page that is not `quiet` may write to the console.
    """

    clock: str = ""
    size: tuple[int, int] = (360, 640)
    scripts: bool = True
    quiet: bool = True


@pytest.fixture
def reader(browser: Browser, hosted: Callable[[Project], str]) -> Iterator[Callable[..., Page]]:
    """Open a page of a project's site as a reader; far from London, with no message left unseen."""
    messages: list[str] = []
    with ExitStack() as stack:

        def opened(project: Project, path: str = "", **said: Any) -> Page:
            who = Reader(**said)
            context = browser.new_context(
                java_script_enabled=who.scripts,
                viewport={"width": who.size[0], "height": who.size[1]},
                timezone_id="America/New_York",
            )
            stack.callback(context.close)
            page = context.new_page()
            if who.quiet:
                page.on("console", lambda message: messages.append(message.text))
            page.on("pageerror", lambda error: messages.append(str(error)))
            if who.scripts:
                page.clock.install(time=moment(who.clock or project.as_of))
            page.goto(hosted(project) + path)
            return page

        yield opened
    assert messages == []
