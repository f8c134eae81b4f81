"""A vacancy that a chosen job board cannot take."""

import pytest

from generator.checks import boards
from tests.checks.told import SITE, VACANCY, Advise, VacancyText

EMPLOYER = "content/organisations/anytown.md"


def chosen(*names: str) -> dict[str, str]:
    front = "title: A\naddress: https://jobs.example/\norganisation: anytown"
    return {SITE: f"---\n{front}\nboards: [{', '.join(names)}]\n---\n"}


def test_no_board_lacks_anything_where_none_is_chosen(advise: Advise) -> None:
    assert advise(boards) == []


def test_all_that_is_missing_is_named_for_each_board(advise: Advise, vacancy_text: VacancyText) -> None:
    text = vacancy_text(posted="not stated", hub_locations="high-street")
    find_a_job, indeed = advise(boards, {**chosen("indeed", "linkedin", "find a job"), VACANCY: text})
    assert indeed.problem.message == (
        "the file for Indeed leaves this vacancy out, because it lacks the date of posting and "
        "a region (High Street has none)"
    )
    assert (
        indeed.problem.hint
        == "Add what is missing, or take `indeed` off the line `boards` in content/site.md."
    )
    assert indeed.at == "not stated"
    assert find_a_job.problem.message == (
        "the file for Find a job leaves this vacancy out, because it lacks the date of posting, "
        "a contract that is permanent, fixed term, temporary or apprenticeship, a working pattern that is "
        "full time, part time or job share and a category (find_a_job_category)"
    )
    assert "`find a job`" in find_a_job.problem.hint


@pytest.mark.parametrize(
    ("fields", "at"),
    [
        ({"location": "Lisbon"}, "Lisbon"),
        ({"hub_locations": "high-street"}, "high-street"),
        ({"remote": "UK"}, "UK"),
        ({}, "---"),
    ],
)
def test_it_is_told_at_the_line_that_could_be_put_right(
    advise: Advise, vacancy_text: VacancyText, fields: dict[str, str], at: str
) -> None:
    (told,) = advise(boards, {**chosen("indeed"), VACANCY: vacancy_text(**fields)})
    assert (told.path, told.at) == (VACANCY, at)


def test_a_default_of_the_employer_is_not_the_line_to_put_right(
    advise: Advise, vacancy_text: VacancyText
) -> None:
    employer = "---\nname: Anytown\ncontact: a@b.example\ndefaults: {location: London}\n---\n"
    (told,) = advise(boards, {**chosen("indeed"), EMPLOYER: employer, VACANCY: vacancy_text()})
    assert (told.path, told.line) == (VACANCY, 1)


def test_a_draft_and_an_upcoming_vacancy_are_told_and_a_closed_one_is_not(
    advise: Advise, vacancy_text: VacancyText
) -> None:
    for fields in ({"status": "draft"}, {"posted": "11 March 2026"}):
        assert len(advise(boards, {**chosen("indeed"), VACANCY: vacancy_text(**fields)})) == 1
    assert advise(boards, {**chosen("indeed"), VACANCY: vacancy_text()}, "1 April 2026") == []
