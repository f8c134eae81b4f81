"""The order of things: the same inputs give the same bytes, and nothing changes before it is said to."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import pipeline
from generator.fields.dates import written
from generator.problem import Invalid, Level, in_order
from generator.tree import Tree
from generator.vacancy_fields import VACANCY
from tests.conftest import BASE
from tests.made import theme_of

PROJECT = Callable[..., Tree]
SITE_FILE = BASE["content/site.md"]
START = datetime(2026, 2, 20, tzinfo=UTC)


def built(tree: Tree, as_of: datetime) -> dict[str, bytes]:
    return dict(pipeline.make(pipeline.site_at(tree, as_of), theme_of(tree)))


def test_the_same_inputs_give_the_same_bytes(project: PROJECT) -> None:
    tree = project()
    shuffled = dict(reversed(list(tree.items())))
    assert built(tree, START) == built(shuffled, START)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 60 * 24 * 40 * 60), st.data())
def test_nothing_changes_until_the_next_change(
    project: PROJECT, vacancy_text: Callable[..., str], seconds: int, data: st.DataObject
) -> None:
    update = vacancy_text(
        updates='["10 March 2026: The closing date moved"]', status="withdrawn on 18 March 2026"
    )
    tree = project({"content/vacancies/adviser.md": update})
    now = START + timedelta(seconds=seconds)
    change = pipeline.site_at(tree, now).next_change
    until = change or now + timedelta(days=400)
    within = data.draw(st.integers(0, int((until - now).total_seconds()) - 1))
    assert built(tree, now) == built(tree, now + timedelta(seconds=within))
    if change:
        assert built(tree, now) != built(tree, change)


def test_a_moment_as_written_is_read_in_the_site_s_time_zone(project: PROJECT) -> None:
    tree = project()
    early = pipeline.site_at(tree, written("4:59pm on 20 March 2026"))
    assert [listing.stage.is_open for listing in early.listings] == [True]
    assert [
        listing.stage.is_open for listing in pipeline.site_at(tree, written("5pm on 20 March 2026")).listings
    ] == [False]


def test_every_problem_of_every_file_in_one_run(project: PROJECT, vacancy_text: Callable[..., str]) -> None:
    tree = project(
        {
            "content/vacancies/analyst.md": vacancy_text(title="Job", closing_date="04/05/2022"),
            "content/hubs/high-street.md": "---\nname: High Street\npostcode: nowhere\n---\n",
        }
    )
    files: dict[str, bytes] = {}
    made = pipeline.run(tree, START, files.__setitem__, files)
    assert made.site is None
    assert made.facts == {}
    assert [(problem.where.path, problem.code) for problem in made.problems] == [
        ("content/hubs/high-street.md", "postcode"),
        ("content/vacancies/analyst.md", "too-short"),
        ("content/vacancies/analyst.md", "ambiguous-date"),
    ]


def test_two_outputs_cannot_claim_one_address(project: PROJECT) -> None:
    tree = project({"content/pages/closed.md": "---\ntitle: Closed\n---\nNo.\n"})
    with pytest.raises(Invalid) as caught:
        built(tree, START)
    (problem,) = caught.value.problems
    assert problem.code == "address-taken"
    assert problem.where.path == "content/pages/closed.md"


def test_an_address_that_no_page_of_content_took_is_told_at_the_output(project: PROJECT) -> None:
    tree = project(
        {
            "content/attachments/a.pdf": "1",
            "content/attachments/A.pdf": "2",
            "content/pages/papers.md": (
                "---\ntitle: Papers\n---\n[one](/attachments/a.pdf) [two](/attachments/A.pdf)\n"
            ),
        }
    )
    with pytest.raises(Invalid) as caught:
        built(tree, START)
    assert str(caught.value.problems[0].where) == "site/attachments/a.pdf:1:1"


def test_advice_can_be_ignored_with_a_reason(project: PROJECT, vacancy_text: Callable[..., str]) -> None:
    def codes(**fields: str) -> set[str]:
        tree = project({"content/vacancies/analyst.md": vacancy_text(closing_date="20 March 2026", **fields)})
        files: dict[str, bytes] = {}
        made = pipeline.run(tree, START, files.__setitem__, files)
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
        files: dict[str, bytes] = {}
        made = pipeline.run(tree, START, files.__setitem__, files)
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
    site = pipeline.site_at(tree, START)
    made = dict(pipeline.make(site, theme_of(tree)))
    told = pipeline.advise(site, made)
    for some in (paths[:1], paths[1:2], paths[2:], paths[:2], [paths[0], "content/site.md"], []):
        expected = [problem for problem in told if problem.where.path in some]
        assert in_order(pipeline.advise(site, made, some)) == in_order(expected)


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
    made: dict[str, bytes] = {}
    told = pipeline.run(project(files), START, made.__setitem__, made).problems
    errors = {problem.code for problem in told if problem.level is Level.ERROR}
    assert errors <= {"unknown-name"}, told
