"""Questions about health before there is an offer (Equality Act 2010, section 60)."""

import pytest

from generator.checks import health
from tests.checks.told import VACANCY, Advise, VacancyText

ORGANISATION = "content/organisations/anytown.md"


@pytest.mark.parametrize(
    "question",
    [
        "Tell us about your general health.",
        "give details of your recent sickness absence.",
        "declare any disabilities before you apply",
        "Do you have a disability?",
        "Have you ever suffered from a serious illness?",
        "Are you disabled?",
        "Have you been off sick in the last year?",
        "how many days were you ill last year?",
        "must be in good physical health.",
        "must be physically fit and healthy.",
        "Declare any medical conditions on the form.",
        "Describe your sickness record. We offer 25 days of leave.",
        "good attendance record.",
        "Complete the medical questionnaire and send it with your application.",
    ],
)
def test_a_question_is_told_where_it_starts(advise_body: Advise, question: str) -> None:
    (told,) = advise_body(health, f"Text.\n\nYou: {question}")
    assert (told.problem.code, told.at) == ("health-question", question)


def test_a_supplementary_question_is_told(advise_body: Advise) -> None:
    (told,) = advise_body(health, supplementary_questions="[What is your medical history?]")
    assert told.at == "What is your medical history?]"


def test_each_text_is_told_once(advise_body: Advise) -> None:
    told = advise_body(health, "Are you disabled? Do you have any illness?\n\nHow often were you sick?")
    assert [each.line for each in told] == [9, 11]


@pytest.mark.parametrize(
    "body",
    [
        "Tell us if you have a disability and need adjustments for the interview.",
        "Do you have a health condition? Tell us if you need support.",
        "Once we offer you the job, complete the health questionnaire.",
        "Successful candidates complete a medical questionnaire.",
        "An occupational health check follows. Tell them about your health.",
        "Disability Confident: do you consider yourself disabled?",
        "We ask about disability to monitor equality. Do you have a disability?",
        "We do not ask: do you have an illness?",
        "How have you managed sickness absence? Tell us about your health policy experience.",
        "Describe your health and safety work. You give evidence about the medical history of victims.",
        "Do you have experience of mental health services? Have you worked with disabled people?",
        "We care about your health and wellbeing. You manage sickness absence.",
        "We welcome applicants regardless of age, gender or disability.",
    ],
)
def test_what_the_law_allows_and_health_as_a_field_of_work_are_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(health, body) == []


def test_closed_vacancies_are_history(advise_body: Advise) -> None:
    assert advise_body(health, "Are you disabled?", status="filled") == []


def test_a_statement_of_the_employer_is_told_in_its_file(advise: Advise, vacancy_text: VacancyText) -> None:
    employer = "---\nname: Anytown Police\nstatements:\n  health: Declare any disabilities.\n---\n"
    files = {ORGANISATION: employer, VACANCY: vacancy_text(statements="health")}
    (told,) = advise(health, files)
    assert (told.path, told.at) == (ORGANISATION, "Declare any disabilities.")
    assert advise(health, {ORGANISATION: employer}) == []
