"""A reader may set wider spacing, and no text is cut off (WCAG 1.4.12)."""

from playwright.sync_api import Page

from tests.browser.rules.asking import ask, complaints
from tests.browser.rules.sideways import sideways

# A style sheet that is made in the page is none that its Content-Security-Policy could stop.
WIDEN = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
"""
BACK = "document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);"
CUT = """
const hides = value => value == 'hidden' || value == 'clip';
return every('body *').filter(element => {
  const style = getComputedStyle(element);
  if (style.clipPath != 'none' || !element.innerText?.trim()) return false;
  return (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
    || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
}).map(element => `${called(element)} is cut: ${element.scrollWidth} by ${element.scrollHeight} px in`
  + ` ${element.clientWidth} by ${element.clientHeight}`);
"""


def spacing(page: Page) -> list[str]:
    """What is cut off or sticks out once the text has more space."""
    ask(page, WIDEN)
    found = complaints(page, CUT) + sideways(page)
    ask(page, BACK)
    return found
