"""A page as others will see it, read from what is drawn."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from generator import feed
from generator.desk.pages import shown
from generator.desk.seen import Seen, Social, seen
from generator.site import Site
from tests.made import theme_of

PATH = "vacancies/analyst/"
Outputs = Callable[..., dict[str, bytes]]
Sites = Callable[..., Site]


@pytest.fixture
def preview_of(project: Callable[..., Mapping[str, bytes]]) -> Callable[..., Any]:
    """What a preview knows of these files."""

    def make(files: Mapping[str, bytes], *, published: bool = True) -> Any:
        theme = theme_of(project())
        return SimpleNamespace(file=files.get, is_published=lambda listing: published, theme=theme)

    return make


@pytest.fixture
def look(outputs_of: Outputs, site_of: Sites, preview_of: Callable[..., Any]) -> Callable[..., Seen]:
    """How others see a page of the small project."""

    def at(path: str = PATH, files: Any = None, as_of: str = "10 March 2026", **said: bool) -> Seen:
        site = site_of(files or {}, as_of)
        found = seen(preview_of(outputs_of(files or {}, as_of), **said), site, shown(site, path))
        assert found
        return found

    return at


def test_an_open_vacancy(look: Callable[..., Seen]) -> None:
    found = look()
    assert found.address == "https://jobs.example/careers/vacancies/analyst/"
    assert found.title == "Crime Analyst - Anytown Police - Jobs in Anytown"
    assert (found.description, found.hidden) == ("Find the patterns in crime.", False)
    assert found.job
    assert found.job.title == "Crime Analyst"
    assert found.card == Social(
        "Jobs in Anytown",
        "Crime Analyst",
        "Find the patterns in crime.",
        "/careers/vacancies/analyst/share.png",
        "Crime Analyst, Anytown Police. Closes at 5pm on Friday 20 March 2026.",
    )
    assert [name for name, _ in found.feeds] == ["Atom feed", "JSON feed"]
    assert found.no_feed == ""
    assert [entry.name for entry in found.calendar] == ["Applications close: Crime Analyst"]
    assert found.text.startswith("Crime Analyst\nAnytown Police\n")


def test_crawlers_are_told_of_no_job_once_it_has_closed(look: Callable[..., Seen]) -> None:
    found = look(as_of="1 April 2026")
    assert (found.job, found.text, found.feeds) == (None, "", ())
    assert found.no_feed == "Feeds hold open vacancies only, so this one has left them."
    assert found.calendar


def test_no_feed_has_an_advert_that_is_not_on_the_site(look: Callable[..., Seen]) -> None:
    found = look(published=False)
    assert (found.feeds, found.no_feed) == ((), "No feed has an entry until this advert is on the site.")


def test_a_feed_has_no_more_than_the_newest(
    look: Callable[..., Seen], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "MOST", 0)
    assert look().no_feed == "The site’s feed has the newest 100 vacancies, and this one is older."


def test_a_site_may_have_no_feeds(
    outputs_of: Outputs, site_of: Sites, preview_of: Callable[..., Any]
) -> None:
    site = site_of()
    site = replace(site, settings=replace(site.settings, feeds=()))
    found = seen(preview_of(outputs_of()), site, shown(site, PATH))
    assert found
    assert found.no_feed == "This site has no feeds: content/site.md says so."


def test_a_page_that_is_no_vacancys(look: Callable[..., Seen]) -> None:
    found = look("")
    assert (found.job, found.calendar, found.text) == (None, (), "")
    assert found.card
    assert found.card.picture == "/careers/share.png"
    assert (
        found.no_feed
        == "Feeds have an entry for each of the newest 100 open vacancies, and none for this page."
    )


def test_a_page_of_a_template_of_ones_own(site_of: Sites, preview_of: Callable[..., Any]) -> None:
    site = site_of()
    html = b'<meta property="og:title" content="A"><meta property="og:image" content="https://cdn.example/a.png">'
    found = seen(preview_of({"all.html": html}), site, shown(site, "all.html"))
    assert found
    assert found.card == Social("", "A", "", "", "")
    bare = seen(preview_of({"all.html": b"<title>A</title>"}), site, shown(site, "all.html"))
    assert bare
    assert bare.card is None


def test_where_there_is_no_page_there_is_nothing_to_see(
    site_of: Sites, preview_of: Callable[..., Any]
) -> None:
    site = site_of()
    assert seen(preview_of({}), site, shown(site, "no/such/")) is None
