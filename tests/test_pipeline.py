"""The order of things: the same inputs give the same bytes, and nothing changes before it is said to."""

import json
from argparse import Namespace
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from generator import making, pipeline, work
from generator.advising import advise
from generator.commands import build
from generator.disk import Kept, files_of, read_project
from generator.fields.dates import Unclear, written
from generator.memory import Memory
from generator.problem import Level, in_order
from generator.report import Outcome
from generator.staging import Staging
from generator.tree import Tree
from generator.vacancy_fields import VACANCY
from tests.conftest import BASE
from tests.made import InMemory, theme_of

PROJECT = Callable[..., Tree]
SITE_FILE = BASE["content/site.md"]
START = datetime(2026, 2, 20, tzinfo=UTC)
MARCH = datetime(2026, 3, 10, tzinfo=UTC)


def test_every_problem_of_every_file_in_one_run(project: PROJECT, vacancy_text: Callable[..., str]) -> None:
    tree = project(
        {
            "content/vacancies/analyst.md": vacancy_text(title="Job", closing_date="04/05/2022"),
            "content/hubs/high-street.md": "---\nname: High Street\npostcode: nowhere\n---\n",
        }
    )
    made = pipeline.run(tree, START, InMemory())
    assert made.standing is None
    assert made.facts == {}
    assert [(problem.where.path, problem.code) for problem in made.problems] == [
        ("content/hubs/high-street.md", "postcode"),
        ("content/vacancies/analyst.md", "too-short"),
        ("content/vacancies/analyst.md", "ambiguous-date"),
    ]


def test_advice_can_be_ignored_with_a_reason(project: PROJECT, vacancy_text: Callable[..., str]) -> None:
    def codes(**fields: str) -> set[str]:
        tree = project({"content/vacancies/analyst.md": vacancy_text(closing_date="20 March 2026", **fields)})
        made = pipeline.run(tree, START, InMemory())
        assert all(problem.level is Level.ADVICE for problem in made.problems)
        return {problem.code for problem in made.problems}

    assert "closing-time-missing" in codes()
    assert "closing-time-missing" not in codes(ignore='["closing-time-missing: only a date is known"]')
    assert "unknown-code" in codes(ignore='["closing-tim: only a date is known"]')
    assert "unknown-code" in codes(ignore='["xyzzy: because"]')


def test_advice_can_be_ignored_on_the_whole_site(project: PROJECT, vacancy_text: Callable[..., str]) -> None:
    vacancy = "content/vacancies/analyst.md"

    def told(ignore: str) -> set[tuple[str, str]]:
        site = SITE_FILE.replace("ignore:", f"ignore:\n  - {ignore}")
        tree = project({"content/site.md": site, vacancy: vacancy_text(closing_date="20 March 2026")})
        made = pipeline.run(tree, START, InMemory())
        return {(problem.where.path, problem.code) for problem in made.problems}

    assert (vacancy, "closing-time-missing") in told("contact-missing: none is known")
    assert (vacancy, "closing-time-missing") not in told("closing-time-missing: only dates are known")
    assert ("content/site.md", "unknown-code") in told("closing-tim: only dates are known")


def test_advice_on_some_files_is_what_is_told_of_them_among_all(
    project: PROJECT, vacancy_text: Callable[..., str]
) -> None:
    paths = [f"content/vacancies/{name}.md" for name in ("analyst", "clerk", "draft")]
    texts = [
        vacancy_text(salary="Competitive"),
        vacancy_text(title="CLERK", ignore='["xyzzy: because", "salary-missing: none"]'),
        vacancy_text("[Gone](/gone/)", title="Draft", status="draft", closing_date="20 March 2026"),
    ]
    tree = project(dict(zip(paths, texts, strict=True)))
    site = making.site_at(tree, START)
    made = dict(making.make(site, theme_of(tree)))
    told = advise(site, made, Memory())
    for some in (paths[:1], paths[1:2], paths[2:], paths[:2], [paths[0], "content/site.md"], []):
        expected = [problem for problem in told if problem.where.path in some]
        assert in_order(advise(site, made, Memory(), some)) == in_order(expected)


SHORT_FORMS = [
    ("stages", '["Interview: 10am to 11am on 12 April 2026"]'),
    ("stages", "\n  - Interview: 8 or 9 April 2026"),
    ("updates", "\n  5 March 2026: The salary"),
    ("benefits", "\n  Annual leave: 32.5 days"),
    ("supplementary_questions", "Describe a time when you led a team."),
    ("documents", "https://www.anytown.example/pack"),
    ("vetting", "NPPV 2 full"),
    ("contact", "hr@anytown.example"),
    *((field.key, field.example) for field in VACANCY),
]


@pytest.mark.unwatched
@pytest.mark.parametrize(("key", "typed"), SHORT_FORMS)
def test_every_form_goes_the_whole_road(
    project: PROJECT, vacancy_text: Callable[..., str], key: str, typed: str
) -> None:
    files = {
        "content/vacancies/analyst.md": vacancy_text(**{key: typed}),
        "content/organisations/mopac.md": "---\nname: MOPAC\nstatements:\n  equality: We welcome you.\n---\n",
        "content/hubs/union-street.md": "---\nname: Union Street\n---\n",
        "content/hubs/newlands-park.md": "---\nname: Newlands Park\n---\n",
        "content/attachments/job-description.pdf": "A job",
    }
    told = pipeline.run(project(files), START, InMemory()).problems
    errors = {problem.code for problem in told if problem.level is Level.ERROR}
    assert errors <= {"unknown-name"}, told


NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


class Works(Exception):  # noqa: N818 -- not an error
    """Something has to be made."""


class TestAnswer:
    """What the last build told, as long as this one would make the same."""

    @pytest.fixture
    def home(self, tmp_path: Path, vacancy_text: Callable[..., str]) -> Path:
        """A project in which nothing changes between two days and the next afternoon."""
        texts = {
            **BASE,
            "content/vacancies/analyst.md": vacancy_text(
                closing_date="3pm on 10 March 2026", documents='["role-profile.pdf"]'
            ),
            "content/attachments/role-profile.pdf": "A job",
        }
        for path, text in texts.items():
            (tmp_path / "jobs" / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "jobs" / path).write_text(text, encoding="utf-8")
        return tmp_path / "jobs"

    def build(self, home: Path, at: Any) -> Outcome:
        options = {"output": None, "strict": False, "no_cache": False}
        return build.run(Namespace(project=home, as_of=at, **options), NOON)

    def works(self, home: Path, at: Any) -> bool:
        """Whether a build at a moment would make anything, which it then does not."""

        def refuse(*given: object) -> None:
            raise Works

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(work, "Work", refuse)
            tree = files_of(home)
            with Staging(home / "site") as staging, Kept(staging.beside / "cache") as kept:
                staging.left = kept.outputs
                try:
                    pipeline.run(tree, at, staging, kept)
                except Works:
                    assert [*staging] == []
                    return True
                return False

    def is_fresh(self, home: Path, at: Any) -> bool:
        """Whether the site is the one that is made where nothing was made before."""
        target = InMemory()
        pipeline.run(read_project(home), at, target)
        return all((home / "site" / path).read_bytes() == raw for path, raw in target.files.items())

    def test_it_is_told_and_only_the_moment_of_the_record_is_another(self, home: Path) -> None:
        first = self.build(home, NOON)
        record = home / "site/build.json"
        before = json.loads(record.read_bytes())
        assert not self.works(home, NOON)
        again = self.build(home, NOON + SECOND)
        assert (again.problems, again.said[1:]) == (first.problems, first.said[1:])
        assert again.facts == {**first.facts, "written": 1}
        assert again.facts["next_change"] == "2026-03-10T15:00:00+00:00"
        assert json.loads(record.read_bytes()) == {**before, "as_of": "2026-03-09T12:00:01+00:00"}
        assert self.is_fresh(home, NOON + SECOND)
        third = self.build(home, NOON + 2 * SECOND)
        assert third.problems == first.problems
        assert self.is_fresh(home, NOON + 2 * SECOND)

    @pytest.mark.parametrize(
        ("built", "at", "works"),
        [
            (NOON, NOON, False),
            (NOON, NOON - SECOND, True),
            (NOON, NOON.replace(hour=23, minute=59, second=59), False),
            # Some advice goes by the day.
            (NOON, datetime(2026, 3, 10, tzinfo=UTC), True),
            (datetime(2026, 3, 10, tzinfo=UTC), datetime(2026, 3, 10, 14, 59, 59, tzinfo=UTC), False),
            (datetime(2026, 3, 10, tzinfo=UTC), datetime(2026, 3, 10, 15, tzinfo=UTC), True),
            (written("9 March 2026"), NOON, False),
            (written("9 March 2026"), written("11:59pm on 9 March 2026"), False),
            (written("9 March 2026"), written("8 March 2026"), True),
            (written("10 March 2026"), written("3pm on 10 March 2026"), True),
            # When nothing will change any more, there is still the next day.
            (written("1 May 2030"), written("5pm on 1 May 2030"), False),
            (written("1 May 2030"), written("2 May 2030"), True),
        ],
    )
    def test_it_counts_from_its_moment_until_something_may_differ(
        self, home: Path, built: Any, at: Any, works: bool
    ) -> None:
        self.build(home, built)
        assert self.works(home, at) is works
        self.build(home, at)
        assert self.is_fresh(home, at)

    def test_days_are_those_of_the_site_s_time_zone(self, home: Path) -> None:
        path = home / "content/site.md"
        path.write_text(path.read_text().replace("ignore:", "timezone: Asia/Tokyo\nignore:"))
        self.build(home, NOON)
        midnight = datetime(2026, 3, 9, 15, tzinfo=UTC)
        assert not self.works(home, midnight - SECOND)
        assert not self.works(home, written("11:59pm on 9 March 2026"))
        assert self.works(home, midnight)
        self.build(home, midnight - SECOND)
        assert json.loads((home / "site/build.json").read_bytes())["as_of"] == "2026-03-09T23:59:59+09:00"

    def test_a_moment_is_one_of_the_time_zone_that_the_site_has_now(self, home: Path) -> None:
        self.build(home, NOON)
        path = home / "content/site.md"
        path.write_text(path.read_text().replace("ignore:", "timezone: UTC\nignore:"))
        self.build(home, written("1:30am on 29 March 2026"))
        assert json.loads((home / "site/build.json").read_bytes())["as_of"] == "2026-03-29T01:30:00+00:00"

    def test_a_moment_that_the_clocks_skip_is_refused(self, home: Path) -> None:
        self.build(home, NOON)
        with pytest.raises(Unclear):
            self.build(home, written("1:30am on 29 March 2026"))

    @pytest.mark.parametrize(
        "path",
        [
            *("content/site.md", "content/vacancies/analyst.md", "content/attachments/role-profile.pdf"),
            *("content/hubs/new.md", "assets/new.txt", "templates/new.html"),
        ],
    )
    def test_any_other_file_makes_an_end_of_it(self, home: Path, path: str) -> None:
        self.build(home, NOON)
        (home / path).parent.mkdir(exist_ok=True)
        with (home / path).open("a") as file:
            file.write("\nMore")
        assert self.works(home, NOON)

    @pytest.mark.parametrize(
        "path", ["index.html", "vacancies/analyst/index.html", "build.json", "robots.txt"]
    )
    @pytest.mark.parametrize("harm", [b"", b"{}", None])
    def test_so_does_harm_to_any_file_of_the_site(self, home: Path, path: str, harm: bytes | None) -> None:
        self.build(home, NOON)
        place = home / "site" / path
        place.unlink() if harm is None else place.write_bytes(harm)
        assert self.works(home, NOON)
        self.build(home, NOON)
        assert self.is_fresh(home, NOON)
        assert not self.works(home, NOON)

    def test_one_word_in_the_record_is_harm_but_for_its_moment(self, home: Path) -> None:
        self.build(home, NOON)
        record = home / "site/build.json"
        raw = record.read_bytes()
        for old, new, works in ((b"Jobs in", b"Jobs at", True), (b"2026-03-09T12", b"2026-03-09T13", False)):
            assert old in raw
            record.write_bytes(raw.replace(old, new, 1))
            assert self.works(home, NOON) is works
            self.build(home, NOON)
            assert record.read_bytes() == raw

    def test_a_file_that_no_build_made_is_left_alone(self, home: Path) -> None:
        self.build(home, NOON)
        (home / "site/notes.txt").write_text("Mine")
        assert not self.works(home, NOON)
        self.build(home, NOON)
        (home / "content/attachments/role-profile.pdf").write_text("Another job")
        self.build(home, NOON)
        assert (home / "site/notes.txt").read_text() == "Mine"
        assert self.is_fresh(home, NOON)

    def test_after_a_mistake_the_answer_before_it_counts(self, home: Path) -> None:
        first = self.build(home, NOON)
        path = home / "content/vacancies/analyst.md"
        text = path.read_text()
        path.write_text(text.replace("closing_date", "closing_day"))
        assert self.build(home, NOON).failed(strict=False)
        path.write_text(text)
        assert not self.works(home, NOON)
        assert self.build(home, NOON).problems == first.problems
