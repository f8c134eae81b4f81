"""The page of an employer."""

from collections.abc import Callable
from typing import Any

import pytest

from generator import cards
from generator.outputs import organisation_page
from generator.site import Site
from generator.tree import Tree
from tests.made import files_of, theme_of
from tests.outputs.reading import Page

PAGE_OF = Callable[..., Page]
PATH = "organisations/anytown/index.html"


def test_about_the_employer_and_its_open_vacancies(page_of: PAGE_OF) -> None:
    made = page_of(PATH)
    assert made.text("h1") == "Anytown Police"
    assert "We keep Anytown safe." in made.text("main")
    assert "Crime Analyst" in made.text("main")
    assert [block["@type"] for block in made.data()] == ["GovernmentOrganization", "BreadcrumbList"]
    assert made.data()[0]["sameAs"] == "https://www.anytown.example"


def test_a_plain_sentence_when_it_has_none(page_of: PAGE_OF) -> None:
    main = page_of(PATH, as_of="1 May 2026").text("main")
    assert "Crime Analyst" not in main
    assert "no open vacancies" in main


def test_partners_list_joint_adverts_and_parents_are_linked(
    page_of: PAGE_OF, vacancy_text: Callable[..., str]
) -> None:
    files = {
        "content/vacancies/analyst.md": vacancy_text(partner_organisations="county"),
        "content/organisations/county.md": "---\nname: County Council\nparent: anytown\n---\n",
    }
    made = page_of("organisations/county/index.html", files)
    assert "Crime Analyst" in made.text("main")
    assert "../../organisations/anytown/" in made.links()


def test_a_long_list_is_put_into_its_page_in_pieces(
    site_of: Callable[..., Site],
    theme_files: Tree,
    vacancy_text: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files = {
        f"content/vacancies/clerk-{day}.md": vacancy_text(
            title=f"Clerk {day}", closing_date=f"{day} April 2026"
        )
        for day in range(1, 6)
    }
    site, theme = site_of({"content/vacancies/analyst.md": "", **files}), theme_of(theme_files)
    whole = files_of(organisation_page, site, theme)
    monkeypatch.setattr(cards, "MANY", 2)
    made = dict(organisation_page.listed(site, theme, lambda listing: cards.card(listing, theme)))
    pieces: list[Any] = list(made[PATH])
    assert len(pieces) == 5
    assert b"".join(pieces) == whole[PATH]
    assert Page(whole[PATH]).texts("h3") == [f"Clerk {day}" for day in range(1, 6)]


def test_each_lists_its_own_vacancies(
    site_of: Callable[..., Site], theme_files: Tree, vacancy_text: Callable[..., str]
) -> None:
    files = {
        "content/vacancies/clerk.md": vacancy_text(title="Clerk", partner_organisations="county"),
        "content/organisations/county.md": "---\nname: County Council\n---\n",
    }
    made = files_of(organisation_page, site_of(files), theme_of(theme_files))
    assert {path: Page(raw).texts("h3") for path, raw in made.items()} == {
        PATH: ["Clerk", "Crime Analyst"],
        "organisations/county/index.html": ["Clerk"],
    }
