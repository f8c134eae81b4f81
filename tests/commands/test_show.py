"""`careers show`: the values of an advert and their places."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Run

CAREERS = Callable[..., Run]
ADVERT = "content/vacancies/analyst.md"
EMPLOYER = "content/organisations/anytown.md"


def add(path: Path, lines: str) -> None:
    path.write_text(path.read_text().replace("\n---\n", f"\n{lines}\n---\n", 1))


def test_each_value_has_its_place(careers: CAREERS, folder: Path) -> None:
    add(folder / EMPLOYER, "defaults:\n  vetting: SC")
    run = careers("show", "analyst")
    assert run.code == 0
    assert run.out.splitlines() == [
        f"title: Crime Analyst   ({ADVERT}:2)",
        f"organisation: anytown   ({ADVERT}:3)",
        f"summary: Find the patterns in crime.   ({ADVERT}:4)",
        "status: Live   (the default of the field)",
        f"posted: Sunday 1 March 2026   ({ADVERT}:5)",
        f"closing date: 5pm on Friday 20 March 2026   ({ADVERT}:6)",
        f"hub locations: high-street   ({ADVERT}:7)",
        f"vetting: Security Check (SC)   ({EMPLOYER}:8)",
        "right to work: Required   (the default of the field)",
        f"apply: https://apply.anytown.example/1   ({ADVERT}:8)",
        f"contact: hr@anytown.example   ({EMPLOYER}:5)",
        f"adjustments contact: access@anytown.example   ({EMPLOYER}:6)",
        "language: English   (the default of the field)",
    ]


def test_a_statement_is_told_by_its_name_and_its_text(careers: CAREERS, folder: Path) -> None:
    add(folder / EMPLOYER, "statements:\n  equality: We welcome all.")
    add(folder / ADVERT, "statements: [equality, Ask us anything.]\ncontact: me@anytown.example")
    out = careers("show", "analyst").out
    assert f"statements: equality: We welcome all.; Ask us anything.   ({ADVERT}:9)\n" in out
    assert f"contact: me@anytown.example   ({ADVERT}:10)\n" in out


def test_a_draft_is_shown_with_every_part_and_the_fields_of_the_site(careers: CAREERS, folder: Path) -> None:
    add(folder / "content/site.md", "fields: {team: {label: Our team}}")
    add(
        folder / ADVERT,
        "status: draft\nbenefits: []\nteam: North\nstages:\n"
        "  - {stage: Interview, date: 1 May 2026, place: City Hall}\n  - Test: 2 May 2026",
    )
    out = careers("show", f"{ADVERT}").out
    assert f"status: Draft   ({ADVERT}:9)\n" in out
    assert f"benefits: none   ({ADVERT}:10)\n" in out
    assert (
        f"stages: Interview: Friday 1 May 2026, place: City Hall; Test: Saturday 2 May 2026   ({ADVERT}:12)\n"
    ) in out
    assert out.endswith(f"Our team: North   ({ADVERT}:11)\n")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("salary: {minimum: 52000, maximum: 62000}", "salary: £52,000 to £62,000 a year   ("),
        ("salary: Competitive", "salary: Competitive   ("),
        (
            "residency: {years: 3, continuous: no, note: Ask us.}",
            "at least 3 years in all. Ask us., continuous: No   (",
        ),
        (
            "political_restriction: {kind: sensitive post, exemption: no}",
            "(sensitive post), exemption: No   (",
        ),
        ("supplementary_questions: {question: No?, lead: yes, words: 250}", "No?, words: 250, lead: Yes   ("),
        ("contact: {name: HR team, email: hr@a.example}", "contact: HR team, hr@a.example   ("),
    ],
)
def test_a_value_is_told_with_all_its_parts(careers: CAREERS, folder: Path, typed: str, told: str) -> None:
    add(folder / ADVERT, typed)
    assert told in careers("show", "analyst").out


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("analist", "Did you mean analyst?"), ("zebra", "Give the name of a file in content/vacancies.")],
)
def test_a_name_of_no_advert_is_told(careers: CAREERS, typed: str, hint: str) -> None:
    run = careers("show", typed)
    assert (run.code, run.err) == (2, f'There is no advert "{typed}". {hint}\n')


def test_an_advert_with_a_problem_is_told_and_problems_of_other_files_are_not(
    careers: CAREERS, folder: Path
) -> None:
    add(folder / ADVERT, "salry: £30,000")
    add(folder / "content/hubs/high-street.md", "neer: the river")
    run = careers("show", "analyst")
    assert run.code == 1
    assert "Did you mean salary?" in run.out
    assert "neer" not in run.out


def test_a_problem_of_the_employer_is_told_beside_the_values(careers: CAREERS, folder: Path) -> None:
    add(folder / EMPLOYER, "defaults: {vetting: XYZ}")
    run = careers("show", "analyst")
    assert run.code == 1
    assert "[unknown-choice]" in run.out
    assert f"title: Crime Analyst   ({ADVERT}:2)" in run.out


def test_it_is_data_for_a_program(careers: CAREERS) -> None:
    first, *_ = json.loads(careers("show", "analyst", "--format", "json").out)["values"]
    assert first == {"key": "title", "name": "title", "text": "Crime Analyst", "source": f"{ADVERT}:2"}
