"""The page has a title, a language, one main heading, headings in order, and landmarks with names."""

from playwright.sync_api import Page

from tests.browser.rules.asking import complaints

LOOK = """
const found = [];
const count = (name, elements) => {
  const told = `there are ${elements.length} of ${name}: ${elements.map(called).join('; ')}`;
  if (elements.length != 1) found.push(told);
};
const framing = name => every(name).filter(each => !each.closest('main, article, aside, nav, section'));
if (!document.title.trim()) found.push('the title is empty');
if (!document.documentElement.lang) found.push('html has no lang');
count('h1', every('h1, [role=heading][aria-level="1"]'));
count('main', every('main, [role=main]'));
count('banner', [...framing('header'), ...every('[role=banner]')]);
count('contentinfo', [...framing('footer'), ...every('[role=contentinfo]')]);
let before = 0;
for (const heading of every('h1, h2, h3, h4, h5, h6')) {
  const level = +heading.localName[1];
  if (!heading.innerText.trim()) found.push(`${called(heading)} is empty`);
  if (level > before + 1) found.push(`${called(heading)} follows ${before ? 'h' + before : 'no heading'}`);
  before = level;
}
const named = {};
for (const each of every('nav, [role=navigation], form, [role=search], search')) {
  const by = each.getAttribute('aria-labelledby');
  const name = each.getAttribute('aria-label') || (by && document.getElementById(by)?.innerText) || '';
  if (!name.trim() && each.localName != 'form') found.push(`${called(each)} has no name`);
  if (name && named[name]) found.push(`${called(each)} has the name of ${called(named[name])}`);
  named[name] = each;
}
return found;
"""


def outline(page: Page) -> list[str]:
    """What is missing, doubled or out of order."""
    return complaints(page, LOOK)
