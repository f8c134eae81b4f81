"""Asking a page: JavaScript with the few words that most rules need."""

from typing import Any

from playwright.sync_api import Page

# `called` names an element so that a person finds it; `shown` is whether a reader can see it; `rgb` and
# `contrast` read any colour that CSS can write, by painting it; `behind` is the colour that it stands on.
WORDS = r"""
const PRESSED = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
const plain = element => element.localName + (element.id && '#' + element.id)
  + [...element.classList].map(name => '.' + name).join('');
const called = element => {
  const around = element.parentElement?.closest('[id], [class], header, nav, main, footer');
  const says = (element.getAttribute('aria-label') || element.innerText || '').trim().replace(/\s+/g, ' ');
  return (around ? plain(around) + ' ' : '') + plain(element) + (says && ` “${says.slice(0, 40)}”`);
};
const shown = element => element.checkVisibility({visibilityProperty: true})
  && element.getClientRects().length > 0;
const every = selector => [...document.querySelectorAll(selector)].filter(shown);
const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
const painted = {};
const rgb = colour => painted[colour] ||= paint(colour);
const paint = colour => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
};
const linear = part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
const light = colour => {
  const [red, green, blue] = rgb(colour).map(each => linear(each / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
const behind = element => {
  const colour = getComputedStyle(element).backgroundColor;
  return rgb(colour)[3] > 250 ? colour : element.parentElement ? behind(element.parentElement) : '#fff';
};
"""
# What a reader can press, and where the keyboard should stop, in the order of the page: of radio buttons with
# one name, only one.
STOPS = """
const chosen = radio => {
  const group = [...document.getElementsByName(radio.name)];
  return group.find(each => each.checked) || group[0];
};
const isStop = element => element.tabIndex >= 0 && !element.disabled && !element.closest('[inert]')
  && (element.type != 'radio' || element == chosen(element));
const findStops = () => every(PRESSED + ', [tabindex]').filter(isStop);
"""


def ask(page: Page, body: str, argument: object = None) -> Any:
    """What the body of a JavaScript function returns in a page; it knows the words above and `argument`."""
    return page.evaluate(f"async argument => {{ {WORDS} {body} }}", argument)


def complaints(page: Page, body: str, argument: object = None) -> list[str]:
    """What a body of JavaScript that returns a list of complaints found."""
    return [str(each) for each in ask(page, body, argument)]
