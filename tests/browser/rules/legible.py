"""Text can be told from what it stands on, and so can the edge of what is filled in (WCAG 1.4.3, 1.4.11).

axe looks at text too, and closer; this is quick enough for every width in every scheme.
"""

from playwright.sync_api import Page

from tests.browser.rules.asking import complaints

LOOK = r"""
const words = element => [...element.childNodes].some(node => node.nodeType == 3 && /\S/.test(node.data));
const told = (element, what, one, other, wanted) => {
  const found = contrast(one, other);
  return found < wanted ? [`${called(element)}: ${what} ${one} on ${other} is ${found.toFixed(2)} to 1`] : [];
};
const text = element => {
  const {color, fontSize, fontWeight} = getComputedStyle(element), size = parseFloat(fontSize);
  const large = size >= 24 || (size >= 18.66 && fontWeight >= 700);
  return told(element, 'text', color, behind(element), large ? 3 : 4.5);
};
const edge = element => {
  const {borderColor} = getComputedStyle(element), ground = behind(element.parentElement);
  return contrast(behind(element), ground) < 3 ? told(element, 'the edge', borderColor, ground, 3) : [];
};
return [
  ...every('body, body *').filter(words).flatMap(text),
  ...every('button, input:not([type=hidden]), select, textarea').flatMap(edge),
];
"""


def legible(page: Page) -> list[str]:
    """Each text and each edge with too little contrast."""
    return complaints(page, LOOK)
