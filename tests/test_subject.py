"""Files of content as checks look at them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.site import Site
from generator.subject import subjects

ANALYST, CLERK = "content/vacancies/analyst.md", "content/vacancies/clerk.md"
FILES = {
    "content/organisations/county.md": "---\nname: County Council\n---\n",
    "content/pages/help.md": "---\ntitle: Help\n---\n",
}


def test_each_file_comes_with_the_employers_whose_words_it_uses(site_of: Callable[..., Site]) -> None:
    found = {
        each.document.path.removeprefix("content/"): [employer.slug for employer in each.employers]
        for each in subjects(site_of(FILES))
    }
    assert found == {
        "site.md": ["anytown", "county"],
        "organisations/anytown.md": ["anytown"],
        "organisations/county.md": ["county"],
        "hubs/high-street.md": ["anytown", "county"],
        "pages/help.md": ["anytown", "county"],
        "vacancies/analyst.md": ["anytown"],
    }


def test_a_vacancy_comes_once_and_may_be_over(
    site_of: Callable[..., Site], vacancy_text: Callable[..., str]
) -> None:
    files = {CLERK: vacancy_text(title="Clerk", status="filled"), ANALYST: vacancy_text(status="draft")}
    site = site_of(files)
    early = replace(site, open=site.unpublished)
    for each in (site, early):
        found = [(one.document.path, one.over) for one in subjects(each) if one.listing]
        assert found == [(ANALYST, False), (CLERK, True)]


@pytest.mark.parametrize(
    ("analyst", "clerk", "foreign"),
    [
        ("cy", "cy", {ANALYST, CLERK, "content/organisations/anytown.md"}),
        ("cy", "en-GB", {ANALYST}),
        ("en-GB", "cy", {CLERK}),
    ],
)
def test_an_employer_is_in_the_language_of_all_its_adverts(
    site_of: Callable[..., Site],
    vacancy_text: Callable[..., str],
    analyst: str,
    clerk: str,
    foreign: set[str],
) -> None:
    clerk_text = vacancy_text(title="Clerk", language=clerk)
    site = site_of({**FILES, ANALYST: vacancy_text(language=analyst), CLERK: clerk_text})
    assert {each.document.path for each in subjects(site) if not each.english} == foreign
