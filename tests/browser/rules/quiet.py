"""The page says nothing to the console, asks no other host for anything, and leaves nothing behind."""

from urllib.parse import urlsplit

from playwright.sync_api import Page

# A violation of the page's own Content-Security-Policy, noted where it happens.
LISTEN = """
window.violations = [];
addEventListener('securitypolicyviolation', event =>
  violations.push(`${event.effectiveDirective} stopped ${event.blockedURI} ${event.sample}`));
"""
DATA = ("data", "")
LEFT = "[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"


def listen(page: Page) -> None:
    """Note, from the next page on, what `quiet` wants to know and the browser does not keep."""
    page.add_init_script(LISTEN)


def quiet(page: Page) -> list[str]:
    """Whatever the page said, asked for elsewhere, or left, since it was opened."""
    own = urlsplit(page.url)[:2]
    return [
        *(f"console: {each.type}: {each.text}" for each in page.console_messages(filter="since-navigation")),
        *(f"error in a script: {error}" for error in page.page_errors(filter="since-navigation")),
        *(f"against its own policy: {each}" for each in page.evaluate("window.violations")),
        *(f"asked another host for {url}" for url in _asked(page) if urlsplit(url)[:2] not in (own, DATA)),
        *(f"cookie: {cookie.get('name')}" for cookie in page.context.cookies()),
        *(f"stored: {name}" for name in page.evaluate(LEFT)),
    ]


def _asked(page: Page) -> list[str]:
    """What the page has asked for, after itself."""
    urls = [request.url for request in page.requests()]
    last = max(number for number, url in enumerate(urls) if url == page.url.split("#")[0])
    return urls[last:]
