"""axe-core finds nothing: WCAG 2.0 to 2.2, levels A and AA, and its best practice."""

import re
from dataclasses import dataclass

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    # Off by default in axe, because it is new.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations", "incomplete"],
    "elementRef": False,
}
# axe reads the same few colours thousands of times; that is half of its time. Reading each once is the same.
QUICK = """
window.colourOf = axe.commons.color.Color.prototype;
window.parseColour = colourOf.parseString;
window.coloursRead = new Map();
colourOf.parseString = function (text) {
  if (!coloursRead.has(text)) {
    const {red, green, blue, alpha, r, g, b} = parseColour.call(new this.constructor(0, 0, 0), text);
    coloursRead.set(text, {red, green, blue, alpha, r, g, b});
  }
  return Object.assign(this, coloursRead.get(text));
};
"""
RUN = """
async options => {
  const found = await axe.run(document, options);
  return ['violations', 'incomplete'].flatMap(kind => found[kind].flatMap(rule => rule.nodes.map(node => ({
    kind, rule: rule.id, help: rule.help, selector: node.target.join(' '), html: node.html,
    summary: (node.failureSummary || '').split('\\n').slice(1).join(' ').replace(/\\s+/g, ' ').trim(),
  }))));
}
"""


@dataclass(frozen=True)
class Explained:
    """Something that axe cannot decide, on elements whose selector matches, and why it is right as it is."""

    rule: str
    selector: str
    reason: str


EXPLAINED: tuple[Explained, ...] = ()


def prepare(page: Page) -> None:
    """Have axe in every page that is opened from now on."""
    page.add_init_script(AXE_FILE_PATH.read_text() + QUICK)


def accessible(page: Page) -> list[str]:
    """Each thing that axe found wrong, or could not decide and nobody has explained."""
    return [
        f"{found['rule']}{' (undecided)' if found['kind'] == 'incomplete' else ''}: {found['help']}:"
        f" {found['selector']}: {found['summary']} {found['html'][:120]}"
        for found in page.evaluate(RUN, OPTIONS)
        if found["kind"] == "violations" or not _is_explained(found)
    ]


def _is_explained(found: dict[str, str]) -> bool:
    return any(
        each.rule == found["rule"] and re.search(each.selector, found["selector"]) for each in EXPLAINED
    )
