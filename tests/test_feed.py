"""Feeds of the open vacancies: what is in them, in what order, and when they changed."""

from collections.abc import Callable

import pytest

from generator.feed import MOST, Feed, feeds, in_feeds, posted
from generator.site import Site
from generator.theme import Theme
from generator.tree import Tree
from tests.outputs.reading import Page

SITE_OF = Callable[..., Site]
TEXT = Callable[..., str]
ANALYST = "content/vacancies/analyst.md"


def feed(site: Site, folder: str = "") -> Feed:
    return next(each for each in feeds(site) if each.folder == folder)


def titles(made: Feed) -> list[str]:
    return [entry.vacancy.title for entry in made.entries]


def updated(made: Feed) -> str | None:
    return made.updated.isoformat() if made.updated else None


def test_the_site_and_each_employer_and_hub_has_its_feed(site_of: SITE_OF) -> None:
    made = list(feeds(site_of()))
    assert [(each.folder, each.title, each.author, each.page) for each in made] == [
        ("", "Jobs in Anytown: open vacancies", "Anytown Police", "https://jobs.example/careers/"),
        (
            "organisations/anytown/",
            "Anytown Police: open vacancies",
            "Anytown Police",
            "https://jobs.example/careers/organisations/anytown/",
        ),
        (
            "hubs/high-street/",
            "High Street: open vacancies",
            "Anytown Police",
            "https://jobs.example/careers/hubs/high-street/",
        ),
    ]
    assert [titles(each) for each in made] == [["Crime Analyst"]] * 3


def test_an_employer_s_feed_has_joint_adverts_and_a_hub_s_those_at_the_hub(
    site_of: SITE_OF, vacancy_text: TEXT
) -> None:
    site = site_of(
        {
            "content/organisations/county.md": "---\nname: County Council\n---\n",
            "content/organisations/other.md": "---\nname: Other Council\n---\n",
            "content/hubs/low-street.md": "---\nname: Low Street\n---\n",
            "content/vacancies/joint.md": vacancy_text(
                title="Joint Post", partner_organisations="county", hub_locations="low-street"
            ),
        }
    )
    assert titles(feed(site, "organisations/anytown/")) == ["Crime Analyst", "Joint Post"]
    assert titles(feed(site, "organisations/county/")) == ["Joint Post"]
    assert feed(site, "organisations/county/").author == "County Council"
    assert titles(feed(site, "organisations/other/")) == []
    assert titles(feed(site, "hubs/low-street/")) == ["Joint Post"]
    assert titles(feed(site, "hubs/high-street/")) == ["Crime Analyst"]


def test_newest_posted_first_then_by_title_those_of_which_it_is_not_known(
    site_of: SITE_OF, vacancy_text: TEXT
) -> None:
    posts = {
        "b": {"title": "Zookeeper", "posted": "not stated"},
        "c": {"title": "archivist", "posted": "not stated"},
        "d": {"title": "Post of 3pm", "posted": "3pm on 5 March 2026"},
        "e": {"title": "Post of 2pm", "posted": "2026-03-05T15:00+01:00"},
        "f": {"title": "Youngest", "posted": "6 March 2026", "closing_date": "open until filled"},
        "g": {"title": "Bosun", "posted": "6 March 2026"},
    }
    files = {f"content/vacancies/{name}.md": vacancy_text(**post) for name, post in posts.items()}
    expected = "Bosun, Youngest, Post of 3pm, Post of 2pm, Crime Analyst, archivist, Zookeeper"
    assert titles(feed(site_of(files))) == expected.split(", ")


def test_it_is_known_when_an_entry_was_posted(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    site = site_of({ANALYST: vacancy_text(posted="2026-03-01T10:00+01:00")})
    when = posted(site.open[0])
    assert when
    assert when.isoformat() == "2026-03-01T09:00:00+00:00"
    assert posted(site_of({ANALYST: vacancy_text(posted="not stated")}).open[0]) is None


def test_a_feed_has_the_newest_hundred_by_their_last_change(
    site_of: SITE_OF, vacancy_text: TEXT, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST == 100
    monkeypatch.setattr("generator.feed.MOST", 2)
    posts = {
        "old": {"posted": "2 March 2026", "hub_locations": "high-street"},
        "new": {"posted": "3 March 2026"},
        "changed": {"posted": "2 February 2026", "updates": "'5 March 2026: Pay'"},
        "undated": {"posted": "not stated", "closing_date": "11 March 2026"},
    }
    files = {
        f"content/vacancies/{name}.md": vacancy_text(title=f"Post {name}", **each)
        for name, each in posts.items()
    }
    site = site_of(files)
    assert titles(feed(site)) == ["Post new", "Post changed"]
    assert titles(feed(site, "organisations/anytown/")) == ["Post new", "Post changed"]
    assert titles(feed(site, "hubs/high-street/")) == ["Post old", "Crime Analyst"]
    assert sorted(each.vacancy.title for each in in_feeds(site)) == [
        "Crime Analyst",
        "Post changed",
        "Post new",
        "Post old",
    ]


def test_of_two_that_are_as_new_the_first_to_close_is_in_the_feed(
    site_of: SITE_OF, vacancy_text: TEXT, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.feed.MOST", 1)
    files = {
        "content/vacancies/aide.md": vacancy_text(title="Aide", closing_date="30 March 2026"),
        "content/vacancies/usher.md": vacancy_text(title="Usher", closing_date="12 March 2026"),
    }
    assert titles(feed(site_of(files))) == ["Usher"]


@pytest.mark.parametrize(
    ("fields", "moment"),
    [
        ({"posted": "1 March 2026"}, "2026-03-01T00:00:00+00:00"),
        ({"posted": "9am on 1 March 2026"}, "2026-03-01T09:00:00+00:00"),
        ({"updates": "'5 March 2026: Pay'"}, "2026-03-05T00:00:00+00:00"),
        ({"posted": "9am on 5 March 2026", "updates": "'5 March 2026: Pay'"}, "2026-03-05T09:00:00+00:00"),
        ({"updates": "['5 March 2026: Pay', '11 March 2026: To come']"}, "2026-03-05T00:00:00+00:00"),
        ({"posted": "not stated", "updates": "'5 March 2026: Pay'"}, "2026-03-05T00:00:00+00:00"),
        ({"posted": "not stated"}, None),
    ],
)
def test_an_entry_is_as_new_as_the_last_change_that_the_content_tells(
    site_of: SITE_OF, vacancy_text: TEXT, fields: dict[str, str], moment: str | None
) -> None:
    made = feed(site_of({ANALYST: vacancy_text(**fields)}))
    (entry,) = made.entries
    assert (entry.updated.isoformat() if entry.updated else None) == moment
    assert updated(made) == moment


def test_a_day_starts_in_the_time_zone_of_the_site(site_of: SITE_OF, vacancy_text: TEXT) -> None:
    site = "title: A\naddress: https://jobs.example/\norganisation: anytown\ntimezone: Asia/Tokyo"
    text = vacancy_text(updates="'5 March 2026: Pay'")
    made = feed(site_of({"content/site.md": f"---\n{site}\n---\n", ANALYST: text}))
    assert updated(made) == "2026-03-05T00:00:00+09:00"


@pytest.mark.parametrize(
    ("as_of", "status", "moment"),
    [
        ("4:59pm on 20 March 2026", "live", "2026-03-01T00:00:00+00:00"),
        ("5pm on 20 March 2026", "live", "2026-03-20T17:00:00+00:00"),
        ("10 March 2026", "withdrawn at 4pm on 9 March 2026", "2026-03-09T16:00:00+00:00"),
        ("10 March 2026", "filled", "2026-03-01T00:00:00+00:00"),
    ],
)
def test_a_vacancy_that_ends_leaves_every_feed_and_each_is_as_new_as_that(
    site_of: SITE_OF, vacancy_text: TEXT, as_of: str, status: str, moment: str
) -> None:
    text = vacancy_text(status=status, hub_locations="high-street")
    site = site_of({ANALYST: text}, as_of)
    assert [updated(each) for each in feeds(site)] == [moment] * 3
    assert [titles(each) for each in feeds(site)] == [titles(feed(site))] * 3
    assert len(feed(site).entries) == len(site.open)


def test_what_ended_elsewhere_makes_no_other_feed_new(site_of: SITE_OF) -> None:
    others = {
        "content/organisations/county.md": "---\nname: County Council\n---\n",
        "content/hubs/low-street.md": "---\nname: Low Street\n---\n",
    }
    site = site_of(others, "1 May 2026")
    for folder in ("organisations/county/", "hubs/low-street/"):
        assert updated(feed(site, folder)) is None


def test_the_later_of_two_moments_is_known_in_the_hour_that_comes_twice(
    site_of: SITE_OF, vacancy_text: TEXT
) -> None:
    fields = {"posted": "2026-10-25T00:30Z", "status": "filled at 2026-10-25T01:10Z"}
    text = vacancy_text(closing_date="30 November 2026", **fields)
    made = feed(site_of({ANALYST: text}, "26 October 2026"))
    assert updated(made) == "2026-10-25T01:10:00+00:00"


def announced(page: Page, kind: str) -> list[tuple[str, str]]:
    """The feeds of a kind that a page tells programs of, each by its title and address."""
    links = page.all(f"head/link[@rel='alternate'][@type='application/{kind}']")
    return [(link.get("title", ""), link.get("href", "")) for link in links]


def test_every_page_that_has_an_address_of_its_own_leads_to_the_feeds(
    outputs_of: Callable[..., dict[str, bytes]], vacancy_text: TEXT
) -> None:
    files = {ANALYST: vacancy_text(old_addresses="data-analyst")}
    made = outputs_of(files, "10 March 2026")
    pages = {path: Page(raw) for path, raw in made.items() if path.endswith(".html")}
    pages = {path: page for path, page in pages.items() if page.all("link[@rel='canonical']")}
    assert {"index.html", "closed/index.html", "vacancies/data-analyst/index.html"} < pages.keys()
    for path, page in pages.items():
        root = "../" * path.count("/") or "./"
        for kind, file in (("atom+xml", "feed.atom"), ("feed+json", "feed.json")):
            *own, last = announced(page, kind)
            assert last == ("Jobs in Anytown: open vacancies", root + file)
            folder = path.removesuffix("index.html")
            name = {"organisations/": "Anytown Police", "hubs/": "High Street"}.get(
                path.partition("/")[0] + "/"
            )
            assert own == ([(f"{name}: open vacancies", root + folder + file)] if name else [])


def test_the_foot_of_a_page_leads_to_the_feeds_that_are_made(site_of: SITE_OF, theme_files: Tree) -> None:
    def foot(site: Site) -> dict[str, str]:
        _, raw = Theme(theme_files).page("not_found.html", "closed/", site.settings)
        links = Page(raw).all("footer//a")
        return {
            "".join(link.itertext()): link.get("href", "") for link in links if "feed" in link.get("href", "")
        }

    assert foot(site_of()) == {"Atom feed": "../feed.atom", "JSON feed": "../feed.json"}
    front = "title: A\naddress: https://jobs.example/\norganisation: anytown\nfeeds: "
    assert foot(site_of({"content/site.md": f"---\n{front}json\n---\n"})) == {"JSON feed": "../feed.json"}
    assert foot(site_of({"content/site.md": f"---\n{front}[]\n---\n"})) == {}
