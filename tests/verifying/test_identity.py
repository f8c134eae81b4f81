"""What a site calls itself."""

from collections.abc import Callable

from generator.problem import Problem
from generator.verifying import identity

SUBJECT = identity
TOLD = Callable[..., list[Problem]]
MAP = "<urlset><url><loc>https://jobs.example/careers/</loc></url><url><loc>%s</loc></url></urlset>"


def messages(problems: list[Problem]) -> list[str]:
    assert {problem.code for problem in problems} <= {"other-address"}
    return [problem.message for problem in problems]


def page(canonical: str, more: str = "") -> str:
    return f'<link rel="canonical" href="{canonical}">{more}'


def test_a_site_built_for_another_address_is_told_once(told: TOLD) -> None:
    record = {"address": "https://old.example/", "files": {}}
    assert messages(told("build.json", record=record)) == [
        "the site was built for https://old.example/, and is published at https://jobs.example/careers/"
    ]
    assert told("closed/", page("https://old.example/closed/"), record=record) == []


def test_a_copy_on_this_machine_is_no_other_site(told: TOLD) -> None:
    for local in ("http://127.0.0.1:8000/", "http://localhost/", "http://[::1]:8000/"):
        assert told("build.json", address=local) == []


def test_a_page_that_calls_itself_something_else(told: TOLD) -> None:
    assert told("closed/", page("https://jobs.example/careers/closed/")) == []
    assert messages(told("closed/", page("https://jobs.example/careers/"))) == [
        "the page calls itself https://jobs.example/careers/"
    ]
    assert messages(told("closed/", page("https://www.jobs.example/careers/closed/")))


def test_a_page_that_forwards_names_the_page_that_it_leads_to(told: TOLD) -> None:
    hidden = '<meta name="robots" content="noindex">'
    assert told("vacancies/old/", page("https://jobs.example/careers/vacancies/new/", hidden)) == []
    assert messages(told("vacancies/old/", page("https://evil.example/", hidden)))


def test_a_site_map_that_leads_elsewhere(told: TOLD) -> None:
    assert told("sitemap.xml", MAP % "https://jobs.example/careers/closed/") == []
    assert messages(told("sitemap.xml", MAP % "https://old.example/?a&amp;b")) == [
        "the site map names https://old.example/?a&b, which is outside the site"
    ]


def test_a_copy_on_this_machine_without_a_record_has_no_address_of_its_own(told: TOLD) -> None:
    here = {"address": "http://localhost:8000/", "record": None}
    assert told("closed/", page("https://jobs.example/careers/closed/"), **here) == []
    assert told("sitemap.xml", MAP % "https://jobs.example/", **here) == []


def test_a_path_that_is_no_text(told: TOLD) -> None:
    assert messages(told("a\ud800b/", page("https://old.example/")))
