"""A project read again: as if all of it were read, but only what changed is, where that is safe."""

import unicodedata
from pathlib import Path

import pytest

from generator import disk
from generator.desk import rereading
from generator.desk.rereading import read_again
from generator.disk import SITE, read_project
from generator.problem import Invalid
from generator.tree import Tree
from tests.test_disk import lay, own

CLERK = "content/vacancies/clerk.md"


@pytest.fixture
def theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built-in theme of two files, in place of the real one."""
    home = lay(tmp_path / "theme", "templates/page.html", "assets/careers.css")
    monkeypatch.setattr(disk, "_theme_home", lambda: home)
    return home


@pytest.fixture
def project(tmp_path: Path, theme: Path) -> Path:
    return lay(tmp_path / "project", SITE)


@pytest.fixture
def tree(project: Path) -> Tree:
    """The project with an advert, as it was read first."""
    return read_project(lay(project, CLERK))


def again(project: Path, tree: Tree, *changed: str) -> Tree:
    """The project read again, which must be as if all of it were read."""
    read = read_again(project, tree, [Path(path) for path in changed])
    assert list(read.items()) == list(read_project(project).items())
    return read


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The projects that were read as a whole after all."""
    whole: list[Path] = []

    def reading(project: Path) -> Tree:
        whole.append(project)
        return read_project(project)

    monkeypatch.setattr(rereading, "read_project", reading)
    return whole


def test_a_file_that_changed_is_read_alone(project: Path, tree: Tree, alone: list[Path]) -> None:
    (project / CLERK).write_text("new")
    read = again(project, tree, CLERK)
    assert read[CLERK] == b"new"
    assert read[SITE] is tree[SITE]
    assert alone == []


def test_a_new_file_and_one_that_is_gone(project: Path, tree: Tree, alone: list[Path]) -> None:
    lay(project, "content/vacancies/aide.md")
    (project / CLERK).unlink()
    read = again(project, tree, "content/vacancies/aide.md", CLERK)
    assert own(project) == [SITE, "content/vacancies/aide.md"]
    assert CLERK not in read
    assert alone == []


def test_a_file_that_an_editor_put_in_the_place_of_another(project: Path, tree: Tree) -> None:
    lay(project, "content/vacancies/.clerk.md.swp").joinpath("content/vacancies/.clerk.md.swp").replace(
        project / CLERK
    )
    read = again(project, tree, "content/vacancies/.clerk.md.swp", CLERK)
    assert read[CLERK] == b"content/vacancies/.clerk.md.swp"


@pytest.mark.parametrize(
    "changed",
    [
        [],
        [CLERK, SITE],
        ["content/vacancies/.clerk.md.swp", "content/vacancies/clerk.md~"],
        ["content/vacancies/never.md"],
    ],
)
def test_where_nothing_differs_it_is_the_very_same(
    project: Path, tree: Tree, alone: list[Path], changed: list[str]
) -> None:
    assert again(project, tree, *changed) is tree
    assert alone == []


@pytest.mark.parametrize(
    "changed", ["content/vacancies", "content/hubs/no/folder.md", "templates/page.html", ".", "/"]
)
def test_where_more_may_be_at_play_all_is_read_and_it_may_be_the_same(
    project: Path, tree: Tree, alone: list[Path], changed: str
) -> None:
    assert again(project, tree, changed) is tree
    assert alone == [project]


def test_the_theme(project: Path, tree: Tree) -> None:
    lay(project, "templates/page.html")
    (project / "templates/page.html").write_text("ours")
    changed = again(project, tree, "templates/page.html")
    assert changed["templates/page.html"] == b"ours"
    (project / "templates/page.html").unlink()
    assert again(project, changed, "templates/page.html")["templates/page.html"] != b"ours"


def test_a_folder_that_comes_and_goes(project: Path, tree: Tree) -> None:
    lay(project, "content/hubs/high-street.md")
    more = again(project, tree, "content/hubs")
    assert "content/hubs/high-street.md" in more
    (project / "content/hubs/high-street.md").unlink()
    (project / "content/hubs").rmdir()
    assert again(project, more, "content/hubs") == tree


def test_a_folder_where_a_file_was(project: Path, tree: Tree) -> None:
    (project / CLERK).unlink()
    lay(project, f"{CLERK}/more.md")
    assert f"{CLERK}/more.md" in again(project, tree, CLERK)


def test_a_link(project: Path, tree: Tree, alone: list[Path]) -> None:
    (project / "content/vacancies/aide.md").symlink_to("clerk.md")
    assert "content/vacancies/aide.md" in again(project, tree, "content/vacancies/aide.md")
    assert alone == [project]


def test_a_name_in_parts(project: Path, tree: Tree) -> None:
    apart = f"content/vacancies/{unicodedata.normalize('NFD', 'é')}.md"
    lay(project, apart)
    assert "content/vacancies/é.md" in again(project, tree, apart)


def test_what_cannot_be_part_of_a_project_is_refused(project: Path, tree: Tree) -> None:
    lay(project, "content/a\\b.md")
    with pytest.raises(Invalid) as refused:
        read_again(project, tree, [Path("content/a\\b.md")])
    assert [problem.code for problem in refused.value.problems] == ["file-name"]


def test_a_project_without_its_settings_is_none(project: Path, tree: Tree) -> None:
    (project / SITE).unlink()
    with pytest.raises(Invalid) as refused:
        read_again(project, tree, [Path(SITE)])
    assert [problem.code for problem in refused.value.problems] == ["no-content"]


def test_a_project_that_is_reached_by_a_link(tmp_path: Path, project: Path, tree: Tree) -> None:
    (tmp_path / "way").symlink_to(project)
    (project / CLERK).write_text("new")
    assert again(tmp_path / "way", tree, CLERK)[CLERK] == b"new"
