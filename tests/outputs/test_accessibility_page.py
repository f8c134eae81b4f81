"""The accessibility statement: what the 2018 Regulations ask for, where the facts are given."""

from collections.abc import Callable

import pytest

from tests.outputs.reading import Page

PAGE_OF = Callable[..., Page]
PATH = "accessibility/index.html"
START = "---\ntitle: Jobs\naddress: https://jobs.example/\norganisation: anytown\n"
FACTS = """accessibility:
  status: partially compliant
  prepared: 1 February 2026
  reviewed: 3 February 2026
  tested: By keyboard.
  contact: {name: Web team, email: access@anytown.example, phone: 020 7946 0000}
  known_problems: [Older documents are scans.]
"""


def test_a_whole_statement(page_of: PAGE_OF) -> None:
    made = page_of(PATH, {"content/site.md": f"{START}{FACTS}---\n"})
    main = made.text("main")
    for said in (
        "partially compliant",
        "Web Content Accessibility Guidelines version 2.2",
        "Older documents are scans.",
        "By keyboard.",
        "1 February 2026",
        "3 February 2026",
        "Equality Advisory and Support Service",
        "Equality and Human Rights Commission",
        "Equality Commission for Northern Ireland",
    ):
        assert said in main
    assert "mailto:access@anytown.example" in made.links()


@pytest.mark.parametrize("facts", ["", "accessibility:\n  tested: By keyboard.\n"])
def test_what_is_not_given_is_left_out(page_of: PAGE_OF, facts: str) -> None:
    main = page_of(PATH, {"content/site.md": f"{START}{facts}---\n"}).text("main")
    assert "None" not in main
    assert "compliant" not in main


@pytest.mark.parametrize("status", ["fully compliant", "not compliant"])
def test_each_status_is_said(page_of: PAGE_OF, status: str) -> None:
    made = page_of(PATH, {"content/site.md": f"{START}accessibility:\n  status: {status}\n---\n"})
    assert status in made.text("main")


def test_every_page_s_foot_leads_to_it(page_of: PAGE_OF) -> None:
    footer = page_of("vacancies/analyst/index.html").all("footer//a")
    assert "../../accessibility/" in [link.get("href") for link in footer]
