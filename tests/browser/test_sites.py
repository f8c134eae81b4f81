"""Every page of every site: sound HTML, a title that no other page has, and languages that are real ones."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

import pytest
from html5lib.html5parser import ParseError

from tests.browser.projects import Project
from tests.browser.states import PROJECTS
from tests.outputs.reading import Page

# The forms of a language tag that a page can need (RFC 5646): a language, a script, a region.
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


@pytest.mark.parametrize("project", PROJECTS, ids=lambda project: project.name)
def test_every_page_of_a_site_is_sound(made: Callable[[Project], dict[str, bytes]], project: Project) -> None:
    pages = {path: raw for path, raw in made(project).items() if path.endswith(".html")}
    titles: dict[str, list[str]] = defaultdict(list)
    found: list[str] = []
    for path, raw in pages.items():
        try:
            page = Page(raw)
        except ParseError as error:
            found.append(f"{path}: {error}")
            continue
        titles[page.texts("title")[0]].append(path)
        found += [f"{path}: {complaint}" for complaint in languages(page)]
    found += [
        f"{' and '.join(paths)} are both “{title}”" for title, paths in titles.items() if len(paths) > 1
    ]
    assert not found, "\n".join(["", *found])
    assert pages


def languages(page: Page) -> Iterator[str]:
    """What is wrong with the languages that a page says it is in."""
    if page.root.get("lang") != "en-GB":
        yield f"html has lang “{page.root.get('lang')}”"
    for element in page.root.iter():
        if not LANGUAGE.fullmatch(element.get("lang", "en")):
            yield f"{element.tag} has lang “{element.get('lang')}”"


@pytest.mark.parametrize(
    ("html", "says"),
    [
        ('<!DOCTYPE html><html lang="en-GB"><title>A</title><p lang="english">', "p has lang “english”"),
        ("<!DOCTYPE html><html><title>A</title>", "html has lang “None”"),
    ],
)
def test_a_language_that_is_none_is_noticed(html: str, says: str) -> None:
    assert list(languages(Page(html.encode()))) == [says]
