"""Tab alone reaches everything once and in order, covered by nothing, and the skip link leads to the text.

WCAG 2.1.1, 2.4.1, 2.4.3 and 2.4.11.
"""

from playwright.sync_api import Page

from tests.browser.rules.asking import STOPS, ask, complaints

# The walk starts at the very top, which is where an element was that has just gone. Each stop is looked at
# when the next key goes down or the last comes up, for only then has the window scrolled to it.
WALK = """
const top = document.createElement('i');
top.tabIndex = -1;
document.body.prepend(top);
top.focus();
top.remove();
scrollTo(0, 0);
window.stops = findStops();
window.walk = {number: -1, found: [], lost: false};
const step = (wanted, here) => {
  const which = `stop ${walk.number}`;
  walk.lost = here !== wanted;
  if (wanted && walk.lost) return [`${which} is ${called(here)}, not ${called(wanted)}`];
  if (wanted) return covered(here).map(each => `${which}, ${called(here)}, ${each}`);
  return here === document.body || here === stops[0] ? [] : [`after the last stop comes ${called(here)}`];
};
const covered = element => {
  let seen = false;
  for (const box of element.getClientRects())
    for (const [across, down] of [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]]) {
      const there = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
      seen ||= !!there;
      if (there && !element.contains(there) && !there.contains(element))
        return [`lies behind ${called(there)}`];
    }
  return seen ? [] : ['is not in the window'];
};
window.look = () => {
  walk.number++;
  if (walk.number && !walk.lost) walk.found.push(...step(stops[walk.number - 1], document.activeElement));
};
addEventListener('keydown', look);
addEventListener('keyup', look);
return stops.length;
"""
ARRIVED = """
removeEventListener('keydown', look);
removeEventListener('keyup', look);
return walk.found;
"""
SKIP = """
const skip = document.querySelector('a[href="#main_content"]');
if (!skip || stops[0] !== skip)
  return [`the first stop is ${stops.slice(0, 1).map(called) || 'nothing'}, not a skip link`];
skip.focus();
const box = skip.getBoundingClientRect(), clip = getComputedStyle(skip).clipPath;
const visible = clip == 'none' && box.width > 20 && box.height > 20 && box.top >= 0 && box.left >= 0;
return visible ? [] : ['the skip link cannot be seen while it has the focus'];
"""
AFTER_SKIP = """
const here = document.activeElement, main = document.getElementById('main_content');
const within = main && stops.some(each => main.contains(each) && each !== main);
const ok = main && (!within || (main.contains(here) && here !== document.body));
history.replaceState(null, '', location.pathname + location.search);
return ok ? [] : [`after the skip link, Tab leads to ${called(here)}, not into the main text`];
"""


def keyboard(page: Page) -> list[str]:
    """What goes wrong on the way through the page by Tab, and by its skip link."""
    # With smooth scrolling, a look would come before the window has arrived.
    page.emulate_media(reduced_motion="reduce")
    # One step beyond the last stop leaves the page. The key is held down, which is half the work.
    for _ in range(ask(page, STOPS + WALK) + 1):
        page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    return complaints(page, ARRIVED) + _skipping(page)


def _skipping(page: Page) -> list[str]:
    """Whether the skip link shows and leads to the main text."""
    found = complaints(page, SKIP)
    if found:
        return found
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    return complaints(page, AFTER_SKIP)
