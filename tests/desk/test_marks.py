"""What is said of an advert that no build would publish."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from generator.desk.marks import banner, marked, told
from generator.listing import Listing
from generator.site import Site

DRAFT = b' <strong class="tag" lang="en-GB">Draft: not on the site</strong>'
URL = "https://jobs.example/careers/vacancies/analyst/"


def preview(site: Site | None, *, published: bool = False, travelling: bool = False) -> Any:
    """What a preview knows of drafts and of time."""
    moment = datetime(2026, 3, 10, 12, tzinfo=UTC)
    standing = SimpleNamespace(site=site, travelling=travelling, moment=moment)
    return SimpleNamespace(standing=standing, is_published=lambda listing: published)


@pytest.fixture
def with_draft(site_of: Callable[..., Site], vacancy_text: Callable[..., str]) -> Site:
    """The site with its vacancy, a draft, among the open ones."""
    site = site_of({"content/vacancies/analyst.md": vacancy_text(status="draft")})
    return replace(site, open=site.unpublished, unpublished=())


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("index.html", '<a class="x"\nhref="./vacancies/analyst/"><b>Crime</b>\nAnalyst</a>'),
        ("hubs/high-street/index.html", '<a href="../../vacancies/analyst/">Crime Analyst</a>'),
        ("404.html", '<a href="/careers/vacancies/analyst/">Crime Analyst</a>'),
        ("index.html", f'<a href="{URL}">Crime Analyst</a>'),
    ],
)
def test_every_link_to_a_draft_is_marked_wherever_it_stands(with_draft: Site, path: str, link: str) -> None:
    raw = f"<h3>{link}</h3>".encode()
    assert marked(raw, path, preview(with_draft)) == f"<h3>{link}".encode() + DRAFT + b"</h3>"


@pytest.mark.parametrize(
    "link",
    [
        '<a href="../vacancies/analyst/">Another page</a>',
        '<a href="./vacancies/other/">Other</a>',
        '<a href="./vacancies/analyst/calendar.ics">Dates</a>',
        '<a href="https://other.example/vacancies/analyst/">Elsewhere</a>',
        '<abbr title="vacancies/analyst/">x</abbr>',
        '<script type="application/ld+json">{"x":"\\u003ca href=vacancies/analyst/>"}</script>',
    ],
)
def test_nothing_else_is_marked(with_draft: Site, link: str) -> None:
    assert marked(link.encode(), "index.html", preview(with_draft)) == link.encode()


def test_pages_of_a_site_without_drafts_stay_as_they_are(site_of: Callable[..., Site]) -> None:
    raw = b'<a href="./vacancies/analyst/">Crime Analyst</a>'
    assert marked(raw, "index.html", preview(site_of(), published=True)) == raw
    assert marked(raw, "index.html", preview(None)) == raw


def test_while_the_author_travels_the_scripts_of_a_page_go_by_the_moment_shown() -> None:
    raw = b'<meta http-equiv="Content-Security-Policy" content="script-src \'x\'">'
    assert b"new Proxy" in marked(raw, "index.html", preview(None, travelling=True))


def test_what_is_said_of_drafts_and_of_adverts_to_come(listing_of: Callable[..., Listing]) -> None:
    draft, undated = listing_of(status="draft"), listing_of(status="draft", posted="not stated")
    upcoming = listing_of(posted="9am on 15 March 2026")
    assert told(draft) == told(undated) == "Draft: not on the site"
    assert banner(draft) == "Draft: this advert is not on the site."
    assert told(upcoming) == "Upcoming: not on the site until 9am on Sunday 15 March 2026"
    assert banner(upcoming) == "Upcoming: this advert is not on the site until 9am on Sunday 15 March 2026."
