"""Every kind of page in every state keeps every rule: narrow and wide, light, dark and in forced colours."""

from collections.abc import Callable, Iterator
from itertools import product
from zlib import crc32

import pytest
from playwright.sync_api import Page

from tests.browser.projects import Project
from tests.browser.rules.accessible import accessible
from tests.browser.rules.keyboard import keyboard
from tests.browser.rules.legible import legible
from tests.browser.rules.marks import marks
from tests.browser.rules.motion import motion
from tests.browser.rules.outline import outline
from tests.browser.rules.quiet import quiet
from tests.browser.rules.sideways import sideways
from tests.browser.rules.spacing import spacing
from tests.browser.rules.steady import steady
from tests.browser.rules.targets import targets
from tests.browser.rules.zoom import zoom
from tests.browser.states import KINDS, STATES, State
from tests.browser.visit import SCHEMES, visit

Rule = Callable[[Page], list[str]]
WIDTHS = (320, 768, 1280)
# Sizes, order and words are the same in every scheme.
WITHOUT_COLOURS: dict[int, tuple[Rule, ...]] = {
    320: (sideways, outline, targets, keyboard, spacing, motion, zoom),
    768: (sideways,),
    1280: (sideways, outline, targets, spacing),
}
each_state = pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)


@each_state
def test_a_page_keeps_every_rule_at_every_width_and_in_every_scheme(
    window_with_axe: Page, hosted: Callable[[Project], str], state: State
) -> None:
    visit(window_with_axe, hosted(state.project), state, WIDTHS[0])
    found = [f"{state.name}, {complaint}" for complaint in complaints(window_with_axe, state)]
    assert not found, "\n".join(["", *found])


@each_state
def test_a_page_loads_on_a_wide_screen_without_moving_or_saying_anything(
    plain_window: Page, hosted: Callable[[Project], str], state: State
) -> None:
    visit(plain_window, hosted(state.project), state, WIDTHS[-1])
    found = [f"{state.name}, {each}" for rule in on_opening(state) for each in told(rule, plain_window)]
    assert not found, "\n".join(["", *found])


def test_axe_sees_each_state_at_each_width_and_in_each_scheme_and_each_kind_of_page_in_every_pair() -> None:
    for state in STATES:
        pairs = [pair for pair in product(WIDTHS, SCHEMES) if accessible in rules(state, *pair)]
        assert {width for width, _ in pairs} == set(WIDTHS)
        assert {name for _, name in pairs} == set(SCHEMES)
        assert len(pairs) == (9 if state in KINDS else 3)


def complaints(page: Page, state: State) -> Iterator[str]:
    """What the rules have against a page that was just opened, each with width, scheme and rule."""
    for rule in on_opening(state):
        yield from (f"{WIDTHS[0]} px, {complaint}" for complaint in told(rule, page))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for name, scheme in SCHEMES.items():
            page.emulate_media(**scheme)
            for rule in rules(state, width, name):
                yield from (f"{width} px, {name}, {complaint}" for complaint in told(rule, page))
    yield from (f"after all that, {complaint}" for complaint in told(quiet, page))


def on_opening(state: State) -> tuple[Rule, ...]:
    """What is looked at first.

    Two things may move a page: words in place of a picture that did not arrive, and a script that does
    what the reader's clock or address asks for.
    """
    return (quiet,) if state.scripted or not state.pictures else (steady, quiet)


def rules(state: State, width: int, scheme: str) -> tuple[Rule, ...]:
    """What is looked at after that. axe is slow: it sees the fullest state of each kind of page at all widths
    in all schemes, and any other state at each width in another scheme, which `legible` makes up for. The
    keyboard is slow too: on a wide screen it walks through each kind of page.
    """
    turn = (WIDTHS.index(width) + crc32(state.name.encode())) % len(WIDTHS)
    by_axe = state in KINDS or scheme == list(SCHEMES)[turn]
    return (
        *([accessible] if by_axe else []),
        *([legible, marks] if width in (320, 1280) else [legible]),
        *(WITHOUT_COLOURS[width] if scheme == "light" else ()),
        *([keyboard] if state in KINDS and width == 1280 and scheme == "light" else []),
    )


def told(rule: Rule, page: Page) -> list[str]:
    return [f"{rule.__name__}: {complaint}" for complaint in rule(page)]
