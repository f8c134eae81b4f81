"""At 400% nothing needs sideways scrolling, and what stays in place leaves half the window (WCAG 1.4.10)."""

from playwright.sync_api import Page

from tests.browser.rules.asking import complaints
from tests.browser.rules.sideways import sideways

# A window of 1280 by 1024 px at 400%.
ZOOMED = {"width": 320, "height": 256, "deviceScaleFactor": 4, "mobile": False}
STUCK = """
scrollTo({top: (document.documentElement.scrollHeight - innerHeight) / 2, behavior: 'instant'});
for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
const rows = new Set(), holding = [];
for (const element of every('body *')) {
  const {position, top, bottom} = getComputedStyle(element), box = element.getBoundingClientRect();
  const apart = [box.top - parseFloat(top), innerHeight - box.bottom - parseFloat(bottom)];
  const stuck = apart.some(each => Math.abs(each) < 1);
  if (position != 'fixed' && !(position == 'sticky' && stuck)) continue;
  holding.push(element);
  const first = Math.max(0, Math.floor(box.top)), last = Math.min(innerHeight, box.bottom);
  for (let row = first; row < last; row++) rows.add(row);
}
scrollTo({top: 0, behavior: 'instant'});
return rows.size * 2 > innerHeight
  ? [`${holding.map(called).join(', ')} hold ${rows.size} of ${innerHeight} px of height`] : [];
"""


def zoom(page: Page) -> list[str]:
    """What does not fit into a window at 400%."""
    size = page.viewport_size
    assert size
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setDeviceMetricsOverride", ZOOMED)
    found = sideways(page) + complaints(page, STUCK)
    session.send("Emulation.setDeviceMetricsOverride", {**ZOOMED, **size, "deviceScaleFactor": 1})
    session.detach()
    return found
