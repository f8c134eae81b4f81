"""Reading a project: what is in the tree, what is passed over, what is refused, and trouble told plainly."""

import builtins
import errno
import hashlib
import os
import sys
import time
import unicodedata
import zoneinfo
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from generator import disk
from generator.disk import Kept, files_of, read_project
from generator.packs import seal
from generator.problem import Invalid, Problem
from generator.tree import Under
from generator.trouble import Trouble

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

    def entry(place: Path) -> Any:
        is_what = {"is_file": place.is_file, "is_dir": place.is_dir, "is_symlink": place.is_symlink}
        return SimpleNamespace(name=place.name, path=str(place), stat=place.stat, **is_what)

    def scandir(folder: str) -> Iterable[Any]:
        return [entry(Path(folder, name)) for name in names] if folder.endswith("/content") else real(folder)

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
        assert set(Under(read_project(project), "content/a")) == {"x.md", "b/y.md"}

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
        real: Any = open

        def refuse(path: str, *how: str) -> Any:
            if path.endswith("site.md"):
                raise PermissionError(errno.EACCES, "Permission denied", path)
            return real(path, *how)

        monkeypatch.setattr(builtins, "open", refuse)
        with pytest.raises(Trouble) as trouble:
            read_project(project)
        assert str(trouble.value).endswith(
            "content/site.md could not be read: there is no permission. "
            "The site that stood before still stands; change the permissions and build again."
        )


def test_a_file_is_read_only_when_it_is_asked_for(project: Path) -> None:
    lay(project, "content/hubs/a.md")
    tree = files_of(project)
    (project / "content/hubs/a.md").unlink()
    assert "content/hubs/a.md" in tree
    assert tree[SITE] == SITE.encode()
    with pytest.raises(Trouble, match=r"content/hubs/a\.md could not be read"):
        tree["content/hubs/a.md"]


class TestKept:
    """What one build leaves for the next."""

    @pytest.fixture
    def cache(self, tmp_path: Path) -> Path:
        """What a build has left."""
        with Kept(tmp_path / "deep/cache") as kept:
            assert kept.answer is None
            kept.packs.put(b"key", b"value")
            kept.outputs.stamps["index.html"] = (1, 2, 3, b"4")
            kept.save(("answer", 1))
        return tmp_path / "deep/cache"

    def test_the_next_build_has_it(self, cache: Path) -> None:
        for _ in range(2):
            with Kept(cache) as kept:
                assert kept.answer == ("answer", 1)
                assert kept.packs.get(b"key") == b"value"
                assert kept.outputs.stamps == {"index.html": (1, 2, 3, b"4")}

    def test_values_are_not_opened_unless_they_are_asked_for(self, cache: Path) -> None:
        before = (cache / "index").stat()
        with Kept(cache) as kept:
            kept.save(("another", 2))
        assert (cache / "index").stat() == before
        with Kept(cache) as kept:
            assert kept.answer == ("another", 2)

    def test_a_build_that_found_a_mistake_leaves_its_values(self, cache: Path) -> None:
        def mistaken() -> None:
            with Kept(cache) as kept:
                kept.packs.put(b"more", b"made")
                raise KeyError

        with pytest.raises(KeyError):
            mistaken()
        with Kept(cache) as kept:
            assert (kept.packs.get(b"more"), kept.packs.get(b"key")) == (b"made", b"value")
            assert kept.answer == ("answer", 1)

    def test_it_can_be_forgotten(self, cache: Path) -> None:
        with Kept(cache, forget=True) as kept:
            assert kept.answer is None
            assert kept.packs.get(b"key") is None
            assert kept.outputs.stamps == {}

    def test_it_is_forgotten_wherever_it_lies(self, cache: Path, tmp_path: Path) -> None:
        (tmp_path / "linked").symlink_to(cache)
        (tmp_path / "file").write_text("in the way")
        for place in (tmp_path / "linked", tmp_path / "file"):
            with Kept(place, forget=True) as kept:
                assert (kept.answer, kept.packs.get(b"key")) == (None, None)

    def test_an_answer_of_another_shape_is_as_if_there_was_none(self, cache: Path) -> None:
        shapes: list[Any] = [(b"version", {}, {}, None), "text"]
        for left in shapes:
            seal(cache / "answer", left)
            with Kept(cache) as kept:
                assert kept.answer is None

    def test_whatever_the_program_works_with_makes_it_another(
        self, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def answer() -> Any:
            with Kept(cache) as kept:
                found = kept.answer, kept.packs.get(b"key")
                kept.packs.put(b"key", b"value")
                kept.save("answer")
            return found

        known, new = ("answer", b"value"), (None, None)
        assert answer() == (("answer", 1), b"value")
        lay(
            tmp_path, "generator/disk.py", "generator/deep/x.py", "generator/readme.md", "lib/a-1.dist-info/x"
        )
        lay(tmp_path, "zones/Europe/London")
        for change in (
            lambda: monkeypatch.setattr(disk, "__file__", str(tmp_path / "generator/disk.py")),
            lambda: (tmp_path / "generator/deep/x.py").write_text("another program"),
            lambda: lay(tmp_path, "generator/deep/y.py"),
            lambda: (tmp_path / "generator/deep/y.py").rename(tmp_path / "generator/deep/z.py"),
            (tmp_path / "generator/deep/z.py").unlink,
            lambda: monkeypatch.syspath_prepend(str(tmp_path / "lib")),
            lambda: (tmp_path / "lib/a-1.dist-info").rename(tmp_path / "lib/a-2.dist-info"),
            lambda: monkeypatch.setattr(zoneinfo, "TZPATH", (str(tmp_path / "zones"), str(tmp_path))),
            lambda: (tmp_path / "zones/Europe/London").write_text("no summer"),
            lambda: monkeypatch.setattr(sys, "version", "3.99"),
        ):
            change()
            assert answer() == new
            assert answer() == known
        lay(tmp_path, "generator/notes.md", "generator/__pycache__/x.py", "lib/module.py")
        monkeypatch.syspath_prepend(str(tmp_path / "nowhere"))
        assert answer() == known

    def test_damage_to_the_answer_is_as_if_there_was_none(self, cache: Path) -> None:
        whole, index = (cache / "answer").read_bytes(), (cache / "index").read_bytes()
        for raw in (b"", whole[:-1], whole[:40], whole + b"x", bytes([whole[0] ^ 1]) + whole[1:], index):
            (cache / "answer").write_bytes(raw)
            with Kept(cache) as kept:
                assert kept.answer is None
                assert kept.outputs.stamps == {}
                assert kept.packs.get(b"key") == b"value"

    def test_only_files_that_may_have_changed_are_read_for_their_digests(
        self, cache: Path, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        later = time.time_ns() + 10**12
        monkeypatch.setattr(time, "time_ns", lambda: later)
        paths = [SITE, "templates/page.html", "assets/careers.css"]
        expected = {path: hashlib.sha256(path.encode()).digest() for path in sorted(paths)}
        with Kept(cache) as kept:
            assert kept.digests(files_of(project)) == expected
            assert kept.digests(read_project(project)) == expected
            kept.save(None)
        (project / SITE).write_text("changed")
        read: list[str] = []
        real = hashlib.file_digest

        def reading(file: Any, name: str) -> Any:
            read.append(file.name)
            return real(file, name)

        with Kept(cache) as kept:
            monkeypatch.setattr(hashlib, "file_digest", reading)
            assert kept.digests(files_of(project)) != expected
        assert read == [str(project / SITE)]

    def test_no_place_for_it_is_trouble(self, tmp_path: Path) -> None:
        lay(tmp_path, "file")
        with pytest.raises(Trouble, match="could not be written"):
            Kept(tmp_path / "file/cache")

    def test_what_cannot_be_kept_is_made_again(self, cache: Path) -> None:
        with Kept(cache) as kept:
            kept.packs.put(b"more", b"made")
            for name in ("answer", "index"):
                (cache / name).unlink()
                (cache / name).mkdir()
            kept.save("lost")
        with Kept(cache) as kept:
            assert (kept.answer, kept.packs.get(b"more")) == (None, None)
