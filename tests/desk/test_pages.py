"""What a page of the site is called, and which file is behind it."""

from collections.abc import Callable

import pytest

from generator.desk.pages import Shown, path_of, shown
from generator.site import Site

BASE = "/careers/"


def test_each_page_has_the_name_and_the_file_of_what_it_is_about(site_of: Callable[..., Site]) -> None:
    site = site_of({"content/pages/help.md": "---\ntitle: Help\n---\nAsk.\n"})
    assert shown(site, "vacancies/analyst/") == Shown(
        "vacancies/analyst/", "Crime Analyst", "content/vacancies/analyst.md", site.open[0]
    )
    assert shown(site, "organisations/anytown/").source == "content/organisations/anytown.md"
    assert shown(site, "hubs/high-street/").name == "High Street"
    assert shown(site, "help/") == Shown("help/", "Help", "content/pages/help.md")


def test_any_other_page_is_of_the_whole_site(site_of: Callable[..., Site]) -> None:
    site = site_of()
    assert shown(site, "") == Shown("", "Home page", "content/site.md")
    assert shown(site, "no/such/") == Shown("no/such/", "/no/such/", "content/site.md")


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("vacancies/clerk/", "vacancies/clerk/"),
        (" /careers/vacancies/clerk ", "vacancies/clerk/"),
        ("http://127.0.0.1:8000/careers/vacancies/clerk/index.html?a=b#c", "vacancies/clerk/"),
        ("https://jobs.example/careers/", ""),
        ("/careers/all.html", "all.html"),
        ("caf%C3%A9", "café/"),
        ("", ""),
    ],
)
def test_an_address_may_be_typed_or_pasted_in_many_ways(text: str, path: str) -> None:
    assert path_of(text, BASE) == path


@pytest.mark.parametrize(
    "text",
    [
        "//evil.example",
        "\\\\evil.example",
        "a/../b/",
        "./",
        "-desk/",
        "%2e%2e/x",
        "http://[",
        "a\nb/",
        "a/%00/",
    ],
)
@pytest.mark.parametrize("base", ["/", BASE])
def test_no_address_leads_out_of_the_site(text: str, base: str) -> None:
    path = path_of(text, base)
    assert not path.startswith(("/", "\\", "-", "."))
    assert ".." not in path
    assert "\\" not in path
    assert path.isprintable()
