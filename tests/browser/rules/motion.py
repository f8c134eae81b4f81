"""A reader who asked for less movement gets none (WCAG 2.3.3)."""

from playwright.sync_api import Page

from tests.browser.rules.asking import complaints

LOOK = """
const long = text => text.split(',').some(each => parseFloat(each) > .01);
return [document.documentElement, ...document.querySelectorAll('body, body *')].flatMap(element =>
  ['', '::before', '::after'].flatMap(part => {
    const style = getComputedStyle(element, part || null), found = [];
    if (long(style.transitionDuration)) found.push(`a transition of ${style.transitionDuration}`);
    if (long(style.animationDuration)) found.push(`an animation of ${style.animationDuration}`);
    if (style.scrollBehavior != 'auto') found.push(`${style.scrollBehavior} scrolling`);
    return found.map(each => `${called(element)}${part} has ${each}`);
  }));
"""


def motion(page: Page) -> list[str]:
    """Each element that still moves."""
    page.emulate_media(reduced_motion="reduce")
    return complaints(page, LOOK)
