"""Nothing on the page moves once it is laid out, whatever scripts and pictures bring: the layout shift is 0.

What the browser counts as a shift depends on when it first paints. So where everything is, is also noted
before the first script of the page runs and before any picture is there, and compared.
"""

from playwright.sync_api import Page

from tests.browser.rules.asking import complaints

WATCH = """
window.places = null;
window.place = element => {
  const box = element.getBoundingClientRect();
  return box.width && box.height ? [box.left + scrollX, box.top + scrollY] : null;
};
window.notePlaces = () => {
  places ||= new Map([...document.querySelectorAll('body *')].map(element => [element, place(element)]));
};
const isScript = node => node.localName == 'script' && node.type != 'application/ld+json';
new MutationObserver(changes => {
  if (changes.some(change => [...change.addedNodes].some(isScript))) notePlaces();
}).observe(document, {childList: true, subtree: true});
document.addEventListener('DOMContentLoaded', notePlaces);
"""
LOOK = """
const shifts = [], observer = new PerformanceObserver(list => shifts.push(...list.getEntries()));
for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
observer.observe({type: 'layout-shift', buffered: true});
await new Promise(done => setTimeout(done));
shifts.push(...observer.takeRecords());
const node = ({node}) => node?.nodeType == 1 ? called(node) : 'text';
const ways = new Map();
for (const [element, before] of places) {
  const after = element.isConnected && place(element);
  if (!before || !after) continue;
  ways.set(element, before.map((each, axis) => Math.round(after[axis] - each)).join(' px across, '));
}
// What moves along with what it is in need not be told, nor everything that follows.
const moved = [...ways].filter(([element, way]) =>
  way != '0 px across, 0' && way != ways.get(element.parentElement));
return [
  ...shifts.filter(shift => !shift.hadRecentInput)
    .map(shift => `layout shift of ${shift.value.toFixed(4)}: ${shift.sources.map(node).join(', ')}`),
  ...moved.slice(0, 3).map(([element, way]) => `${called(element)} moved ${way} px down`),
];
"""


def watch(page: Page) -> None:
    """Note, from the next page on, where everything is at first."""
    page.add_init_script(WATCH)


def steady(page: Page) -> list[str]:
    """Each shift of the layout since the page began, and each element that is not where it was."""
    return complaints(page, LOOK)
