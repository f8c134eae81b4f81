"""The files for the job boards that a site has chosen."""

from collections.abc import Callable, Mapping
from xml.etree import ElementTree

import pytest

from generator.outputs import board_files
from generator.site import Site
from generator.theme import Theme
from generator.tree import Tree
from tests.made import files_of

TEXT = Callable[..., str]
HUB = "---\nname: High Street\nlocality: Anytown\nregion: Anyshire\npostcode: AN1 2BC\n---\n"
FILES = Callable[..., dict[str, bytes]]


@pytest.fixture
def boards_files(site_of: Callable[..., Site], theme_files: Tree) -> FILES:
    """The files of a project's boards, which are all chosen unless others are named."""

    def make(
        files: Mapping[str, str], chosen: str = "[indeed, find a job, linkedin]", as_of: str = "10 March 2026"
    ) -> dict[str, bytes]:
        front = f"title: A\naddress: https://jobs.example/\norganisation: anytown\nboards: {chosen}"
        site = site_of(
            {"content/hubs/high-street.md": HUB, "content/site.md": f"---\n{front}\n---\n", **files}, as_of
        )
        return files_of(board_files, site, Theme(theme_files))

    return make


def titles(raw: bytes) -> list[str | None]:
    return [each.text for each in ElementTree.fromstring(raw).iter() if each.tag.lower() == "title"]


def test_none_is_made_unless_it_is_chosen(boards_files: FILES) -> None:
    assert boards_files({}, "[]") == {}
    assert boards_files({}, "indeed").keys() == {"indeed.xml"}
    assert boards_files({}).keys() == {"findajob.xml", "findajob-expired.xml", "indeed.xml", "linkedin.xml"}


def test_a_vacancy_is_left_out_of_the_file_of_that_board_alone(
    boards_files: FILES, vacancy_text: TEXT
) -> None:
    every = {"contract": "permanent", "working_pattern": "full time", "find_a_job_category": "27"}
    files = {
        "content/vacancies/analyst.md": vacancy_text(title="Here", hub_locations="high-street"),
        "content/vacancies/town.md": vacancy_text(title="In town", location="London"),
        "content/vacancies/all.md": vacancy_text(title="Everywhere", hub_locations="high-street", **every),
    }
    made = boards_files(files)
    assert sorted(map(str, titles(made["linkedin.xml"]))) == ["Everywhere", "Here", "In town"]
    assert sorted(map(str, titles(made["indeed.xml"]))) == ["Everywhere", "Here"]
    assert titles(made["findajob.xml"]) == ["Everywhere"]


def test_a_closed_vacancy_and_a_draft_are_in_no_file(boards_files: FILES, vacancy_text: TEXT) -> None:
    fields = {"hub_locations": "high-street", "contract": "permanent", "find_a_job_category": "27"}
    text = vacancy_text(working_pattern="full time", **fields)
    draft = vacancy_text(title="Draft", status="draft", working_pattern="full time", **fields)
    files = {"content/vacancies/analyst.md": text, "content/vacancies/draft.md": draft}
    for as_of, expected in (("10 March 2026", ["Crime Analyst"]), ("5pm on 20 March 2026", [])):
        made = boards_files(files, as_of=as_of)
        for name in ("findajob.xml", "indeed.xml", "linkedin.xml"):
            assert titles(made[name]) == expected
