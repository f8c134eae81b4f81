"""One build under way: the same site whoever makes it, and nothing made that stands as it was left."""

import os
import pickle
import tempfile
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial, wraps
from pathlib import Path
from typing import Any

import pytest

from generator import advising, content, document, items, making, pipeline, work, workers
from generator.cli import main
from generator.commands import build, check
from generator.disk import Kept, files_of, read_project
from generator.made import Made
from generator.outputs import forwarding_page, json_feed, vacancy_page
from generator.problem import Level, Problem
from generator.staging import Staging
from generator.trouble import Trouble
from generator.work import Work
from tests.conftest import BASE, HOME
from tests.made import InMemory

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
OLD = "closing_date: 5pm on 3 January 2025\nposted: 1 January 2025"
# What is special about each advert; the others are open.
SPECIAL = {
    "draft": "status: draft",
    "upcoming": "posted: 1 May 2026",
    "closed": "posted: 1 February 2026\nclosing_date: 5pm on 3 March 2026",
    "withdrawn": "status: withdrawn on 8 March 2026",
    "gone": OLD,
    "gone-too": OLD,
    "moved": "old_addresses: [moved-before]",
}
OPEN = ("one", "two", "three", "four", "five")
# With the one of the small project. Drafts and the like, and those that ended long ago, have no page.
ALL, PAGED = 13, 9
SETTINGS = "keep_closed_days: 90\nper_page: 3\nboards: [indeed, find a job]\nignore:"
BLOCK = "{% block main %}"
Drawn = list[str]


class Project:
    """A project on the disk with adverts of every kind, and two employers."""

    def __init__(self, home: Path) -> None:
        self.home = home
        for path, text in BASE.items():
            self.write(path, text.replace("ignore:", SETTINGS))
        self.write("content/organisations/other.md", "---\nname: Other Force\nkind: police\n---\nUs.\n")
        for name in OPEN:
            self.advert(name)
        for name, fields in SPECIAL.items():
            self.advert(name, fields)

    def write(self, path: str, text: str) -> None:
        (self.home / path).parent.mkdir(parents=True, exist_ok=True)
        (self.home / path).write_text(text, encoding="utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.home / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def advert(self, name: str, fields: str = "") -> None:
        """An advert; those whose name begins with t are another employer's, and like each other."""
        own = {line.partition(":")[0] for line in fields.splitlines()}
        usual = {"posted": "1 March 2026", "closing_date": "5pm on 20 March 2026"}
        lines = [f"{key}: {value}" for key, value in usual.items() if key not in own]
        employer = "other" if name.startswith("t") else "anytown"
        self.write(
            path_of(name),
            f"---\ntitle: The {name}\norganisation: {employer}\nsummary: Do {name} work.\n"
            + "\n".join(filter(None, (*lines, fields)))
            + f"\napply: https://apply.anytown.example/{name}\n---\n## Work\n\nRead {name} figures.\n",
        )

    def run(self, *, to: str = "site") -> list[Problem]:
        """Build as anybody does; the problems that are told."""
        options = {"output": self.home / to, "strict": False, "no_cache": False}
        return [*build.run(Namespace(project=self.home, as_of=NOW, **options), NOW).problems]

    def site(self, to: str = "site") -> dict[str, bytes]:
        """The files of the site as it stands."""
        home = self.home / to
        files = (path for path in home.rglob("*") if path.is_file() and path.name != ".careers-files")
        return {path.relative_to(home).as_posix(): path.read_bytes() for path in files}

    def fresh(self) -> tuple[list[Problem], dict[str, bytes]]:
        """What comes of it where nothing was made before."""
        target = InMemory()
        made = pipeline.run(read_project(self.home), NOW, target)
        return made.problems, target.files


def path_of(name: str) -> str:
    return f"content/vacancies/{name}.md"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "jobs")


@pytest.fixture(params=["alone", "shared"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """One process makes all, or several do it together."""
    share_from(monkeypatch, 2 if request.param == "shared" else 1_000)
    return str(request.param)


def share_from(monkeypatch: pytest.MonkeyPatch, many: int, share: int = 2) -> None:
    monkeypatch.setattr(work, "MANY", many)
    monkeypatch.setattr(work, "READERS", 3)
    monkeypatch.setattr(work, "SHARE", share)
    monkeypatch.setattr(workers, "cores", lambda: 2)


@pytest.fixture
def shares(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """What other processes were asked for, and in how many shares."""
    asked: list[tuple[str, int]] = []
    real = workers.shared

    def shared(what: Callable[..., Any], those: list[Any], state: Work, **how: Any) -> Iterator[Any]:
        asked.append((what.__name__, len(those)))
        return real(what, those, state, **how)

    monkeypatch.setattr(workers, "shared", shared)
    return asked


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """The vacancies whose page was drawn in this process."""
    names: list[str] = []
    each = vacancy_page.each

    def counting(listing: Any, *around: Any) -> Any:
        names.append(listing.slug)
        return each(listing, *around)

    monkeypatch.setattr(vacancy_page, "each", counting)
    return names


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were read in this process."""
    paths: list[str] = []
    parse = document.parse

    @wraps(parse)
    def counting(path: str, raw: bytes) -> Any:
        paths.append(path)
        return parse(path, raw)

    monkeypatch.setattr(content, "parse", counting)
    return paths


Shares = list[tuple[str, int]]


class TestWhoeverMakesIt:
    @pytest.mark.unwatched
    @pytest.mark.parametrize("share", [1, 2])
    def test_the_site_and_the_advice_are_the_same(
        self, project: Project, shares: Shares, monkeypatch: pytest.MonkeyPatch, share: int
    ) -> None:
        expected = project.fresh()
        assert {problem.level for problem in expected[0]} == {Level.ADVICE}
        share_from(monkeypatch, 1_000)
        assert (project.run(to="alone"), project.site("alone")) == expected
        assert shares == []
        share_from(monkeypatch, 2, share)
        assert (project.run(to="shared"), project.site("shared")) == expected
        assert shares == [("_read", 3), ("_make", (ALL - 1) // share)]
        for name in ("three", "draft", "gone"):
            project.edit(path_of(name), "figures", "numbers")
        project.edit("content/organisations/other.md", "Other Force", "The Others")
        expected = project.fresh()
        assert (project.run(to="shared"), project.site("shared")) == expected

    def test_so_they_are_where_there_is_one_core_which_reads_in_shares_too(
        self, project: Project, shares: Shares, parsed: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        expected = project.fresh()
        share_from(monkeypatch, 2)
        monkeypatch.setattr(workers, "cores", lambda: 1)
        read = list[int]()
        real = work._read

        def counted(those: Work, paths: list[str]) -> None:
            read.append(len(paths))
            real(those, paths)

        monkeypatch.setattr(work, "_read", counted)
        monkeypatch.setattr(work, "MOST_READ", 2)
        parsed.clear()
        assert (project.run(), project.site()) == expected
        assert max(read) <= 2
        assert len(parsed) == len(set(parsed)) > sum(read) > 2
        assert [name for name, _ in shares] == ["_make"]

    @pytest.mark.unwatched
    def test_so_they_are_where_the_machine_cannot_fork(
        self, project: Project, shares: Shares, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        share_from(monkeypatch, 2)
        monkeypatch.setattr(workers, "shared", partial(workers.shared, method="spawn"))
        assert (project.run(), project.site()) == project.fresh()
        assert [name for name, _ in shares] == ["_read", "_make"]

    def test_what_others_do_need_not_be_done_here(
        self, project: Project, drawn: Drawn, parsed: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """All but one vacancy, which is made here first so that what is loaded for it is there for all."""
        share_from(monkeypatch, 2)
        project.run()
        assert len(drawn) == 1
        assert parsed == []

    @pytest.mark.unwatched
    def test_mistakes_are_told_alike(self, project: Project, way: str) -> None:
        project.edit(path_of("two"), "closing_date", "closing_day")
        project.edit(path_of("gone"), "title", "titel")
        project.edit(path_of("five"), "organisation: anytown", "organisation: anytow")
        project.edit("content/hubs/high-street.md", "AN1 2BC", "nowhere")
        expected, _ = project.fresh()
        assert len({problem.where.path for problem in expected}) == 4
        assert project.run() == expected
        assert project.site() == {}

    @pytest.mark.unwatched
    def test_a_mistake_in_a_template_is_told_alike(self, project: Project, way: str) -> None:
        text = (HOME / "templates/vacancy.html").read_text(encoding="utf-8")
        mistake = "{% if listing.slug == 'three' %}{{ 1 // 0 }}{% endif %}"
        project.write("templates/vacancy.html", text.replace(BLOCK, BLOCK + mistake))
        (told,) = project.run()
        assert [told] == project.fresh()[0]
        assert told.where.path == "templates/vacancy.html"
        assert project.site() == {}

    @pytest.mark.unwatched
    def test_a_bug_is_told_alike(
        self,
        project: Project,
        way: str,
        monkeypatch: pytest.MonkeyPatch,
        tmp_path: Path,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        def each(listing: Any, *around: Any) -> Any:
            assert listing.slug != "three", "no three"
            return ()

        monkeypatch.setattr(forwarding_page, "each", each)
        crashes = tmp_path / "crashes"
        crashes.mkdir()
        monkeypatch.setattr(tempfile, "tempdir", str(crashes))
        assert main(["build", "--project", str(project.home), "--as-of", "10 March 2026"]) == 3
        (crash,) = crashes.iterdir()
        assert "AssertionError: no three" in crash.read_text()
        assert str(crash) in capsys.readouterr().err
        assert project.site() == {}

    @pytest.mark.unwatched
    def test_a_file_that_was_changed_while_it_was_in_use_is_trouble(self, project: Project, way: str) -> None:
        tree = files_of(project.home)
        project.edit(path_of("three"), "figures", "numbers here")
        with Staging(project.home / "site") as staging, Kept(staging.beside / "cache") as kept:
            told = r"content/vacancies/three\.md was changed while it was in use\..* build again"
            with pytest.raises(Trouble, match=told):
                pipeline.run(tree, NOW, staging, kept)
        assert (project.run(), project.site()) == project.fresh()

    def test_what_was_damaged_while_it_was_in_use_is_made_again(
        self, project: Project, way: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        project.run()
        project.edit("content/site.md", "Jobs in", "Work in")
        each = forwarding_page.each

        def damaging(listing: Any, *around: Any) -> Any:
            if listing.slug not in ("one", "five"):
                for path in project.home.glob(".site.careers/cache/pack.*"):
                    os.truncate(path, 0)
            return each(listing, *around)

        with monkeypatch.context() as patch:
            patch.setattr(forwarding_page, "each", damaging)
            assert (project.run(), project.site()) == project.fresh()
        assert (project.run(), project.site()) == project.fresh()

    @pytest.mark.unwatched
    def test_check_tells_the_same_and_leaves_no_trace(
        self, project: Project, way: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        (tmp_path / "temporary").mkdir()
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
        before = sorted(tmp_path.rglob("*"))
        outcome = check.run(Namespace(project=project.home, as_of=NOW), NOW)
        assert sorted(tmp_path.rglob("*")) == before
        assert outcome.problems == project.fresh()[0]


class TestInside:
    """What goes on in another process, step by step in this one."""

    def test_it_reads_and_makes_its_share_and_hands_it_over(
        self, project: Project, drawn: Drawn, parsed: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        tree = files_of(project.home)
        with ExitStack() as closing:
            staging = closing.enter_context(Staging(project.home / "site"))
            kept = closing.enter_context(Kept(staging.beside / "cache"))
            first = Work(tree, NOW, staging, kept.packs)
            other: Work = pickle.loads(pickle.dumps(first))
            assert other.packs
            closing.callback(other.packs.close)  # type: ignore[attr-defined]
            other.begin(1)
            share = [path_of("one"), path_of("two")]
            work._read(other, share)
            assert [path for path in parsed if "vacancies" in path] == share
            first.take_over(other.hand_over())
            parsed.clear()
            assert len(first.listings) == ALL
            assert {*parsed}.isdisjoint(share)
            assert len([path for path in parsed if "vacancies" in path]) == len(first.listings) - 2
            # The last of them is an advert that is not published: of it, only advice is to be found.
            other = pickle.loads(pickle.dumps(first))
            assert other.packs
            closing.callback(other.packs.close)  # type: ignore[attr-defined]
            other.begin(1)
            numbers = [0, len(first.listings) - 1]
            made = work._make(other, numbers)
            assert drawn == [first.listings[0].slug]
            first.take_over(other.hand_over())
            assert {path for _, path, _, _ in made[0]} <= {*first.target}
            assert made[1] == ()
            asked: list[Any] = []
            look_at = wraps(advising.look_at)(lambda *said: asked.append(said))
            monkeypatch.setattr(advising, "look_at", look_at)
            there = [first.listings[number] for number in numbers]
            advising.look_ahead(first.site, there, first.memory)
            assert asked == []

    def test_a_mistake_in_its_share_is_told_later(self, project: Project) -> None:
        project.edit(path_of("two"), "closing_date", "closing_day")
        tree = files_of(project.home)
        with Staging(project.home / "site") as staging, Kept(staging.beside / "cache") as kept:
            first = Work(tree, NOW, staging, kept.packs)
            work._read(first, [path_of("two")])
            made = first.made(set(), {}, lambda _: None)
        assert made == Made(None, project.fresh()[0])


@pytest.mark.unwatched
class TestAgain:
    """What stands as it was left is not made again."""

    @pytest.fixture(autouse=True)
    def built(self, project: Project, drawn: Drawn, parsed: list[str]) -> None:
        project.run()
        assert len(drawn) == PAGED
        drawn.clear()
        parsed.clear()

    def test_after_an_edit_of_its_text_only_that_vacancy(
        self, project: Project, drawn: Drawn, parsed: list[str]
    ) -> None:
        project.edit(path_of("three"), "figures", "numbers")
        project.run()
        assert parsed == [path_of("three")]
        assert drawn == ["three"]
        assert project.site() == project.fresh()[1]

    def test_after_one_of_what_lists_show_those_too_that_list_it(
        self, project: Project, drawn: Drawn, parsed: list[str]
    ) -> None:
        project.edit(path_of("three"), "Do three work", "Do other work")
        project.run()
        assert parsed == [path_of("three")]
        site = making.site_at(read_project(project.home), NOW)
        (three,) = (each for each in site.listings if each.slug == "three")
        listing = {each.slug for each in site.listings if three in each.like(each)}
        assert listing == {"two"}
        assert sorted(drawn) == sorted(listing | {"three"})
        assert project.site() == project.fresh()[1]

    @pytest.mark.parametrize("length", [1, 2 * items.LONG])
    def test_what_lists_say_of_the_others_is_not_said_again(
        self, project: Project, length: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        project.edit(path_of("one"), "figures", "figures" * length)
        project.run()
        said: list[str] = []
        item = json_feed.item

        def counting(listing: Any, *around: Any) -> str:
            said.append(listing.slug)
            return item(listing, *around)

        monkeypatch.setattr(json_feed, "item", counting)
        project.edit(path_of("three"), "figures", "numbers")
        project.run()
        assert said == ["three"]
        assert project.site() == project.fresh()[1]

    @pytest.mark.parametrize("file", ["index.html", "index.txt"])
    def test_where_a_file_of_a_vacancy_is_gone_only_that_vacancy(
        self, project: Project, drawn: Drawn, file: str
    ) -> None:
        (project.home / f"site/vacancies/one/{file}").unlink()
        project.run()
        assert drawn == ["one"]
        assert project.site() == project.fresh()[1]

    def test_where_the_theme_is_another_all_of_them(self, project: Project, drawn: Drawn) -> None:
        project.write("assets/seal.svg", '<svg viewBox="0 0 9 9"/>')
        project.run()
        assert len(drawn) == PAGED
        assert project.site() == project.fresh()[1]

    def test_after_a_mistake_only_the_mended_file_is_read(
        self, project: Project, drawn: Drawn, parsed: list[str]
    ) -> None:
        for name in ("three", "draft"):
            project.edit(path_of(name), "figures", "numbers")
        project.edit(path_of("three"), "closing_date", "closing_day")
        assert [problem.code for problem in project.run() if problem.level is Level.ERROR]
        assert sorted(parsed) == [path_of("draft"), path_of("three")]
        parsed.clear()
        project.edit(path_of("three"), "closing_day", "closing_date")
        told = project.run()
        assert parsed == [path_of("three")]
        assert drawn == ["three"]
        assert (told, project.site()) == project.fresh()


def test_no_files_of_a_first_build_are_lost_to_a_mistake(project: Project, parsed: list[str]) -> None:
    project.edit(path_of("three"), "closing_date", "closing_day")
    project.run()
    assert len(parsed) == ALL + len(BASE)
    parsed.clear()
    project.edit(path_of("three"), "closing_day", "closing_date")
    project.run()
    assert parsed == [path_of("three")]
