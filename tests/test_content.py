"""Reading a whole content folder: every problem of every file, and none that is another file's fault."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import content
from generator.document import Document
from generator.memory import Memory
from generator.problem import Problem
from generator.references import references
from generator.site import survey
from generator.tree import Tree

Files = Mapping[str, str]
PROJECT = Callable[..., Tree]
PROBLEMS = Callable[[Files], list[Problem]]
TEXT = Callable[..., str]
BROKEN = "title: no fields above\n"
SITE = "content/site.md"
EMPLOYER = "content/organisations/anytown.md"
VACANCY = "content/vacancies/analyst.md"


def site(*lines: str) -> str:
    return "\n".join(
        ["---", "title: Jobs", "address: https://jobs.example/", "organisation: anytown", *lines, "---"]
    )


def employer(*lines: str) -> str:
    return "\n".join(["---", "name: Anytown Police", *lines, "---"])


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(each.code, str(each.where.path)) for each in problems]


def test_every_file_is_read_and_typed(project: PROJECT) -> None:
    files = {
        "content/pages/how-we-recruit.md": "---\ntitle: How we recruit\n---\nFirst we read.\n",
        "content/attachments/job.pdf": "%PDF",
    }
    said, problems = content.read(project(files))
    assert problems == []
    assert said.settings
    assert said.settings.title == "Jobs in Anytown"
    assert said.organisations["anytown"].name == "Anytown Police"
    assert said.hubs["high-street"].near == "Anytown station"
    assert said.pages["how-we-recruit"].title == "How we recruit"
    assert said.vacancies["analyst"].title == "Crime Analyst"
    assert said.attachments == {"job.pdf": b"%PDF"}
    assert "style.css" in said.assets
    assert said.files["vacancies"] == {"analyst": ["content/vacancies/analyst.md"]}


def test_the_problems_of_all_files_are_told_at_once(problems_of: PROBLEMS, vacancy_text: TEXT) -> None:
    files = {
        SITE: site("per_page: many"),
        EMPLOYER: employer("website: here"),
        "content/hubs/high-street.md": "---\npostcode: SE26\n---",
        "content/pages/how-we-recruit.md": BROKEN,
        "content/vacancies/analyst.md": vacancy_text(posted="someday"),
        "content/vacancies/clerk.md": vacancy_text(number_of_posts="some"),
    }
    assert {path for _, path in told(problems_of(files))} == set(files)
    assert len(problems_of(files)) == len(files)


def test_a_file_is_typed_before_the_next_is_parsed(project: PROJECT, vacancy_text: TEXT) -> None:
    made: list[str] = []

    class Noting(Memory):
        def made(self, maker: Callable[..., Any], *arguments: Any) -> Any:
            made.append(maker.__qualname__)
            return super().made(maker, *arguments)

    content.read(project({"content/vacancies/clerk.md": vacancy_text()}), Noting())
    assert made[-4:] == ["parse", "read"] * 2


class TestOneBrokenFileMakesNoOtherLookWrong:
    def test_the_settings(self, problems_of: PROBLEMS, vacancy_text: TEXT) -> None:
        files = {
            "content/vacancies/analyst.md": vacancy_text(team="North", contact="hr@anytown.example"),
            EMPLOYER: employer("defaults: {room: 1}", "requires: team"),
        }
        assert told(problems_of({**files, SITE: BROKEN})) == [("no-front-matter", SITE)]
        assert told(problems_of({**files, SITE: site("fields: {team: North, room: {}}")})) == [
            ("wrong-shape", SITE)
        ]
        fine = site("fields: {team: {label: Team}, room: {label: Room}}")
        assert problems_of({**files, SITE: fine}) == []
        assert told(problems_of({**files, SITE: fine.replace("title: Jobs\n", "")})) == [
            ("missing-field", SITE)
        ]

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            (BROKEN, "no-front-matter"),
            (employer("defaults: jobs@anytown.example"), "wrong-shape"),
            (employer("defaults: {apply: nowhere}"), "web-address"),
            (employer("defaults: {aply: jobs@anytown.example}"), "unknown-field"),
            (employer("website: here", "defaults: {apply: jobs@anytown.example}"), "web-address"),
        ],
    )
    def test_an_employer_with_the_defaults_of_many_vacancies(
        self, problems_of: PROBLEMS, vacancy_text: TEXT, text: str, code: str
    ) -> None:
        names = [f"content/vacancies/{name}.md" for name in ("analyst", "clerk", "driver")]
        files = {name: vacancy_text(apply=None, statements="equality") for name in names}
        assert told(problems_of({**files, EMPLOYER: text})) == [(code, EMPLOYER)]

    def test_an_employer_a_hub_or_a_vacancy_that_others_name(
        self, problems_of: PROBLEMS, vacancy_text: TEXT
    ) -> None:
        hub = "content/hubs/high-street.md"
        assert told(problems_of({hub: BROKEN})) == [("no-front-matter", hub)]
        county = "content/organisations/county.md"
        files = {county: BROKEN, "content/vacancies/clerk.md": vacancy_text(partner_organisations="county")}
        assert told(problems_of(files)) == [("no-front-matter", county)]

    def test_a_file_with_a_wrong_name(self, problems_of: PROBLEMS) -> None:
        hub = "---\nname: High Street\n---"
        files = {"content/hubs/high-street.md": "", "content/hubs/High_Street.md": hub}
        assert told(problems_of(files)) == [("file-name", "content/hubs/High_Street.md")]


class TestFilesWithNoPlace:
    @pytest.mark.parametrize(
        ("name", "hint"),
        [
            ("vacancies/Head Of Office.md", "Rename the file to head-of-office.md."),
            ("vacancies/analyst-2.MD", "Rename the file to analyst-2.md."),
            ("pages/privacy.markdown", "Rename the file to privacy.md."),
            ("hubs/-.md", "Rename the file to policy-adviser.md."),
            (f"hubs/{'a-' * 60}b.md", f"Rename the file to {'a-' * 49}a.md."),
            ("attachments/Job Description.PDF", "Rename the file to job-description.pdf."),
            ("attachments/more/job.pdf", "Rename the file to job.pdf."),
            ("attachments/~", "Rename the file to job-description.pdf."),
        ],
    )
    def test_need_a_better_name(self, problems_of: PROBLEMS, name: str, hint: str) -> None:
        (problem,) = problems_of({f"content/{name}": "---\ntitle: Privacy\nname: A\n---"})
        assert (problem.code, problem.where.path, problem.hint) == ("file-name", f"content/{name}", hint)

    @pytest.mark.parametrize(
        "name",
        [
            "vacancies/2026/clerk.md",
            "vacancies/notes.txt",
            "vacancies/clerk",
            "notes.md",
            "Site.md",
            "drafts/clerk.md",
        ],
    )
    def test_are_told_and_never_passed_over(self, problems_of: PROBLEMS, name: str) -> None:
        (problem,) = problems_of({f"content/{name}": "---\ntitle: A\n---"})
        assert (problem.code, problem.where.path) == ("unknown-file", f"content/{name}")
        assert problem.hint == (
            "Move or delete it: content/ holds site.md, attachments, and .md files straight in "
            "vacancies, organisations, hubs and pages."
        )


LINES = (
    "",
    "title: Crime Analyst",
    "status: draft",
    "organisation: anytwn",
    "posted: 04/05/2022",
    "documents: job.pdf",
    "reference: A1",
    "old_addresses: analyst",
    "defaults: {reference: A1, contract: permanent}",
    "fields: {team: {label: Team}}",
    "timezone: Asia/Tokyo",
    "team: North",
    "title: 'x",
    "---",
)
PATHS = (SITE, EMPLOYER, "content/hubs/high-street.md", VACANCY, "content/vacancies/clerk.md")
EDITS = st.lists(
    st.tuples(st.sampled_from(PATHS), st.integers(0, 7), st.sampled_from((*LINES, None))),
    min_size=1,
    max_size=6,
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EDITS)
def test_a_reading_that_remembers_is_like_any_other(
    project: PROJECT, vacancy_text: TEXT, edits: list[tuple[str, int, str | None]]
) -> None:
    tree = dict(project({"content/vacancies/clerk.md": vacancy_text(title="Clerk")}))
    memory, as_of = Memory(), datetime(2026, 3, 10, tzinfo=UTC)
    for path, at, line in edits:
        lines = tree[path].split(b"\n")
        lines[at : at + 1] = [line.encode()] if line is not None else []
        tree = {**tree, path: b"\n".join(lines)}
        (said, problems), (fresh, expected) = content.read(tree, memory), content.read(tree)
        assert (said, problems) == (fresh, expected)
        assert documents(said) == documents(fresh)
        assert references(said, memory) == references(fresh)
        if not problems and not references(fresh):
            for moment in (as_of, as_of + timedelta(days=20)):
                assert survey(said, moment, memory) == survey(fresh, moment)
        memory.forget()


def documents(said: content.Content) -> list[tuple[Document, tuple[Problem, ...]]]:
    folders = (said.organisations, said.hubs, said.pages, said.vacancies)
    read = [each.document for folder in folders for each in folder.values()]
    return [(each, each.problems) for each in (*read, *said.unread)]


def test_what_did_not_change_is_not_read_again(project: PROJECT, vacancy_text: TEXT) -> None:
    tree = dict(project({"content/vacancies/clerk.md": vacancy_text(title="Clerk")}))
    memory = Memory()
    before, _ = content.read(tree, memory)
    tree[VACANCY] += b"More.\n"
    after, _ = content.read(tree, memory)
    assert after.vacancies["clerk"] is before.vacancies["clerk"]
    assert after.vacancies["analyst"] is not before.vacancies["analyst"]
    tree[EMPLOYER] += b"More about us.\n"
    about, _ = content.read(tree, memory)
    assert about.organisations["anytown"] is not before.organisations["anytown"]
    assert about.vacancies["clerk"] is before.vacancies["clerk"]
    tree[EMPLOYER] = employer("defaults: {contract: permanent}").encode()
    with_defaults, _ = content.read(tree, memory)
    assert with_defaults.vacancies["clerk"].contract
