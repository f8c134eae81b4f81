"""What a page says to programs."""

import pytest

from generator import webpage


def test_its_links_each_once_as_they_are_written() -> None:
    page = webpage.read(
        '<a href="../x/?a=1&amp;b=2">x</a><a HREF=" ../x/?a=1&amp;b=2 "><img src=y.png><a name=z><a href>'
        '<link rel="alternate" href="feed.atom"><svg><use href="#icon"/></svg><script src="s.js"></script>'
    )
    assert list(page.links) == ["../x/?a=1&b=2", "y.png", "feed.atom", "#icon", "s.js"]
    assert (page.canonical, page.hidden) == ("", False)


def test_its_own_address_and_whether_search_engines_are_to_leave_it_out() -> None:
    page = webpage.read(
        '<link rel=canonical href="https://jobs.example/"><meta name=robots content="NOINDEX"><meta name=x>'
        '<meta name=robots content="unavailable_after: 2026-03-20">'
    )
    assert (page.canonical, page.hidden) == ("https://jobs.example/", True)


def test_what_it_says_of_itself_to_those_who_show_a_link_to_it() -> None:
    page = webpage.read(
        "<title>Clerk &amp; usher\n - Jobs</title><svg><title>Arrow</title></svg>"
        '<meta name="Description" content="File &amp; find."><meta property="og:title" content="Clerk">'
        '<meta property="og:title" content="Again"><meta charset="utf-8">'
    )
    assert page.title == "Clerk & usher - Jobs"
    assert (page.meta["description"], page.meta["og:title"]) == ("File & find.", "Clerk")


def test_its_structured_data_of_a_type() -> None:
    page = webpage.read(
        '<script>var x = "</p>";</script>'
        '<script type="application/ld+json">{"@type": "JobPosting", "title": "\\u003cb>"}</script>'
        '<script type="application/ld+json">[{"@type": "JobPosting", "title": "B"}, 3]</script>'
        '<script type="application/ld+json">{"@type": "Thing"}</script>'
    )
    assert [each["title"] for each in page.of_type("JobPosting")] == ["<b>", "B"]


@pytest.mark.parametrize(
    "html", ["", "<", "<a href='", "<script type=application/ld+json>{", "<!--", "<![x", "<![<![", "<!x"]
)
def test_broken_pages_are_pages(html: str) -> None:
    assert webpage.read(html).data == []


def test_data_that_cannot_be_read_is_none() -> None:
    for text in ("{", "[" * 100_000):
        assert webpage.read(f'<script type="application/ld+json">{text}</script>').data == []


def test_pages_that_are_made_to_take_long() -> None:
    assert list(webpage.read('<a href="x">' + '<a b="' * 50_000).links) == ["x"]
    assert webpage.read('<a href="x">' * (webpage.MOST // 10)).links == {}
