"""The sample site in a real Chromium, served as a host would serve it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from generator import pipeline
from generator.disk import read_project
from generator.fields.dates import written
from generator.theme import Theme
from tests.browser.chromium import FLAGS, find

HOME = Path(__file__).parent.parent.parent


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and prints nothing."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the library's name
        pass


@dataclass
class Seen:
    """A page as Chromium shows it, with all that it complained of and asked for."""

    page: Page
    console: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


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
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    """The address of the sample site as it stands on a day, under a path as on GitHub Pages."""
    root = tmp_path_factory.mktemp("host")
    tree = read_project(HOME)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root)))
    Thread(target=server.serve_forever, daemon=True).start()

    def at(day: str) -> str:
        name = day.replace(" ", "-")
        if not (root / name).exists():
            for path, raw in pipeline.make(pipeline.site_at(tree, written(day)), Theme(tree)):
                (root / name / "careers" / path).parent.mkdir(parents=True, exist_ok=True)
                (root / name / "careers" / path).write_bytes(raw)
        return f"http://127.0.0.1:{server.server_port}/{name}/careers/"

    yield at
    server.shutdown()
    server.server_close()


@pytest.fixture
def see(browser: Browser) -> Iterator[Callable[[str, int], Seen]]:
    """Open an address in a window of a width, with no JavaScript error or request left unseen."""
    pages: list[Page] = []

    def opened(address: str, width: int) -> Seen:
        page = browser.new_page(viewport={"width": width, "height": 800})
        pages.append(page)
        seen = Seen(page)
        page.on("console", lambda message: seen.console.append(message.text))
        page.on("pageerror", lambda error: seen.console.append(str(error)))
        page.on("request", lambda request: seen.requests.append(request.url))
        page.goto(address, wait_until="networkidle")
        return seen

    yield opened
    for page in pages:
        page.close()
