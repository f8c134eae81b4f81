"""What lists say of a vacancy."""

import json
from collections.abc import Callable

import pytest

from generator.cards import card, parted, together
from generator.listing import Listing
from generator.theme import Theme
from generator.tree import Tree
from tests.made import theme_of
from tests.outputs.reading import Page

LISTING = Callable[..., Listing]


@pytest.fixture
def theme(theme_files: Tree) -> Theme:
    return theme_of(theme_files)


@pytest.fixture
def text_of(listing_of: LISTING, theme: Theme) -> Callable[..., str]:
    def make(**fields: str) -> str:
        return card(listing_of(**fields), theme)

    return make


def test_a_list_that_is_searched_has_the_keys_of_each(text_of: Callable[..., str]) -> None:
    cards = parted([text_of(salary="£30,000", title="Clerk"), text_of(title="Porter")])

    def items(html: str) -> list[dict[str, str]]:
        page = Page(html.encode(), strict=False)
        return [dict(item.attrib) for item in page.all("li")]

    clerk, porter = items(together(cards, searched=True))
    assert (clerk["data-pay"], clerk["data-employer"]) == ("30000", "anytown")
    assert "data-pay" not in porter
    assert [list(item) for item in items(together(cards))] == [["data-closes"], ["data-closes"]]


def test_what_is_told_for_the_choices_is_the_same_whatever_is_paid(text_of: Callable[..., str]) -> None:
    first, second = parted([text_of(salary="£30,000"), text_of(salary="£40,000")])
    assert first.told == second.told
    assert json.loads(first.told)["employer"] == {"anytown": "Anytown Police"}
    assert (first.pay, second.pay) == ("30000", "40000")


def test_a_card_is_drawn_once_for_all_lists_that_have_it(listing_of: LISTING, theme: Theme) -> None:
    listing = listing_of()
    assert card(listing, theme) is card(listing, theme)


def test_links_are_whole_until_the_card_is_in_a_page(text_of: Callable[..., str]) -> None:
    assert '<a href="https://jobs.example/careers/vacancies/' in text_of()
