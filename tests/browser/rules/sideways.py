"""Nothing has to be scrolled sideways, and nothing sticks out of the window (WCAG 1.4.10)."""

from playwright.sync_api import Page

from tests.browser.rules.asking import complaints

LOOK = """
const {scrollWidth, clientWidth: width} = document.documentElement;
const scrolls = element => element && element !== document.body
  && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
const found = scrollWidth > innerWidth ? [`the page is ${scrollWidth} px wide in ${innerWidth} px`] : [];
for (const element of every('body *')) {
  const {left, right} = element.getBoundingClientRect();
  if (right > left && (right > width + 1 || left < -1) && !scrolls(element.parentElement))
    found.push(`${called(element)} sticks out: from ${left.toFixed()} to ${right.toFixed()} of ${width} px`);
}
return found;
"""


def sideways(page: Page) -> list[str]:
    """How much too wide the page is, and each element that sticks out."""
    return complaints(page, LOOK)
