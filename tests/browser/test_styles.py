"""The style sheet has no rule that nothing uses."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.projects import Project
from tests.browser.rules.asking import ask
from tests.browser.states import EVERYTHING, STATES
from tests.browser.visit import visit

# Of each selector, what depends on the reader's doings or is no element is taken for granted; what is left
# must fit an element of some page.
UNUSED = r"""
const DOINGS = ':(?:hover|active|focus-visible|focus-within|focus|visited|link|target|open|checked)\\b'
  + '|::?(?:before|after)\\b|::[\\w-]+'
  + '|\\[open\\]';
const bare = selector => selector
  .replace(new RegExp(`:not\\((?:${DOINGS})\\)`, 'g'), ':is(*)').replace(new RegExp(DOINGS, 'g'), ':is(*)');
const parts = list => {
  const found = [''];
  let depth = 0;
  for (const sign of list) {
    depth += '(['.includes(sign) - ')]'.includes(sign);
    if (sign == ',' && !depth) found.push(''); else found[found.length - 1] += sign;
  }
  return found.map(each => each.trim());
};
const selectors = (rules, around) => [...rules].flatMap(rule => {
  if (!rule.selectorText) return rule.cssRules ? selectors(rule.cssRules, around) : [];
  const own = parts(rule.selectorText).map(each => !around ? each
    : each.includes('&') ? each.replaceAll('&', `:is(${around})`) : `:is(${around}) ${each}`);
  return [...(rule.style.length ? own : []), ...selectors(rule.cssRules || [], own.join(', '))];
});
const pages = argument.map(html => new DOMParser().parseFromString(html, 'text/html'));
const all = [...new Set([...document.styleSheets].flatMap(sheet => selectors(sheet.cssRules, '')))];
return {
  all: all.length,
  unused: all.filter(selector => !pages.some(page => page.querySelector(bare(selector)))),
};
"""


def test_every_rule_of_the_style_sheet_is_used(
    plain_window: Page, hosted: Callable[[Project], str], made: Callable[[Project], dict[str, bytes]]
) -> None:
    pages = [made(state.project)[state.file].decode() for state in STATES if not state.scripted]
    for state in STATES:
        if state.scripted:
            visit(plain_window, hosted(state.project), state, 1280)
            pages.append(plain_window.content())
    found = ask(plain_window, UNUSED, pages)
    assert found["all"] > 20
    assert found["unused"] == []


@pytest.mark.parametrize(
    ("css", "unused"),
    [
        (".nothing, h1 { color: red }", [".nothing"]),
        ("@media print { @supports (color: red) { nav.gone::before { color: red } } }", ["nav.gone::before"]),
        ("h1 { .gone & { color: red } & .lost { color: red } }", [".gone :is(h1)", ":is(h1) .lost"]),
        (":focus-visible, a:not(:focus):hover, ::marker, a[href*=','] { color: red }", ['a[href*=","]']),
        ("h1 {}", []),
    ],
)
def test_a_rule_that_nothing_uses_is_noticed(
    plain_window: Page, hosted: Callable[[Project], str], css: str, unused: list[str]
) -> None:
    visit(plain_window, hosted(EVERYTHING.project), EVERYTHING, 1280)
    without = ask(plain_window, UNUSED, [plain_window.content()])
    ask(plain_window, "document.styleSheets[0].insertRule(argument)", css)
    found = ask(plain_window, UNUSED, [plain_window.content()])
    assert set(found["unused"]) - set(without["unused"]) == set(unused)
