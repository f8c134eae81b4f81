"""Nothing on the page moves while it loads: the layout shift is 0."""

from playwright.sync_api import Page

from tests.browser.rules.asking import complaints

LOOK = """
const shifts = [], observer = new PerformanceObserver(list => shifts.push(...list.getEntries()));
for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
observer.observe({type: 'layout-shift', buffered: true});
await new Promise(done => setTimeout(done));
shifts.push(...observer.takeRecords());
const moved = ({node}) => node?.nodeType == 1 ? called(node) : 'text';
return shifts.filter(shift => !shift.hadRecentInput)
  .map(shift => `layout shift of ${shift.value.toFixed(4)}: ${shift.sources.map(moved).join(', ')}`);
"""


def steady(page: Page) -> list[str]:
    """Each shift of the layout since the page began."""
    return complaints(page, LOOK)
