"""A site as it is shown at one moment."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from generator import making
from generator.desk.reading import Said
from generator.desk.sight import Sight, files_of
from generator.listing import Listing
from generator.memory import Memory
from generator.outputs import front_page
from generator.tree import Tree

See = Callable[..., Sight]
NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
SOON = datetime(2026, 3, 13, 17, tzinfo=UTC)
DRAFT = "content/vacancies/clerk.md"


@pytest.fixture
def see(project: Callable[..., Tree], vacancy_text: Callable[..., str]) -> See:
    """The small project, with a draft if asked for and some other files, after what was seen before."""
    memory = Memory()

    def make(
        before: Sight | None = None, /, *, draft: bool = False, at: datetime = NOW, **files: str
    ) -> Sight:
        tree = project({DRAFT: vacancy_text(title="Clerk", status="draft") if draft else "", **files})
        said = Said(tree, making.content_of(tree, memory))
        return Sight(said, at, travelling=False, files=files_of(said, at, before, memory))

    return make


def test_what_is_not_published_is_shown_and_known(see: See) -> None:
    sight = see(draft=True)
    assert sight.hidden == {"vacancies/clerk/"}
    assert [listing.path for listing in sight.site.open] == ["vacancies/clerk/", "vacancies/analyst/"]
    published = sight.published(Memory())
    assert [listing.path for listing in published.site.open] == ["vacancies/analyst/"]
    assert [listing.path for listing in published.site.unpublished] == ["vacancies/clerk/"]
    assert sight.files.file("vacancies/clerk/index.html")
    assert published.file("vacancies/clerk/index.html") is None


def test_where_nothing_is_hidden_it_is_what_a_build_would_publish(see: See) -> None:
    sight = see()
    assert sight.published(Memory()) is sight.files


def test_it_stands_until_the_next_change(see: See) -> None:
    sight = see()
    assert sight.holds(NOW, travelling=False)
    assert sight.holds(SOON.replace(hour=16), travelling=False)
    assert not sight.holds(SOON, travelling=False)
    assert not sight.holds(NOW.replace(hour=11), travelling=False)
    assert not sight.holds(NOW, travelling=True)
    assert see(at=SOON.replace(month=4)).holds(SOON.replace(year=2036), travelling=False)


def test_while_travelling_it_is_one_moment(see: See) -> None:
    sight = see()
    there = Sight(sight.said, NOW, travelling=True, files=sight.files)
    assert there.holds(NOW, travelling=True)
    assert not there.holds(SOON, travelling=True)
    assert not there.holds(NOW, travelling=False)


def test_how_to_draw_is_worked_out_again_only_where_that_may_differ(see: See) -> None:
    first = see()
    second = see(first, draft=True)
    assert second.files.theme is first.files.theme
    assert second.files.known is not first.files.known  # the home page has a second page now
    third = see(second, draft=True, at=SOON)
    assert third.files.known is second.files.known
    page = see(third, draft=True, **{"content/pages/help.md": "---\ntitle: Help\n---\nHelp.\n"})
    assert page.files.theme is third.files.theme
    assert page.files.file("help/index.html")
    ours = see(page, draft=True, **{"templates/not_found.html": "Lost."})
    assert ours.files.theme is not page.files.theme


def test_a_save_draws_one_card_again_not_all(
    see: See, vacancy_text: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, item = list[str](), front_page.item

    def drawing(listing: Listing, *around: Any) -> str:
        drawn.append(listing.slug)
        return item(listing, *around)

    monkeypatch.setattr(front_page, "item", drawing)
    baker, clerk = vacancy_text(title="Baker"), vacancy_text(title="Clerk")
    first = see(**{"content/vacancies/baker.md": baker, DRAFT: clerk})
    drawn.clear()
    assert first.files.file("index.html")
    assert sorted(drawn) == ["analyst", "baker", "clerk"]
    drawn.clear()
    edited = vacancy_text(title="Head clerk")
    after = see(first, **{"content/vacancies/baker.md": baker, DRAFT: edited})
    assert b"Head clerk" in after.files["index.html"]
    assert drawn == ["clerk"]
    assert after.site.settings is first.site.settings


def test_what_a_list_says_goes_by_the_settings(see: See) -> None:
    first = see()
    page = "---\ntitle: How we recruit\n---\nWell.\n"
    after = see(first, **{"content/pages/how-we-recruit.md": page})
    assert after.site.settings.links == (("How we recruit", "how-we-recruit/"),)
    assert b"How we recruit" in after.files["index.html"]
    assert b"How we recruit" not in first.files["index.html"]
