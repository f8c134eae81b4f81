"""Reading a project: what is in the tree, what is passed over, what is refused, and trouble told plainly."""

import errno
import os
import tempfile
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from generator import disk
from generator.disk import Trouble, read_again, read_project, save_crash, telling
from generator.problem import Invalid, Problem
from generator.tree import Tree, under

SITE = "content/site.md"


def lay(folder: Path, *paths: str) -> Path:
    """A folder with these files, each holding its own path."""
    for path in paths:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(path)
    return folder


@pytest.fixture
def theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built-in theme of two files, in place of the real one."""
    home = lay(tmp_path / "theme", "templates/page.html", "assets/careers.css")
    monkeypatch.setattr(disk, "_theme_home", lambda: home)
    return home


@pytest.fixture
def project(tmp_path: Path, theme: Path) -> Path:
    return lay(tmp_path / "project", SITE)


def own(project: Path) -> list[str]:
    """The paths read, without those of the built-in theme."""
    return [
        path for path in read_project(project) if path not in {"templates/page.html", "assets/careers.css"}
    ]


def problems(project: Path) -> tuple[Problem, ...]:
    with pytest.raises(Invalid) as refused:
        read_project(project)
    return refused.value.problems


def only(project: Path) -> Problem:
    (problem,) = problems(project)
    return problem


def test_a_project_is_its_content_templates_and_assets_and_nothing_else(project: Path) -> None:
    lay(
        project,
        "content/vacancies/clerk.md",
        "templates/own.html",
        "assets/logo.svg",
        "README.md",
        "site/index.html",
    )
    assert own(project) == ["assets/logo.svg", SITE, "content/vacancies/clerk.md", "templates/own.html"]


def test_files_hold_their_bytes_and_stand_in_order_of_path(project: Path) -> None:
    (project / "content/site.md").write_bytes(b"\xff\x00\r\n")
    tree = read_project(project)
    assert tree[SITE] == b"\xff\x00\r\n"
    assert list(tree) == sorted(tree)


def test_the_built_in_theme_lies_under_the_project(project: Path) -> None:
    tree = read_project(project)
    assert tree["templates/page.html"] == b"templates/page.html"
    assert tree["assets/careers.css"] == b"assets/careers.css"


def test_a_file_of_the_project_lies_over_the_built_in_one_of_its_name(project: Path) -> None:
    lay(project, "templates/page.html")
    (project / "templates/page.html").write_text("our own")
    assert read_project(project)["templates/page.html"] == b"our own"


def test_the_content_of_the_folder_that_holds_the_theme_is_not_read(project: Path, theme: Path) -> None:
    lay(theme, "content/vacancies/theirs.md")
    assert own(project) == [SITE]


def test_in_a_checkout_the_theme_is_the_repositorys_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, "templates/page.html", "generator/disk.py", f"project/{SITE}")
    monkeypatch.setattr(disk, "__file__", str(tmp_path / "generator/disk.py"))
    assert "templates/page.html" in read_project(tmp_path / "project")


def test_in_an_installed_wheel_the_theme_is_the_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, "templates/other.html", "generator/templates/page.html", f"project/{SITE}")
    monkeypatch.setattr(disk, "__file__", str(tmp_path / "generator/disk.py"))
    assert set(read_project(tmp_path / "project")) == {SITE, "templates/page.html"}


@pytest.mark.parametrize(
    "name",
    [
        ".DS_Store",
        ".hidden.md",
        ".git/config.md",
        "clerk.md~",
        ".clerk.md.swp",
        "clerk.swp",
        "#clerk.md#",
        "Thumbs.db",
        "thumbs.db",
        "~$pack.docx",
    ],
)
def test_hidden_files_and_editors_leftovers_are_passed_over(project: Path, name: str) -> None:
    lay(project, f"content/vacancies/{name}")
    assert own(project) == [SITE]


def test_names_that_only_look_like_leftovers_are_read(project: Path) -> None:
    lay(project, "content/a~b.md", "content/#1.md", "content/swp")
    assert own(project) == ["content/#1.md", "content/a~b.md", SITE, "content/swp"]


def test_a_name_is_in_the_tree_as_keyboards_type_it(project: Path) -> None:
    lay(project, "content/attachments/" + unicodedata.normalize("NFD", "Café.pdf"))
    assert own(project)[0] == "content/attachments/Caf\u00e9.pdf"


def test_ten_megabytes_are_read_whole(project: Path) -> None:
    (project / "content/long.md").write_bytes(b"x" * 10_000_000)
    assert len(read_project(project)["content/long.md"]) == 10_000_000


def test_a_folder_far_down_is_read(project: Path) -> None:
    deep = "content/" + "d/" * 120 + "end.md"
    lay(project, deep)
    assert own(project) == [deep, SITE]


def list_in_content(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Let content/ list these names, which not every disk can hold."""
    real = os.scandir

    def scandir(folder: str) -> Iterable[Any]:
        return [SimpleNamespace(name=name) for name in names] if folder.endswith("/content") else real(folder)

    monkeypatch.setattr(os, "scandir", scandir)


class TestNoContent:
    def test_a_folder_without_content_is_told_with_its_name(self, tmp_path: Path, theme: Path) -> None:
        problem = only(lay(tmp_path / "elsewhere", "README.md"))
        assert problem.code == "no-content"
        assert problem.message == f"there is no content/site.md in {tmp_path / 'elsewhere'}"
        assert problem.hint == "Run the command in the project's folder, or name that folder with --project."
        assert problem.where.path == SITE

    @pytest.mark.parametrize(
        "paths", [["content/vacancies/clerk.md"], ["content"], ["content/site.md/odd.md"], []]
    )
    def test_so_is_one_without_settings_or_no_folder_at_all(
        self, tmp_path: Path, theme: Path, paths: list[str]
    ) -> None:
        lay(tmp_path, *(f"project/{path}" for path in paths))
        assert only(tmp_path / "project").code == "no-content"

    def test_a_file_in_place_of_the_project_too(self, tmp_path: Path, theme: Path) -> None:
        lay(tmp_path, "project")
        assert only(tmp_path / "project").code == "no-content"


class TestLinks:
    def test_a_link_to_a_file_of_the_project_is_that_file(self, project: Path) -> None:
        lay(project, "shared/pack.pdf")
        (project / "content/pack.pdf").symlink_to("../shared/pack.pdf")
        assert read_project(project)["content/pack.pdf"] == b"shared/pack.pdf"

    def test_a_link_to_a_folder_of_the_project_is_that_folder(self, project: Path) -> None:
        lay(project, "shared/logos/crest.svg")
        (project / "assets").symlink_to("shared")
        assert read_project(project)["assets/logos/crest.svg"] == b"shared/logos/crest.svg"

    def test_one_folder_can_be_read_at_two_places(self, project: Path) -> None:
        lay(project, "content/a/x.md")
        (project / "content/b").symlink_to("a")
        assert own(project) == ["content/a/x.md", "content/b/x.md", SITE]

    def test_the_project_itself_may_be_a_link(self, project: Path, tmp_path: Path) -> None:
        (tmp_path / "link").symlink_to(project)
        assert own(tmp_path / "link") == [SITE]

    @pytest.mark.parametrize("there", ["secret.txt", "folder"])
    def test_a_link_that_leads_outside_is_refused(self, project: Path, tmp_path: Path, there: str) -> None:
        lay(tmp_path, "secret.txt", "folder/secret.txt")
        (project / "content/pack").symlink_to(tmp_path / there)
        problem = only(project)
        assert (problem.code, problem.where.path) == ("outside-folder", "content/pack")
        assert str(tmp_path / there) in problem.message

    def test_a_link_that_leads_outside_through_another_is_refused(
        self, project: Path, tmp_path: Path
    ) -> None:
        lay(tmp_path, "secret.txt")
        (project / "way").symlink_to(tmp_path)
        (project / "content/pack").symlink_to("../way/secret.txt")
        assert only(project).code == "outside-folder"

    def test_a_neighbour_whose_name_begins_alike_is_outside(self, project: Path, tmp_path: Path) -> None:
        lay(tmp_path, "project-old/secret.txt")
        (project / "content/pack").symlink_to(tmp_path / "project-old/secret.txt")
        assert only(project).code == "outside-folder"

    def test_a_content_folder_outside_is_one_problem_and_not_two(self, project: Path, tmp_path: Path) -> None:
        (project / "content").rename(tmp_path / "content")
        (project / "content").symlink_to(tmp_path / "content")
        assert (only(project).code, only(project).where.path) == ("outside-folder", "content")

    @pytest.mark.parametrize("there", ["nowhere.pdf", "pack.pdf"])
    def test_a_link_to_nothing_or_to_itself_is_refused(self, project: Path, there: str) -> None:
        (project / "content/pack.pdf").symlink_to(there)
        problem = only(project)
        assert (problem.code, problem.where.path) == ("not-a-file", "content/pack.pdf")
        assert "a link that leads nowhere" in problem.message

    def test_settings_that_are_a_link_to_nothing_are_one_problem(self, project: Path) -> None:
        (project / SITE).unlink()
        (project / SITE).symlink_to("nowhere.md")
        assert only(project).code == "not-a-file"

    def test_a_folder_linked_into_itself_is_read_once(self, project: Path) -> None:
        (project / "content/again").symlink_to(".")
        (project / "content/up").symlink_to("..")
        lay(project, "content/a/x.md")
        (project / "content/a/back").symlink_to("..")
        assert [path for path in own(project) if path.startswith("content/a")] == ["content/a/x.md"]

    def test_two_folders_that_link_to_each_other_come_to_an_end(self, project: Path) -> None:
        lay(project, "content/a/x.md", "content/b/y.md")
        (project / "content/a/b").symlink_to("../b")
        (project / "content/b/a").symlink_to("../a")
        assert set(under(read_project(project), "content/a")) == {"x.md", "b/y.md"}

    def test_the_theme_may_be_made_of_links(self, project: Path, theme: Path, tmp_path: Path) -> None:
        lay(tmp_path, "store/card.html")
        (theme / "templates/card.html").symlink_to(tmp_path / "store/card.html")
        assert read_project(project)["templates/card.html"] == b"store/card.html"


class TestRefusals:
    def test_a_pipe_is_refused_and_does_not_hang(self, project: Path) -> None:
        os.mkfifo(project / "content/pipe.md")
        problem = only(project)
        assert problem.code == "not-a-file"
        assert "a device" in problem.message

    @pytest.mark.parametrize("name", ["two\nlines.md", "bell\x07.md", "back\\slash.md", "line\u2028.md"])
    def test_a_name_that_cannot_be_an_address_is_refused(self, project: Path, name: str) -> None:
        lay(project, f"content/{name}")
        problem = only(project)
        assert problem.code == "file-name"
        assert problem.where.path.replace("\ufffd", "").isprintable()

    def test_a_name_that_is_not_text_is_refused(self, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        list_in_content(monkeypatch, "site.md", "caf\udce9.md")
        assert only(project).where.path == "content/caf\ufffd.md"

    def test_two_names_that_look_the_same_are_refused(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        names = [unicodedata.normalize(form, "é.md") for form in ("NFC", "NFD")]
        lay(project, *(f"content/{name}" for name in names))
        list_in_content(monkeypatch, "site.md", *names)
        assert only(project).message.startswith("two files here have the same name")

    def test_one_run_tells_all_in_order(self, project: Path, tmp_path: Path) -> None:
        (project / SITE).unlink()
        (project / "content/b.md").symlink_to(tmp_path / "outside")
        (project / "content/a.md").symlink_to("nothing")
        lay(project, "assets/x\ty.png")
        assert [problem.code for problem in problems(project)] == [
            "file-name",
            "not-a-file",
            "outside-folder",
            "no-content",
        ]


class TestTrouble:
    def test_a_file_that_may_not_be_read(self, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        real = Path.read_bytes

        def refuse(path: Path) -> bytes:
            if path.name == "site.md":
                raise PermissionError(errno.EACCES, "Permission denied", str(path))
            return real(path)

        monkeypatch.setattr(Path, "read_bytes", refuse)
        with pytest.raises(Trouble) as trouble:
            read_project(project)
        assert str(trouble.value).endswith(
            "content/site.md could not be read: there is no permission. "
            "The site that stood before still stands; change the permissions and build again."
        )

    @pytest.mark.parametrize(
        ("number", "reason", "remedy"),
        [
            (errno.ENOSPC, "the disk is full", "free some space"),
            (errno.EDQUOT, "the space allowed on this disk is used up", "free some space"),
            (errno.EACCES, "there is no permission", "change the permissions"),
            (errno.EPERM, "there is no permission", "change the permissions"),
            (errno.EROFS, "the disk is read-only", "choose another folder with --output"),
            (
                errno.EXDEV,
                "on a different disk from the folder around it",
                "a folder inside it with --output",
            ),
            (errno.ENAMETOOLONG, "the name is too long for this disk", "shorten it"),
            (errno.EIO, "the machine says “[Errno 5] smoke”", "put that right"),
        ],
    )
    def test_each_has_its_reason_and_its_remedy(self, number: int, reason: str, remedy: str) -> None:
        with pytest.raises(Trouble) as trouble, telling("written", Path("site")):
            raise OSError(number, "smoke")
        text = str(trouble.value)
        assert text.startswith("site could not be written: ")
        assert reason in text
        assert "The site that stood before still stands; " in text
        assert f"{remedy} and build again." in text

    def test_the_file_in_question_is_named_and_can_be_printed(self) -> None:
        with pytest.raises(Trouble, match="site/\ufffd could not"), telling("written", Path("site")):
            raise OSError(errno.ENOSPC, "full", "staging/a", None, "site/\udce9")

    def test_an_error_without_a_number_is_told_too(self) -> None:
        with pytest.raises(Trouble, match="the machine says “smoke”"), telling("read", Path("content")):
            raise OSError("smoke")


class TestReadingAgain:
    CLERK = "content/vacancies/clerk.md"

    @pytest.fixture
    def tree(self, project: Path) -> Tree:
        """The project with an advert, as it was read first."""
        return read_project(lay(project, self.CLERK))

    def again(self, project: Path, tree: Tree, *changed: str) -> Tree:
        """The project read again, which must be as if all of it were read."""
        read = read_again(project, tree, [Path(path) for path in changed])
        assert list(read.items()) == list(read_project(project).items())
        return read

    @pytest.fixture
    def alone(self, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
        """The projects that were read as a whole after all."""
        whole: list[Path] = []

        def reading(project: Path) -> Tree:
            whole.append(project)
            return read_project(project)

        monkeypatch.setattr(disk, "read_project", reading)
        return whole

    def test_a_file_that_changed_is_read_alone(self, project: Path, tree: Tree, alone: list[Path]) -> None:
        (project / self.CLERK).write_text("new")
        read = self.again(project, tree, self.CLERK)
        assert read[self.CLERK] == b"new"
        assert read[SITE] is tree[SITE]
        assert alone == []

    def test_a_new_file_and_one_that_is_gone(self, project: Path, tree: Tree, alone: list[Path]) -> None:
        lay(project, "content/vacancies/aide.md")
        (project / self.CLERK).unlink()
        read = self.again(project, tree, "content/vacancies/aide.md", self.CLERK)
        assert own(project) == [SITE, "content/vacancies/aide.md"]
        assert self.CLERK not in read
        assert alone == []

    def test_a_file_that_an_editor_put_in_the_place_of_another(self, project: Path, tree: Tree) -> None:
        lay(project, "content/vacancies/.clerk.md.swp").joinpath("content/vacancies/.clerk.md.swp").replace(
            project / self.CLERK
        )
        read = self.again(project, tree, "content/vacancies/.clerk.md.swp", self.CLERK)
        assert read[self.CLERK] == b"content/vacancies/.clerk.md.swp"

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
        self, project: Path, tree: Tree, alone: list[Path], changed: list[str]
    ) -> None:
        assert self.again(project, tree, *changed) is tree
        assert alone == []

    @pytest.mark.parametrize(
        "changed", ["content/vacancies", "content/hubs/no/folder.md", "templates/page.html", ".", "/"]
    )
    def test_where_more_may_be_at_play_all_is_read_and_it_may_be_the_same(
        self, project: Path, tree: Tree, alone: list[Path], changed: str
    ) -> None:
        assert self.again(project, tree, changed) is tree
        assert alone == [project]

    def test_the_theme(self, project: Path, tree: Tree) -> None:
        lay(project, "templates/page.html")
        (project / "templates/page.html").write_text("ours")
        changed = self.again(project, tree, "templates/page.html")
        assert changed["templates/page.html"] == b"ours"
        (project / "templates/page.html").unlink()
        assert self.again(project, changed, "templates/page.html")["templates/page.html"] != b"ours"

    def test_a_folder_that_comes_and_goes(self, project: Path, tree: Tree) -> None:
        lay(project, "content/hubs/high-street.md")
        more = self.again(project, tree, "content/hubs")
        assert "content/hubs/high-street.md" in more
        (project / "content/hubs/high-street.md").unlink()
        (project / "content/hubs").rmdir()
        assert self.again(project, more, "content/hubs") == tree

    def test_a_folder_where_a_file_was(self, project: Path, tree: Tree) -> None:
        (project / self.CLERK).unlink()
        lay(project, f"{self.CLERK}/more.md")
        assert f"{self.CLERK}/more.md" in self.again(project, tree, self.CLERK)

    def test_a_link(self, project: Path, tree: Tree, alone: list[Path]) -> None:
        (project / "content/vacancies/aide.md").symlink_to("clerk.md")
        assert "content/vacancies/aide.md" in self.again(project, tree, "content/vacancies/aide.md")
        assert alone == [project]

    def test_a_name_in_parts(self, project: Path, tree: Tree) -> None:
        apart = f"content/vacancies/{unicodedata.normalize('NFD', 'é')}.md"
        lay(project, apart)
        assert "content/vacancies/é.md" in self.again(project, tree, apart)

    def test_what_cannot_be_part_of_a_project_is_refused(self, project: Path, tree: Tree) -> None:
        lay(project, "content/a\\b.md")
        with pytest.raises(Invalid) as refused:
            read_again(project, tree, [Path("content/a\\b.md")])
        assert [problem.code for problem in refused.value.problems] == ["file-name"]

    def test_a_project_without_its_settings_is_none(self, project: Path, tree: Tree) -> None:
        (project / SITE).unlink()
        with pytest.raises(Invalid) as refused:
            read_again(project, tree, [Path(SITE)])
        assert [problem.code for problem in refused.value.problems] == ["no-content"]

    def test_a_project_that_is_reached_by_a_link(self, tmp_path: Path, project: Path, tree: Tree) -> None:
        (tmp_path / "way").symlink_to(project)
        (project / self.CLERK).write_text("new")
        assert self.again(tmp_path / "way", tree, self.CLERK)[self.CLERK] == b"new"


class TestSaveCrash:
    def test_the_details_are_in_a_temporary_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
        saved = save_crash(Path("/srv/careers"), "Traceback: \udce9 é")
        assert saved is not None
        assert saved.parent == tmp_path
        assert saved.read_text(encoding="utf-8") == "Project: /srv/careers\n\nTraceback: \\udce9 é\n"

    def test_two_crashes_have_two_files(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
        assert save_crash(tmp_path, "one") != save_crash(tmp_path, "two")

    def test_where_none_can_be_written_there_is_none(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
        assert save_crash(Path(), "text") is None
