"""Atom, as two readers that are not ours understand it."""

from collections.abc import Callable
from html import escape
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest

from generator.outputs import atom_feed
from generator.site import Site
from generator.slips.line import quoted
from generator.theme import Theme
from generator.tree import Tree
from tests.made import files_of

SITE_OF = Callable[..., Site]
OUTPUTS_OF = Callable[..., dict[str, bytes]]
TEXT = Callable[..., str]
HOME = "https://jobs.example/careers/"
ANALYST = "content/vacancies/analyst.md"
ATOM = f"{{{atom_feed.NAMESPACE}}}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read(raw: bytes) -> Any:
    """The feed as feedparser reads it, which tells what is not well formed."""
    made = feedparser.parse(raw)
    assert not made.bozo, made.bozo_exception
    assert made.version == "atom10"
    return made


def strictly(raw: bytes) -> ElementTree.Element:
    """The feed as XML; each feed and entry has what RFC 4287 demands, once."""
    root = ElementTree.fromstring(raw)
    assert root.tag == f"{ATOM}feed"
    for each in (root, *root.findall(f"{ATOM}entry")):
        assert [len(each.findall(ATOM + name)) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert each.findall(f"{ATOM}author")
    return root


def test_a_feed_says_what_it_is_and_where(outputs_of: OUTPUTS_OF) -> None:
    made = outputs_of({}, "10 March 2026")
    told = read(made["organisations/anytown/feed.atom"]).feed
    page = f"{HOME}organisations/anytown/"
    assert (told.id, told.title, told.updated) == (
        page,
        "Anytown Police: open vacancies",
        "2026-03-01T00:00:00+00:00",
    )
    assert [author.name for author in told.authors] == ["Anytown Police"]
    assert {link.rel: (link.href, link.type) for link in told.links} == {
        "self": (f"{page}feed.atom", "application/atom+xml"),
        "alternate": (page, "text/html"),
    }
    assert strictly(made["organisations/anytown/feed.atom"]).get(LANG) == "en-GB"
    assert read(made["feed.atom"]).feed.id == HOME
    assert read(made["hubs/high-street/feed.atom"]).feed.id == f"{HOME}hubs/high-street/"


def test_an_entry_has_all_of_a_vacancy(outputs_of: OUTPUTS_OF, vacancy_text: TEXT) -> None:
    text = vacancy_text(
        "## The team & you\n\nRead *all*.",
        title="R&D <Analyst>",
        partner_organisations="county",
        updates="'5 March 2026: Pay'",
    )
    files = {ANALYST: text, "content/organisations/county.md": "---\nname: County & Co\n---\n"}
    made = outputs_of(files)
    (entry,) = read(made["feed.atom"]).entries
    page = f"{HOME}vacancies/analyst/"
    assert (entry.id, entry.link, entry.title) == (page, page, "R&D <Analyst>")
    assert entry.summary == "Find the patterns in crime."
    assert [author.name for author in entry.authors] == ["Anytown Police", "County & Co"]
    assert (entry.published, entry.updated) == ("2026-03-01T00:00:00+00:00", "2026-03-05T00:00:00+00:00")
    (content,) = entry.content
    assert content.type == "text/html"
    assert '<h2 id="the-team-you">The team &amp; you</h2>' in content.value
    assert "<p>Read <em>all</em>.</p>" in content.value
    assert made["feed.atom"] != made["organisations/county/feed.atom"]
    assert read(made["organisations/county/feed.atom"]).entries[0].id == page


def test_a_feed_of_no_vacancies_is_still_a_feed(outputs_of: OUTPUTS_OF) -> None:
    made = outputs_of({ANALYST: ""}, "10 March 2026")
    told = read(made["feed.atom"])
    assert (told.entries, told.feed.updated) == ([], "1970-01-01T00:00:00+00:00")
    strictly(made["feed.atom"])


def test_a_vacancy_of_which_no_date_is_known_cannot_be_an_entry(
    outputs_of: OUTPUTS_OF, vacancy_text: TEXT
) -> None:
    files = {
        ANALYST: vacancy_text(posted="not stated"),
        "content/vacancies/adviser.md": vacancy_text(
            title="Adviser", posted="not stated", updates="'5 March 2026: Pay'"
        ),
    }
    (entry,) = read(outputs_of(files)["feed.atom"]).entries
    assert (entry.title, entry.updated) == ("Adviser", "2026-03-05T00:00:00+00:00")
    assert "published" not in entry


def test_a_closed_vacancy_is_not_an_entry(outputs_of: OUTPUTS_OF) -> None:
    made = outputs_of({}, "5pm on 20 March 2026")
    assert b"Crime Analyst" not in b"".join(raw for path, raw in made.items() if path.endswith("feed.atom"))
    assert read(made["feed.atom"]).feed.updated == "2026-03-20T17:00:00+00:00"


def test_the_language_of_an_advert_is_marked(outputs_of: OUTPUTS_OF, vacancy_text: TEXT) -> None:
    files = {"content/vacancies/dadansoddwr.md": vacancy_text(title="Dadansoddwr", language="cy")}
    entries = strictly(outputs_of(files)["feed.atom"]).findall(f"{ATOM}entry")
    assert {each.findtext(f"{ATOM}title"): each.get(LANG) for each in entries} == {
        "Dadansoddwr": "cy",
        "Crime Analyst": None,
    }


@pytest.mark.parametrize(
    "typed",
    ["]]> & &amp;nbsp; <!-- </content>", "محلّل الجريمة \u200f(1)", "Analyst 😀", "{{ 7 * 7 }} <b>'\"</b>"],
)
def test_any_text_is_told_as_it_is(outputs_of: OUTPUTS_OF, vacancy_text: TEXT, typed: str) -> None:
    text = vacancy_text(title=quoted(f"Post {typed}"), summary=quoted(f"All of {typed}"))
    raw = outputs_of({ANALYST: text})["feed.atom"]
    (entry,) = read(raw).entries
    assert (entry.title, entry.summary) == (f"Post {typed}", f"All of {typed}")
    strict = strictly(raw)
    assert strict.findtext(f"{ATOM}entry/{ATOM}title") == f"Post {typed}"
    assert f"<p>{escape(f'All of {typed}')}</p>" in strict.findtext(f"{ATOM}entry/{ATOM}content", "")


def test_what_xml_cannot_hold_is_left_out_and_a_carriage_return_is_no_line_end(
    outputs_of: OUTPUTS_OF, vacancy_text: TEXT
) -> None:
    body = "Bell &#7;, &#8; and &#xFFFE;, &#xFFFF; but\u00a0not &#9;, &#x10FFFF; and &#13;."
    raw = outputs_of({ANALYST: vacancy_text(body)})["feed.atom"]
    assert read(raw).entries
    said = strictly(raw).findtext(f"{ATOM}entry/{ATOM}content", "")
    assert "<p>Bell ,  and ,  but&nbsp;not \t, \U0010ffff and \r.</p>" in said


@pytest.mark.parametrize("kinds", ["[]", "json"])
def test_it_is_made_only_where_it_is_asked_for(site_of: SITE_OF, theme_files: Tree, kinds: str) -> None:
    front = f"title: A\naddress: https://jobs.example/\norganisation: anytown\nfeeds: {kinds}"
    site = site_of({"content/site.md": f"---\n{front}\n---\n"})
    assert files_of(atom_feed, site, Theme(theme_files)) == {}
