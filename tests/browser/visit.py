"""A state's page in a window, as a reader with a clock, a colour scheme and a screen meets it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, TypedDict

from playwright.sync_api import Browser, Page, Route

from tests.browser.projects import moment
from tests.browser.states import State


class Scheme(TypedDict):
    """The colours that a reader asked for, as Playwright wants to know them."""

    color_scheme: Literal["light", "dark"]
    forced_colors: Literal["active", "none"]


SCHEMES: dict[str, Scheme] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
}


# Looks for words, whatever their case and lines, for as long as a script may take to show them.
SHOWS = """
async words => {
  const plain = text => text.replace(/\\s+/g, ' ').toLowerCase();
  for (let frame = 0; frame < 300; frame++) {
    if (plain(document.body.innerText).includes(plain(words))) return true;
    await new Promise(requestAnimationFrame);
  }
  return false;
}
"""


@contextmanager
def window(browser: Browser) -> Iterator[Page]:
    """A window, in which one state after the other is visited: to open a new one for each is slow."""
    context = browser.new_context()
    context.set_default_timeout(10_000)
    try:
        yield context.new_page()
    finally:
        context.close()


def visit(page: Page, address: str, state: State, width: int, height: int = 800) -> None:
    """Show a state in a window; ready once the page shows that it is in the state."""
    page.unroute_all()
    page.context.clear_cookies()
    page.set_viewport_size({"width": width, "height": height})
    clock = moment(state.clock or state.project.as_of)
    if page.evaluate("Date.now()") != clock.timestamp() * 1000:
        # Each setting is kept and made again in every page to come, so it is not made for nothing.
        page.clock.set_fixed_time(clock)
    if not state.pictures:
        page.route("**/*.{svg,png}", _lose)
    if state.forwards:
        page.route(lambda url: not url.endswith(state.path), _hold)
    page.goto(address + state.path)
    if state.press:
        page.click(state.press)
    assert page.evaluate(SHOWS, state.says), f"{state.name}: the page does not say “{state.says}”"


def _lose(route: Route) -> None:
    """A picture that arrives empty is shown as one that did not arrive, and Chromium logs no error."""
    route.fulfill(status=200, content_type="image/png", body=b"")


def _hold(route: Route) -> None:
    """Chromium stays on a page whose way on leads to no content."""
    if route.request.is_navigation_request():
        route.fulfill(status=204)
    else:
        route.continue_()
