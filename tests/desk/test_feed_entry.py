"""The entry that each feed has of one vacancy."""

from collections.abc import Callable
from dataclasses import replace

from generator.desk.feed_entry import FeedEntry, entries
from generator.site import Site
from generator.theme import Theme
from generator.tree import Tree
from tests.made import theme_of

Sites = Callable[..., Site]
Projects = Callable[..., Tree]


def theme(project: Projects) -> Theme:
    return theme_of(project())


def test_both_feeds_tell_the_same_of_a_vacancy(site_of: Sites, project: Projects) -> None:
    site = site_of()
    entry = FeedEntry(
        title="Crime Analyst",
        authors="Anytown Police",
        summary="Find the patterns in crime.",
        posted="Sunday 1 March 2026",
        updated="Sunday 1 March 2026",
    )
    assert list(entries(site, site.open[0], theme(project))) == [("Atom feed", entry), ("JSON feed", entry)]


def test_without_any_date_atom_leaves_it_out(
    site_of: Sites, project: Projects, vacancy_text: Callable[..., str]
) -> None:
    text = vacancy_text(posted="not stated")
    site = site_of({"content/vacancies/analyst.md": text})
    (atom, none), (json, entry) = entries(site, site.open[0], theme(project))
    assert (atom, none, json) == ("Atom feed", None, "JSON feed")
    assert entry
    assert (entry.posted, entry.updated) == ("", "")


def test_a_time_of_day_is_told_where_the_advert_gives_one(
    site_of: Sites, project: Projects, vacancy_text: Callable[..., str]
) -> None:
    site = site_of({"content/vacancies/analyst.md": vacancy_text(posted="9am on 1 March 2026")})
    for _, entry in entries(site, site.open[0], theme(project)):
        assert entry
        assert entry.posted == "9am on Sunday 1 March 2026"


def test_only_the_feeds_that_the_site_has(site_of: Sites, project: Projects) -> None:
    site = site_of()
    site = replace(site, settings=replace(site.settings, feeds=("json",)))
    assert [name for name, _ in entries(site, site.open[0], theme(project))] == ["JSON feed"]
