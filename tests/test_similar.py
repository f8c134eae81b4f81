"""Which open vacancies stand below an advert."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.listing import Listing
from generator.memory import Memory
from generator.similar import FEW, MOST, MOST_SHARING, with_similar
from generator.site import Site

Text = Callable[..., str]


@pytest.fixture
def listings(site_of: Callable[..., Site], vacancy_text: Text) -> Callable[..., tuple[Listing, ...]]:
    """Open vacancies with these titles and fields, in order of closing, which is that of their days."""

    def make(*vacancies: dict[str, str]) -> tuple[Listing, ...]:
        files = {
            f"content/vacancies/vacancy-{day}.md": vacancy_text(
                **{"closing_date": f"{day} April 2026", **fields}
            )
            for day, fields in enumerate(vacancies, 1)
        }
        return site_of({"content/vacancies/analyst.md": "", **files}).open

    return make


def titles(listing: Listing) -> list[str]:
    return [summary.title for summary in listing.similar]


def test_what_shares_most_comes_first(listings: Callable[..., tuple[Listing, ...]]) -> None:
    made = listings(
        {"title": "Data Analyst", "hub_locations": "high-street", "department": "Insight"},
        {"title": "Porter"},
        {"title": "Crime Analyst", "hub_locations": "high-street", "department": "INSIGHT"},
        {"title": "Driver", "hub_locations": "high-street"},
        {"title": "Clerk", "contract": "permanent"},
    )
    assert titles(made[0]) == ["Crime Analyst", "Driver", "Porter", "Clerk"]
    assert titles(made[4]) == ["Data Analyst", "Porter", "Crime Analyst", "Driver"]


def test_small_words_make_nothing_alike(listings: Callable[..., tuple[Listing, ...]]) -> None:
    head, of, other = listings(
        {"title": "Head of Cells"}, {"title": "Head of Fleet"}, {"title": "Fleet Planner"}
    )
    assert titles(of) == ["Fleet Planner", "Head of Cells"]
    assert titles(head) == ["Head of Fleet", "Fleet Planner"]
    assert titles(other) == ["Head of Fleet", "Head of Cells"]


def test_titles_in_other_letters_have_no_words_to_share(listings: Callable[..., tuple[Listing, ...]]) -> None:
    made = listings({"title": "Поліція"}, {"title": "Crime Analyst"}, {"title": "警察官募集"})
    assert titles(made[0]) == ["Crime Analyst", "警察官募集"]


def test_up_to_four_never_itself_and_never_a_closed_one(
    site_of: Callable[..., Site], vacancy_text: Text
) -> None:
    files = {f"content/vacancies/clerk-{n}.md": vacancy_text(title=f"Clerk {n}") for n in range(6)}
    files["content/vacancies/old-clerk.md"] = vacancy_text(title="Clerk before", closing_date="5 March 2026")
    site = site_of(files)
    assert len(site.open) == 7
    open_ones = {listing.url for listing in site.open}
    for listing in site.listings:
        hrefs = [summary.href for summary in listing.similar]
        assert len(hrefs) == len(set(hrefs)) == MOST
        assert set(hrefs) <= open_ones - {listing.url}


def test_one_alone_has_none(listings: Callable[..., tuple[Listing, ...]]) -> None:
    (alone,) = listings({"title": "Clerk"})
    assert alone.similar == ()


def test_the_work_is_bounded_however_many_share_a_thing(listings: Callable[..., tuple[Listing, ...]]) -> None:
    (one,) = listings({"title": "Clerk"})
    many = [replace(one, slug=f"c-{n}", traits=f"word clerk\tword {n}") for n in range(200)]
    seen = {summary.href for listing in with_similar(many, many) for summary in listing.similar}
    assert len(seen) <= MOST_SHARING
    assert all(len(listing.similar) == MOST for listing in with_similar(many, many))


def test_all_at_once_gives_what_one_by_one_gives(listings: Callable[..., tuple[Listing, ...]]) -> None:
    (one,) = listings({"title": "Clerk"})
    many = [replace(one, slug=f"c-{n}", traits=f"word {n % 3}\tword {n % 5}") for n in range(2 * FEW)]
    memory = Memory()

    def in_one_go() -> list[tuple[Listing, ...]]:
        return [listing.like(listing) for listing in with_similar(many, many, memory)]

    alone = [with_similar(many, many)[n].like(listing) for n, listing in enumerate(many)]
    assert in_one_go() == alone
    assert in_one_go() == alone


def test_what_others_may_have_in_common_is_known_without_the_vacancy(
    listings: Callable[..., tuple[Listing, ...]],
) -> None:
    (clerk,) = listings({"title": "Senior Clerk", "department": "Insight", "hub_locations": "high-street"})
    assert clerk.traits == "organisation anytown\thub high-street\tdepartment insight\tword clerk"
    assert clerk.path == "vacancies/vacancy-1/"
