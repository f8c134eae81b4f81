"""Vacancies as their author looks forward to them: those that are not published yet, as they will stand."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from generator import content
from generator.document import parse
from generator.listing import Listing
from generator.memory import Memory
from generator.site import Site, survey
from generator.stage import Stage
from generator.stand import Stand, attached, stands
from generator.tree import Tree

Early = Callable[..., dict[str, Stand]]
NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
DRAFT = {"status": "draft"}


@pytest.fixture
def early(project: Callable[..., Tree], vacancy_text: Callable[..., str]) -> Early:
    """Vacancies by name, each with its own fields, as they stand for who looks forward to them."""

    def make(settings: str = "", /, **named: dict[str, str | None]) -> dict[str, Stand]:
        files = {f"content/vacancies/{name}.md": vacancy_text(**fields) for name, fields in named.items()}
        if settings:
            site = "title: Jobs\naddress: https://jobs.example/careers/\norganisation: anytown"
            files["content/site.md"] = f"---\n{site}\n{settings}\n---\n"
        said, problems = content.read(project({"content/vacancies/analyst.md": "", **files}))
        assert not problems
        found = stands(said, NOW, Memory(), early=True)
        return {stand.listing.vacancy.slug: stand for stand in found}

    return make


def test_a_draft_stands_as_if_it_were_live_now(early: Early) -> None:
    stand = early(clerk=DRAFT)["clerk"]
    assert stand.early
    assert (stand.public, stand.open, stand.listing.stage) == (True, True, Stage.OPEN)
    assert stand.changes == datetime(2026, 3, 13, 17, tzinfo=UTC)
    assert stand.listing.vacancy.status.word == "draft"


def test_an_upcoming_one_stands_as_it_will_when_it_opens_and_that_is_its_next_change(early: Early) -> None:
    found = early(clerk={"posted": "15 March 2026"}, aide={"posted": "15 March 2026", **DRAFT})
    for stand in found.values():
        assert (stand.early, stand.listing.stage) == (True, Stage.CLOSING_SOON)
        assert stand.changes == datetime(2026, 3, 15, tzinfo=UTC)


def test_one_that_will_be_withdrawn_before_it_opens_does_not_become_live(early: Early) -> None:
    stand = early(clerk={"posted": "15 March 2026", "status": "withdrawn on 16 March 2026"})["clerk"]
    assert stand.listing.stage is Stage.CLOSING_SOON
    assert stand.listing.notice == "This vacancy was withdrawn on Monday 16 March 2026."


def test_what_is_published_stands_as_ever(early: Early) -> None:
    stand = early(clerk={})["clerk"]
    assert (stand.early, stand.listing.stage) == (False, Stage.OPEN)


def test_a_draft_has_a_page_however_long_ago_it_would_have_closed(early: Early) -> None:
    over = {"closing_date": "2 March 2026"}
    found = early("keep_closed_days: 1", clerk={**DRAFT, **over}, aide=over)
    assert (found["clerk"].kept, found["clerk"].open) == (True, False)
    assert not found["aide"].kept


def test_on_the_site_they_stand_among_the_rest(
    project: Callable[..., Tree], vacancy_text: Callable[..., str], site_of: Callable[..., Site]
) -> None:
    files = {"content/vacancies/clerk.md": vacancy_text("See /attachments/pack.pdf", title="Clerk", **DRAFT)}
    pack = {"content/attachments/pack.pdf": "PDF"}
    said, _ = content.read(project({**files, **pack}))
    site = survey(said, NOW, early=True)
    assert [listing.path for listing in site.open] == ["vacancies/clerk/", "vacancies/analyst/"]
    assert [listing.path for listing in site.unpublished] == ["vacancies/clerk/"]
    assert [summary.title for summary in site.open[1].similar] == ["Clerk"]
    assert list(site.attachments) == ["pack.pdf"]
    assert site_of({**files, **pack}).attachments == {}


def test_where_nothing_is_hidden_it_is_the_site_that_a_build_makes(project: Callable[..., Tree]) -> None:
    said, _ = content.read(project())
    assert survey(said, NOW, early=True) == survey(said, NOW)


def test_attachments_are_found_in_fields_and_in_the_text(listing_of: Callable[..., Listing]) -> None:
    listing = listing_of("[it](/attachments/a.pdf) attachments/", ai_policy="See attachments/b-1.pdf.")
    assert attached(listing.vacancy.document) == {"a.pdf", "b-1.pdf"}


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ('note: "attach\\\n  ments/a.pdf"', {"a.pdf"}),
        ("notes:\n  - [attachments/a.pdf, b]\n  - attachments/c: attachments/d.pdf", {"a.pdf", "c", "d.pdf"}),
        (r'note: "\x61ttachments/a.pdf"', {"a.pdf"}),
        ("note: >\n  attach\n  ments/a.pdf", set()),
        ("note: 'attach\n  ments/a.pdf'", set()),
    ],
)
def test_attachments_are_found_however_a_field_is_typed(typed: str, names: set[str]) -> None:
    assert attached(parse("a.md", f"---\n{typed}\n---\n".encode())) == names
