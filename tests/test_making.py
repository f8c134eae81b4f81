"""A site of files: the same inputs give the same bytes, and nothing changes before it is said to."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import making
from generator.fields.dates import written
from generator.listing import Listing
from generator.problem import Invalid
from generator.settings import Settings
from generator.site import Site
from generator.theme import Theme
from generator.tree import File, Stream, Tree, joined
from tests.made import theme_of

PROJECT = Callable[..., Tree]
START = datetime(2026, 2, 20, tzinfo=UTC)
MARCH = datetime(2026, 3, 10, tzinfo=UTC)


def built(tree: Tree, as_of: datetime) -> dict[str, bytes]:
    return dict(making.make(making.site_at(tree, as_of), theme_of(tree)))


def test_the_same_inputs_give_the_same_bytes(project: PROJECT) -> None:
    tree = project()
    shuffled = dict(reversed(list(tree.items())))
    assert built(tree, START) == built(shuffled, START)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 60 * 24 * 40 * 60), st.data())
def test_nothing_changes_until_the_next_change(
    project: PROJECT, vacancy_text: Callable[..., str], seconds: int, data: st.DataObject
) -> None:
    update = vacancy_text(
        updates='["10 March 2026: The closing date moved"]', status="withdrawn on 18 March 2026"
    )
    tree = project({"content/vacancies/adviser.md": update})
    now = START + timedelta(seconds=seconds)
    change = making.site_at(tree, now).next_change
    until = change or now + timedelta(days=400)
    within = data.draw(st.integers(0, int((until - now).total_seconds()) - 1))
    assert built(tree, now) == built(tree, now + timedelta(seconds=within))
    if change:
        assert built(tree, now) != built(tree, change)


def test_a_moment_as_written_is_read_in_the_site_s_time_zone(project: PROJECT) -> None:
    tree = project()
    early = making.site_at(tree, written("4:59pm on 20 March 2026"))
    assert [listing.stage.is_open for listing in early.listings] == [True]
    assert [
        listing.stage.is_open for listing in making.site_at(tree, written("5pm on 20 March 2026")).listings
    ] == [False]


def test_an_output_may_list_what_it_says_of_each_vacancy(project: PROJECT) -> None:
    """What it says of one needs nothing of the others; the file comes in pieces, and `make` joins them."""

    def item(listing: Listing, settings: Settings, theme: Theme) -> str:
        return f"{settings.title}: {listing.vacancy.title}\n"

    def listed(site: Site, theme: Theme, item: Callable[[Listing], str]) -> Iterable[File | Stream]:
        yield "short.txt", b"Of nobody"
        yield "long.txt", (item(listing).encode() for listing in site.listings)

    tree = project()
    outputs: Any = {"lists": SimpleNamespace(item=item, listed=listed)}
    made = making.made_by(outputs, making.site_at(tree, MARCH), theme_of(tree))
    assert [(name, path, joined(raw)) for name, path, raw in made] == [
        ("lists", "short.txt", b"Of nobody"),
        ("lists", "long.txt", b"Jobs in Anytown: Crime Analyst\n"),
    ]


def test_two_outputs_cannot_claim_one_address(project: PROJECT) -> None:
    tree = project({"content/pages/closed.md": "---\ntitle: Closed\n---\nNo.\n"})
    with pytest.raises(Invalid) as caught:
        built(tree, START)
    (problem,) = caught.value.problems
    assert problem.code == "address-taken"
    assert problem.where.path == "content/pages/closed.md"


def test_an_address_that_no_page_of_content_took_is_told_at_the_output(project: PROJECT) -> None:
    tree = project(
        {
            "content/attachments/a.pdf": "1",
            "content/attachments/A.pdf": "2",
            "content/pages/papers.md": (
                "---\ntitle: Papers\n---\n[one](/attachments/a.pdf) [two](/attachments/A.pdf)\n"
            ),
        }
    )
    with pytest.raises(Invalid) as caught:
        built(tree, START)
    assert str(caught.value.problems[0].where) == "site/attachments/a.pdf:1:1"


def test_the_outputs_that_list_a_vacancy_are_told_beforehand(
    site_of: Callable[..., Site], vacancy_text: Callable[..., str]
) -> None:
    closed = vacancy_text(title="Clerk", closing_date="1 March 2026")
    site = site_of({"content/vacancies/clerk.md": closed})
    outputs: Any = {
        "feed": SimpleNamespace(among=lambda site: site.open),
        "page": SimpleNamespace(whole=lambda site, theme: ()),
        "data": SimpleNamespace(among=lambda site: site.listings),
    }
    names = making.wanted(outputs, site)
    assert {listing.slug: names[id(listing)] for listing in site.listings} == {
        "analyst": ("feed", "data"),
        "clerk": ("data",),
    }


def test_an_output_makes_files_of_one_vacancy_or_of_the_site(project: PROJECT) -> None:
    outputs: Any = {
        "pages": SimpleNamespace(each=lambda listing, settings, theme: [(f"{listing.slug}.txt", b"1")]),
        "names": SimpleNamespace(whole=lambda site, theme: [("names.txt", b"2"), ("more.txt", b"3")]),
    }
    tree = project()
    site, theme = making.site_at(tree, MARCH), theme_of(tree)
    assert list(making.made_by(outputs, site, theme)) == [
        ("pages", "analyst.txt", b"1"),
        ("names", "names.txt", b"2"),
        ("names", "more.txt", b"3"),
    ]
