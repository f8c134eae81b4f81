"""Whether search engines may read a site."""

from collections.abc import Callable

import pytest

from generator.problem import Problem
from generator.verifying import crawlers

SUBJECT = crawlers
TOLD = Callable[..., list[Problem]]
MAP = "".join(
    f"<loc>{address}</loc>"
    for address in (
        "https://other.example/",
        "https://jobs.example/careers/",
        "https://jobs.example/careers/vacancies/analyst/",
    )
)


@pytest.mark.parametrize("robots", ["", "User-agent: *\nDisallow: /\nAllow: /careers/\n"])
def test_a_host_that_lets_them(told: TOLD, robots: str) -> None:
    assert told("sitemap.xml", MAP, robots=robots) == []


@pytest.mark.parametrize(
    ("robots", "message"),
    [
        (
            "User-agent: *\nDisallow: /\n",
            "robots.txt keeps every search engine from https://jobs.example/careers/",
        ),
        (
            "User-agent: Googlebot\nDisallow: /careers/vacancies/\n",
            "robots.txt keeps Googlebot from https://jobs.example/careers/vacancies/analyst/",
        ),
    ],
)
def test_a_host_that_keeps_them_out_is_told_once(told: TOLD, robots: str, message: str) -> None:
    (problem,) = told("sitemap.xml", MAP, robots=robots)
    assert (problem.code, problem.message) == ("blocked", message)


def test_a_header_that_keeps_them_out(told: TOLD) -> None:
    (problem,) = told("closed/", "x", headers={"x-robots-tag": "NoIndex, nofollow"})
    assert (problem.code, problem.where.path) == ("blocked", "https://jobs.example/careers/closed/")
    assert told("closed/", "x", 404, headers={"x-robots-tag": "noindex"}) == []


@pytest.mark.parametrize(
    ("header", "hidden"),
    [
        ("none", True),
        ("nofollow, noindex", True),
        ("bingbot: nofollow, noindex", True),
        ("adsbot: noindex, nofollow", False),
        ("adsbot: noindex, googlebot: none", True),
        ("unavailable_after: Wed, 25 Jun 2031 15:00:00 GMT, noindex", True),
        ("unavailable_after: 2031-06-25, max-snippet: 20", False),
    ],
)
def test_whom_a_header_is_for(told: TOLD, header: str, hidden: bool) -> None:
    assert bool(told("closed/", "x", headers={"x-robots-tag": header})) is hidden
