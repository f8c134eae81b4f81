"""Everything to press is at least 24 by 24 px (WCAG 2.5.8), and a main action at least 44 px high (2.5.5)."""

from playwright.sync_api import Page

from tests.browser.rules.asking import complaints

# A link within a sentence may be as high as its line: it lies inline, and there are other words beside it.
LOOK = r"""
const lies = element => getComputedStyle(element).display;
const signs = elements => elements.flatMap(each => each.innerText.match(/[\p{L}\p{N}]/gu) || []).length;
const block = element => lies(element) == 'inline' ? block(element.parentElement) : element;
const inSentence = element => {
  if (element.localName != 'a' || lies(element) != 'inline') return false;
  const around = block(element);
  return signs([around]) > signs([...around.querySelectorAll('a')]);
};
const told = (element, wanted) => {
  const {width, height} = element.getBoundingClientRect();
  return `${called(element)} is ${width.toFixed(1)} by ${height.toFixed(1)} px, not ${wanted}`;
};
const size = element => element.getBoundingClientRect();
const small = every(PRESSED).filter(element =>
  !inSentence(element) && Math.min(size(element).width, size(element).height) < 23.99);
const low = every('.action').filter(element => size(element).height < 43.99);
return [...small.map(each => told(each, '24 by 24')), ...low.map(each => told(each, '44 high'))];
"""


def targets(page: Page) -> list[str]:
    """Each target that is too small."""
    return complaints(page, LOOK)
