"""The site map."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from generator.outputs import sitemap
from generator.site import Site
from generator.theme import Theme
from generator.tree import Tree

SITE_OF = Callable[..., Site]
SPACE = {"s": sitemap.SCHEMA}


def entries(raw: bytes) -> dict[str, str | None]:
    root = ElementTree.fromstring(raw)
    return {
        each.findtext("s:loc", "", SPACE): each.findtext("s:lastmod", None, SPACE)
        for each in (*root.findall("s:url", SPACE), *root.findall("s:sitemap", SPACE))
    }


def test_open_vacancies_and_pages_with_honest_dates(
    outputs_of: Callable[..., dict[str, bytes]], vacancy_text: Callable[..., str]
) -> None:
    files = {
        "content/vacancies/analyst.md": vacancy_text(
            updates='["5 March 2026: The salary", "30 March 2026: To come"]'
        ),
        "content/vacancies/old.md": vacancy_text(closing_date="8 March 2026"),
        "content/vacancies/secret.md": vacancy_text(status="draft"),
        "content/pages/how.md": "---\ntitle: How we recruit\n---\n",
    }
    assert entries(outputs_of(files, "10 March 2026")["sitemap.xml"]) == {
        "https://jobs.example/careers/": "2026-03-08",
        "https://jobs.example/careers/vacancies/analyst/": "2026-03-05",
        "https://jobs.example/careers/organisations/anytown/": None,
        "https://jobs.example/careers/hubs/high-street/": None,
        "https://jobs.example/careers/how/": None,
        "https://jobs.example/careers/accessibility/": None,
        "https://jobs.example/careers/privacy/": None,
        "https://jobs.example/careers/schemas/": None,
    }


def test_the_statement_s_date_is_its_review(outputs_of: Callable[..., dict[str, bytes]]) -> None:
    facts = "accessibility: {prepared: 1 February 2026}"
    text = f"---\ntitle: Jobs\naddress: https://jobs.example/\norganisation: anytown\n{facts}\n---\n"
    made = entries(outputs_of({"content/site.md": text})["sitemap.xml"])
    assert made["https://jobs.example/accessibility/"] == "2026-02-01"


def test_it_looks_into_no_vacancy(site_of: SITE_OF, theme_files: Tree) -> None:
    """So that a large site can be mapped without its adverts in memory."""
    site = site_of()
    unread: Any = None
    site = replace(site, open=(replace(site.open[0], vacancy=unread),))
    ((_, raw),) = sitemap.whole(site, Theme(theme_files))
    assert entries(raw)["https://jobs.example/careers/vacancies/analyst/"] == "2026-03-01"


def test_up_to_the_limit_there_is_one_file(
    site_of: SITE_OF, theme_files: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitemap, "MOST", 7)
    ((name, raw),) = sitemap.whole(site_of(), Theme(theme_files))
    assert (name, len(entries(raw))) == ("sitemap.xml", 7)


def test_beyond_the_limit_there_is_an_index(
    site_of: SITE_OF, theme_files: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitemap, "MOST", 2)
    files = dict(sitemap.whole(site_of(), Theme(theme_files)))
    assert sorted(files) == [
        "sitemap-1.xml",
        "sitemap-2.xml",
        "sitemap-3.xml",
        "sitemap-4.xml",
        "sitemap.xml",
    ]
    assert entries(files["sitemap.xml"])["https://jobs.example/careers/sitemap-1.xml"] == "2026-03-01"
    assert len(entries(files["sitemap-1.xml"])) == 2
