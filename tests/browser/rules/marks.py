"""A reader sees what has the focus: an outline of 2 px or more, at 3 to 1 against what it is drawn on.

WCAG 2.4.7 and 1.4.11, and the size of 2.4.13.
"""

from playwright.sync_api import Page

from tests.browser.rules.asking import STOPS, complaints

LOOK = """
document.activeElement.blur();
const mark = element => {
  const style = getComputedStyle(element);
  return [style.outlineStyle, style.outlineWidth, style.outlineColor].join(' ');
};
const marked = element => {
  const before = mark(element);
  element.focus({focusVisible: true, preventScroll: true});
  const after = mark(element), style = getComputedStyle(element);
  if (document.activeElement !== element) return 'cannot have the focus';
  if (after == before) return 'looks the same with and without the focus';
  if (parseFloat(style.outlineWidth) < 2) return `has an outline of ${after}`;
  const ground = behind(element.parentElement), found = contrast(style.outlineColor, ground);
  return found < 3 ? `has an outline of ${style.outlineColor} on ${ground}: ${found.toFixed(2)} to 1` : '';
};
const found = findStops().map(element => [element, marked(element)]);
document.activeElement.blur();
return found.filter(([, wrong]) => wrong).map(([element, wrong]) => `${called(element)} ${wrong}`);
"""


def marks(page: Page) -> list[str]:
    """Each stop of the keyboard whose mark cannot be seen."""
    return complaints(page, STOPS + LOOK)
