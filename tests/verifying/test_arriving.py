"""Addresses that give no page or file."""

from collections.abc import Callable

from generator.problem import Problem
from generator.verifying import arriving

SUBJECT = arriving
TOLD = Callable[..., list[Problem]]
PAGE = "https://jobs.example/careers/closed/"


def test_what_came_is_fine(told: TOLD) -> None:
    assert told("feed.atom", found="build.json") == []


def test_a_file_that_a_list_names_is_missing(told: TOLD) -> None:
    (problem,) = told("feed.atom", "", 404, found="build.json")
    assert (problem.code, str(problem.where)) == ("missing-page", "https://jobs.example/careers/feed.atom")
    assert problem.message == "the host answered 404, although build.json lists it"
    (problem,) = told("feed.atom", "", 0, found="sitemap.xml", trouble="it took over 10 seconds")
    assert problem.message.startswith(
        "the host gave no answer: it took over 10 seconds, although sitemap.xml"
    )


def test_the_home_page_and_the_site_map_themselves(told: TOLD) -> None:
    assert [each.message for each in told("", "", 500)] == ["the host answered 500"]
    assert [each.message for each in told("sitemap.xml", "", 404, found="sitemap.xml")] == [
        "the host answered 404"
    ]
    assert told("build.json", "", 404, found="build.json") == []


def test_a_broken_link_is_told_at_the_page_that_has_it(told: TOLD) -> None:
    (problem,) = told("gone/", "", 404, found=PAGE)
    assert (problem.code, str(problem.where)) == ("dead-link", PAGE)
    assert problem.message == "it links to https://jobs.example/careers/gone/, which answered 404"


def test_a_forward(told: TOLD) -> None:
    (problem,) = told("feed.atom", came_from="https://login.example/", found="build.json")
    assert (problem.code, problem.message) == ("forwarded", "it forwards to https://login.example/")
    assert told("", came_from="https://www.jobs.example/careers/") == []


def test_a_host_that_is_busy_or_slow_is_to_be_asked_again(told: TOLD) -> None:
    for status in (429, 503):
        (problem,) = told("feed.atom", "", status, found="build.json")
        assert problem.hint == "The host is busy. Verify the site again later, with a longer --pause."
    (problem,) = told("gone/", "", 200, found=PAGE, trouble="it took over 10 seconds")
    assert problem.message.endswith("which answered 200, but it took over 10 seconds")
    assert problem.hint.startswith("Verify the site again later.")


def test_a_large_document_is_there(told: TOLD) -> None:
    assert told("attachments/pack.pdf", found="build.json", trouble="it has over 50 MB") == []
