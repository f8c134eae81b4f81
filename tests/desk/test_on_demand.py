"""Files that are drawn when somebody asks for them, and are what a build makes."""

from collections.abc import Callable
from typing import Any

import pytest

from generator import making
from generator.desk import on_demand
from generator.desk.on_demand import OnDemand, makers
from generator.fields.dates import written
from generator.memory import Memory
from generator.outputs import json_feed, vacancy_page
from generator.problem import Invalid
from generator.site import Site
from generator.tree import Tree
from tests.made import theme_of

Project = Callable[..., Tree]
Text = Callable[..., str]
MANY = """---
title: Jobs in Anytown
address: https://jobs.example/
organisation: anytown
per_page: 2
boards: [indeed, find a job, jooble, linkedin]
security: {contact: security@police.example, expires: 1 November 2027}
indexnow_key: 0f3c2a7d9b1e4c58
---
"""


def site_at(tree: Tree) -> Site:
    return making.site_at(tree, written("10 March 2026"))


def on(tree: Tree) -> OnDemand:
    site = site_at(tree)
    return OnDemand(site, theme_of(tree), makers(site, tree), Memory())


@pytest.fixture
def many(project: Project, vacancy_text: Text) -> Tree:
    """A project in which every output has something to make, and no two vacancies are alike."""
    fields: dict[str, dict[str, str | None]] = {
        "aide": {"old_addresses": "[helper, help]", "supplementary_questions": "[Why?]"},
        "baker": {"department": "Kitchen", "contract": "permanent", "hub_locations": "high-street"},
        "clerk": {"closing_date": None, "stages": '["Interview: 9 April 2026"]', "location": "County Hall"},
        "driver": {"documents": "pack.pdf", "find_a_job_category": "27", "language": "cy"},
        "editor": {"posted": "not stated", "remote": "UK", "reference": "00123", "grade": "7"},
        "fitter": {"status": "filled on 4 March 2026", "old_addresses": "plumber"},
        "gardener": {"closing_date": "2 March 2026"},
        "host": {"closing_date": "3 March 2026", "title": "Host", "organisation": "county"},
    }
    return project(
        {
            "content/site.md": MANY,
            "content/attachments/pack.pdf": "PDF",
            "content/organisations/county.md": "---\nname: County\nparent: anytown\n---\n",
            "content/pages/how-we-recruit.md": "---\ntitle: How we recruit\n---\nWell.\n",
            "content/pages/privacy.md": "---\ntitle: Privacy\n---\nMore.\n",
            "assets/logo.svg": "<svg/>",
            **{
                f"content/vacancies/{name}.md": vacancy_text(**{"title": f"Post {name}"} | each)
                for name, each in fields.items()
            },
        }
    )


def test_every_file_is_what_a_build_makes(many: Tree) -> None:
    made, files = dict(making.make(site_at(many), theme_of(many))), on(many)
    assert {path: files.file(path) for path in reversed(made)} == made
    assert all(path in files for path in made)
    assert {path for path in files if path not in made} == set()
    assert set(files) <= set(made)
    assert len(files) == len(set(files))


@pytest.mark.parametrize(
    "path",
    [
        "favicon.ico",
        "page/9/index.html",
        "vacancies/nobody/index.html",
        "vacancies/aide/notes.txt",
        "vacancies/gardener/index.txt",
        "vacancies/helper/index.txt",
        "vacancies",
        "",
        "build.json",
    ],
)
def test_where_a_build_makes_nothing_there_is_nothing(many: Tree, path: str) -> None:
    files = on(many)
    assert files.file(path) is None
    assert path not in files
    with pytest.raises(KeyError):
        files[path]


def test_what_is_no_path_is_no_file(many: Tree) -> None:
    nothing: Any = None
    assert nothing not in on(many)


def test_only_what_was_asked_for_is_drawn_and_only_once(many: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    files, drawn = on(many), []
    each = vacancy_page.each

    def drawing(*arguments: Any) -> Any:
        drawn.append(arguments[0].vacancy.slug)
        return each(*arguments)

    def never(*_: Any) -> Any:
        raise AssertionError("A page of a vacancy needs no feed.")

    monkeypatch.setattr(vacancy_page, "each", drawing)
    monkeypatch.setattr(json_feed, "listed", never)
    for _ in range(2):
        assert files["vacancies/clerk/index.html"]
        assert files["vacancies/baker/index.html"]
        assert files["index.html"]
        assert files.file("favicon.ico") is None
    assert drawn == ["clerk", "baker"]


def test_what_made_a_file_for_one_vacancy_is_asked_first_for_the_next(
    many: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = on(many)
    assert files["vacancies/clerk/index.html"]

    def never(*_: Any) -> Any:
        raise AssertionError("This output makes no pages.")

    monkeypatch.setattr("generator.outputs.share_picture.each", never)
    assert files["vacancies/baker/index.html"]


def test_it_does_not_keep_more_and_more_files(many: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(on_demand, "MOST", 3)
    files = on(many)
    first = files["vacancies/clerk/index.html"]
    for name in ("aide", "baker", "driver"):
        assert files[f"vacancies/{name}/index.html"]
    again = files["vacancies/clerk/index.html"]
    assert again == first
    assert again is not first


def test_the_vacancy_in_whose_folder_a_file_lies(many: Tree) -> None:
    files = on(many)
    for path in ("vacancies/aide/index.html", "vacancies/aide/", "vacancies/helper/share.png"):
        listing = files.listing_at(path)
        assert listing
        assert listing.vacancy.slug == "aide"
    assert files.listing_at("index.html") is None


def test_two_outputs_that_claim_one_path_are_refused_as_in_a_build(project: Project) -> None:
    with pytest.raises(Invalid) as caught:
        on(project({"content/pages/closed.md": "---\ntitle: Closed\n---\nNo.\n"}))
    assert [problem.code for problem in caught.value.problems] == ["address-taken"]
