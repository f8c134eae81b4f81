"""An interview that is guaranteed, and not given if many people apply."""

import pytest

from generator.checks import guaranteed_interview
from tests.checks.told import VACANCY, Advise, VacancyText

PROMISE = "We guarantee an interview to disabled applicants who meet the criteria."
LIMIT = "If we receive many applications, we may shortlist on your answer to the lead question alone."
ORGANISATION = "content/organisations/anytown.md"
EMPLOYER = """---
name: Anytown Police
defaults:
  commitments: Veterans are guaranteed an interview
statements:
  many: If we get a large number of applications, we may raise the shortlisting criteria.
---
"""


@pytest.mark.parametrize(
    "promise",
    [
        PROMISE,
        "We run the Guaranteed Interview Scheme.",
        "Veterans will be guaranteed an interview.",
        "An interview is guaranteed if you meet the criteria.",
        "The scheme guarantees that you are interviewed.",
    ],
)
@pytest.mark.parametrize(
    "limit",
    [
        LIMIT,
        "In the event of a large number of applications, an initial sift may be held.",
        "With an exceptionally high volume of candidates we may have to raise the criteria.",
        "We may raise the shortlisting threshold.",
        "In the event of a high volume of applications we will raise the bar.",
        "Where there are large numbers, we will only interview the highest scoring.",
        "Shortlisting: the lead question only.",
    ],
)
def test_both_are_told_with_their_places(advise_body: Advise, promise: str, limit: str) -> None:
    (told,) = advise_body(guaranteed_interview, f"Text. {promise}\n\n- {limit}")
    assert told.at == promise
    assert told.problem.message == (
        f"an interview is guaranteed (line {told.line}), but not if many people apply (line {told.line + 2})"
    )


@pytest.mark.parametrize(
    "body",
    [
        PROMISE,
        LIMIT,
        f"We offer an interview to disabled applicants.\n\n{LIMIT}",
        f"We cannot guarantee you an interview.\n\n{LIMIT}",
        f"There is no guarantee of an interview.\n\n{LIMIT}",
        f"The hours are guaranteed. Come to an interview.\n\n{LIMIT}",
        f"{PROMISE}\n\nIf we receive many applications, we may close early.",
        f"{PROMISE}\n\nYou interview people only where large numbers of them are ill.",
        f"{PROMISE}\n\nYou will raise the standard of our work.",
        f"{PROMISE}\n\nDue to the large number of applications, we may not reply to everyone.",
        f"{PROMISE}\n\nWe shortlist on many things. Applications are read by two people.",
        f"{PROMISE}\n\nAnswer the lead question. It is only 250 words.",
    ],
)
def test_one_without_the_other_is_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(guaranteed_interview, body) == []


def test_it_is_told_in_the_vacancy_where_one_of_them_is_there(
    advise: Advise, vacancy_text: VacancyText
) -> None:
    (told,) = advise(guaranteed_interview, {ORGANISATION: EMPLOYER, VACANCY: vacancy_text(LIMIT)})
    assert (told.path, told.at) == (VACANCY, LIMIT)
    assert f"is guaranteed (line 4 of {ORGANISATION})" in told.problem.message


def test_it_is_told_in_the_employer_s_file_where_both_are_there(
    advise: Advise, vacancy_text: VacancyText
) -> None:
    (told,) = advise(guaranteed_interview, {ORGANISATION: EMPLOYER, VACANCY: vacancy_text(statements="many")})
    assert (told.path, told.line) == (ORGANISATION, 4)


def test_what_the_page_does_not_show_says_nothing(advise: Advise, vacancy_text: VacancyText) -> None:
    replaced = vacancy_text(LIMIT, commitments="redeployment")
    for text in (vacancy_text(), replaced):
        assert advise(guaranteed_interview, {ORGANISATION: EMPLOYER, VACANCY: text}) == []
